/// The ZIP file that an office document is: which kind, and its files by name.
///
/// In: the bytes. Out: files in memory, together within the limits of the question. Only an archive
/// with a whole directory is read, as office programs do. Names are compared in any case. Cost: one
/// pass over the directory for each call.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reader/formats.hpp"

namespace readout::reader {

enum class OfficeKind {
  none,           ///< another archive, or no archive at all
  open_xml,       ///< Word's and its like
  open_document,  ///< LibreOffice's and its like
  damaged,        ///< begins as one of them and breaks off
};

struct OfficeDocument {
  OfficeKind kind = OfficeKind::none;
  std::string main;      ///< the file with the text
  std::string about;     ///< the file with the metadata
  std::string mimetype;  ///< as an OpenDocument file states it
};

[[nodiscard]] OfficeDocument office_document(std::string_view bytes);

class OfficeFiles {
 public:
  OfficeFiles(const ingest::wire::Question& question, std::string_view bytes);

  /// Unpacks those of `names` that exist.
  [[nodiscard]] Loss load(const std::set<std::string>& names);
  /// Empty for a file that was not loaded.
  [[nodiscard]] std::string_view operator[](const std::string& name) const;

 private:
  Loss too_large(std::uint64_t most) const;

  std::string_view bytes_;
  std::uint64_t by_ratio_;
  std::uint64_t left_;
  std::uint64_t ratio_;
  std::map<std::string, std::string> files_;
};

/// A relationship of an Open XML part to another.
struct Relation {
  std::string type;    ///< the last step of its address: "footnotes"
  std::string target;  ///< the other's name within the package
};
/// Of the part `of` ("word/document.xml"; "" for the package itself), from its file of
/// relationships.
[[nodiscard]] std::vector<Relation> relations(std::string_view xml, std::string_view of);

}  // namespace readout::reader
