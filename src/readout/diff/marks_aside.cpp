#include "readout/diff/marks_aside.hpp"

#include <algorithm>
#include <iterator>

namespace readout::diff {
namespace {

bool is_mark(const text::Token& token) {
  return token.kind == text::TokenKind::punctuation || token.kind == text::TokenKind::quote;
}

/// Letters cover the words of their edit, or there are none.
void drop_letters_of_widened(std::vector<Edit>& edits, Span Edit::*side) {
  Span LetterEdit::*const letters_side = side == &Edit::a ? &LetterEdit::a : &LetterEdit::b;
  for (Edit& edit : edits) {
    const bool whole = !edit.letters.empty() &&
                       (edit.letters.front().*letters_side).begin == (edit.*side).begin &&
                       (edit.letters.back().*letters_side).end == (edit.*side).end;
    if (!whole) {
      edit.letters.clear();
    }
  }
}

}  // namespace

std::vector<text::Token> without_marks(std::span<const text::Token> tokens) {
  std::vector<text::Token> words;
  words.reserve(tokens.size());
  std::ranges::remove_copy_if(tokens, std::back_inserter(words), is_mark);
  return words;
}

void carry_marks(std::vector<Edit>& edits, Span Edit::*side, std::span<const text::Token> tokens) {
  Span* before = nullptr;
  std::size_t next = 0;
  for (Edit& edit : edits) {
    Span& span = edit.*side;
    if (span.empty()) {
      continue;
    }
    // Marks that stand before this edit's first word.
    for (; next < tokens.size() && tokens[next].span.begin < span.begin; ++next) {
      if (before == nullptr) {
        span.begin = tokens[next].span.begin;
      } else {
        before->end = std::max(before->end, tokens[next].span.end);
      }
    }
    while (next < tokens.size() && tokens[next].span.begin < span.end) {
      ++next;
    }
    before = &span;
  }
  if (before != nullptr && !tokens.empty()) {
    before->end = std::max(before->end, tokens.back().span.end);
  }
  drop_letters_of_widened(edits, side);
  // Where nothing stands, nothing stands inside what was widened.
  std::size_t reached = 0;
  for (Edit& edit : edits) {
    Span& span = edit.*side;
    if (span.empty()) {
      span.begin = std::max(span.begin, reached);
      span.end = span.begin;
    }
    reached = span.end;
  }
}

}  // namespace readout::diff
