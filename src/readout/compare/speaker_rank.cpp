#include "readout/compare/speaker_rank.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "readout/compare/speaker_identity.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Groups of titles.json whose offices lead a country.
constexpr std::string_view kLeaders = "leader";
constexpr std::string_view kHeadsOfState = "head-of-state";
constexpr std::string_view kHeadsOfGovernment = "head-of-government";

class Ranks {
 public:
  Ranks(const Comparison& comparison, std::span<const lexicon::Named> named,
        const lexicon::ActorIndex& actors)
      : actors_(actors), lexicon_(actors.lexicon().actors), date_(comparison.event.date) {
    for (const std::string_view group : {kLeaders, kHeadsOfState, kHeadsOfGovernment}) {
      const auto found = lexicon_.office_groups.find(std::string(group));
      if (found == lexicon_.office_groups.end()) continue;
      leading_.insert(leading_.end(), found->second.begin(), found->second.end());
    }
    for (const lexicon::Named& source : named) {
      for (const lexicon::Mention& mention : source.mentions) {
        if (mention.former || mention.actor.empty() || mention.office.empty()) continue;
        raise(mention.actor, of_office(mention.office));
      }
    }
  }

  [[nodiscard]] SpeakerRank of(const Statement& statement) const {
    if (!has_speaker(statement)) return SpeakerRank::unnamed;
    const Speaker& speaker = *statement.speaker;
    SpeakerRank rank = of_actor(speaker.id);
    for (const std::string& member : speaker.members) rank = std::max(rank, of_actor(member));
    if (speaker.on_behalf_of) rank = std::max(rank, SpeakerRank::spokesperson);
    if (rank != SpeakerRank::unnamed) return rank;
    return is_named(speaker) ? SpeakerRank::named : SpeakerRank::unnamed;
  }

 private:
  void raise(const std::string& actor, SpeakerRank rank) {
    SpeakerRank& known = by_actor_[actor];
    known = std::max(known, rank);
  }

  [[nodiscard]] SpeakerRank of_office(const std::string& office) const {
    if (lexicon_.bodies.contains(office)) return SpeakerRank::named;
    if (lexicon_.speaks_for.contains(office)) return SpeakerRank::spokesperson;
    const bool leads = std::ranges::find(leading_, office) != leading_.end();
    return leads ? SpeakerRank::leader : SpeakerRank::minister;
  }

  [[nodiscard]] bool holds_now(const lexicon::Tenure& tenure) const {
    if (date_.empty()) return tenure.to.empty();
    return tenure.from <= date_ && (tenure.to.empty() || date_ < tenure.to);
  }

  [[nodiscard]] SpeakerRank of_actor(const std::string& id) const {
    const auto found = by_actor_.find(id);
    SpeakerRank rank = found == by_actor_.end() ? SpeakerRank::unnamed : found->second;
    const lexicon::Actor* actor = actors_.find(id);
    if (actor == nullptr) return rank;
    rank = std::max(rank, SpeakerRank::named);
    if (actor->kind != lexicon::ActorKind::person) return rank;
    for (const lexicon::Tenure& tenure : actor->tenures) {
      if (holds_now(tenure)) rank = std::max(rank, of_office(tenure.office));
    }
    return rank;
  }

  /// "Anna Velk", "马伦": a name, no description such as "unnamed official".
  [[nodiscard]] static bool is_named(const Speaker& speaker) {
    std::size_t next = 0;
    if (speaker.name.empty()) return false;
    return !text::is_lower(text::next_code_point(speaker.name, next));
  }

  const lexicon::ActorIndex& actors_;
  const lexicon::Actors& lexicon_;
  const std::string& date_;
  std::vector<std::string> leading_;
  std::map<std::string, SpeakerRank> by_actor_;
};

}  // namespace

std::vector<SpeakerRank> rank_speakers(const Comparison& comparison,
                                       std::span<const lexicon::Named> named,
                                       const lexicon::ActorIndex& actors) {
  const Ranks ranks(comparison, named, actors);
  std::vector<SpeakerRank> out;
  out.reserve(comparison.statements.size());
  for (const Statement& statement : comparison.statements) out.push_back(ranks.of(statement));
  return out;
}

}  // namespace readout::compare
