/// Ids that stay the same across runs: made of content, not of positions in a list.
///
/// A source's id is its outlet's name in lower case; a statement's the hash of its source's id, its
/// words and how many times they stood there before; a point's the hash of its statements' ids.
/// Ids are unique: of equal outlets, or should two hashes ever be equal, the later one gets "-2".
/// So a source that is added behind the others changes no id of theirs, unless a manifest gives it
/// one of those; a point that it joins becomes another.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

class TakenIds {
 public:
  void take(const std::string& id) { taken_.insert(id); }
  /// Takes `wanted`, or `wanted-2`, `wanted-3`, ... whichever is still free.
  [[nodiscard]] std::string first_free(const std::string& wanted);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::size_t> last_;  ///< number given to a wanted id
};

/// Of a document alone: its own, else made of its outlet.
[[nodiscard]] std::string document_id(const Document& document);
/// Fills Document::id of each document that has none.
void name_documents(std::vector<Document>& documents);

/// Fills Statement::id of one source's statements; `text` is the source's, `taken` is shared by all
/// sources of a comparison.
void name_statements(std::vector<Statement>& statements, const std::string& source,
                     std::string_view text, TakenIds& taken);
/// Fills Point::id. Needs the statements' ids.
void name_points(Comparison& comparison);

}  // namespace readout::compare
