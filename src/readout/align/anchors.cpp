#include "readout/align/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "readout/lexicon/mentions.hpp"

namespace readout::align {
namespace {

using lexicon::Quantity;
using lexicon::QuantityKind;

std::string_view sort_of(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::percent:
      return "percent";
    case QuantityKind::money:
      return "money";
    case QuantityKind::date:
      return "date";
    case QuantityKind::year:
      return "year";
    case QuantityKind::number:
      break;
  }
  return "number";
}

/// The year is left out of a date: one account gives it, the other says "on Saturday 12 March".
double compared_value(const Quantity& quantity) {
  constexpr double kYear = 10'000;
  if (quantity.kind != QuantityKind::date) return quantity.value;
  const double day = std::fmod(quantity.value, kYear);
  return day != 0 ? day : quantity.value;
}

std::string key_of(const Quantity& quantity) {
  return std::string(sort_of(quantity)) + ':' + quantity.unit + ':' +
         std::to_string(compared_value(quantity));
}

/// Large numbers are rarely the same by chance.
bool is_bare(const Quantity& quantity) {
  constexpr double kLarge = 1000;
  return quantity.kind == QuantityKind::number && quantity.unit.empty() && quantity.value < kLarge;
}

std::size_t end_token_at(const text::Analysis& analysis, std::size_t from, std::size_t byte) {
  while (from < analysis.tokens.size() && analysis.tokens[from].span.begin < byte) {
    ++from;
  }
  return from;
}

}  // namespace

std::vector<AnchorAt> find_anchors(const SourceView& source) {
  const text::Analysis& analysis = *source.analysis;
  std::vector<AnchorAt> anchors;
  for (const lexicon::Mention& mention : source.named->mentions) {
    const std::string id = lexicon::actor_or_country(mention);
    if (!id.empty()) {
      anchors.push_back({mention.first_token, mention.end_token, "actor:" + id, true, false});
    }
  }
  for (const Quantity& quantity : source.named->quantities) {
    const std::size_t first = analysis.token_at(quantity.span.begin);
    anchors.push_back({first, end_token_at(analysis, first, quantity.span.end), key_of(quantity),
                       false, is_bare(quantity)});
  }
  std::ranges::stable_sort(anchors, {}, &AnchorAt::first_token);
  return anchors;
}

}  // namespace readout::align
