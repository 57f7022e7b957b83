#include "readout/diff/reordering.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A passage that says nothing without function words is not looked for.
std::vector<std::string> content_in_order(const Half& half) {
  std::vector<std::string> words;
  for (const text::Token& token : half.tokens()) {
    const bool tells = is_content(token, half.grammar) ||
                       half.grammar.in("negations", token.folded) ||
                       half.grammar.scale("modality", token.folded).has_value();
    if (tells) {
      words.push_back(token.stem);
    }
  }
  return words;
}

/// "March 3", "3 March": a date is one thing, however it is written.
bool is_quantity(const Half& half) {
  return half.facts.in_quantity(half.range);
}

bool is_rearranged(const Piece& piece, const Judgement& judgement) {
  std::vector<std::string> a = content_in_order(judgement.half_a(piece));
  std::vector<std::string> b = content_in_order(judgement.half_b(piece));
  if (a.size() < 2 || a == b) {
    return false;
  }
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

/// Where the same words went away and came to stand, in the order of the text.
struct Moved {
  std::vector<Piece*> gone;
  std::vector<Piece*> come;
};

void note(std::unordered_map<std::string, Moved>& moved, Piece& piece, const Half& half,
          std::vector<Piece*> Moved::*places) {
  if (is_quantity(half)) {
    return;
  }
  std::string key;
  std::vector<std::string> words = content_in_order(half);
  std::ranges::sort(words);  // "Varland thanked", "thanked Varland": nothing was left out
  for (const std::string& word : words) {
    key += word + '\n';
  }
  if (!key.empty()) {
    (moved[key].*places).push_back(&piece);
  }
}

}  // namespace

void judge_order(std::vector<Piece>& pieces, const Judgement& judgement) {
  for (Piece& piece : pieces) {
    // "03/04/2031", "04/03/2031": the digits stand in another order, and the value is another.
    const bool counts =
        is_quantity(judgement.half_a(piece)) || is_quantity(judgement.half_b(piece));
    if (piece.op == EditOp::replace && !counts && is_rearranged(piece, judgement)) {
      add_change(piece, Change::order);
    }
  }
  std::unordered_map<std::string, Moved> moved;
  for (Piece& piece : pieces) {
    if (piece.op == EditOp::delete_) {
      note(moved, piece, judgement.half_a(piece), &Moved::gone);
    } else if (piece.op == EditOp::insert) {
      note(moved, piece, judgement.half_b(piece), &Moved::come);
    }
  }
  for (auto& [words, places] : moved) {
    for (std::size_t i = 0; i < std::min(places.gone.size(), places.come.size()); ++i) {
      add_change(*places.gone[i], Change::order);
      add_change(*places.come[i], Change::order);
    }
  }
}

}  // namespace readout::diff
