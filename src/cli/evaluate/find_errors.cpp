#include "cli/evaluate/find_errors.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "readout/model/names.hpp"
#include "readout/text/analysis.hpp"

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/passage.hpp"
#include "cli/evaluate/speaker_names.hpp"

namespace readout::cli {
namespace {

using report::ErrorItem;
using report::ErrorSide;
using report::Fault;

/// An item with what orders it and links it to others.
struct PlacedItem {
  Span words;  ///< from the first word of either side to the last
  ErrorItem item;
};

class ErrorFinder {
 public:
  ErrorFinder(const Gold& gold, const Comparison& comparison, const lexicon::Lexicon& lexicon)
      : comparison_(comparison),
        matching_(gold, comparison),
        speakers_(gold.event, lexicon),
        placed_(comparison.sources.size()) {
    event_.id = gold.event.id;
    event_.warnings = matching_.warnings();
    for (const Source& source : comparison.sources) {
      report::ErrorSource made;
      made.id = source.document.id;
      made.outlet = source.document.outlet;
      made.language = source.document.language;
      event_.sources.push_back(std::move(made));
      sentences_.push_back(text::analyse(source.document).sentences);
    }
    for (std::size_t g = 0; g < matching_.gold().size(); ++g) {
      if (matching_.predictions_of(g).empty()) continue;
      best_.insert(matching_.best_of_gold(g));
    }
  }

  report::ErrorEvent find() {
    for (std::size_t g = 0; g < matching_.gold().size(); ++g) judge_gold(g);
    for (std::size_t p = 0; p < matching_.predictions().size(); ++p) judge_prediction(p);
    for (std::size_t s = 0; s < placed_.size(); ++s) finish(s);
    return std::move(event_);
  }

 private:
  [[nodiscard]] const Statement& statement(std::size_t prediction) const {
    return comparison_.statements[matching_.predictions()[prediction].statement];
  }
  [[nodiscard]] const Document& document(std::size_t source) const {
    return comparison_.sources[source].document;
  }

  /// Found for a gold statement beside the one that speaks for it, and for no other.
  [[nodiscard]] bool is_repeated(std::size_t prediction) const {
    return !best_.contains(prediction) && !matching_.has_strict_gold(prediction);
  }

  [[nodiscard]] std::set<Fault> faults_of(std::size_t g) const {
    if (matching_.predictions_of(g).empty()) return {Fault::missed};
    const PlacedGold& placed = matching_.gold()[g];
    const std::size_t p = matching_.best_of_gold(g);
    const Statement& found = statement(p);
    std::set<Fault> faults;
    if (!speakers_.lax(*placed.gold, found)) faults.insert(Fault::speaker);
    if (comparable(found.kind) != comparable(placed.gold->kind)) faults.insert(Fault::kind);
    if (!matching_.spans_agree(g, p)) faults.insert(Fault::span);
    if (!placed.gold->cue.empty() && !cues_agree(*placed.gold, found, document(placed.source))) {
      faults.insert(Fault::cue);
    }
    const auto& matches = matching_.predictions_of(g);
    if (std::ranges::any_of(matches, [&](std::size_t other) { return is_repeated(other); })) {
      faults.insert(Fault::repeated);
    }
    return faults;
  }

  void judge_gold(std::size_t g) {
    const PlacedGold& placed = matching_.gold()[g];
    if (placed.gold->optional) return;
    ++event_.sources[placed.source].counts.gold;
    const auto faults = faults_of(g);
    if (faults.empty()) return;
    std::vector<std::size_t> found;
    if (!faults.contains(Fault::missed)) found.push_back(matching_.best_of_gold(g));
    for (const std::size_t p : matching_.predictions_of(g)) {
      if (is_repeated(p)) found.push_back(p);
    }
    add(placed.source, placed.gold->id, faults, &placed, found);
  }

  void judge_prediction(std::size_t p) {
    if (matching_.is_optional(p)) return;
    const Statement& found = statement(p);
    ++event_.sources[found.source].counts.found;
    if (!matching_.gold_of(p).empty()) return;
    add(found.source, fmt::format("{}.{}", document(found.source).id, found.id), {Fault::invented},
        nullptr, {p});
  }

