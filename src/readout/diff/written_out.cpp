#include "readout/diff/written_out.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "readout/diff/words.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

constexpr std::size_t kLongestShort = 3;  // tokens: "г-на"
constexpr std::size_t kLongestFull = 3;   // words: "to go to"
constexpr char kMark = '\2';              // before what a short form stands for
constexpr char kDots = '\4';              // before what is left of initials

using Terms = std::unordered_map<std::string, std::vector<std::string>>;

const Terms& terms_of(const lexicon::Grammar& grammar, const char* name) {
  static const Terms none;
  const auto found = grammar.terms.find(name);
  return found == grammar.terms.end() ? none : found->second;
}

/// The tokens as one word, with the marks between, be they tokens or not; "" where white space
/// parts them.
std::string joined(const Side& side, TokenRange range) {
  std::string word = side.tokens[range.begin].folded;
  for (std::size_t i = range.begin + 1; i < range.end; ++i) {
    const std::string_view between =
        Span{side.tokens[i - 1].span.end, side.tokens[i].span.begin}.in(side.text);
    for (std::size_t at = 0; at < between.size();) {
      if (text::is_space(text::next_code_point(between, at))) return {};
    }
    word += text::fold(between) + side.tokens[i].folded;
  }
  return word;
}

void add_short(std::vector<SpelledRun>& runs, TokenRange tokens, const std::string& full) {
  runs.push_back({tokens, kMark + full, false, false, true});
}

/// "They've", "n't" of "isn't", "'s" of "that 's".
void add_contractions(const Side& side, TokenRange range, const Terms& endings,
                      std::vector<SpelledRun>& runs) {
  const std::string word = joined(side, range);
  for (const auto& [ending, stands_for] : endings) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    const std::string before = word.substr(0, word.size() - ending.size()) + ' ';
    for (const std::string& full : stands_for) add_short(runs, range, before + full);
  }
}

int roman_digit(char c) {
  constexpr std::array<std::pair<char, int>, 5> kDigits{
      {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}}};
  const auto found = std::ranges::find(kDigits, c, &std::pair<char, int>::first);
  return found == kDigits.end() ? 0 : found->second;
}

std::optional<int> roman_value(std::string_view word) {
  int value = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const int here = roman_digit(word[i]);
    if (here == 0) return std::nullopt;
    const int next = i + 1 < word.size() ? roman_digit(word[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return word.size() < 2 ? std::nullopt : std::optional(value);
}

/// "1st", "21-м".
std::optional<int> digits_value(std::string_view word, const lexicon::Grammar& grammar) {
  int value = 0;
  const auto [behind, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc()) return std::nullopt;
  std::string_view ending = word.substr(static_cast<std::size_t>(behind - word.data()));
  if (ending.starts_with('-')) ending.remove_prefix(1);
  return grammar.in("ordinal_endings", ending) ? std::optional(value) : std::nullopt;
}

/// "US" of "U.S.", "U.S" and "US"; "" for what is no word of capitals alone.
std::string initials_of(std::string_view word) {
  constexpr std::size_t kLongest = 5;
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const char32_t code = text::next_code_point(word, at);
    if (text::is_upper(code)) {
      letters += word.substr(from, at - from);
    } else if (code != U'.' || from == 0) {
      return {};
    }
  }
  const std::size_t count = text::count_code_points(letters);
  return count >= 2 && count <= kLongest ? letters : std::string();
}

}  // namespace

std::vector<SpelledRun> short_forms_in(const Side& side, TokenRange window,
                                       const lexicon::Grammar& grammar) {
  std::vector<SpelledRun> runs;
  const Terms& listed = terms_of(grammar, "written_out");
  const Terms& endings = terms_of(grammar, "contraction_endings");
  if (listed.empty() && endings.empty()) return runs;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (!is_word(side.tokens[i])) continue;
    for (std::size_t end = std::min(i + kLongestShort, window.end); end > i; --end) {
      if (const auto found = listed.find(joined(side, {i, end})); found != listed.end()) {
        for (const std::string& full : found->second) add_short(runs, {i, end}, full);
        break;
      }
      if (end <= i + 2) add_contractions(side, {i, end}, endings, runs);
    }
  }
  return runs;
}

std::vector<SpelledRun> initials_in(const Side& side, TokenRange window) {
  std::vector<SpelledRun> runs;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    const std::string letters = initials_of(side.tokens[i].span.in(side.text));
    if (letters.empty()) continue;
    const bool closed = i + 1 < window.end && side.tokens[i + 1].folded == "." &&
                        side.tokens[i + 1].span.begin == side.tokens[i].span.end;
    if (closed) runs.push_back({{i, i + 2}, kDots + letters, false, false, true});
    runs.push_back({{i, i + 1}, kDots + letters, false, false, true});
  }
  return runs;
}

std::vector<SpelledRun> full_forms_in(const Side& side, TokenRange window,
                                      const std::vector<SpelledRun>& short_forms) {
  std::vector<SpelledRun> runs;
  if (short_forms.empty()) return runs;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    std::string words(1, kMark);
    for (std::size_t end = i + 1; end <= std::min(i + kLongestFull, window.end); ++end) {
      words += (end > i + 1 ? " " : "") + side.tokens[end - 1].folded;
      if (std::ranges::find(short_forms, words, &SpelledRun::key) != short_forms.end()) {
        runs.push_back({{i, end}, words, false, false, true});
      }
    }
  }
  return runs;
}

std::vector<SpelledRun> ordinals_in(const Side& side, TokenRange window,
                                    const lexicon::Grammar& grammar) {
  std::vector<SpelledRun> runs;
  const auto add = [&](TokenRange tokens, int value, bool digits) {
    runs.push_back({tokens, "\3" + std::to_string(value), true, digits});
  };
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (!is_word(side.tokens[i])) continue;
    if (const auto value = roman_value(side.tokens[i].span.in(side.text))) {
      add({i, i + 1}, *value, true);
    }
    for (std::size_t end = std::min(i + kLongestShort, window.end); end > i; --end) {
      const std::string word = joined(side, {i, end});
      if (const auto digits = digits_value(word, grammar)) {
        add({i, end}, *digits, true);
      } else if (const auto listed = grammar.scale("ordinals", word)) {
        add({i, end}, static_cast<int>(*listed), false);
      }
    }
  }
  return runs;
}

}  // namespace readout::diff
