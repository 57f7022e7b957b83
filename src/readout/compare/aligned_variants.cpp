#include "readout/compare/aligned_variants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readout/compare/phrase_hits.hpp"
#include "readout/compare/phrase_place.hpp"
#include "readout/compare/same_words.hpp"

namespace readout::compare {
namespace {

/// Words that may be changed together with a phrase; more is another statement.
constexpr std::size_t kBeyond = 3;

/// Of either wording, the phrase aside, what the two must share to say the same without it.
constexpr double kSameWithout = 0.6;

/// A pair seen from the statement that has the phrase.
struct Facing {
  const Pair& pair;
  std::size_t here = 0;  ///< statements
  std::size_t there = 0;
};

class PhraseReader {
 public:
  PhraseReader(Comparison& comparison, std::span<const text::Analysis> analyses,
               const lexicon::Lexicon& lexicon)
      : comparison_(comparison), analyses_(analyses), lexicon_(lexicon), hits_(comparison) {
    for (const lexicon::Formula& formula : lexicon.formulae()) {
      formulae_.try_emplace(formula.id, &formula);
    }
  }

  void read(std::size_t point) {
    best_.clear();
    for (const Pair& pair : comparison_.points[point].pairs) {
      const bool headline = said(pair.a).headline || said(pair.b).headline;
      if (headline || pair.relation == Relation::conflicting) continue;
      if (is_across(comparison_, pair)) find_renderings(point, pair);
      find_gaps(point, {pair, pair.a, pair.b});
      find_gaps(point, {pair, pair.b, pair.a});
    }
    for (auto& [key, found] : best_) comparison_.phrases[key.first].gaps.push_back(found.gap);
  }

 private:
  struct Found {
    PhraseGap gap;
    double score = 0;
    [[nodiscard]] auto worth() const {
      return std::tuple(!gap.instead.empty(), gap.same_otherwise, score);
    }
  };

  [[nodiscard]] const Statement& said(std::size_t statement) const {
    return comparison_.statements[statement];
  }
  [[nodiscard]] const Phrase& phrase(const PlacedHit& hit) const {
    return comparison_.phrases[hit.phrase];
  }
  [[nodiscard]] const text::Analysis& analysis(std::size_t statement) const {
    return analyses_[said(statement).source];
  }
  [[nodiscard]] std::vector<PlacedHit> hits_of(std::size_t statement) const {
    return hits_.within(said(statement).source, said(statement).span);
  }

  /// Each formula that either statement has once, in wordings that were not yet seen together.
  void find_renderings(std::size_t point, const Pair& pair) {
    const std::vector<PlacedHit> in_a = hits_of(pair.a);
    const std::vector<PlacedHit> in_b = hits_of(pair.b);
    for (const PlacedHit& hit : in_a) {
      const auto is_of = [&](const PlacedHit& other) { return other.phrase == hit.phrase; };
      const auto answer = std::ranges::find_if(in_b, is_of);
      if (answer == in_b.end() || std::ranges::count_if(in_a, is_of) != 1 ||
          std::ranges::count_if(in_b, is_of) != 1) {
        continue;
      }
      add_rendering(hit.phrase, point, hit.occurrence, answer->occurrence);
    }
  }

  void add_rendering(std::size_t index, std::size_t point, std::size_t a, std::size_t b) {
    Phrase& of = comparison_.phrases[index];
    const auto [first, second] = std::minmax(a, b);
    const auto variants = std::minmax(of.occurrences[a].variant, of.occurrences[b].variant);
    if (!rendered_.emplace(index, variants.first, variants.second).second) return;
    of.renderings.push_back({point, first, second});
  }

  void find_gaps(std::size_t point, const Facing& facing) {
    const std::vector<PlacedHit> in_here = hits_of(facing.here);
    const std::vector<PlacedHit> in_there = hits_of(facing.there);
    for (const PlacedHit& hit : in_here) {
      if (is_told(hit, in_here, in_there) || !can_be_told(hit, facing.there) ||
          stands_nearby(hit.phrase, facing.there)) {
        continue;
      }
      if (is_across(comparison_, facing.pair)) {
        keep_across(point, facing, hit);
      } else {
        keep_read_off(point, facing, hit);
      }
    }
  }

  /// The other has it, or a wording of the longer phrase that it stands in.
  [[nodiscard]] static bool is_told(const PlacedHit& hit, const std::vector<PlacedHit>& in_here,
                                    const std::vector<PlacedHit>& in_there) {
    return std::ranges::any_of(in_here, [&](const PlacedHit& longer) {
      const bool holds = longer.span.contains(hit.span);
      return holds &&
             std::ranges::find(in_there, longer.phrase, &PlacedHit::phrase) != in_there.end();
    });
  }

  /// What was discovered is of one language; of a formula the lexicon may know none of the other's.
  [[nodiscard]] bool can_be_told(const PlacedHit& hit, std::size_t there) const {
    const std::string& language = analysis(there).language;
    if (phrase(hit).origin == PhraseOrigin::discovered) {
      return phrase(hit).variants.front().language == language;
    }
    const auto found = formulae_.find(phrase(hit).id);
    return found != formulae_.end() && found->second->patterns.contains(language);
  }

