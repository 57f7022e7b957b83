#include "cli/evaluate/find_errors.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "cli/evaluate/error_sides.hpp"
#include "cli/evaluate/find_join_errors.hpp"
#include "cli/evaluate/matching.hpp"
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
      : gold_(gold),
        comparison_(comparison),
        matching_(gold, comparison),
        speakers_(gold.event, lexicon),
        sides_(comparison, matching_),
        placed_(comparison.sources.size()) {
    event_.id = gold.event.id;
    event_.warnings = matching_.warnings();
    for (const Source& source : comparison.sources) {
      report::ErrorSource made;
      made.id = source.document.id;
      made.outlet = source.document.outlet;
      made.language = source.document.language;
      event_.sources.push_back(std::move(made));
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
    add_join_errors(gold_, comparison_, matching_, event_);
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

  [[nodiscard]] std::set<Fault> faults_of(std::size_t g) {
    if (matching_.predictions_of(g).empty()) return {Fault::missed};
    const PlacedGold& placed = matching_.gold()[g];
    const std::size_t p = matching_.best_of_gold(g);
    const Statement& found = statement(p);
    std::set<Fault> faults;
    const std::string& language = document(placed.source).language;
    if (!speakers_.lax(*placed.gold, found, language)) faults.insert(Fault::speaker);
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
    if (gold != nullptr) parts = sides_.reading_of(*gold).frame;
    for (const std::size_t p : found) parts.push_back(statement(p).span);
    const Passage passage = sides_.passage(source, parts);
    const std::string& text = document(source).text;
    PlacedItem placed{extent_of(parts), {}};
    ErrorItem& item = placed.item;
    item.id = fmt::format("{}.{}", event_.id, id);
    item.faults = faults;
    item.before = passage.before.in(text);
    item.after = passage.after.in(text);
    if (gold != nullptr) item.gold = sides_.gold_side(*gold, passage.span);
    for (const std::size_t p : found) {
      item.found.push_back(sides_.found_side(matching_.predictions()[p].statement, passage.span));
    }
    placed_[source].push_back(std::move(placed));
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

  const Gold& gold_;
  const Comparison& comparison_;
  Matching matching_;
  SpeakerNames speakers_;
  ErrorSides sides_;
  std::vector<std::vector<PlacedItem>> placed_;  // by source
  std::set<std::size_t> best_;                   // predictions that speak for a gold statement
  report::ErrorEvent event_;
};

}  // namespace

report::ErrorEvent find_errors(const Gold& gold, const Comparison& comparison,
                               const lexicon::Lexicon& lexicon) {
  return ErrorFinder(gold, comparison, lexicon).find();
}

report::ErrorEvent find_own_errors(const Gold& gold, const Comparison& comparison,
                                   std::span<const GoldStatement* const> own) {
  const Matching matching(gold, comparison, own);
  report::ErrorEvent event;
  event.id = gold.event.id;
  event.warnings = matching.warnings();
  add_join_errors(gold, comparison, matching, event);
  return event;
}

}  // namespace readout::cli
