#include "readout/diff/cut_at_cues.hpp"

#include <utility>

namespace readout::diff {
namespace {

/// A longer piece tells other things as well.
constexpr std::size_t kComparable = 8;

bool is_cue(const Half& half, std::size_t i) {
  return reporting_verb({half.side, {i, i + 1}, half.grammar, half.facts}) != nullptr;
}

/// Who speaks, and nothing unknown.
bool names_somebody(const Half& half) {
  return half.facts.in_actor(half.range) ||
         !find_listed(half.side.tokens, half.range, half.grammar, "role_nouns").empty();
}

/// The part of a piece before or behind the places where it is cut.
Piece part_of(const Piece& piece, TokenRange a, TokenRange b) {
  Piece part = piece;
  part.a = a;
  part.b = b;
  return part;
}

bool append_cut(std::vector<Piece>& cut, const Piece& piece, const Judgement& judgement) {
  const Half a = judgement.half_a(piece);
  const Half b = judgement.half_b(piece);
  const bool at_end = is_cue(a, piece.a.end - 1) && is_cue(b, piece.b.end - 1);
  const bool at_begin = is_cue(a, piece.a.begin) && is_cue(b, piece.b.begin);
  if (at_end == at_begin) {
    return false;
  }
  const std::size_t in_a = at_end ? piece.a.end - 1 : piece.a.begin + 1;
  const std::size_t in_b = at_end ? piece.b.end - 1 : piece.b.begin + 1;
  Piece before = part_of(piece, {piece.a.begin, in_a}, {piece.b.begin, in_b});
  Piece behind = part_of(piece, {in_a, piece.a.end}, {in_b, piece.b.end});
  const Piece& who = at_end ? before : behind;
  if (!names_somebody(judgement.half_a(who)) || !names_somebody(judgement.half_b(who))) {
    return false;
  }
  cut.push_back(std::move(before));
  cut.push_back(std::move(behind));
  return true;
}

}  // namespace

std::vector<Piece> cut_at_cues(std::vector<Piece> pieces, const Judgement& judgement) {
  std::vector<Piece> cut;
  cut.reserve(pieces.size());
  for (Piece& piece : pieces) {
    const bool may_hold_both = piece.op == EditOp::replace && piece.a.size() > 1 &&
                               piece.b.size() > 1 && is_short(piece, kComparable);
    if (!may_hold_both || !append_cut(cut, piece, judgement)) {
      cut.push_back(std::move(piece));
    }
  }
  return cut;
}

}  // namespace readout::diff
