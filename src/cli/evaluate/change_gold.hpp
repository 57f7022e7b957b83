/// The gold for kinds of change: pairs of wordings with what each difference is
/// (corpus/changes/README.md).
///
/// In: a file. Out: pairs whose edits are placed in their texts, where the words of each stand once
/// and in order; or what is wrong with it. Linear.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"
#include "readout/model/span.hpp"

namespace readout::cli {

/// Kinds, directions and adjuncts by their names in JSON.
struct GoldChange {
  Span a;  ///< bytes of the pair's first text; empty where only the other has words
  Span b;
  std::set<std::string> kinds;
  std::string direction;          ///< "" where none may be claimed
  std::string adjunct;            ///< the same
  std::set<std::string> allowed;  ///< neither right nor wrong
};

struct ChangePair {
  std::string id;
  std::string a;
  std::string b;
  std::vector<GoldChange> edits;
};

struct ChangeGold {
  std::filesystem::path file;
  std::string language;
  bool set_aside = false;  ///< its mistakes are counted, never shown
  std::vector<Participant> participants;
  std::vector<ChangePair> pairs;
};

[[nodiscard]] Result<ChangeGold> read_change_gold(const std::filesystem::path& file);

}  // namespace readout::cli
