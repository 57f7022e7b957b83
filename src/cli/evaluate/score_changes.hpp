/// What the diff says of changes, held against the gold.
///
/// In: gold pairs and a lexicon. Out: counts by kind, direction and adjunct, and the mistakes. A
/// claim is right when the edit shares words with a gold edit that has it, once however many edits
/// make up the gold one; wrong when with none that has it or allows it. An edit that holds no words
/// of a gold edit may claim nothing, but that a kept word has other
/// capitals or marks (a sentence now begins there). Cost: a diff a pair.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/edit.hpp"

#include "cli/evaluate/change_gold.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

struct ChangeScores {
  std::size_t pairs = 0;
  std::map<std::string, Count> kinds;
  std::map<std::string, Count> directions;
  std::map<std::string, Count> adjuncts;

  ChangeScores& operator+=(const ChangeScores& other);
};

struct ChangeMistake {
  std::string pair;
  std::string claim;  ///< "false number", "missed time"
  std::string a;      ///< the words of the edit
  std::string b;
};

/// Of one file.
struct ScoredChanges {
  std::string half;  ///< the name of its folder
  std::string language;
  ChangeScores scores;
  std::vector<ChangeMistake> mistakes;  ///< none of a gold that is set aside
};

/// Adds what these edits of the pair get.
void score_pair(const ChangePair& pair, const std::vector<Edit>& edits, ScoredChanges& out);

[[nodiscard]] ScoredChanges score_changes(const ChangeGold& gold, const lexicon::Lexicon& lexicon);

/// The sum over kinds, directions or adjuncts.
[[nodiscard]] Count sum_of(const std::map<std::string, Count>& counts);

[[nodiscard]] std::string changes_table(const std::vector<ScoredChanges>& files, bool mistakes);

}  // namespace readout::cli
