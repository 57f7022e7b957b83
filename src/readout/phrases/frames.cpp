#include "readout/phrases/frames.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kMostWordsOfFrame = 12;

/// Words of the corpus from `place` on.
struct Words {
  std::size_t place = 0;
  std::size_t length = 0;
};

struct Found {
  PhraseFrame frame;
  std::size_t count = 0;
};

/// The places whose source is `source`; empty when it is not in the corpus.
Words places_of_source(const WordCorpus& corpus, std::size_t source) {
  const auto found = std::find_if(corpus.sources.begin(), corpus.sources.end(),
                                  [&](const SourceStart& one) { return one.source == source; });
  if (found == corpus.sources.end()) return {};
  const std::size_t end =
      found + 1 == corpus.sources.end() ? corpus.symbols.size() : (found + 1)->place;
  return {found->place, end - found->place};
}

/// The words of a span, without a separator among them.
std::optional<Words> words_of(const WordCorpus& corpus, const PhraseHit& hit) {
  const Words source = places_of_source(corpus, hit.source);
  const auto begin = corpus.begins.begin() + static_cast<std::ptrdiff_t>(source.place);
  const auto end = begin + static_cast<std::ptrdiff_t>(source.length);
  auto first = std::lower_bound(begin, end, hit.span.begin);
  while (first != end &&
         corpus.lengths[static_cast<std::size_t>(first - corpus.begins.begin())] == 0)
    ++first;
  Words words{static_cast<std::size_t>(first - corpus.begins.begin()), 0};
  for (std::size_t i = words.place; i < source.place + source.length; ++i) {
    if (std::size_t{corpus.begins[i]} + corpus.lengths[i] > hit.span.end) break;
    if (corpus.is_separator(i)) break;
    ++words.length;
  }
  if (words.length == 0 || words.length > kMostWordsOfFrame) return std::nullopt;
  return words;
}

double entropy_of(const std::vector<std::size_t>& counts, std::size_t all) {
  double bits = 0;
  for (const std::size_t count : counts) {
    const double share = static_cast<double>(count) / static_cast<double>(all);
    bits -= share * std::log2(share);
  }
  return bits;
}

}  // namespace

/// The frames of one wording.
class FrameFinder::Search {
 public:
  Search(const FrameFinder& finder, Words words, std::string_view text)
      : finder_(finder), corpus_(finder.corpus_), words_(words), text_(text) {}

  [[nodiscard]] std::optional<Found> open(std::size_t slot) const {
    const std::optional<std::size_t> rarest = rarest_fixed(slot);
    if (!rarest) return std::nullopt;
    std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> fillers;
    const std::uint32_t symbol = corpus_.symbols[words_.place + *rarest];
    for (std::uint32_t i = finder_.starts_[symbol]; i < finder_.starts_[symbol + 1]; ++i) {
      const std::size_t at = finder_.places_[i];
      if (at < *rarest || !fits(at - *rarest, slot)) continue;
      const std::size_t place = at - *rarest + slot;
      const auto [filler, added] = fillers.try_emplace(corpus_.symbols[place], 0, place);
      ++filler->second.first;
    }
    return made(slot, {fillers.begin(), fillers.end()});
  }

 private:
  using Fillers = std::vector<std::pair<std::uint32_t, std::pair<std::size_t, std::size_t>>>;

  /// Nothing where what is fixed says too little.
  [[nodiscard]] std::optional<std::size_t> rarest_fixed(std::size_t slot) const {
    if (words_.length < kLeastFixed + 1) return std::nullopt;
    std::optional<std::size_t> rarest;
    bool content = false;
    for (std::size_t i = 0; i < words_.length; ++i) {
      if (i == slot) continue;
      content = content || corpus_.traits[words_.place + i].kind == WordKind::content;
      const auto count = [&](std::size_t at) {
        return corpus_.counts[corpus_.symbols[words_.place + at]];
      };
      if (!rarest || count(i) < count(*rarest)) rarest = i;
    }
    return content ? rarest : std::nullopt;
  }

