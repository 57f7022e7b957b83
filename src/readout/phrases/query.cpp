#include "readout/phrases/query.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "readout/phrases/edges.hpp"
#include "readout/phrases/pattern_words.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

/// Stands for a `*` while the pattern is parsed: of the private use area, so in no text.
constexpr std::string_view kSlot = "\xEE\x80\x80";
/// Between Han characters a word is one to four of them.
constexpr std::string_view kHanSlot = "\xEE\x80\x80[\xEE\x80\x80][\xEE\x80\x80][\xEE\x80\x80]";
constexpr char32_t kEllipsis = 0x2026;
constexpr std::string_view kGap = "...";  // of as many bytes
constexpr std::string_view kBorders = " -()[]{}|";
constexpr std::u32string_view kKept = U"()[]{}|*=!-.<>_'’";  // of patterns, and apostrophes

bool is_gap_between(char c) {
  return c == ' ' || c == '-';
}

/// Marks that no word of a text holds are typed for the eye ("equality, mutual respect"), and "'s"
/// is passed over in texts. Places stay what they were.
std::string without_marks(std::string_view query, const std::string& language) {
  std::string out;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(query, at);
    const std::string_view character = query.substr(begin, at - begin);
    if (c == kEllipsis) {
      out += kGap;
      continue;
    }
    const bool kept = kKept.find(c) != std::u32string_view::npos;
    const bool blank = !kept && (text::is_punctuation(c) || text::is_space(c));
    out += blank ? std::string(character.size(), ' ') : std::string(character);
  }
  for (const text::Token& token : text::analyse(out, language).tokens) {
    const bool clitic = token.folded.size() > 1 && token.folded.front() == '\'';
    if (clitic || token.kind == text::TokenKind::quote) {
      out.replace(token.span.begin, token.span.size(), token.span.size(), ' ');
    }
  }
  return out;
}

/// A query without the slots at its edges, with where each of its bytes was typed.
struct Stripped {
  std::string pattern;
  std::vector<std::size_t> typed_at;
  std::size_t before = 0;
  std::size_t behind = 0;

  void append(std::string_view text, std::size_t at) {
    pattern += text;
    typed_at.insert(typed_at.end(), text.size(), at);
  }
  [[nodiscard]] std::size_t place(std::size_t in_pattern) const {
    if (typed_at.empty()) return 0;
    return in_pattern < typed_at.size() ? typed_at[in_pattern] : typed_at.back() + 1;
  }
};

/// Where a `*` touches a letter, as in "multipol*".
std::optional<std::size_t> part_of_word(std::string_view query) {
  const auto touches = [&](std::size_t at) {
    return at < query.size() && kBorders.find(query[at]) == std::string_view::npos;
  };
  for (std::size_t at = query.find('*'); at < query.size(); at = query.find('*', at + 1)) {
    if ((at > 0 && touches(at - 1)) || touches(at + 1)) return at;
  }
  return std::nullopt;
}

Stripped strip(std::string_view query, bool han) {
  Stripped out;
  std::size_t begin = 0;
  std::size_t end = query.size();
  for (; begin < end && (is_gap_between(query[begin]) || query[begin] == '*'); ++begin) {
    if (query[begin] == '*') ++out.before;
  }
  for (; end > begin && (is_gap_between(query[end - 1]) || query[end - 1] == '*'); --end) {
    if (query[end - 1] == '*') ++out.behind;
  }
  for (std::size_t at = begin; at < end; ++at) {
    out.append(query[at] != '*' ? query.substr(at, 1) : han ? kHanSlot : kSlot, at);
  }
  return out;
}

/// Makes the slots of a parsed pattern what they are; false where one begins it.
bool open_slots(Pattern& pattern) {
  for (PatternState& state : pattern.states) {
    if (state.word == kSlot) state = {StateKind::any, "", state.last, std::move(state.next)};
  }
  return std::ranges::none_of(pattern.first, [&](StateIndex first) {
    return pattern.states[first].kind == StateKind::any;
  });
}

