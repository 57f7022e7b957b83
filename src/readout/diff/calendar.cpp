// When something is, told without a number: days of the week, months, seasons, "next week".
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece tells other things as well.
constexpr std::size_t kComparable = 12;
/// Tokens behind a part of a period in which the period must be named ("the end of next March").
constexpr std::size_t kPeriod = 4;

using Matches = std::vector<ListMatch>;

constexpr std::array<std::string_view, 2> kNames{"weekday_numbers", "months"};
constexpr std::array<std::string_view, 2> kWords{"seasons", "calendar_words"};
constexpr std::array<std::string_view, 2> kParts{"period_parts", "relative_periods"};
constexpr std::array<std::string_view, 1> kOrdinals{"ordinals"};
constexpr std::array<std::string_view, 1> kUnits{"time_unit_words"};
constexpr std::array<std::string_view, 1> kRelations{"time_relations"};

/// Words of a scale in the half, but for those that a quantity has: "first half of 2031" is told by
/// its year, "上半年" is a word of the scale.
Matches words_of(const Half& half, std::string_view scale) {
  Matches found = scaled_at(half, scale, "not_times");
  std::erase_if(found, [&](const ListMatch& match) {
    return std::ranges::any_of(half.facts.quantities_at(match.tokens), [&](const QuantityAt& each) {
      return each.tokens.begin < match.tokens.begin || match.tokens.end < each.tokens.end;
    });
  });
  return found;
}

/// Days and months, where capitals tell them apart also from other words ("may").
Matches names_of(const Half& half, std::string_view scale) {
  Matches found = words_of(half, scale);
  std::erase_if(found, [&](const ListMatch& match) {
    const text::Token& token = half.side.tokens[match.tokens.begin];
    return !token.capitalised && half.grammar.scale("modality", token.folded).has_value();
  });
  return found;
}

/// "Summer", but not "the Summer Palace".
Matches plain_words_of(const Half& half, std::string_view scale) {
  Matches found = words_of(half, scale);
  std::erase_if(found, [&](const ListMatch& match) {
    const std::size_t at = match.tokens.begin;
    return half.side.tokens[at].capitalised && !begins_sentence(half.side.tokens, at);
  });
  return found;
}

bool is_time_at(const Half& half, std::size_t i) {
  const TokenRange here{i, i + 1};
  const bool counted = std::ranges::any_of(
      half.facts.quantities_at(here),
      [&](const QuantityAt& each) { return tells_time(each.quantity, half.grammar); });
  return counted || !find_listed(half.side.tokens, here, half.grammar, "time_nouns").empty() ||
         !find_scaled(half.side.tokens, here, half.grammar, "months").empty() ||
         !find_scaled(half.side.tokens, here, half.grammar, "weekday_numbers").empty();
}

/// A time right behind, over small words that belong to it: "the end [of next] March".
bool is_before_time(const Half& half, std::size_t at) {
  const auto& tokens = half.side.tokens;
  const std::size_t end = std::min(at + kPeriod, tokens.size());
  for (; at < end; ++at) {
    if (is_time_at(half, at)) {
      return true;
    }
    const std::string& word = tokens[at].folded;
    if (!half.grammar.in("period_links", word) && !half.grammar.scale("relative_periods", word) &&
        !half.grammar.scale("period_parts", word)) {
      return false;
    }
  }
  return false;
}

/// "Next" and "end" belong to a time where a time is named right behind them.
Matches parts_of_time(const Half& half, std::string_view scale) {
  Matches found = words_of(half, scale);
  std::erase_if(found,
                [&](const ListMatch& match) { return !is_before_time(half, match.tokens.end); });
  return found;
}

/// "The first half", "the third day".
Matches ordinals_of_time(const Half& half, std::string_view scale) {
  Matches found = words_of(half, scale);
  std::erase_if(found, [&](const ListMatch& match) {
    const std::size_t next = match.tokens.end;
    if (next >= half.side.tokens.size()) {
      return true;
    }
    const std::string& noun = half.side.tokens[next].folded;
    const bool part = half.grammar.in("counted_parts", noun) && is_before_time(half, next + 1);
    return !part && !half.grammar.in("counted_periods", noun);
  });
  return found;
}

bool holds(const Half& half, TokenRange tokens, std::string_view list) {
  return !find_listed(half.side.tokens, tokens, half.grammar, list).empty();
}

/// "Within days", "a week later", "the end of the year", not "the minutes of the meeting": a unit
/// that is all the half says.
Matches units_alone(const Half& half, std::string_view scale) {
  const auto& tokens = half.side.tokens;
  const TokenRange& unit = half.range;
  const bool alone = count_content(half.tokens(), half.grammar) <= 1 && unit.size() <= 2 &&
                     !unit.empty() && !half.facts.in_quantity(unit);
  if (!alone) {
    return {};
  }
  const TokenRange before{unit.begin - std::min<std::size_t>(1, unit.begin), unit.end};
  const TokenRange behind{unit.begin, std::min(unit.end + 1, tokens.size())};
  const TokenRange far_before{unit.begin - std::min<std::size_t>(kPeriod, unit.begin), unit.begin};
  const bool of_time = holds(half, before, "unit_openers") || holds(half, behind, "unit_closers") ||
                       !find_scaled(tokens, far_before, half.grammar, "period_parts").empty();
  return of_time ? plain_words_of(half, scale) : Matches{};
}

/// "Before", "after", that is all the half says, beside a time or something that happens.
Matches relations_alone(const Half& half, std::string_view scale) {
  Matches found = scaled_at(half, scale);
  const bool alone = found.size() == 1 && found[0].tokens.begin == half.range.begin &&
                     found[0].tokens.end == half.range.end;
  if (!alone) {
    return {};
  }
  const bool spaced = half.grammar.has_articles() || half.grammar.has_cases();
  const std::size_t begin = half.range.begin;
  const std::size_t end = half.range.end;
  const TokenRange beside = spaced
                                ? TokenRange{end, std::min(end + kPeriod, half.side.tokens.size())}
                                : TokenRange{begin - std::min<std::size_t>(3, begin), begin};
  bool timed = holds(half, beside, "event_nouns");
  for (std::size_t i = beside.begin; i < beside.end; ++i) {
    timed = timed || is_time_at(half, i);
  }
  return timed ? found : Matches{};
}

bool is_exchanged(const Matches& a, const Matches& b) {
  return a.size() == 1 && b.size() == 1 && a[0].value != b[0].value;
}

}  // namespace

void judge_days(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kComparable) || !piece.changes.empty()) {
    return;
  }
  const Half a = judgement.half_a(piece);
  const Half b = judgement.half_b(piece);
  const auto any_exchanged = [&](const auto& scales, auto find) {
    return std::ranges::any_of(scales, [&](std::string_view scale) {
      return is_exchanged(find(a, scale), find(b, scale));
    });
  };
  const bool other_time =
      any_exchanged(kNames, names_of) || any_exchanged(kWords, plain_words_of) ||
      any_exchanged(kParts, parts_of_time) || any_exchanged(kOrdinals, ordinals_of_time) ||
      any_exchanged(kUnits, units_alone) || any_exchanged(kRelations, relations_alone);
  if (other_time) {
    add_change(piece, Change::date);
  }
}

}  // namespace readout::diff
