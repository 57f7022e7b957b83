#include "readout/lexicon/named.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kDaySize = 10;  // yyyy-mm-dd

bool names_day(std::string_view date) {
  return date.size() >= kDaySize && date[4] == '-' && date[7] == '-';
}

}  // namespace

std::string_view day_of(const Event& event, const Document& document) {
  const std::string_view date = names_day(event.date) ? event.date : document.published;
  return date.substr(0, kDaySize);
}

Named find_named(std::string_view text, const text::Analysis& analysis, const ActorIndex& actors,
                 std::string_view date) {
  return {find_mentions(text, analysis, actors, date),
          find_quantities(text, analysis, actors.lexicon())};
}

}  // namespace readout::lexicon
