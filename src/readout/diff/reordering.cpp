#include "readout/diff/reordering.hpp"

#include <algorithm>
#include <string>

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

}  // namespace

void judge_order(std::vector<Piece>& pieces, const Judgement& judgement) {
  std::vector<Piece*> inserted;
  for (Piece& piece : pieces) {
    if (piece.op == EditOp::insert) {
      inserted.push_back(&piece);
    } else if (piece.op == EditOp::replace && is_rearranged(piece, judgement)) {
      add_change(piece, Change::order);
    }
  }
  for (Piece& piece : pieces) {
    if (piece.op != EditOp::delete_ || is_quantity(judgement.half_a(piece))) {
      continue;
    }
    const std::vector<std::string> gone = content_in_order(judgement.half_a(piece));
    const auto came = std::ranges::find_if(inserted, [&](const Piece* other) {
      return !gone.empty() && gone == content_in_order(judgement.half_b(*other));
    });
    if (came != inserted.end()) {
      add_change(piece, Change::order);
      add_change(**came, Change::order);
      inserted.erase(came);
    }
  }
}

}  // namespace readout::diff
