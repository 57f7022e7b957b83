/// Which texts of a file that holds several are read, and with what hints.
///
/// In: the choice of a manifest or of the command line (ingest.hpp). Out: the hints of each text by
/// its name within the file; what was asked for and is not there.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {

class PartChooser {
 public:
  /// `of_all` holds for every text; a title, a date and an address are no text's in particular, and
  /// go to the only one alone.
  PartChooser(const PartChoice& choice, const SourceHints& of_all, bool is_only_one);

  [[nodiscard]] bool wants(std::string_view part) const;
  /// Of a text that is read; it then counts as found.
  [[nodiscard]] SourceHints hints_of(const std::string& part);
  /// A text that was asked for and is there, but cannot be read.
  void note(const std::string& part) { found_.insert(part); }
  /// What was stated of the source and is no text's: nothing, or a warning.
  [[nodiscard]] std::vector<Warning> set_aside(const std::string& source) const;
  /// What was asked for and is not in `source`.
  [[nodiscard]] std::vector<Error> missing(const std::string& source) const;

 private:
  [[nodiscard]] const PartHints* find(std::string_view part) const;

  const PartChoice& choice_;
  SourceHints of_all_;
  std::vector<std::string> set_aside_;
  std::set<std::string> found_;
};

}  // namespace readout::ingest