  [[nodiscard]] bool fits(std::size_t place, std::size_t slot) const {
    if (place + words_.length > corpus_.symbols.size()) return false;
    for (std::size_t i = 0; i < words_.length; ++i) {
      if (i == slot ? corpus_.is_separator(place + i)
                    : corpus_.symbols[place + i] != corpus_.symbols[words_.place + i]) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] std::optional<Found> made(std::size_t slot, Fillers fillers) const {
    std::sort(fillers.begin(), fillers.end(), [](const auto& a, const auto& b) {
      return a.second.first != b.second.first ? a.second.first > b.second.first
                                              : a.second.second < b.second.second;
    });
    const bool varies = fillers.size() >= kLeastFillers && fillers[1].second.first > 1;
    if (!varies) return std::nullopt;
    Found found;
    std::vector<std::size_t> counts;
    for (const auto& [symbol, filler] : fillers) {
      const auto [count, place] = filler;
      counts.push_back(count);
      found.count += count;
      if (found.frame.fillers.size() == kMostFillers) continue;
      found.frame.fillers.push_back({shown(place), count});
    }
    found.frame.entropy = entropy_of(counts, found.count);
    found.frame.before = fixed(0, slot);
    found.frame.after = fixed(slot + 1, words_.length);
    return found;
  }

  [[nodiscard]] std::string shown(std::size_t place) const {
    const SourceStart& start = corpus_.sources[corpus_.source_at(place)];
    const std::string_view word = corpus_.span_of(place, 1).in(finder_.texts_[start.source]);
    return corpus_.traits[place].kind == WordKind::name ? std::string(word) : text::fold(word);
  }

  [[nodiscard]] std::string fixed(std::size_t first, std::size_t end) const {
    if (first >= end) return {};
    return std::string(corpus_.span_of(words_.place + first, end - first).in(text_));
  }

  const FrameFinder& finder_;
  const WordCorpus& corpus_;
  Words words_;
  std::string_view text_;
};

FrameFinder::FrameFinder(const WordCorpus& corpus, std::span<const std::string_view> texts)
    : corpus_(corpus), texts_(texts), starts_(corpus.counts.size() + 1, 0) {
  std::partial_sum(corpus.counts.begin(), corpus.counts.end(), starts_.begin() + 1);
  places_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t i = 0; i < corpus.symbols.size(); ++i) {
    if (!corpus.is_separator(i)) places_[next[corpus.symbols[i]]++] = static_cast<std::uint32_t>(i);
  }
}

std::vector<PhraseFrame> FrameFinder::find(const Phrase& phrase) const {
  std::vector<std::size_t> uses(phrase.variants.size(), 0);
  for (const PhraseHit& hit : phrase.occurrences) {
    if (phrase.variants[hit.variant].language == corpus_.language) ++uses[hit.variant];
  }
  const auto usual = std::max_element(uses.begin(), uses.end());
  if (usual == uses.end() || *usual == 0) return {};
  const auto variant = static_cast<std::size_t>(usual - uses.begin());
  const auto hit = std::find_if(phrase.occurrences.begin(), phrase.occurrences.end(),
                                [&](const PhraseHit& one) { return one.variant == variant; });
  const std::optional<Words> words = words_of(corpus_, *hit);
  if (!words) return {};
  const Search search(*this, *words, texts_[hit->source]);
  std::vector<Found> found;
  for (std::size_t slot = 0; slot < words->length; ++slot) {
    if (corpus_.is_function(words->place + slot)) continue;
    if (auto frame = search.open(slot)) found.push_back(std::move(*frame));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.count > b.count; });
  std::vector<PhraseFrame> frames;
  for (Found& one : found) {
    if (frames.size() < kMostFrames) frames.push_back(std::move(one.frame));
  }
  return frames;
}

}  // namespace readout::phrases
