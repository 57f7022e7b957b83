#include "readout/lexicon/actor_index.hpp"

#include <algorithm>
#include <utility>

#include "readout/lexicon/build_index.hpp"
#include "readout/lexicon/participants.hpp"

namespace readout::lexicon {
ActorIndex::ActorIndex(const Lexicon& lexicon, const Event& event) : lexicon_(&lexicon) {
  for (const Participant& participant : event.participants) {
    add_participant(participant, lexicon, participants_);
  }
}

const Actor* ActorIndex::find(std::string_view id) const {
  const Actor* participant = participants_.find(id);
  return participant != nullptr ? participant : lexicon_->actors.find(id);
}

const Actor* ActorIndex::holder(std::string_view office, std::string_view country,
                                std::string_view date) const {
  const auto group = lexicon_->actors.office_groups.find(std::string(office));
  const auto fits = [&](const Tenure& tenure) {
    if (tenure.country != country || !tenure.from.empty()) return false;
    if (tenure.office == office) return true;
    return group != lexicon_->actors.office_groups.end() &&
           std::find(group->second.begin(), group->second.end(), tenure.office) !=
               group->second.end();
  };
  for (const Actor& actor : participants_.all) {
    if (std::any_of(actor.tenures.begin(), actor.tenures.end(), fits)) return &actor;
  }
  return lexicon_->actors.holder(office, country, date);
}

const Actor* ActorIndex::only_participant(std::string_view office) const {
  const Actor* only = nullptr;
  for (const Actor& actor : participants_.all) {
    const bool holds =
        std::any_of(actor.tenures.begin(), actor.tenures.end(), [&](const Tenure& tenure) {
          return tenure.office == office && tenure.from.empty() && tenure.to.empty();
        });
    if (holds && only != nullptr) return nullptr;
    if (holds) only = &actor;
  }
  return only;
}

std::shared_ptr<const NameIndex> ActorIndex::names(std::string_view language) const {
  return lexicon_->indices.get(
      language, [&] { return build_index(lexicon_->actors, lexicon_->grammar(language)); });
}

std::shared_ptr<const NameIndex> ActorIndex::participant_names(std::string_view language) const {
  return participant_indices_.get(language, [&] {
    return build_participant_index(participants_, lexicon_->grammar(language));
  });
}

}  // namespace readout::lexicon
