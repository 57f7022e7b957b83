#include "readout/diff/spelled_runs.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "readout/diff/measures.hpp"
#include "readout/diff/spelling.hpp"
#include "readout/diff/words.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// Tokens of the longest compound: two hyphens, three words.
constexpr std::size_t kCompoundTokens = 5;
/// Tokens beyond a window in which a quantity may begin or end.
constexpr std::size_t kContext = 4;

/// From this on whole numbers that differ may have one value.
constexpr double kExact = 9'007'199'254'740'992.0;
/// What all doubles hold: "0.3 km" is 300 metres.
constexpr int kSureDigits = 15;

using lexicon::Quantity;

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_han_word(const text::Token& token) {
  std::size_t at = 0;
  return token.kind == text::TokenKind::word && !token.folded.empty() &&
         text::is_han(text::next_code_point(token.folded, at));
}

/// The windows, each a sentence of its own, for the finder of the lexicon.
text::Analysis as_analysis(const Side& side, const std::vector<TokenRange>& windows) {
  text::Analysis analysis;
  analysis.language = std::string(side.language);
  std::size_t reached = 0;
  for (const TokenRange window : windows) {
    const TokenRange wide = with_neighbours(window, kContext, side.tokens.size());
    const std::size_t begin = std::max(wide.begin, reached);
    if (begin >= wide.end) {
      continue;
    }
    const bool goes_on = reached == begin && !analysis.tokens.empty();
    const auto sentence = static_cast<std::uint32_t>(analysis.sentences.size() - (goes_on ? 1 : 0));
    const std::size_t first = analysis.tokens.size();
    for (std::size_t i = begin; i < wide.end; ++i) {
      analysis.tokens.push_back(side.tokens[i]);
      analysis.tokens.back().sentence = sentence;
    }
    if (!goes_on) {
      analysis.sentences.push_back({{side.tokens[begin].span.begin, 0}, 0, first, 0});
    }
    analysis.sentences.back().span.end = side.tokens[wide.end - 1].span.end;
    analysis.sentences.back().end_token = analysis.tokens.size();
    reached = wide.end;
  }
  return analysis;
}

std::string written_value(const Quantity& quantity, double value) {
  if (!quantity.digits.empty()) {
    return quantity.digits;
  }
  std::array<char, 32> digits{};
  const auto written =
      std::to_chars(digits.begin(), digits.end(), value, std::chars_format::general, kSureDigits);
  return {digits.begin(), written.ptr};
}

/// "03/04/2031" is the same date only as itself.
std::string written_order(const Quantity& quantity) {
  return std::to_string(quantity.day_or_month[0]) + '/' + std::to_string(quantity.day_or_month[1]);
}

/// Of what is measured the key tells the base unit.
std::string key_of(const Quantity& quantity, const lexicon::Grammar& grammar) {
  const auto measure = measure_of(quantity, grammar);
  return "\1" + std::to_string(static_cast<int>(quantity.kind)) + (quantity.vague ? "~" : " ") +
         written_value(quantity, measure ? measure->value : quantity.value) + ' ' +
         (measure ? std::string(measure->system) : quantity.unit) + ' ' + written_order(quantity);
}

}  // namespace

bool holds_number(const Side& side, TokenRange window) {
  const auto tokens = side.tokens.subspan(window.begin, window.size());
  return std::ranges::any_of(
      tokens, [](const text::Token& token) { return token.kind == text::TokenKind::number; });
}

SpelledRuns::SpelledRuns(const Side& side, const std::vector<TokenRange>& windows,
                         const lexicon::Lexicon& lexicon)
    : side_(&side), grammar_(&lexicon.grammar(side.language)), quantities_(&found_) {
  if (side.named != nullptr) {
    quantities_ = &side.named->quantities;
    return;
  }
  const text::Analysis analysis = as_analysis(side, windows);
  if (!analysis.tokens.empty()) {
    found_ = lexicon::find_quantities(side.text, analysis, lexicon);
  }
}

std::string SpelledRuns::key_of(const std::string& folded) const {
  std::string standard = standard_spelling(folded, *grammar_);
  return standard.empty() ? folded : standard;
}

