#include "cli/evaluate/passage.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace readout::cli {
namespace {

using report::ErrorRunKind;

bool any_contains(const std::vector<Span>& spans, Span part) {
  return std::ranges::any_of(spans, [&](Span span) { return span.contains(part); });
}

ErrorRunKind kind_of(const Reading& reading, Span part) {
  if (any_contains(reading.cue, part)) return ErrorRunKind::cue;
  if (any_contains(reading.content, part)) return ErrorRunKind::content;
  return any_contains(reading.frame, part) ? ErrorRunKind::frame : ErrorRunKind::outside;
}

/// Every place within the passage where a reading begins or ends.
std::set<std::size_t> borders(Span passage, const Reading& reading) {
  std::set<std::size_t> places{passage.begin, passage.end};
  for (const auto* spans : {&reading.frame, &reading.content, &reading.cue}) {
    for (const Span span : *spans) {
      places.insert(std::clamp(span.begin, passage.begin, passage.end));
      places.insert(std::clamp(span.end, passage.begin, passage.end));
    }
  }
  return places;
}

}  // namespace

Passage passage_of(const std::vector<text::Sentence>& sentences, const std::vector<Span>& parts) {
  const auto touched = [&](const text::Sentence& sentence) {
    return std::ranges::any_of(parts, [&](Span part) { return part.overlaps(sentence.span); });
  };
  const auto first = std::ranges::find_if(sentences, touched);
  if (first == sentences.end()) return {};
  auto last = first;
  for (auto it = first; it != sentences.end(); ++it) {
    if (touched(*it)) last = it;
  }
  Passage passage{{first->span.begin, last->span.end}, {}, {}};
  if (first != sentences.begin()) passage.before = std::prev(first)->span;
  if (std::next(last) != sentences.end()) passage.after = std::next(last)->span;
  return passage;
}

std::vector<report::ErrorRun> runs_of(std::string_view text, Span passage, const Reading& reading) {
  std::vector<report::ErrorRun> runs;
  const auto places = borders(passage, reading);
  for (auto it = places.begin(); std::next(it) != places.end(); ++it) {
    const Span part{*it, *std::next(it)};
    const ErrorRunKind kind = kind_of(reading, part);
    if (!runs.empty() && runs.back().kind == kind) {
      runs.back().text += part.in(text);
    } else {
      runs.push_back({kind, std::string(part.in(text))});
    }
  }
  return runs;
}

}  // namespace readout::cli
