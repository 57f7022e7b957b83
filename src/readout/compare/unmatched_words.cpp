#include "readout/compare/unmatched_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "readout/lexicon/grammar.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// The encoder whose cosines the limits below were measured on.
constexpr std::string_view kMeasured = "Universal Sentence Encoder multilingual v3";
constexpr std::size_t kRun = 3;           ///< content words of a run
constexpr double kWordIsNear = 0.6;       ///< of a word to a word or two of the other side
constexpr double kRunIsNear = 0.2;        ///< of a run to words and runs of the other side
constexpr double kSentenceIsNear = 0.15;  ///< of a run to the whole other side

/// A word that carries content.
struct ContentWord {
  Span span;
  std::size_t row = 0;
  std::size_t stretch = 0;  ///< words of one stretch stand in the source without a gap
  bool asked = false;       ///< no name, no number, no lone character
};

/// Of things in order that do not overlap: whether one shares a byte with the span.
template <class Thing>
bool overlaps_any(const std::vector<Thing>& things, Span span) {
  const auto first = std::ranges::partition_point(
      things, [&](const Thing& thing) { return thing.span.end <= span.begin; });
  return first != things.end() && first->span.begin < span.end;
}

bool is_named(const AnchorSide& side, Span span) {
  return overlaps_any(side.named->mentions, span) || overlaps_any(side.named->quantities, span) ||
         std::ranges::any_of(side.formulae,
                             [&](const FormulaAt& formula) { return formula.span.overlaps(span); });
}

/// A formula that may have none.
struct FormulaCandidate {
  Span span;
  std::size_t row = 0;
};

/// One side of a pair with its content words and, once they are needed, runs of them.
class WordSide {
 public:
  WordSide(const AnchorSide& side, const lexicon::Lexicon& lexicon, EncodedTexts& texts)
      : side_(side), texts_(texts) {
    const lexicon::Grammar& grammar = lexicon.grammar(side.language);
    std::size_t stretch = 0;
    for (std::size_t i = 0; i < side.tokens.size(); ++i) {
      const text::Token& token = side.tokens[i];
      if (i > 0 && !is_blank({side.tokens[i - 1].span.end, token.span.begin})) ++stretch;
      if (token.kind != text::TokenKind::word || grammar.in("stop_words", token.folded)) continue;
      words_.push_back(
          {token.span, texts.index_of(token.span.in(side.text)), stretch, is_asked(token, i == 0)});
    }
  }

  [[nodiscard]] const std::vector<ContentWord>& words() const { return words_; }

  /// Rows of all runs of two and of three words, and of the whole side.
  void add_runs() {
    if (!runs_.empty() || words_.empty()) return;
    whole_ =
        texts_.index_of(bytes({side_.tokens.front().span.begin, side_.tokens.back().span.end}));
    for (std::size_t length = 2; length <= kRun; ++length) {
      for (std::size_t i = 0; i + length <= words_.size(); ++i) {
        runs_.push_back(texts_.index_of(bytes(span_of(i, length))));
      }
    }
  }

  std::size_t row_of_run(std::size_t first) { return texts_.index_of(bytes(span_of(first, kRun))); }

  /// Formulae that the other side has not.
  std::vector<FormulaCandidate> formulae_without(const WordSide& other) {
    std::vector<FormulaCandidate> found;
    for (const FormulaAt& formula : side_.formulae) {
      const auto& answers = other.side_.formulae;
      if (std::ranges::find(answers, formula.phrase, &FormulaAt::phrase) != answers.end()) continue;
      found.push_back({formula.span, texts_.index_of(bytes(formula.span))});
    }
    return found;
  }

  [[nodiscard]] Span span_of(std::size_t first, std::size_t length) const {
    return {words_[first].span.begin, words_[first + length - 1].span.end};
  }

  [[nodiscard]] double nearest_word(std::size_t row) const {
    double best = -1;
    for (const ContentWord& word : words_) best = std::max(best, texts_.cosine(row, word.row));
    return best;
  }

  [[nodiscard]] bool comes_near(std::size_t row) const {
    return nearest_word(row) >= kRunIsNear || texts_.cosine(row, whole_) >= kSentenceIsNear ||
           std::ranges::any_of(
               runs_, [&](std::size_t run) { return texts_.cosine(row, run) >= kRunIsNear; });
  }

 private:
  [[nodiscard]] std::string_view bytes(Span span) const { return span.in(side_.text); }

