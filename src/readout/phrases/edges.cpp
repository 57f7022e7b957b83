#include "readout/phrases/edges.hpp"

#include <array>

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

struct MarkPair {
  char32_t open;
  char32_t close;
};

constexpr std::array<MarkPair, 12> kPairs = {{{U'“', U'”'},
                                              {U'„', U'“'},
                                              {U'"', U'"'},
                                              {U'‘', U'’'},
                                              {U'«', U'»'},
                                              {U'(', U')'},
                                              {U'[', U']'},
                                              {U'（', U'）'},
                                              {U'《', U'》'},
                                              {U'「', U'」'},
                                              {U'『', U'』'},
                                              {U'〈', U'〉'}}};

struct Balance {
  bool wants_open = false;
  bool wants_close = false;
};

/// What lacks within the span, of one pair of marks.
Balance balance_of(std::string_view inside, MarkPair pair) {
  std::size_t open = 0;
  Balance balance;
  for (std::size_t at = 0; at < inside.size();) {
    const char32_t c = text::next_code_point(inside, at);
    if (c == pair.close && (pair.open != pair.close || open > 0)) {
      if (open > 0) {
        --open;
      } else {
        balance.wants_open = true;
      }
    } else if (c == pair.open) {
      ++open;
    }
  }
  balance.wants_close = open > 0;
  if (pair.open == pair.close) balance.wants_open = balance.wants_close;
  return balance;
}

}  // namespace

Span with_partner_marks(std::string_view text, Span span) {
  for (const MarkPair pair : kPairs) {
    const Balance balance = balance_of(span.in(text), pair);
    std::size_t before = span.begin;
    std::size_t after = span.end;
    if (balance.wants_open && before > 0 && text::previous_code_point(text, before) == pair.open) {
      span.begin = before;
    } else if (balance.wants_close && after < text.size() &&
               text::next_code_point(text, after) == pair.close) {
      span.end = after;
    }
  }
  return span;
}

}  // namespace readout::phrases
