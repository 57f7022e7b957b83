#include "readout/phrases/discover.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "readout/phrases/candidates.hpp"
#include "readout/phrases/families.hpp"
#include "readout/phrases/variants.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kDigitsOfId = 12;
constexpr std::size_t kFewestPhrases = 1000;       ///< families are made as if of so many
constexpr std::size_t kCandidatesToOnePhrase = 8;  ///< that many are joined into families

/// One occurrence of a member of a family.
struct Use {
  std::uint32_t place = 0;
  std::uint32_t length = 0;
};

/// Where the phrases that are taken already stand: one that hardly occurs elsewhere is a piece of
/// them, or they of it.
class Taken {
 public:
  explicit Taken(const WordCorpus& corpus)
      : corpus_(corpus), words_(corpus.symbols.size(), false) {}

  [[nodiscard]] bool hold_most(const std::vector<Use>& uses) const {
    const auto held = std::ranges::count_if(uses, [this](const Use& use) { return hold(use); });
    return kOfThree * static_cast<std::size_t>(held) >= kMostOfThree * uses.size();
  }

  void add(const std::vector<Use>& uses) {
    for (const Use& use : uses) {
      for (std::uint32_t i = use.place; i < use.place + use.length; ++i) words_[i] = true;
    }
  }

 private:
  static constexpr std::size_t kOfThree = 3;
  static constexpr std::size_t kMostOfThree = 2;

  /// At least half of the words, and no "not" is left over.
  [[nodiscard]] bool hold(const Use& use) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = use.place; i < use.place + use.length; ++i) {
      if (!words_[i] && corpus_.traits[i].negation) return false;
      words += words_[i] ? 1U : 0U;
    }
    return 2 * words >= use.length;
  }

  const WordCorpus& corpus_;
  std::vector<bool> words_;
};

class Discovery {
 public:
  Discovery(const WordCorpus& corpus, std::span<const std::string_view> texts)
      : corpus_(corpus), texts_(texts), taken_(corpus) {}

  /// Nothing when phrases that were made before leave too little of it.
  [[nodiscard]] std::optional<DiscoveredPhrase> phrase_of(std::span<const Candidate> candidates,
                                                          const Family& family) {
    const std::vector<Use> uses = uses_of(candidates, family);
    if (taken_.hold_most(uses)) return std::nullopt;
    taken_.add(uses);
    const Candidate& head = candidates[family.front()];
    DiscoveredPhrase found;
    found.language = corpus_.language;
    found.association = head.association;
    found.c_value = head.c_value;
    found.score = head.score;
    for (const std::size_t member : family) {
      found.wordings.push_back(stems_of(candidates[member]));
      found.consolidated += candidates[member].consolidated;
    }
    found.phrase.origin = PhraseOrigin::discovered;
    found.phrase.id =
        "d-" + text::content_hash(found.wordings.front() + ' ').substr(0, kDigitsOfId);
    add_occurrences(uses, found);
    return found;
  }

 private:
  /// In the order of the corpus; within a longer one of the family a shorter one does not count.
  static std::vector<Use> uses_of(std::span<const Candidate> candidates, const Family& family) {
    std::vector<Use> uses;
    for (const std::size_t member : family) {
      const auto length = static_cast<std::uint32_t>(candidates[member].length);
      for (const std::uint32_t place : candidates[member].places) uses.push_back({place, length});
    }
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
      return std::tuple(a.place, b.length) < std::tuple(b.place, a.length);
    });
    std::uint32_t held_to = 0;
    std::erase_if(uses, [&](const Use& use) {
      if (use.place + use.length <= held_to) return true;
      held_to = use.place + use.length;
      return false;
    });
    return uses;
  }

  void add_occurrences(const std::vector<Use>& uses, DiscoveredPhrase& found) const {
    Variants variants;
    std::set<std::uint32_t> sources;
    std::set<std::uint32_t> events;
    for (const Use& use : uses) {
      const SourceStart& start = corpus_.sources[corpus_.source_at(use.place)];
      const Span span = corpus_.span_of(use.place, use.length);
      const std::size_t variant =
          variants.index_of(span.in(texts_[start.source]), corpus_.language);
      found.phrase.occurrences.push_back({start.source, std::nullopt, span, variant});
      sources.insert(start.source);
      events.insert(start.event);
    }
    const std::size_t usual = variants.most_frequent();
    found.phrase.variants = variants.take();
    found.phrase.canonical = found.phrase.variants[usual].text;
    found.sources = sources.size();
    found.events = events.size();
  }

  [[nodiscard]] std::string stems_of(const Candidate& candidate) const {
    std::string stems;
    for (std::size_t i = 0; i < candidate.length; ++i) {
      if (i > 0) stems += ' ';
      stems += corpus_.stems[corpus_.symbols[candidate.place + i]];
    }
    return stems;
  }

  const WordCorpus& corpus_;
  std::span<const std::string_view> texts_;
  Taken taken_;
};

void keep_best(std::vector<DiscoveredPhrase>& phrases, std::size_t most) {
  std::stable_sort(
      phrases.begin(), phrases.end(),
      [](const DiscoveredPhrase& a, const DiscoveredPhrase& b) { return a.score > b.score; });
  if (phrases.size() > most) phrases.resize(most);
}

/// Of a few texts the long phrases say most: what they copy from each other.
void order_by_association(std::vector<DiscoveredPhrase>& phrases) {
  const auto weight = [](const DiscoveredPhrase& one) {
    return one.association * static_cast<double>(one.sources);
  };
  std::stable_sort(
      phrases.begin(), phrases.end(),
      [&](const DiscoveredPhrase& a, const DiscoveredPhrase& b) { return weight(a) > weight(b); });
}

}  // namespace

std::vector<DiscoveredPhrase> discover(const WordCorpus& corpus,
                                       std::span<const std::string_view> texts,
                                       const PhraseOptions& options) {
  const Repeats repeats(corpus.symbols, repeat_options(corpus));
  std::vector<Candidate> candidates = find_candidates(corpus, repeats, options);
  // So that the figures of a phrase do not depend on how many are asked for.
  const std::size_t most =
      std::max(options.max_discovered, kFewestPhrases) * kCandidatesToOnePhrase;
  if (candidates.size() > most) candidates.resize(most);
  Discovery discovery(corpus, texts);
  std::vector<DiscoveredPhrase> phrases;
  for (const Family& family : join_families(corpus, candidates)) {
    if (phrases.size() == options.max_discovered) break;
    if (auto phrase = discovery.phrase_of(candidates, family)) {
      phrases.push_back(std::move(*phrase));
    }
  }
  return phrases;
}

std::vector<Phrase> discover(std::span<const SourceView> sources, const lexicon::Lexicon& lexicon,
                             const PhraseOptions& options,
                             std::span<const std::vector<Span>> covered) {
  std::set<std::string> languages;
  std::vector<std::string_view> texts;
  for (const SourceView& source : sources) {
    languages.insert(source.analysis->language);
    texts.push_back(source.document->text);
  }
  std::vector<DiscoveredPhrase> found;
  for (const std::string& language : languages) {
    WordCorpusBuilder builder(lexicon, language);
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
      if (sources[i].analysis->language == language) builder.add(sources[i], {i, i}, covered[i]);
    }
    std::ranges::move(discover(builder.take(), texts, options), std::back_inserter(found));
  }
  keep_best(found, options.max_discovered);
  order_by_association(found);
  std::vector<Phrase> phrases;
  for (DiscoveredPhrase& one : found) phrases.push_back(std::move(one.phrase));
  return phrases;
}

}  // namespace readout::phrases