  [[nodiscard]] bool is_blank(Span span) const {
    return bytes(span).find_first_not_of(" \t\n\r") == std::string_view::npos;
  }

  [[nodiscard]] bool is_asked(const text::Token& token, bool first) const {
    if (token.capitalised && !first) return false;  // a name that nobody knows
    std::size_t letters = 0;
    const std::string_view word = bytes(token.span);
    for (std::size_t at = 0; at < word.size();) {
      if (text::is_letter(text::next_code_point(word, at))) ++letters;
    }
    return letters > 1 && !is_named(side_, token.span);
  }

  AnchorSide side_;
  EncodedTexts& texts_;
  std::vector<ContentWord> words_;
  std::vector<std::size_t> runs_;
  std::size_t whole_ = 0;
};

/// A run of a side that may have no counterpart in the other.
struct Candidate {
  std::size_t first = 0;  ///< word
  std::size_t row = 0;
};

/// One direction of a pair: the words of `here` that nothing in `there` comes near to.
class Search {
 public:
  Search(WordSide& here, WordSide& there) : here_(here), there_(there) {}

  /// Once the words are encoded.
  void find_candidates() {
    const std::vector<ContentWord>& words = here_.words();
    if (there_.words().empty()) return;
    std::vector<bool> far;
    far.reserve(words.size());
    for (const ContentWord& word : words) {
      far.push_back(word.asked && there_.nearest_word(word.row) < kWordIsNear);
    }
    for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
      const bool together = words[i].stretch == words[i + kRun - 1].stretch;
      const auto begin = far.begin() + static_cast<std::ptrdiff_t>(i);
      const bool all_far = std::all_of(begin, begin + kRun, [](bool each) { return each; });
      if (together && all_far) candidates_.push_back({i, here_.row_of_run(i)});
    }
    formulae_ = here_.formulae_without(there_);
    if (!candidates_.empty() || !formulae_.empty()) there_.add_runs();
  }

  /// Once the runs are encoded.
  [[nodiscard]] std::vector<UnmatchedRun> unmatched() const {
    std::vector<UnmatchedRun> found;
    std::size_t last = 0;
    for (const Candidate& candidate : candidates_) {
      if (there_.comes_near(candidate.row)) continue;
      const Span span = here_.span_of(candidate.first, kRun);
      if (!found.empty() && candidate.first <= last + 1) {
        found.back().span.end = span.end;
      } else {
        found.push_back({span});
      }
      last = candidate.first + kRun - 1;
    }
    for (const FormulaCandidate& formula : formulae_) {
      if (!there_.comes_near(formula.row)) found.push_back({formula.span, AnchorKind::formula});
    }
    return found;
  }

 private:
  WordSide& here_;
  WordSide& there_;
  std::vector<Candidate> candidates_;
  std::vector<FormulaCandidate> formulae_;
};

struct PairSearch {
  WordSide a;
  WordSide b;
};

}  // namespace

Result<UnmatchedWords> find_unmatched(std::span<const PairOfSides> pairs,
                                      const lexicon::Lexicon& lexicon,
                                      const encode::Encoder& encoder, std::size_t jobs) {
  UnmatchedWords found;
  found.pairs.resize(pairs.size());
  if (encoder.name() != kMeasured) return found;
  found.asked = true;
  EncodedTexts texts;
  std::vector<PairSearch> sides;
  sides.reserve(pairs.size());
  while (sides.size() < pairs.size() && texts.size() < kMostTexts / 2) {
    const PairOfSides& pair = pairs[sides.size()];
    sides.push_back({WordSide(pair.a, lexicon, texts), WordSide(pair.b, lexicon, texts)});
  }
  if (auto error = texts.encode(encoder, jobs)) return *std::move(error);
  std::vector<std::array<Search, 2>> searches;
  for (PairSearch& each : sides) {
    if (texts.size() >= kMostTexts) break;
    searches.push_back({Search(each.a, each.b), Search(each.b, each.a)});
    for (Search& search : searches.back()) search.find_candidates();
  }
  if (auto error = texts.encode(encoder, jobs)) return *std::move(error);
  for (std::size_t i = 0; i < searches.size(); ++i) {
    found.pairs[i] = {searches[i][0].unmatched(), searches[i][1].unmatched()};
  }
  found.examined = searches.size();
  return found;
}

}  // namespace readout::compare
