#include "readout/compare/same_words.hpp"

#include <algorithm>

#include "readout/text/word_count.hpp"

namespace readout::compare {
namespace {

constexpr double kClose = 0.5;
constexpr double kCloseAcross = 0.8;
constexpr double kSameWords = 0.8;
constexpr double kSameAcross = 0.9;
constexpr std::size_t kFewestWords = 4;

const Document& document_of(const Comparison& comparison, std::size_t statement) {
  return comparison.sources[comparison.statements[statement].source].document;
}

}  // namespace

bool is_across(const Comparison& comparison, const Pair& pair) {
  return document_of(comparison, pair.a).language != document_of(comparison, pair.b).language;
}

double share_kept(const Comparison& comparison, const Pair& pair) {
  const auto length = [&](std::size_t i) {
    std::size_t bytes = 0;
    for (const Span& span : comparison.statements[i].content) bytes += span.size();
    return bytes;
  };
  std::size_t kept = 0;
  for (const Edit& edit : pair.edits) {
    if (edit.op == EditOp::keep) kept += edit.a.size();
  }
  const std::size_t shorter = std::min(length(pair.a), length(pair.b));
  return shorter == 0 ? 0 : static_cast<double>(kept) / static_cast<double>(shorter);
}

bool is_close(const Comparison& comparison, const Pair& pair) {
  if (is_across(comparison, pair)) return pair.score >= kCloseAcross;
  return pair.score >= kClose || share_kept(comparison, pair) >= kClose;
}

bool has_same_words(const Comparison& comparison, const Pair& pair) {
  if (is_across(comparison, pair)) {
    const auto is_fragment = [&](std::size_t i) {
      return comparison.statements[i].kind == StatementKind::partial;
    };
    return pair.score >= kSameAcross && !is_fragment(pair.a) && !is_fragment(pair.b);
  }
  std::size_t words = 0;
  for (const Edit& edit : pair.edits) {
    if (edit.op != EditOp::keep) continue;
    words += text::count_words(edit.a.in(document_of(comparison, pair.a).text));
  }
  return words >= kFewestWords && share_kept(comparison, pair) >= kSameWords;
}

}  // namespace readout::compare
