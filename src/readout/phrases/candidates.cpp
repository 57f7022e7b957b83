#include "readout/phrases/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace readout::phrases {
namespace {

constexpr std::size_t kMostWordsOfPhrase = 12;  ///< what is longer is a copied sentence
constexpr std::size_t kOftenEnough = 3;         ///< occurrences that make up for a lack of sources
constexpr std::size_t kUsualSources = 2;        ///< who asks for more wants just that
constexpr std::size_t kLeastPhrasing = 2;       ///< content words that are no names
constexpr std::size_t kHanWords = 4;
constexpr std::size_t kHanBytes = 18;      ///< six characters
constexpr std::size_t kHanBytesOfOne = 3;  ///< an unknown name falls apart into single characters
constexpr std::size_t kHanLongWords = 2;
constexpr std::size_t kLooksAtMost = 9;  ///< occurrences that are looked at for how they read
constexpr std::size_t kBesideWords = 3;  ///< on either side: the company of a phrase
constexpr std::size_t kNameSources = 3;  ///< a name that many sources have may be a formula
// The rank, tuned on half of the texts that tests/real/phrase_discovery.py measures.
constexpr double kSpread = 1.8;
constexpr double kLength = 1.75;
constexpr double kReporting = 0.7;  ///< "discussed", at an edge
constexpr double kWeak = 0.7;       ///< "time", "made"
constexpr double kFree = 0.25;
constexpr double kOpen = 0.55;   ///< what always goes on behind
constexpr double kAlone = 0.3;   ///< a topic: no relational word in it or beside it
constexpr double kBeside = 0.8;  ///< always beside one
constexpr double kNamed = 0.5;   ///< "UN Charter"
constexpr double kMillion = 1e6;
constexpr double kLeastPerMillion = 2;  ///< lexical bundles are asked for 10 and more

std::size_t least_count(const WordCorpus& corpus) {
  const double least = kLeastPerMillion * static_cast<double>(corpus.words) / kMillion;
  return std::max<std::size_t>(2, static_cast<std::size_t>(least));
}

/// How one occurrence reads.
class Reading {
 public:
  Reading(const WordCorpus& corpus, std::size_t place, std::size_t length)
      : corpus_(corpus), place_(place), end_(place + length) {}

  /// `may_be_named`: a name whose last word is relational will do, "UN Charter", "Minsk
  /// agreements".
  [[nodiscard]] bool is_phrase(std::size_t min_words, bool may_be_named) const {
    std::size_t phrasing = 0;
    for (std::size_t i = place_; i < end_; ++i) {
      if (corpus_.traits[i].talk) return false;
      if (is_phrasing(corpus_.traits[i])) ++phrasing;
    }
    const WordTraits head = corpus_.traits[end_ - 1];
    if (may_be_named && head.relational) phrasing += is_phrasing(head) ? 1U : 2U;
    const bool cuts_word = end_ < corpus_.traits.size() && corpus_.traits[end_].joined;
    const std::size_t words = content();
    if (cuts_word || phrasing < kLeastPhrasing || words > 2 * phrasing) return false;
    return corpus_.traits[place_].han ? long_enough_in_han() : words >= min_words;
  }

  [[nodiscard]] std::size_t content() const {
    std::size_t words = 0;
    for (std::size_t i = place_; i < end_; ++i) {
      if (!corpus_.is_function(i) && !corpus_.traits[i].joined) ++words;
    }
    return words;
  }

  /// Words without function words, each part of a hyphenated one for itself.
  [[nodiscard]] std::size_t parts() const {
    std::size_t words = 0;
    for (std::size_t i = place_; i < end_; ++i) words += corpus_.is_function(i) ? 0U : 1U;
    return words;
  }

  [[nodiscard]] std::size_t reporting_edges() const {
    return (corpus_.traits[place_].reporting ? 1U : 0U) +
           (corpus_.traits[end_ - 1].reporting ? 1U : 0U);
  }

  [[nodiscard]] std::size_t weak_words() const {
    std::size_t words = 0;
    for (std::size_t i = place_; i < end_; ++i) words += corpus_.traits[i].weak ? 1U : 0U;
    return words;
  }

  [[nodiscard]] bool is_relational() const {
    for (std::size_t i = place_; i < end_; ++i) {
      if (corpus_.traits[i].relational) return true;
    }
    return false;
  }

  /// A relational word stands beside it: "jointly protect" before "clean energy".
  [[nodiscard]] bool in_company() const {
    for (std::size_t i = place_; i-- > 0 && place_ - i <= kBesideWords;) {
      if (corpus_.is_separator(i)) break;
      if (corpus_.traits[i].relational) return true;
    }
    for (std::size_t i = end_; i < std::min(end_ + kBesideWords, corpus_.traits.size()); ++i) {
      if (corpus_.is_separator(i)) break;
      if (corpus_.traits[i].relational) return true;
    }
    return false;
  }

