#include "readout/phrases/discover.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "readout/phrases/candidates.hpp"
#include "readout/phrases/variants.hpp"
#include "readout/phrases/word_corpus.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kDigitsOfId = 12;
constexpr std::size_t kLeastNews = 2;  ///< words beside a formula that make another phrase of it

struct Scored {
  Phrase phrase;
  double score = 0;
};

/// Spans of one source, asked whether one of them holds another span.
class Cover {
 public:
  explicit Cover(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end());
    for (std::size_t i = 1; i < spans_.size(); ++i) {
      spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);  // the furthest so far
    }
  }

  [[nodiscard]] bool holds(Span span) const {
    const auto after = std::upper_bound(spans_.begin(), spans_.end(), span.begin,
                                        [](std::size_t at, Span s) { return at < s.begin; });
    return after != spans_.begin() && std::prev(after)->end >= span.end;
  }

 private:
  std::vector<Span> spans_;
};

class Discovery {
 public:
  Discovery(std::span<const SourceView> sources, const PhraseOptions& options,
            std::span<const std::vector<Span>> covered)
      : sources_(sources), options_(options), covers_(covered.begin(), covered.end()) {}

  void add(const WordCorpus& corpus, const std::string& language) {
    std::size_t taken = 0;
    for (const Candidate& candidate : find_candidates(sources_, corpus, options_)) {
      if (taken == options_.max_discovered) return;
      if (is_known(corpus, candidate)) continue;
      scored_.push_back({phrase_of(corpus, candidate, language), candidate.score});
      ++taken;
    }
  }

  std::vector<Phrase> take() {
    std::stable_sort(scored_.begin(), scored_.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    scored_.resize(std::min(scored_.size(), options_.max_discovered));
    std::vector<Phrase> phrases;
    for (Scored& scored : scored_) phrases.push_back(std::move(scored.phrase));
    return phrases;
  }

 private:
  [[nodiscard]] Span span_of(const WordCorpus& corpus, std::uint32_t place,
                             std::size_t length) const {
    const WordPlace first = corpus.places[place];
    const WordPlace last = corpus.places[place + length - 1];
    const auto& tokens = sources_[first.source].analysis->tokens;
    return {tokens[first.token].span.begin, tokens[last.token].span.end};
  }

  /// Whether the lexicon's phrases leave too little of the candidate, wherever it occurs.
  [[nodiscard]] bool is_known(const WordCorpus& corpus, const Candidate& candidate) const {
    return std::all_of(candidate.places.begin(), candidate.places.end(), [&](std::uint32_t place) {
      std::size_t outside = 0;
      for (std::uint32_t i = place; i < place + candidate.length; ++i) {
        const bool says_something = corpus.traits[i] != WordTrait::function;
        const Cover& cover = covers_[corpus.places[i].source];
        if (says_something && !cover.holds(span_of(corpus, i, 1))) ++outside;
      }
      return outside < kLeastNews;
    });
  }

  [[nodiscard]] Phrase phrase_of(const WordCorpus& corpus, const Candidate& candidate,
                                 const std::string& language) const {
    Phrase phrase;
    Variants variants;
    for (const std::uint32_t place : candidate.places) {
      const std::size_t source = corpus.places[place].source;
      const Span span = span_of(corpus, place, candidate.length);
      const std::size_t variant =
          variants.index_of(span.in(sources_[source].document->text), language);
      phrase.occurrences.push_back({source, std::nullopt, span, variant});
    }
    phrase.variants = variants.take();
    phrase.canonical = phrase.variants.front().text;
    phrase.id = id_of(corpus, candidate);
    phrase.origin = PhraseOrigin::discovered;
    return phrase;
  }

  [[nodiscard]] std::string id_of(const WordCorpus& corpus, const Candidate& candidate) const {
    std::string stems;
    for (std::size_t i = 0; i < candidate.length; ++i) {
      const WordPlace at = corpus.places[candidate.places.front() + i];
      stems += sources_[at.source].analysis->tokens[at.token].stem;
      stems += ' ';
    }
    return "d-" + text::content_hash(stems).substr(0, kDigitsOfId);
  }

  std::span<const SourceView> sources_;
  const PhraseOptions& options_;
  std::vector<Cover> covers_;
  std::vector<Scored> scored_;
};

}  // namespace

std::vector<Phrase> discover(std::span<const SourceView> sources, const lexicon::Lexicon& lexicon,
                             const PhraseOptions& options,
                             std::span<const std::vector<Span>> covered) {
  std::set<std::string> languages;
  for (const SourceView& source : sources) languages.insert(source.analysis->language);
  Discovery discovery(sources, options, covered);
  for (const std::string& language : languages) {
    discovery.add(word_corpus(sources, language, lexicon), language);
  }
  return discovery.take();
}

}  // namespace readout::phrases
