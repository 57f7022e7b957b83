#include "readout/phrases/speaker_spans.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

/// Where the content of a statement begins or ends.
struct Border {
  std::size_t at = 0;
  bool begins = false;
  std::size_t statement = 0;
};

std::vector<Border> borders_of(std::span<const Statement> statements) {
  std::vector<Border> borders;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (const Span& content : statements[i].content) {
      if (content.empty()) continue;
      borders.push_back({content.begin, true, i});
      borders.push_back({content.end, false, i});
    }
  }
  std::ranges::sort(borders, {}, [](const Border& border) {
    return std::tuple(border.at, border.begins, border.statement);
  });
  return borders;
}

void append(std::vector<SpokenSpan>& spans, Span span, const Statement& statement) {
  if (!statement.speaker || span.empty()) return;
  const Speaker& speaker = *statement.speaker;
  if (!spans.empty() && spans.back().span.end == span.begin && spans.back().id == speaker.id) {
    spans.back().span.end = span.end;
  } else {
    spans.push_back({span, speaker.id, speaker.name});
  }
}

}  // namespace

std::vector<SpokenSpan> spoken_spans(std::span<const Statement> statements) {
  std::vector<SpokenSpan> spans;
  // The statements whose content is open, the innermost (the shortest) first.
  std::multiset<std::pair<std::size_t, std::size_t>> open;
  std::size_t from = 0;
  for (const Border& border : borders_of(statements)) {
    if (!open.empty()) append(spans, {from, border.at}, statements[open.begin()->second]);
    from = border.at;
    const std::pair entry(statements[border.statement].span.size(), border.statement);
    if (border.begins) {
      open.insert(entry);
    } else {
      open.erase(open.find(entry));
    }
  }
  return spans;
}

const SpokenSpan* speaker_at(std::span<const SpokenSpan> spans, Span hit) {
  const SpokenSpan* best = nullptr;
  std::size_t most = 0;
  auto at = std::ranges::upper_bound(spans, hit.begin, {},
                                     [](const SpokenSpan& each) { return each.span.end; });
  for (; at != spans.end() && at->span.begin < hit.end; ++at) {
    const std::size_t shared = intersection(at->span, hit).size();
    if (shared > most) {
      most = shared;
      best = &*at;
    }
  }
  return best;
}

namespace {

/// "'s" of "Maren's", "bn" of "200bn": part of the word before, as texts are counted.
bool goes_on(const text::Token& before, const text::Token& token) {
  if (before.span.end != token.span.begin) return false;
  std::size_t at = 0;
  return token.folded.starts_with('\'') || (before.kind == text::TokenKind::number &&
                                            !text::is_han(text::next_code_point(token.folded, at)));
}

}  // namespace

std::vector<PhraseGroup> words_by_speaker(std::span<const SpokenSpan> spans,
                                          const text::Analysis& analysis) {
  std::map<std::string, std::size_t> words;
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    const text::Token& token = analysis.tokens[i];
    const bool word = token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
    if (!word || token.folded.empty() || (i > 0 && goes_on(analysis.tokens[i - 1], token)))
      continue;
    const SpokenSpan* const speaker = speaker_at(spans, token.span);
    ++words[speaker == nullptr ? "" : speaker->id];
  }
  std::vector<PhraseGroup> groups;
  groups.reserve(words.size());
  for (const auto& [id, count] : words) groups.push_back({id, count});
  return groups;
}

}  // namespace readout::phrases