  /// What it begins goes on behind it: "strengthen our", "life-saving humanitarian aid".
  [[nodiscard]] bool goes_on() const {
    return end_ < corpus_.traits.size() && !corpus_.is_separator(end_) &&
           (!corpus_.is_function(end_) || corpus_.traits[end_].determiner);
  }

  /// Words that say something and lie in no phrase that is known.
  [[nodiscard]] std::size_t news() const {
    std::size_t words = 0;
    for (std::size_t i = place_; i < end_; ++i) {
      if (!corpus_.is_function(i) && !corpus_.traits[i].covered) ++words;
    }
    return words;
  }

 private:
  /// A content word that is no part of a name, nor the end of a number ("21st").
  static bool is_phrasing(WordTraits traits) {
    return traits.kind == WordKind::content && !traits.capitalised && !traits.behind_number &&
           !traits.joined;
  }

  /// Segmented words of Chinese are short: words or characters count, whichever are enough.
  [[nodiscard]] bool long_enough_in_han() const {
    std::size_t bytes = 0;
    std::size_t long_words = 0;
    for (std::size_t i = place_; i < end_; ++i) {
      bytes += corpus_.lengths[i];
      if (corpus_.lengths[i] > kHanBytesOfOne) ++long_words;
    }
    return long_words >= kHanLongWords && (end_ - place_ >= kHanWords || bytes >= kHanBytes);
  }

  const WordCorpus& corpus_;
  std::size_t place_;
  std::size_t end_;
};

template <class Base, class Exponent>
double power(Base base, Exponent exponent) {
  return std::pow(static_cast<double>(base), static_cast<double>(exponent));
}

class Finder {
 public:
  Finder(const WordCorpus& corpus, const Repeats& repeats, const PhraseOptions& options)
      : corpus_(corpus), repeats_(repeats), options_(options) {}

