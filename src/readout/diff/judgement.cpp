#include "readout/diff/judgement.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "readout/diff/words.hpp"
#include "readout/lexicon/date_parts.hpp"

namespace readout::diff {
namespace {

/// Tokens beside a half in which a phrase may begin ("[one of] the main").
constexpr std::size_t kContext = 3;

using Find = std::vector<ListMatch> (*)(std::span<const text::Token>, TokenRange,
                                        const lexicon::Grammar&, std::string_view);

std::vector<ListMatch> found_around(const Half& half, Find find, std::string_view words,
                                    std::string_view exceptions) {
  const TokenRange around = widened(half.range, kContext, half.side.tokens.size());
  std::vector<ListMatch> found = find(half.side.tokens, around, half.grammar, words);
  if (!exceptions.empty()) {
    drop_covered(found, find_listed(half.side.tokens, around, half.grammar, exceptions));
  }
  return found;
}

std::vector<ListMatch> found_at(const Half& half, Find find, std::string_view words,
                                std::string_view exceptions) {
  std::vector<ListMatch> found = found_around(half, find, words, exceptions);
  std::erase_if(found, [&](const ListMatch& match) { return !match.tokens.overlaps(half.range); });
  return found;
}

/// -1: weaker, 1: stronger.
int way_of(Direction direction) {
  const bool stronger = direction == Direction::hardened || direction == Direction::strengthened;
  return direction == Direction::none ? 0 : stronger ? 1 : -1;
}

}  // namespace

void add_change(Piece& piece, Change change) {
  if (!has(piece.changes, change)) {
    piece.changes.push_back(change);
  }
}

void set_direction(Piece& piece, Direction direction) {
  if (piece.direction == Direction::none && !piece.ways_differ) {
    piece.direction = direction;
  } else if (way_of(piece.direction) * way_of(direction) < 0) {
    piece.direction = Direction::none;
    piece.ways_differ = true;
  }
}

bool is_short(const Piece& piece, std::size_t tokens) {
  return piece.a.size() <= tokens && piece.b.size() <= tokens;
}

TokenRange widened(TokenRange range, std::size_t more, std::size_t size) {
  return {range.begin - std::min(more, range.begin), std::min(range.end + more, size)};
}

std::vector<ListMatch> listed_at(const Half& half, std::string_view list,
                                 std::string_view exceptions) {
  return found_at(half, find_listed, list, exceptions);
}

std::vector<ListMatch> scaled_at(const Half& half, std::string_view scale,
                                 std::string_view exceptions) {
  return found_at(half, find_scaled, scale, exceptions);
}

std::vector<ListMatch> scaled_around(const Half& half, std::string_view scale,
                                     std::string_view exceptions) {
  return found_around(half, find_scaled, scale, exceptions);
}

bool is_part_of_name(const Half& half) {
  const auto names = half.facts.actors_at(half.range);
  return names.size() == 1 && names.front().tokens.size() > half.range.size() &&
         names.front().tokens.begin <= half.range.begin &&
         half.range.end <= names.front().tokens.end;
}

bool tells_time(const lexicon::Quantity& quantity, const lexicon::Grammar& grammar) {
  return lexicon::is_date(quantity) || grammar.in("time_units", quantity.unit);
}

bool is_all_quantity(const Half& half) {
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    if (is_word(half.side.tokens[i]) && !half.facts.in_quantity({i, i + 1})) {
      return false;
    }
  }
  return true;
}

bool is_denied_near(const Half& half) {
  constexpr std::size_t kReach = 3;
  if (half.range.empty()) {
    return false;
  }
  const TokenRange around = widened(half.range, kReach, half.side.tokens.size());
  return !find_listed(half.side.tokens, around, half.grammar, "negations").empty() ||
         !find_listed(half.side.tokens, around, half.grammar, "lessening_words").empty();
}

bool is_under_denial(const Half& half) {
  return !half.range.empty() && half.facts.under_denial[half.range.begin];
}

std::string content_key(const text::Token& token, const lexicon::Grammar& grammar) {
  for (const std::string_view forms : {"irregular_verbs", "homograph_verbs"}) {
    if (const auto verb = grammar.scale(forms, token.folded)) {
      return '#' + std::to_string(static_cast<int>(*verb));
    }
  }
  return token.stem;
}

namespace {

/// With the words of actors, or without.
std::vector<std::string> content_of(const Half& half, std::initializer_list<std::string_view> lists,
                                    bool with_actors) {
  std::vector<ListMatch> covering;
  for (const std::string_view list : lists) {
    const bool is_scale = half.grammar.scales.contains(std::string(list));
    std::vector<ListMatch> found = is_scale ? scaled_at(half, list) : listed_at(half, list);
    std::ranges::move(found, std::back_inserter(covering));
  }
  std::vector<std::string> stems;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const text::Token& token = half.side.tokens[i];
    const TokenRange here{i, i + 1};
    const bool covered = std::ranges::any_of(
        covering, [&](const ListMatch& match) { return match.tokens.overlaps(here); });
    if (is_content(token, half.grammar) && !covered && !half.facts.in_quantity(here) &&
        (with_actors || !half.facts.in_actor(here))) {
      stems.push_back(content_key(token, half.grammar));
    }
  }
  std::ranges::sort(stems);
  return stems;
}

}  // namespace

std::vector<std::string> content_beside(const Half& half,
                                        std::initializer_list<std::string_view> lists) {
  return content_of(half, lists, true);
}

bool same_content_beside_actor(const Piece& piece, const Judgement& judgement,
                               std::initializer_list<std::string_view> lists) {
  return names_one_actor(piece, judgement) && content_of(judgement.half_a(piece), lists, false) ==
                                                  content_of(judgement.half_b(piece), lists, false);
}

bool same_content(const Piece& piece, const Judgement& judgement,
                  std::initializer_list<std::string_view> lists) {
  return content_beside(judgement.half_a(piece), lists) ==
         content_beside(judgement.half_b(piece), lists);
}

}  // namespace readout::diff
