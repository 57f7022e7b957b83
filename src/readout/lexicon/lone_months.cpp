#include "readout/lexicon/lone_months.hpp"

#include <algorithm>

#include "readout/lexicon/date_parts.hpp"
#include "readout/lexicon/quantity_words.hpp"
#include "readout/lexicon/symbols.hpp"

namespace readout::lexicon {
namespace {

constexpr double kMonth = 100;  // of a date's value

/// "in May", "by mid-May": the word before, a hyphen between passed over.
bool is_opened(std::span<const Symbol> symbols, std::size_t at, const Grammar& grammar) {
  std::size_t before = at;
  if (before > 0 && symbols[before - 1].key == "-") --before;
  return before > 0 && symbols[before - 1].sentence == symbols[at].sentence &&
         grammar.in("month_openers", symbols[before - 1].key);
}

bool is_written_as_month(std::span<const Symbol> symbols, std::size_t at, const Grammar& grammar) {
  if (grammar.list("month_openers").empty()) return !symbols[at].capitalised;
  return symbols[at].capitalised && is_opened(symbols, at, grammar);
}

/// The "7" of 7月 is read as a number too.
bool lies_in_date(std::span<const Quantity> quantities, Span span) {
  const auto next = std::ranges::partition_point(
      quantities, [&](const Quantity& quantity) { return quantity.span.end <= span.begin; });
  return next != quantities.end() && is_date(*next) && next->span.overlaps(span);
}

}  // namespace

std::vector<Quantity> lone_months(std::string_view text, const text::Analysis& analysis,
                                  std::span<const Quantity> quantities, const Lexicon& lexicon) {
  const Grammar& grammar = lexicon.grammar(analysis.language);
  const QuantityWords words(grammar);
  const std::vector<Symbol> symbols = symbols_of(text, analysis);
  std::vector<Quantity> found;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const auto month = words.month(symbols, i);
    if (!month) continue;
    const Span span{symbols[i].span.begin, symbols[month->end - 1].span.end};
    if (is_written_as_month(symbols, i, grammar) && !lies_in_date(quantities, span)) {
      found.push_back({span, QuantityKind::date, month->value * kMonth, ""});
    }
    i = month->end - 1;
  }
  return found;
}

}  // namespace readout::lexicon
