#include "readout/phrases/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "readout/phrases/repeats.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kMostWordsOfPhrase = 12;  ///< what is longer is a copied sentence
constexpr std::size_t kOftenEnough = 3;         ///< occurrences that make up for a lack of sources
constexpr std::size_t kLeastPhrasing = 2;       ///< content words that are no names
constexpr std::size_t kLongestClitic = 2;       ///< 'll, 're, 've
constexpr std::size_t kHanWords = 4;
constexpr std::size_t kHanCharacters = 6;
constexpr std::size_t kHanLongWords = 2;  ///< an unknown name falls apart into single characters

class Finder {
 public:
  Finder(std::span<const SourceView> sources, const WordCorpus& corpus,
         const PhraseOptions& options)
      : sources_(sources), corpus_(corpus), options_(options) {}

  std::vector<Candidate> run() {
    each_maximal_repeat(
        corpus_.symbols, 2,
        [&](std::size_t length, std::span<const std::uint32_t> places) { offer(length, places); });
    std::vector<Candidate> candidates;
    candidates.reserve(found_.size());
    for (auto& [key, places] : found_) {
      if (occurs_enough(places)) candidates.push_back({key.size(), ordered(places), 0});
    }
    score(candidates);
    return candidates;
  }

 private:
  using Key = std::vector<std::uint32_t>;

  /// Takes function words off both ends; what is left may be known already by another repeat.
  void offer(std::size_t length, std::span<const std::uint32_t> places) {
    std::size_t skipped = 0;
    const std::uint32_t first = places.front();
    while (length > 0 && corpus_.traits[first + skipped] == WordTrait::function) {
      ++skipped;
      --length;
    }
    while (length > 0 && corpus_.traits[first + skipped + length - 1] == WordTrait::function) {
      --length;
    }
    if (length > kMostWordsOfPhrase || !reads_like_phrase(first + skipped, length)) return;
    const auto words = std::span(corpus_.symbols).subspan(first + skipped, length);
    auto& known = found_[Key(words.begin(), words.end())];
    for (const std::uint32_t place : places) {
      known.insert(static_cast<std::uint32_t>(place + skipped));
    }
  }

  [[nodiscard]] const text::Token& token(std::size_t place) const {
    const WordPlace at = corpus_.places[place];
    return sources_[at.source].analysis->tokens[at.token];
  }

  [[nodiscard]] bool reads_like_phrase(std::size_t place, std::size_t length) const {
    std::size_t content = 0;
    std::size_t phrasing = 0;
    for (std::size_t i = place; i < place + length; ++i) {
      if (corpus_.traits[i] != WordTrait::function) ++content;
      if (is_phrasing(i)) ++phrasing;
    }
    if (phrasing < kLeastPhrasing || holds_contraction(place, length)) return false;
    return is_han(place) ? long_enough_in_han(place, length) : content >= options_.min_words;
  }

  /// A content word that is no part of a name, nor the end of a number ("21st").
  [[nodiscard]] bool is_phrasing(std::size_t place) const {
    if (corpus_.traits[place] != WordTrait::content || token(place).capitalised) return false;
    if (place == 0 || corpus_.traits[place - 1] == WordTrait::separator) return true;
    const text::Token& before = token(place - 1);
    return before.kind != text::TokenKind::number || before.span.end != token(place).span.begin;
  }

  /// "I'm", "don't", "don ' t": what is said like that is talk, no formula. A possessive is none.
  [[nodiscard]] bool holds_contraction(std::size_t place, std::size_t length) const {
    const auto& tokens = sources_[corpus_.places[place].source].analysis->tokens;
    const std::size_t end = corpus_.places[place + length - 1].token + 1;
    for (std::size_t i = corpus_.places[place].token; i < end; ++i) {
      const std::string& word = tokens[i].folded;
      const std::size_t mark = word.find('\'');
      if (mark == std::string::npos) continue;
      const bool apart = mark + 1 == word.size();  // the mark is a token of its own
      const std::string ending =
          apart && i + 1 < end ? tokens[i + 1].folded : word.substr(mark + 1);
      if (!ending.empty() && ending.size() <= kLongestClitic && ending != "s") return true;
    }
    return false;
  }

  [[nodiscard]] bool is_han(std::size_t place) const {
    std::size_t at = 0;
    return text::is_han(text::next_code_point(token(place).folded, at));
  }

  /// Segmented words of Chinese are short: words or characters count, whichever are enough.
  [[nodiscard]] bool long_enough_in_han(std::size_t place, std::size_t length) const {
    std::size_t characters = 0;
    std::size_t long_words = 0;
    for (std::size_t i = place; i < place + length; ++i) {
      const std::size_t size = text::count_code_points(token(i).folded);
      characters += size;
      if (size > 1) ++long_words;
    }
    return long_words >= kHanLongWords && (length >= kHanWords || characters >= kHanCharacters);
  }

  [[nodiscard]] std::size_t count_sources(const auto& places) const {
    std::set<std::uint32_t> sources;
    for (const std::uint32_t place : places) sources.insert(corpus_.places[place].source);
    return sources.size();
  }

  [[nodiscard]] bool occurs_enough(const std::set<std::uint32_t>& places) const {
    return places.size() >= kOftenEnough || count_sources(places) >= options_.min_sources;
  }

  static std::vector<std::uint32_t> ordered(const std::set<std::uint32_t>& places) {
    return {places.begin(), places.end()};
  }

  /// Longest first, so that each occurrence knows whether a longer candidate holds it.
  void score(std::vector<Candidate>& candidates) const {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.length > b.length; });
    std::vector<std::uint32_t> held_to(corpus_.symbols.size(), 0);
    for (Candidate& candidate : candidates) {
      std::size_t free = 0;
      for (const std::uint32_t place : candidate.places) {
        const auto end = static_cast<std::uint32_t>(place + candidate.length);
        if (held_to[place] < end) ++free;
        for (std::uint32_t i = place; i < end; ++i) held_to[i] = std::max(held_to[i], end);
      }
      candidate.score = free == 0 ? 0 : likelihood(candidate, free);
    }
    std::erase_if(candidates, [](const Candidate& candidate) { return candidate.score <= 0; });
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
          return std::tuple(-a.score, a.places.front()) < std::tuple(-b.score, b.places.front());
        });
  }

  [[nodiscard]] double likelihood(const Candidate& candidate, std::size_t free) const {
    const auto words = static_cast<double>(corpus_.symbols.size());
    double expected = std::log(words);
    for (std::size_t i = 0; i < candidate.length; ++i) {
      const std::size_t place = candidate.places.front() + i;
      if (corpus_.traits[place] == WordTrait::function) continue;
      expected += std::log(corpus_.counts[corpus_.symbols[place]] / words);
    }
    const auto count = static_cast<double>(free);
    return 2 * count * (std::log(count) - expected) *
           static_cast<double>(count_sources(candidate.places));
  }

  std::span<const SourceView> sources_;
  const WordCorpus& corpus_;
  const PhraseOptions& options_;
  std::map<Key, std::set<std::uint32_t>> found_;
};

}  // namespace

std::vector<Candidate> find_candidates(std::span<const SourceView> sources,
                                       const WordCorpus& corpus, const PhraseOptions& options) {
  return Finder(sources, corpus, options).run();
}

}  // namespace readout::phrases