  void add(std::size_t source, const std::string& id, const std::set<Fault>& faults,
           const PlacedGold* gold, const std::vector<std::size_t>& found) {
    std::vector<Span> parts;
    Reading gold_reading;
    if (gold != nullptr) {
      gold_reading = reading_of(*gold);
      parts = gold_reading.frame;
    }
    for (const std::size_t p : found) parts.push_back(statement(p).span);
    const Passage passage = passage_of(sentences_[source], parts);
    const std::string& text = document(source).text;
    PlacedItem placed{extent(parts), {}};
    ErrorItem& item = placed.item;
    item.id = fmt::format("{}.{}", event_.id, id);
    item.faults = faults;
    item.before = passage.before.in(text);
    item.after = passage.after.in(text);
    if (gold != nullptr) item.gold = gold_side(*gold, passage.span, std::move(gold_reading));
    for (const std::size_t p : found) item.found.push_back(found_side(p, passage.span));
    placed_[source].push_back(std::move(placed));
  }

  [[nodiscard]] static Span extent(const std::vector<Span>& parts) {
    if (parts.empty()) return {};
    return {std::ranges::min(parts, {}, &Span::begin).begin,
            std::ranges::max(parts, {}, &Span::end).end};
  }

  [[nodiscard]] Reading reading_of(const PlacedGold& placed) const {
    const FoldedText& text = matching_.text(placed.source);
    return {text.spans_of(placed.exact), text.spans_of(placed.content), {}};
  }

  /// The gold's cue is the first of its words in the statement, else in the passage.
  void place_cue(const PlacedGold& placed, Span passage, Reading& reading) const {
    if (placed.gold->cue.empty()) return;
    const std::string& text = document(placed.source).text;
    for (const Span where : {extent(reading.frame), passage}) {
      const std::size_t at = where.in(text).find(placed.gold->cue);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = where.begin + at;
      reading.cue.push_back({begin, begin + placed.gold->cue.size()});
      return;
    }
  }

  [[nodiscard]] ErrorSide gold_side(const PlacedGold& placed, Span passage, Reading reading) const {
    const GoldStatement& gold = *placed.gold;
    ErrorSide side{std::string(name(gold.kind)), gold.speaker, "", gold.cue, {}};
    if (!gold.carrier.empty()) side.speaker += fmt::format(" (told by {})", gold.carrier);
    place_cue(placed, passage, reading);
    side.words = runs_of(document(placed.source).text, passage, reading);
    // Words that are not in the text are shown as the gold has them.
    if (placed.exact.empty()) side.words = {{report::ErrorRunKind::content, gold.exact}};
    return side;
  }

  [[nodiscard]] ErrorSide found_side(std::size_t prediction, Span passage) const {
    const Statement& found = statement(prediction);
    const std::string& text = document(found.source).text;
    ErrorSide side{std::string(name(found.kind)), "", "", "", {}};
    if (found.speaker) {
      side.speaker = found.speaker->name;
      side.how = name(found.speaker->how);
    }
    Reading reading{{found.span}, found.content, {}};
    if (found.cue) {
      side.cue = found.cue->span.in(text);
      reading.cue.push_back(found.cue->span);
    }
    side.words = runs_of(text, passage, reading);
    return side;
  }

  /// In the order of the text, linked where they share words, counted.
  void finish(std::size_t source) {
    auto& items = placed_[source];
    std::ranges::stable_sort(items, {}, &PlacedItem::words);
    link(items);
    report::ErrorSource& made = event_.sources[source];
    for (PlacedItem& placed : items) {
      for (const Fault fault : placed.item.faults) ++made.counts.faults[fault];
      made.items.push_back(std::move(placed.item));
    }
    event_.counts += made.counts;
  }

  static void link(std::vector<PlacedItem>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = i + 1; j < items.size(); ++j) {
        if (items[j].words.begin >= items[i].words.end) break;
        items[i].item.near.push_back(items[j].item.id);
        items[j].item.near.push_back(items[i].item.id);
      }
    }
  }

  const Comparison& comparison_;
  Matching matching_;
  SpeakerNames speakers_;
  std::vector<std::vector<text::Sentence>> sentences_;  // by source
  std::vector<std::vector<PlacedItem>> placed_;         // by source
  std::set<std::size_t> best_;  // predictions that speak for a gold statement
  report::ErrorEvent event_;
};

}  // namespace

report::ErrorEvent find_errors(const Gold& gold, const Comparison& comparison,
                               const lexicon::Lexicon& lexicon) {
  return ErrorFinder(gold, comparison, lexicon).find();
}

}  // namespace readout::cli
