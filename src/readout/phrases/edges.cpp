#include "readout/phrases/edges.hpp"

#include <array>
#include <utility>

#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr auto kBrackets =
    std::to_array<std::pair<char32_t, char32_t>>({{U'(', U')'}, {U'[', U']'}, {U'（', U'）'}});

struct Balance {
  bool wants_open = false;
  bool wants_close = false;
};

/// What lacks within the span, of one pair of marks.
Balance balance_of(std::string_view inside, char32_t opening, char32_t closing) {
  std::size_t open = 0;
  Balance balance;
  for (std::size_t at = 0; at < inside.size();) {
    const char32_t c = text::next_code_point(inside, at);
    if (c == closing && (opening != closing || open > 0)) {
      if (open > 0) {
        --open;
      } else {
        balance.wants_open = true;
      }
    } else if (c == opening) {
      ++open;
    }
  }
  balance.wants_close = open > 0;
  if (opening == closing) balance.wants_open = balance.wants_close;
  return balance;
}

Span with_partner(std::string_view text, Span span, char32_t opening, char32_t closing) {
  const Balance balance = balance_of(span.in(text), opening, closing);
  std::size_t before = span.begin;
  std::size_t after = span.end;
  if (balance.wants_open && before > 0 && text::previous_code_point(text, before) == opening) {
    span.begin = before;
  } else if (balance.wants_close && after < text.size() &&
             text::next_code_point(text, after) == closing) {
    span.end = after;
  }
  return span;
}

/// Nothing tells a straight single mark from an apostrophe.
bool may_be_apostrophe(const text::MarkPair& pair) {
  return pair.family == text::MarkFamily::single && pair.open == pair.close;
}

}  // namespace

Span with_partner_marks(std::string_view text, Span span) {
  for (const text::MarkPair& pair : text::quotation_marks()) {
    if (!may_be_apostrophe(pair)) span = with_partner(text, span, pair.open, pair.close);
  }
  for (const auto& [opening, closing] : kBrackets) {
    span = with_partner(text, span, opening, closing);
  }
  return span;
}

}  // namespace readout::phrases
