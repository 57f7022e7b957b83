#include "readout/extract/unspaced_segments.hpp"

#include <algorithm>

#include "readout/extract/unspaced_phrases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// " - ", "——": not the hyphen of a double name.
bool is_dash(const Reading& reading, std::size_t i) {
  if (!reading.is_mark(i, {"-"}) || i == 0) return false;
  return reading.token(i - 1).span.end < reading.token(i).span.begin ||
         reading.is_mark(i - 1, {"-"}) || reading.is_mark(i + 1, {"-"});
}

/// "Jörg S.": of an initial, which has no space behind it in such a text.
bool is_initial_stop(const Reading& reading, std::size_t i) {
  return i > 0 && reading.is_mark(i, {"."}) && reading.token(i - 1).capitalised &&
         reading.token(i - 1).span.size() == 1 &&
         reading.token(i - 1).span.end == reading.token(i).span.begin;
}

/// "「湖畔」（Lakeside）": a name once more, in brackets before other words.
bool is_gloss(const Reading& reading, std::size_t i, std::size_t end) {
  constexpr std::size_t kLongest = 6;  ///< tokens
  if (!reading.is_mark(i, {"(", "（"})) return false;
  std::size_t closing = i;
  while (closing < std::min(end, i + kLongest) && !reading.is_mark(closing, {")", "）"})) ++closing;
  return closing < end && reading.is_mark(closing, {")", "）"}) && reading.is_word(closing + 1);
}

}  // namespace

bool is_plain(const Reading& reading, std::string_view list, std::size_t i) {
  return reading.mention_at(i) == nullptr && reading.in(list, i);
}

bool is_segment_end(const Reading& reading, std::size_t i) {
  if (is_initial_stop(reading, i)) return false;
  return is_dash(reading, i) ||
         reading.is_mark(i, {",", "，", ".", "。", ";", "；", ":", "：", "!", "！", "?", "？"});
}

bool is_behind_quoted_sentence(const Reading& reading, std::size_t i) {
  return i > 1 && reading.quotation_at(i - 1) != nullptr &&
         reading.token(i - 1).kind == text::TokenKind::quote &&
         reading.is_mark(i - 2, {"。", ".", "!", "！", "?", "？"});
}

bool opens_behind_gap(const Reading& reading, const Unit& unit, std::size_t i) {
  const BlockKind kind = reading.document.blocks[unit.block].kind;
  if ((kind != BlockKind::title && kind != BlockKind::heading) || i <= unit.tokens.first) {
    return false;
  }
  const text::Token& before = reading.token(i - 1);
  return before.span.end < reading.token(i).span.begin && !text::begins_latin(before.folded) &&
         !text::begins_latin(reading.token(i).folded);
}

bool is_name_inside(const Reading& reading, const Unit& unit, const Quotation& quotation,
                    std::size_t end) {
  constexpr std::size_t kLongest = 4;  ///< words
  const TokenRange outer = reading.tokens_of(quotation.outer);
  const bool short_one = quotation.opened && reading.words_in(quotation.inner) <= kLongest;
  if (!short_one || outer.first < unit.tokens.first || outer.end >= end ||
      !(reading.is_word(outer.end) || is_gloss(reading, outer.end, end)) ||
      is_segment_end(reading, outer.end - 2)) {
    return false;
  }
  const bool inside = outer.first > unit.tokens.first && reading.is_word(outer.first - 1);
  return inside || is_attributive_mark(reading, outer.end) ||
         reading.is(outer.end, kCorporate | kPersonNoun | kGroupNoun);
}

std::size_t segment_start(const Reading& reading, const Unit& unit, std::size_t end) {
  const std::size_t farthest = end - std::min(end - unit.tokens.first, kSegmentReach);
  std::size_t first = end;
  std::size_t behind_name = end;  // "他称之为“空谈”并说": a verb before the marks ends the part too
  while (first > farthest && !is_segment_end(reading, first - 1)) {
    if (opens_behind_gap(reading, unit, first)) return first;
    const Quotation* quotation = reading.quotation_at(first - 1);
    if (quotation != nullptr) {
      if (!is_name_inside(reading, unit, *quotation, end)) return first;
      if (behind_name == end) behind_name = first;
      first = reading.tokens_of(quotation->outer).first;
    } else if (behind_name < end &&
               reading.grammar.cue_forms.contains(reading.token(first - 1).folded)) {
      return behind_name;
    } else {
      --first;
    }
  }
  return first;
}

std::size_t behind_circumstances(const Reading& reading, const Unit& unit) {
  std::size_t first = unit.tokens.first;
  std::size_t mark = first;
  while (mark < unit.tokens.end) {
    const Quotation* quotation = reading.quotation_at(mark);
    if (quotation != nullptr && mark == first) break;
    if (quotation != nullptr || !is_segment_end(reading, mark)) {
      const std::size_t behind = quotation != nullptr ? reading.tokens_of(quotation->outer).end : 0;
      mark = std::max(mark + 1, behind);
      continue;
    }
    const bool comma = mark > first && reading.is_mark(mark, {",", "，"});
    bool only_time = comma;
    for (std::size_t i = first; i < mark; ++i) {
      only_time = only_time && reading.is(i, kTimeWord | kAdverb);
    }
    const bool circumstance = comma && reading.in("time_tails", mark - 1);
    if (!only_time && !circumstance) break;
    first = ++mark;
  }
  return reading.mention_at(first) != nullptr ? first : unit.tokens.first;
}

bool follows_quotation(const Reading& reading, const Unit& unit, std::size_t start) {
  std::size_t i = start;
  while (i > unit.tokens.first && is_segment_end(reading, i - 1) &&
         reading.quotation_at(i - 1) == nullptr) {
    --i;
  }
  return i > unit.tokens.first && reading.quotation_at(i - 1) != nullptr;
}

bool quotation_near(const Reading& reading, const Unit& unit, std::size_t next) {
  constexpr std::size_t kNear = 8;
  const std::size_t last = std::min(unit.tokens.end, next + kNear);
  for (std::size_t i = next; i < last; ++i) {
    if (reading.quotation_at(i) != nullptr) return true;
  }
  return false;
}

bool quotation_behind_mark(const Reading& reading, const Unit& unit, std::size_t next) {
  while (next < unit.tokens.end && is_segment_end(reading, next)) ++next;
  return next < unit.tokens.end && reading.quotation_at(next) != nullptr;
}

TokenRange over_quotation(const Reading& reading, const Unit& unit, TokenRange phrase) {
  if (phrase.empty() || phrase.first == unit.tokens.first ||
      !is_attributive_mark(reading, phrase.first)) {
    return phrase;
  }
  const Quotation* quotation = reading.quotation_at(phrase.first - 1);
  if (quotation == nullptr) return phrase;
  const std::size_t end = reading.tokens_of(quotation->outer).first;
  return end <= unit.tokens.first ? phrase : TokenRange{segment_start(reading, unit, end), end};
}

}  // namespace readout::extract
