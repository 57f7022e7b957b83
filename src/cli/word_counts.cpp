#include "cli/word_counts.hpp"

namespace readout::cli {
namespace {

/// Counts along a text.
class Counter {
 public:
  explicit Counter(std::span<const text::Token> tokens) : tokens_(tokens) {}

  /// The words of a span; spans ascend from call to call.
  std::size_t in(Span span) {
    std::size_t words = 0;
    for (; at_ < tokens_.size() && tokens_[at_].span.end <= span.end; ++at_) {
      const text::TokenKind kind = tokens_[at_].kind;
      const bool word = kind == text::TokenKind::word || kind == text::TokenKind::number;
      if (word && tokens_[at_].span.begin >= span.begin) ++words;
    }
    return words;
  }

 private:
  std::span<const text::Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

report::WordCounts count_words(std::span<const text::Token> a, std::span<const text::Token> b,
                               std::span<const Edit> edits) {
  Counter in_a(a);
  Counter in_b(b);
  report::WordCounts counts;
  for (const Edit& edit : edits) {
    const std::size_t old_words = edit.a.empty() ? 0 : in_a.in(edit.a);
    const std::size_t new_words = edit.b.empty() ? 0 : in_b.in(edit.b);
    if (edit.op == EditOp::keep) {
      counts.kept += old_words;
    } else if (edit.op == EditOp::move) {
      counts.moved += old_words;
    } else {
      counts.dropped += old_words;
      counts.added += new_words;
    }
  }
  return counts;
}

}  // namespace readout::cli
