/// What a run of tokens names: quantities and known actors, by token index. Fractions ("two
/// thirds") are quantities in percent, multiples ("threefold") such of the unit "times".
///
/// Made once a side, and only when something changed. Cost: linear but for a sort.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "readout/diff/actor_keys.hpp"
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
  std::string actor;          ///< id; a country's code where no actor is known; never empty
  bool is_country = false;    ///< a state, by whatever name, or whoever may speak for it
  bool is_attribute = false;  ///< "Russian", "the Russian minister"
};

struct SideFacts {
  std::vector<QuantityAt> quantities;  ///< in order
  std::vector<ActorAt> actors;         ///< in order
  ActorKeys actor_keys;                ///< of `actors`
  /// By token: a denying reporting word stands before it in its sentence ("denied that they may"),
  /// or a negation in its clause ("none of the parties to this treaty may").
  std::vector<bool> under_denial;
  bool shows_names = false;  ///< capitals tell names: not in a headline that capitalises every word

  [[nodiscard]] std::span<const QuantityAt> quantities_at(TokenRange tokens) const;
  [[nodiscard]] std::span<const ActorAt> actors_at(TokenRange tokens) const;
  [[nodiscard]] bool in_quantity(TokenRange tokens) const { return !quantities_at(tokens).empty(); }
  [[nodiscard]] bool in_actor(TokenRange tokens) const { return !actors_at(tokens).empty(); }
};

[[nodiscard]] SideFacts side_facts(const Side& side, const lexicon::Lexicon& lexicon);

}  // namespace readout::diff
