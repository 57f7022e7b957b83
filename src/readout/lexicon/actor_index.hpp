/// The actors that a comparison knows: those of the lexicon and the participants that the event's
/// manifest names, who may be fictional or unknown to the lexicon.
///
/// Made once a comparison (or once a document: it costs microseconds; the lexicon's own index is
/// made once a language and shared). Refers to the lexicon, which must outlive it. Thread-safe.
///
/// A participant that the lexicon knows under the same name is that actor, with the aliases of the
/// manifest added. Others get an id made from their name ("ilda-maren"), and their country, where
/// ISO knows none of that name, an id of its own ("country-varland").
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"

namespace readout::lexicon {

class NameIndex;

class ActorIndex {
 public:
  explicit ActorIndex(const Lexicon& lexicon, const Event& event = {});

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const Actor* find(std::string_view id) const;
  /// As Actors::holder; a participant's title counts at any date.
  [[nodiscard]] const Actor* holder(std::string_view office, std::string_view country,
                                    std::string_view date) const;

  /// The one participant whom the manifest gives that office; nothing where it gives it to several.
  [[nodiscard]] const Actor* only_participant(std::string_view office) const;

  /// The names of the lexicon and those of the participants, for find_mentions.
  [[nodiscard]] std::shared_ptr<const NameIndex> names(std::string_view language) const;
  [[nodiscard]] std::shared_ptr<const NameIndex> participant_names(std::string_view language) const;
  [[nodiscard]] const Actors& participants() const { return participants_; }

 private:
  const Lexicon* lexicon_;
  Actors participants_;  ///< also the countries that only the manifest knows
  IndexCache<NameIndex> participant_indices_;
};

}  // namespace readout::lexicon
