#include "cli/evaluate/pair_judge.hpp"

namespace readout::cli {

PairJudge::PairJudge(const Gold& gold, const Matching& matching)
    : gold_(gold), matching_(matching) {
  for (std::size_t p = 0; p < matching.predictions().size(); ++p) {
    prediction_of_[matching.predictions()[p].statement] = p;
  }
  for (std::size_t g = 0; g < matching.gold().size(); ++g) {
    const PlacedGold& placed = matching.gold()[g];
    placed_[placed.gold->id] = g;
    if (placed.gold->optional) optional_.insert(placed.gold->id);
  }
}

const std::vector<std::size_t>* PairJudge::gold_of(std::size_t statement) const {
  const auto it = prediction_of_.find(statement);
  return it == prediction_of_.end() ? nullptr : &matching_.gold_of(it->second);
}

JudgedPair PairJudge::judge(std::size_t a, std::size_t b) const {
  const auto* left = gold_of(a);
  const auto* right = gold_of(b);
  if (left == nullptr || right == nullptr || left->empty() || right->empty()) return {};
  JudgedPair judged;
  bool open = false;
  for (const std::size_t first : *left) {
    for (const std::size_t second : *right) {
      const std::string& id_a = matching_.gold()[first].gold->id;
      const std::string& id_b = matching_.gold()[second].gold->id;
      GoldPair key = make_pair_of(id_a, id_b);
      open = open || gold_.unsure.contains(key) || optional_.contains(id_a) ||
             optional_.contains(id_b);
      if (gold_.pairs.contains(key)) judged.found.push_back({std::move(key), id_a});
    }
  }
  judged.verdict = !judged.found.empty() ? PairVerdict::right
                   : open                ? PairVerdict::open
                                         : PairVerdict::wrong;
  return judged;
}

std::optional<std::pair<std::size_t, std::size_t>> PairJudge::sides(const GoldPair& pair) const {
  if (optional_.contains(pair.first) || optional_.contains(pair.second)) return std::nullopt;
  const auto a = placed_.find(pair.first);
  const auto b = placed_.find(pair.second);
  if (a == placed_.end() || b == placed_.end()) return std::nullopt;
  return std::pair(a->second, b->second);
}

}  // namespace readout::cli