  std::vector<Candidate> run() {
    for (const Repeat& repeat : repeats_.all()) offer(repeat);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.length > b.length; });
    consolidate();
    std::erase_if(found_, [](const Candidate& one) { return one.consolidated == 0; });
    add_c_values();
    for (Candidate& candidate : found_) score(candidate);
    std::erase_if(found_, [](const Candidate& one) { return one.score <= 0; });
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.score, a.place, a.length) < std::tuple(-b.score, b.place, b.length);
    });
    return std::move(found_);
  }

 private:
  /// Takes function words off the end. What is left belongs to a shorter repeat if it occurs
  /// elsewhere too.
  void offer(const Repeat& repeat) {
    const auto places = repeats_.places(repeat);
    std::size_t length = repeat.length;
    while (length > repeat.shorter && corpus_.is_function(places.front() + length - 1)) --length;
    if (length <= repeat.shorter || length > kMostWordsOfPhrase) return;
    Candidate candidate;
    candidate.length = length;
    candidate.places = places;
    if (!reads_like_phrase(candidate)) return;
    count_spread(candidate);
    if (candidate.named && candidate.sources < kNameSources) return;
    const bool often = options_.often_is_enough && options_.min_sources <= kUsualSources &&
                       places.size() >= kOftenEnough;
    if (often || candidate.sources >= options_.min_sources) found_.push_back(candidate);
  }

  /// As at least half of its occurrences do: one may open a sentence, or be set as a title.
  [[nodiscard]] bool reads_like_phrase(Candidate& candidate) const {
    const std::size_t looks = std::min(candidate.places.size(), kLooksAtMost);
    std::size_t good = 0;
    std::size_t unnamed = 0;
    const bool may_be_named = candidate.places.size() >= kNameSources;
    bool news = false;
    for (std::size_t i = 0; i < looks; ++i) {
      const std::size_t place = candidate.places[i * candidate.places.size() / looks];
      const Reading reading(corpus_, place, candidate.length);
      if (reading.is_phrase(options_.min_words, may_be_named)) ++good;
      if (reading.is_phrase(options_.min_words, false)) ++unnamed;
      news = news || reading.news() >= kLeastPhrasing;
    }
    candidate.named = 2 * unnamed < looks;
    return news && 2 * good >= looks;
  }

  void count_spread(Candidate& candidate) {
    ordered_.assign(candidate.places.begin(), candidate.places.end());
    std::sort(ordered_.begin(), ordered_.end());
    candidate.place = ordered_.front();
    events_.clear();
    for (std::size_t i = 0; i < ordered_.size();) {
      const std::size_t source = corpus_.source_at(ordered_[i]);
      ++candidate.sources;
      events_.push_back(corpus_.sources[source].event);
      const bool last = source + 1 == corpus_.sources.size();
      const std::size_t end = last ? corpus_.symbols.size() : corpus_.sources[source + 1].place;
      while (i < ordered_.size() && ordered_[i] < end) ++i;
    }
    std::sort(events_.begin(), events_.end());
    const auto end = std::unique(events_.begin(), events_.end());
    candidate.events = static_cast<std::size_t>(end - events_.begin());
    candidate.content = Reading(corpus_, candidate.place, candidate.length).parts();
  }

  /// Longest first, so that each occurrence knows whether a longer candidate holds it.
  void consolidate() {
    std::vector<std::uint32_t> held_to(corpus_.symbols.size(), 0);
    for (Candidate& candidate : found_) {
      for (const std::uint32_t place : candidate.places) {
        const auto end = static_cast<std::uint32_t>(place + candidate.length);
        if (held_to[place] < end) ++candidate.consolidated;
        for (std::uint32_t i = place; i < end; ++i) held_to[i] = std::max(held_to[i], end);
      }
    }
  }

  /// log2 of the length times the count, less the mean count of the longer candidates around it;
  /// a longer one's own nested occurrences count once.
  void add_c_values() {
    struct Nested {
      double count = 0;
      std::size_t holders = 0;
    };
    std::unordered_map<std::uint64_t, Nested> by_words;
    by_words.reserve(found_.size());
    for (const Candidate& one : found_) by_words[hash_of(one.place, one.length)] = {};
    for (Candidate& candidate : found_) {
      const Nested own = by_words[hash_of(candidate.place, candidate.length)];
      const auto count = static_cast<double>(candidate.places.size());
      const double around = own.holders == 0 ? 0 : own.count / static_cast<double>(own.holders);
      candidate.c_value = std::log2(static_cast<double>(candidate.length)) * (count - around);
      for (std::size_t first = 0; first + 1 < candidate.length; ++first) {
        std::uint64_t hash = kHashSeed;
        for (std::size_t i = first; i < candidate.length; ++i) {
          hash = extended(hash, corpus_.symbols[candidate.place + i]);
          if (i == first || i + 1 - first == candidate.length) continue;
          const auto nested = by_words.find(hash);
          if (nested == by_words.end()) continue;
          nested->second.count += count - own.count;
          ++nested->second.holders;
        }
      }
    }
  }

  static constexpr std::uint64_t kHashSeed = 0x2545F4914F6CDD1D;

  static std::uint64_t extended(std::uint64_t hash, std::uint32_t symbol) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    constexpr unsigned kHalf = 32;
    hash = (hash ^ symbol) * kOdd;
    return hash ^ (hash >> kHalf);
  }

  [[nodiscard]] std::uint64_t hash_of(std::size_t place, std::size_t length) const {
    std::uint64_t hash = kHashSeed;
    for (std::size_t i = 0; i < length; ++i) hash = extended(hash, corpus_.symbols[place + i]);
    return hash;
  }

  void score(Candidate& candidate) const {
    const auto words = static_cast<double>(corpus_.words);
    double expected = std::log(words);
    for (std::size_t i = candidate.place; i < candidate.place + candidate.length; ++i) {
      if (!corpus_.is_function(i)) expected += std::log(corpus_.counts[corpus_.symbols[i]] / words);
    }
    const auto count = static_cast<double>(candidate.consolidated);
    candidate.association = 2 * count * (std::log(count) - expected);
    const Reading reading(corpus_, candidate.place, candidate.length);
    const double free = count / static_cast<double>(candidate.places.size());
    candidate.score = (std::log(count) - expected) *
                      power(std::log1p(static_cast<double>(candidate.sources)), kSpread) *
                      power(free, kFree) / power(candidate.content, kLength) *
                      power(kReporting, reading.reporting_edges()) *
                      power(kWeak, reading.weak_words()) * bearing(candidate) *
                      power(kOpen, share(candidate, &Reading::goes_on));
  }

  /// How much it is about relations.
  [[nodiscard]] double bearing(const Candidate& candidate) const {
    const Reading reading(corpus_, candidate.place, candidate.length);
    if (candidate.named) return kNamed;
    if (reading.is_relational()) return 1;
    return kAlone + (kBeside - kAlone) * share(candidate, &Reading::in_company);
  }

  [[nodiscard]] double share(const Candidate& candidate, bool (Reading::*has)() const) const {
    const auto count = std::ranges::count_if(candidate.places, [&](std::uint32_t place) {
      return (Reading(corpus_, place, candidate.length).*has)();
    });
    return static_cast<double>(count) / static_cast<double>(candidate.places.size());
  }

  const WordCorpus& corpus_;
  const Repeats& repeats_;
  const PhraseOptions& options_;
  std::vector<Candidate> found_;
  std::vector<std::uint32_t> ordered_;
  std::vector<std::uint32_t> events_;
};

}  // namespace

RepeatOptions repeat_options(const WordCorpus& corpus) {
  RepeatOptions options;
  options.min_count = least_count(corpus);
  options.may_begin = [&corpus](std::size_t place) { return corpus.may_begin(place); };
  return options;
}

std::vector<Candidate> find_candidates(const WordCorpus& corpus, const Repeats& repeats,
                                       const PhraseOptions& options) {
  return Finder(corpus, repeats, options).run();
}

}  // namespace readout::phrases