  /// A wording of it stands in a sentence of the statement or right beside it.
  [[nodiscard]] bool stands_nearby(std::size_t phrase, std::size_t statement) const {
    const auto& sentences = analysis(statement).sentences;
    Span near = said(statement).span;
    auto first = std::ranges::partition_point(
        sentences, [&](const text::Sentence& each) { return each.span.end <= near.begin; });
    auto behind = std::ranges::partition_point(
        sentences, [&](const text::Sentence& each) { return each.span.begin < near.end; });
    if (first < behind) {
      if (first != sentences.begin()) --first;
      if (behind == sentences.end()) --behind;
      near = {std::min(near.begin, first->span.begin), std::max(near.end, behind->span.end)};
    }
    const std::vector<PlacedHit> hits = hits_.within(said(statement).source, near);
    return std::ranges::find(hits, phrase, &PlacedHit::phrase) != hits.end();
  }

  /// Across languages a close pair names the statement; that nothing there comes near the formula
  /// is known where the encoder said so.
  void keep_across(std::size_t point, const Facing& facing, const PlacedHit& hit) {
    const Pair& pair = facing.pair;
    const bool fragment = said(facing.here).kind == StatementKind::partial ||
                          said(facing.there).kind == StatementKind::partial;
    if (fragment || !is_close(comparison_, pair)) return;
    const bool here_is_a = facing.here == pair.a;
    const bool lacking = std::ranges::any_of(pair.anchors, [&](const CrossAnchor& anchor) {
      const Span own = here_is_a ? anchor.a : anchor.b;
      const Span other = here_is_a ? anchor.b : anchor.a;
      return anchor.kind == AnchorKind::formula && other.empty() && own == hit.span;
    });
    keep(hit.phrase, {{point, hit.occurrence, facing.there, {}, lacking}, pair.score});
  }

  void keep_read_off(std::size_t point, const Facing& facing, const PlacedHit& hit) {
    const Pair& pair = facing.pair;
    if (pair.replaced_whole) return;
    const PhraseSides sides{analysis(facing.here), analysis(facing.there), facing.here == pair.a};
    const auto place = place_of_phrase(pair, sides, hit.span);
    if (!place || place->kept == place->words) return;
    const bool same = place->beyond <= kBeyond && say_the_same(facing, hit.span.size());
    // One word in common is a chance match where the statements are not close.
    Span instead = likely_variant(*place, sides, hit.span, lexicon_.grammar(sides.there.language),
                                  same ? 1 : 2);
    if (is_another_formula(facing.there, instead)) instead = {};
    if (instead.empty() && !same) return;
    keep(hit.phrase, {{point, hit.occurrence, facing.there, instead, same}, pair.score});
  }

  /// But for `without` bytes of the one side.
  [[nodiscard]] bool say_the_same(const Facing& facing, std::size_t without) const {
    std::size_t kept = 0;
    for (const Edit& edit : facing.pair.edits) {
      if (edit.op == EditOp::keep) kept += edit.a.size();
    }
    const std::size_t here = length_of(said(facing.here));
    const std::size_t rest = here - std::min(here, without);
    const std::size_t longer = std::max(rest, length_of(said(facing.there)));
    return kept > 0 && static_cast<double>(kept) >= kSameWithout * static_cast<double>(longer);
  }

  /// Words that are known as a formula are no variant of another one.
  [[nodiscard]] bool is_another_formula(std::size_t statement, Span words) const {
    return std::ranges::any_of(hits_of(statement), [&](const PlacedHit& hit) {
      return phrase(hit).origin == PhraseOrigin::lexicon &&
             2 * intersection(hit.span, words).size() >= words.size() && hit.span.overlaps(words);
    });
  }

  /// For each source the surest.
  void keep(std::size_t phrase, Found found) {
    const auto key = std::pair(phrase, said(found.gap.statement).source);
    const auto [place, added] = best_.try_emplace(key, found);
    if (!added && found.worth() > place->second.worth()) place->second = found;
  }

  Comparison& comparison_;
  std::span<const text::Analysis> analyses_;
  const lexicon::Lexicon& lexicon_;
  PhraseHits hits_;
  std::unordered_map<std::string_view, const lexicon::Formula*> formulae_;
  std::map<std::pair<std::size_t, std::size_t>, Found> best_;  ///< of a point: phrase, source
  std::set<std::tuple<std::size_t, std::size_t, std::size_t>> rendered_;  ///< phrase, variants
};

}  // namespace

void read_aligned_variants(Comparison& comparison, std::span<const text::Analysis> analyses,
                           const lexicon::Lexicon& lexicon) {
  PhraseReader reader(comparison, analyses, lexicon);
  for (std::size_t i = 0; i < comparison.points.size(); ++i) reader.read(i);
}

}  // namespace readout::compare
