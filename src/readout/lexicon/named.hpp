/// Who and what a whole text names: found once a source and read by every stage that needs it.
///
/// In: an analysed text, the actors of the comparison, the date that decides who holds an office
/// (ISO, may be ""). Out: mentions and quantities in order. Cost: linear.
#pragma once
#include <string_view>
#include <vector>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/mentions.hpp"

namespace readout::lexicon {

struct Named {
  std::vector<Mention> mentions;
  std::vector<Quantity> quantities;
};

[[nodiscard]] inline Named find_named(std::string_view text, const text::Analysis& analysis,
                                      const ActorIndex& actors, std::string_view date) {
  return {find_mentions(text, analysis, actors, date),
          find_quantities(text, analysis, actors.lexicon())};
}

}  // namespace readout::lexicon
