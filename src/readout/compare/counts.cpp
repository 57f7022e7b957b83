#include "readout/compare/counts.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

std::size_t count_words(std::span<const text::Token> tokens) {
  return static_cast<std::size_t>(std::ranges::count_if(tokens, [](const text::Token& token) {
    return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
  }));
}

void count_statements(Comparison& comparison, std::span<const text::Analysis> analyses) {
  std::size_t source = 0;
  std::size_t covered = 0;  // statements may nest: words up to here are counted
  for (const Statement& statement : comparison.statements) {
    if (statement.source != source) {
      source = statement.source;
      covered = 0;
    }
    SourceSummary& summary = comparison.sources[source].summary;
    ++summary.statements;
    const Span fresh{std::max(covered, statement.span.begin), statement.span.end};
    if (fresh.empty()) continue;
    covered = fresh.end;
    const std::string speaker = statement.speaker ? statement.speaker->id : "";
    summary.words_per_speaker[speaker] += count_words(analyses[source].tokens_in(fresh));
  }
}

void count_points(Comparison& comparison) {
  for (const Point& point : comparison.points) {
    std::vector<bool> present(comparison.sources.size(), false);
    for (const Member& member : point.members) {
      present[comparison.statements[member.statement].source] = true;
    }
    const bool alone = std::ranges::count(present, true) == 1;
    for (std::size_t source = 0; source < present.size(); ++source) {
      SourceSummary& summary = comparison.sources[source].summary;
      if (present[source]) {
        ++summary.points;
        if (alone) ++summary.only_here;
      } else {
        ++summary.missing_here;
      }
    }
  }
}

/// A source's members of a point as spans, in reading order.
std::vector<Span> spans_of(const Comparison& comparison, const Point& point, std::size_t source) {
  std::vector<Span> spans;
  for (const Member& member : point.members) {
    const Statement& statement = comparison.statements[member.statement];
    if (statement.source == source) spans.push_back(member.part.value_or(statement.span));
  }
  std::ranges::sort(spans);
  return spans;
}

void count_space(Comparison& comparison, std::span<const text::Analysis> analyses) {
  for (Point& point : comparison.points) {
    point.space.clear();
    for (std::size_t source = 0; source < comparison.sources.size(); ++source) {
      SpaceHere here{source, 0};
      std::size_t covered = 0;  // members may nest
      for (const Span& span : spans_of(comparison, point, source)) {
        const Span fresh{std::max(covered, span.begin), span.end};
        if (fresh.empty()) continue;
        covered = fresh.end;
        here.words += count_words(analyses[source].tokens_in(fresh));
      }
      if (covered > 0) point.space.push_back(here);
    }
  }
}

}  // namespace

void count(Comparison& comparison, std::span<const text::Analysis> analyses) {
  for (Source& source : comparison.sources) source.summary.words = source.document.words;
  count_statements(comparison, analyses);
  count_points(comparison);
  count_space(comparison, analyses);
}

}  // namespace readout::compare
