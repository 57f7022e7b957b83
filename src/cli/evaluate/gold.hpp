/// A gold annotation as the project's gold.json files hold it: statements, points, formulae, by
/// their exact words.
///
/// `exact` strings are compared with the source after every run of white space became one space. A
/// source's `file` is relative to the folder of the gold file or to one above it.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"
#include "readout/model/statement.hpp"

namespace readout::cli {

struct GoldSource {
  std::string id;
  std::filesystem::path file;
  std::string outlet;
};

/// A part of a source that was annotated; both ends belong to it.
struct GoldPart {
  std::string source;
  std::string from_exact;
  std::string from_prefix;
  std::string to_exact;
  std::string to_prefix;
};

struct GoldStatement {
  std::string id;
  std::string source;
  StatementKind kind = StatementKind::indirect;
  std::string speaker;  ///< names of a joint one joined by " + "; "" for unknown
  std::string carrier;  ///< who tells it, where a speaker reports another's words
  std::string cue;
  std::string exact;
  std::string prefix;
  std::vector<std::string> content;
  bool optional = false;  ///< finding it is neither rewarded nor punished
};

struct GoldOccurrence {
  std::string source;
  std::string exact;
  std::string prefix;
};

struct GoldFormula {
  std::string canonical;
  bool wide = false;
  std::vector<GoldOccurrence> occurrences;
};

/// Two statement ids, in alphabetical order.
using GoldPair = std::pair<std::string, std::string>;

/// The relation of a pair, read from the member `from`: condensed and expanded turn round with the
/// order.
struct GoldRelation {
  std::string from;
  std::string relation;
};

struct Gold {
  std::filesystem::path file;
  Event event;
  std::vector<GoldSource> sources;
  std::vector<GoldPart> annotated;
  std::vector<GoldStatement> statements;
  std::set<GoldPair> pairs;  ///< of different sources, in a point, sure
  std::map<GoldPair, GoldRelation> relations;
  std::set<GoldPair> unsure;  ///< of points with medium confidence, and ignore_pairs
  std::vector<GoldFormula> formulae;
};

[[nodiscard]] GoldPair make_pair_of(std::string a, std::string b);

[[nodiscard]] Result<Gold> read_gold(const std::filesystem::path& file);

}  // namespace readout::cli
