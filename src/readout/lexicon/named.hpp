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

/// A source as the stages read it. None may be null.
struct SourceView {
  const Document* document = nullptr;
  const text::Analysis* analysis = nullptr;
  const Named* named = nullptr;
};

[[nodiscard]] Named find_named(std::string_view text, const text::Analysis& analysis,
                               const ActorIndex& actors, std::string_view date);

/// The day that decides who holds an office in a source: the event's, else the publication's.
[[nodiscard]] std::string_view day_of(const Event& event, const Document& document);

}  // namespace readout::lexicon
