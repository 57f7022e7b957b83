/// The records of one file as they come: parts with names of their own, losses with their places,
/// and the limit on both.
///
/// Used by the readers of JSON and of tables alike.
#pragma once
#include <cstddef>
#include <string>
#include <unordered_set>
#include <variant>

#include "readout/ingest/part.hpp"
#include "readout/ingest/record.hpp"
#include "readout/text/place.hpp"

namespace readout::ingest {

class RecordList {
 public:
  explicit RecordList(std::size_t most) : most_(most) {}

  /// The next record, which begins at `begin` of the file. False when it is one too many: it is
  /// then named, and no further one is wanted.
  bool add(std::variant<Part, RecordFault> record, text::Place begin);
  /// What is wrong with the file as a whole.
  void lose_file(std::string message, std::string remedy);

  [[nodiscard]] Parts take() { return std::move(parts_); }

 private:
  void keep(Part&& part);

  std::size_t most_;
  std::size_t count_ = 0;
  std::unordered_set<std::string> names_;
  Parts parts_;
};

}  // namespace readout::ingest
