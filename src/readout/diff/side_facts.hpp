/// What a run of tokens names: quantities and known actors, by token index.
///
/// Made once a side, and only when something changed. Cost: linear.
#pragma once
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"
#include "readout/lexicon/mentions.hpp"

namespace readout::diff {

struct QuantityAt {
  TokenRange tokens;
  lexicon::Quantity quantity;
};

struct ActorAt {
  TokenRange tokens;
  std::string actor;  ///< id; a country's code where no actor is known; never empty
};

struct SideFacts {
  std::vector<QuantityAt> quantities;
  std::vector<ActorAt> actors;

  /// Whether one of the facts holds the token.
  [[nodiscard]] bool in_quantity(TokenRange tokens) const;
  [[nodiscard]] bool in_actor(TokenRange tokens) const;
};

[[nodiscard]] SideFacts side_facts(const Side& side, const lexicon::Lexicon& lexicon);

}  // namespace readout::diff
