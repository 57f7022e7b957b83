#include "cli/evaluate/error_sides.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "readout/model/names.hpp"

namespace readout::cli {

Span extent_of(const std::vector<Span>& parts) {
  if (parts.empty()) return {};
  return {std::ranges::min(parts, {}, &Span::begin).begin,
          std::ranges::max(parts, {}, &Span::end).end};
}

ErrorSides::ErrorSides(const Comparison& comparison, const Matching& matching)
    : comparison_(comparison), matching_(matching) {
  for (const Source& source : comparison.sources) {
    sentences_.push_back(text::analyse(source.document).sentences);
  }
}

Passage ErrorSides::passage(std::size_t source, const std::vector<Span>& parts) const {
  return passage_of(sentences_[source], parts);
}

Reading ErrorSides::reading_of(const PlacedGold& placed) const {
  const FoldedText& text = matching_.text(placed.source);
  return {text.spans_of(placed.exact), text.spans_of(placed.content), {}};
}

/// The gold's cue is the first of its words in the statement, else in the passage.
void ErrorSides::place_cue(const PlacedGold& placed, Span passage, Reading& reading) const {
  if (placed.gold->cue.empty()) return;
  const std::string& text = document(placed.source).text;
  for (const Span where : {extent_of(reading.frame), passage}) {
    const std::size_t at = where.in(text).find(placed.gold->cue);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = where.begin + at;
    reading.cue.push_back({begin, begin + placed.gold->cue.size()});
    return;
  }
}

report::ErrorSide ErrorSides::gold_side(const PlacedGold& placed, Span passage) const {
  Reading reading = reading_of(placed);
  const GoldStatement& gold = *placed.gold;
  report::ErrorSide side{std::string(name(gold.kind)), gold.speaker, "", gold.cue, {}};
  if (!gold.carrier.empty()) side.speaker += fmt::format(" (told by {})", gold.carrier);
  place_cue(placed, passage, reading);
  side.words = runs_of(document(placed.source).text, passage, reading);
  // Words that are not in the text are shown as the gold has them.
  if (placed.exact.empty()) side.words = {{report::ErrorRunKind::content, gold.exact}};
  return side;
}

report::ErrorSide ErrorSides::found_side(std::size_t statement, Span passage) const {
  const Statement& found = comparison_.statements[statement];
  const std::string& text = document(found.source).text;
  report::ErrorSide side{std::string(name(found.kind)), "", "", "", {}};
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

}  // namespace readout::cli
