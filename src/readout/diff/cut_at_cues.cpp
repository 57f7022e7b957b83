#include "readout/diff/cut_at_cues.hpp"

#include <algorithm>
#include <utility>

namespace readout::diff {
namespace {

/// A longer piece tells other things as well.
constexpr std::size_t kComparable = 8;

/// Tokens of the longest reporting word.
constexpr std::size_t kCue = 3;

/// Where the reporting word begins that the half ends in, which may be several tokens ("made
/// clear", "放话"); its end for none.
std::size_t cue_at_end(const Half& half) {
  for (std::size_t size = 1; size <= std::min(kCue, half.range.size()); ++size) {
    const std::size_t begin = half.range.end - size;
    if (reporting_verb({half.side, {begin, half.range.end}, half.grammar, half.facts}) != nullptr) {
      return begin;
    }
  }
  return half.range.end;
}

/// Where the reporting word ends that the half begins with; its begin for none.
std::size_t cue_at_begin(const Half& half) {
  for (std::size_t size = 1; size <= std::min(kCue, half.range.size()); ++size) {
    const std::size_t end = half.range.begin + size;
    if (reporting_verb({half.side, {half.range.begin, end}, half.grammar, half.facts}) != nullptr) {
      return end;
    }
  }
  return half.range.begin;
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
  const std::size_t end_a = cue_at_end(a);
  const std::size_t end_b = cue_at_end(b);
  const std::size_t begin_a = cue_at_begin(a);
  const std::size_t begin_b = cue_at_begin(b);
  const bool at_end = end_a < piece.a.end && end_b < piece.b.end;
  const bool at_begin = begin_a > piece.a.begin && begin_b > piece.b.begin;
  if (at_end == at_begin) {
    return false;
  }
  const std::size_t in_a = at_end ? end_a : begin_a;
  const std::size_t in_b = at_end ? end_b : begin_b;
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