/// A small number as the language writes it in words of its own: "6月" is "六月".
std::string SpelledRuns::in_letters(const text::Token& token) const {
  const auto numerals = grammar_->terms.find("numerals");
  if (token.kind != text::TokenKind::number || numerals == grammar_->terms.end()) {
    return token.folded;
  }
  const auto found = numerals->second.find(token.folded);
  return found == numerals->second.end() || found->second.empty() ? token.folded
                                                                  : found->second.front();
}

bool SpelledRuns::counts_as_han(const text::Token& token) const {
  return is_han_word(token) || in_letters(token) != token.folded;
}

/// Words joined by hyphens, or Chinese words side by side.
void SpelledRuns::add_compounds_at(std::size_t i, TokenRange window,
                                   std::vector<SpelledRun>& runs) const {
  const auto& tokens = side_->tokens;
  const bool joined = i + 1 < window.end && tokens[i].span.end == tokens[i + 1].span.begin;
  if (!joined || !is_word(tokens[i])) {
    return;
  }
  std::vector<SpelledRun> found;
  std::string letters = in_letters(tokens[i]);
  const std::size_t end = std::min(window.end, i + kCompoundTokens);
  for (std::size_t j = i; j + 1 < end && tokens[j].span.end == tokens[j + 1].span.begin;) {
    const bool hyphen = tokens[j + 1].folded == "-" && j + 2 < end &&
                        tokens[j + 1].span.end == tokens[j + 2].span.begin;
    const std::size_t next = hyphen ? j + 2 : j + 1;
    if (!is_word(tokens[next]) ||
        (!hyphen && !(counts_as_han(tokens[j]) && counts_as_han(tokens[next])))) {
      break;
    }
    letters += in_letters(tokens[next]);
    found.push_back({{i, next + 1}, key_of(letters), false, false});
    j = next;
  }
  std::ranges::reverse(found);
  std::ranges::move(found, std::back_inserter(runs));
}

void SpelledRuns::add_quantities(TokenRange window, std::vector<SpelledRun>& runs) const {
  const Span bytes{side_->tokens[window.begin].span.begin, side_->tokens[window.end - 1].span.end};
  const auto first = std::ranges::partition_point(
      *quantities_, [&](const Quantity& quantity) { return quantity.span.end <= bytes.begin; });
  for (auto quantity = first; quantity != quantities_->end() && quantity->span.begin < bytes.end;
       ++quantity) {
    const TokenRange tokens = tokens_of(side_->tokens, quantity->span);
    const Span run{side_->tokens[tokens.begin].span.begin, side_->tokens[tokens.end - 1].span.end};
    const auto is_round = [&](const text::Token& token) {
      return grammar_->in("round_numbers", token.folded);
    };
    if ((std::abs(quantity->value) >= kExact && quantity->digits.empty()) ||
        std::ranges::any_of(side_->tokens.subspan(tokens.begin, tokens.size()), is_round)) {
      continue;
    }
    // "两个" holds a quantity and a word: what stands round the quantity belongs to the key.
    std::string key = text::fold(side_->text.substr(run.begin, quantity->span.begin - run.begin));
    key += diff::key_of(*quantity, *grammar_) + '\1';
    key += text::fold(side_->text.substr(quantity->span.end, run.end - quantity->span.end));
    runs.push_back({tokens, std::move(key), true, has_digit(quantity->span.in(side_->text))});
  }
}

std::vector<SpelledRun> SpelledRuns::several_in(TokenRange window) const {
  std::vector<SpelledRun> runs;
  if (window.empty()) {
    return runs;
  }
  add_quantities(window, runs);
  for (std::size_t i = window.begin; i < window.end; ++i) {
    add_compounds_at(i, window, runs);
  }
  std::ranges::stable_sort(runs, [](const SpelledRun& x, const SpelledRun& y) {
    return x.tokens.begin != y.tokens.begin ? x.tokens.begin < y.tokens.begin
                                            : x.tokens.end > y.tokens.end;
  });
  return runs;
}

std::vector<SpelledRun> SpelledRuns::single_in(TokenRange window) const {
  std::vector<SpelledRun> runs;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (is_word(side_->tokens[i])) {
      runs.push_back({{i, i + 1}, key_of(side_->tokens[i].folded), false, false});
    }
  }
  return runs;
}

}  // namespace readout::diff
