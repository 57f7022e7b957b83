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
constexpr double kToTheWord = 0.9;
constexpr std::size_t kFewestToTheWord = 6;

const Document& document_of(const Comparison& comparison, std::size_t statement) {
  return comparison.sources[comparison.statements[statement].source].document;
}

/// Of the wording that `choose` takes of the two.
template <class Choose>
double share_of(const Comparison& comparison, const Pair& pair, Choose&& choose) {
  std::size_t kept = 0;
  for (const Edit& edit : pair.edits) {
    if (edit.op == EditOp::keep) kept += edit.a.size();
  }
  const std::size_t length =
      choose(length_of(comparison.statements[pair.a]), length_of(comparison.statements[pair.b]));
  return length == 0 ? 0 : static_cast<double>(kept) / static_cast<double>(length);
}

}  // namespace

bool is_across(const Comparison& comparison, const Pair& pair) {
  return document_of(comparison, pair.a).language != document_of(comparison, pair.b).language;
}

std::size_t length_of(const Statement& statement) {
  std::size_t bytes = 0;
  for (const Span& span : statement.content) bytes += span.size();
  return bytes;
}

std::size_t words_kept(const Comparison& comparison, const Pair& pair) {
  std::size_t words = 0;
  for (const Edit& edit : pair.edits) {
    if (edit.op != EditOp::keep) continue;
    words += text::count_words(edit.a.in(document_of(comparison, pair.a).text));
  }
  return words;
}

double share_kept(const Comparison& comparison, const Pair& pair) {
  return share_of(comparison, pair, [](std::size_t a, std::size_t b) { return std::min(a, b); });
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
  return words_kept(comparison, pair) >= kFewestWords && share_kept(comparison, pair) >= kSameWords;
}

bool keeps_wording(const Comparison& comparison, const Pair& pair) {
  const auto longer = [](std::size_t a, std::size_t b) { return std::max(a, b); };
  return !is_across(comparison, pair) && words_kept(comparison, pair) >= kFewestToTheWord &&
         share_of(comparison, pair, longer) >= kToTheWord;
}

}  // namespace readout::compare