std::variant<Pattern, PatternError> parse(std::string_view query, const Stripped& stripped,
                                          const PatternWords& words) {
  if (stripped.pattern.empty()) return PatternError{0, "the query has no word"};
  auto parsed = parse_pattern(stripped.pattern, words);
  if (auto* const error = std::get_if<PatternError>(&parsed)) {
    error->position = stripped.place(error->position);
    return parsed;
  }
  auto& pattern = std::get<Pattern>(parsed);
  if (pattern.exception) return PatternError{query.find('!'), "'!' asks for nothing in a query"};
  if (!open_slots(pattern)) {
    return PatternError{query.find('*', stripped.place(0)),
                        "'*' begins a query outside brackets only"};
  }
  return parsed;
}

/// Takes `words` more words of the text into a match, on one side; false where there are not so
/// many before a break.
bool take_in_before(std::span<const Unit> units, std::size_t words, std::size_t& first) {
  for (; words > 0; --words) {
    if (first == 0 || units[first].breaks_before) return false;
    const std::uint32_t token = units[--first].token;
    while (first > 0 && units[first - 1].token == token) --first;
  }
  return true;
}

bool take_in_behind(std::span<const Unit> units, std::size_t words, std::size_t& last) {
  const auto follows = [&] { return last + 1 < units.size(); };
  for (; words > 0; --words) {
    if (!follows() || units[last + 1].breaks_before) return false;
    const std::uint32_t token = units[++last].token;
    while (follows() && units[last + 1].token == token) ++last;
  }
  return true;
}

}  // namespace

std::variant<Query::Compiled, PatternError> Query::compile_for(std::string_view query,
                                                               const lexicon::Lexicon& lexicon,
                                                               const std::string& language) {
  const std::string typed = without_marks(query, language);
  const bool han = text::holds_han(typed);
  const auto part = han ? std::nullopt : part_of_word(typed);
  if (part) return PatternError{*part, "'*' stands for a whole word, and touches one"};
  const Stripped stripped = strip(typed, han);
  PatternWords words = pattern_words(lexicon, language);
  const auto parsed = parse(typed, stripped, words);
  if (const auto* const fault = std::get_if<PatternError>(&parsed)) return *fault;
  Compiled compiled{{}, han, stripped.before, stripped.behind, std::move(words.passed_over)};
  compiled.automaton.add(std::get<Pattern>(parsed), 0, [&](std::string_view folded) {
    return han ? std::string(folded) : text::stem(folded, language);
  });
  return compiled;
}

std::variant<Query, PatternError> Query::compile(std::string_view query,
                                                 const lexicon::Lexicon& lexicon,
                                                 std::span<const std::string> languages) {
  Query out;
  std::optional<PatternError> error;
  for (const std::string& language : languages) {
    auto compiled = compile_for(query, lexicon, language);
    if (auto* const read = std::get_if<Compiled>(&compiled)) {
      out.compiled_.insert_or_assign(language, std::move(*read));
    } else if (!error) {
      error = std::get<PatternError>(std::move(compiled));
    }
  }
  if (out.compiled_.empty() && error) return *error;
  return out;
}

std::vector<ConcordanceLine> Query::find_lines(std::size_t source, std::string_view text,
                                               const text::Analysis& analysis) const {
  std::vector<ConcordanceLine> lines;
  const auto found = compiled_.find(analysis.language);
  if (found == compiled_.end()) return lines;
  const Compiled& compiled = found->second;
  const std::vector<Unit> units = compiled.by_characters
                                      ? character_units(text, analysis)
                                      : word_units(text, analysis, compiled.passed_over);
  const auto span_of = [&](std::size_t first, std::size_t last) {
    return with_partner_marks(text, {units[first].span.begin, units[last].span.end});
  };
  for (const UnitMatch& match : compiled.automaton.run(units)) {
    std::size_t first = match.first;
    std::size_t last = match.last;
    if (!take_in_before(units, compiled.before, first)) continue;
    if (!take_in_behind(units, compiled.behind, last)) continue;
    lines.push_back({source, span_of(first, last), "", span_of(match.first, match.last)});
  }
  return lines;
}

std::vector<Span> Query::find(std::string_view text, const text::Analysis& analysis) const {
  std::vector<Span> spans;
  for (const ConcordanceLine& line : find_lines(0, text, analysis)) spans.push_back(line.span);
  return spans;
}

}  // namespace readout::phrases
