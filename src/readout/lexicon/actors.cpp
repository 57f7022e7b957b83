#include "readout/lexicon/actors.hpp"

#include <algorithm>
#include <utility>

namespace readout::lexicon {
namespace {

bool covers(const Tenure& tenure, std::string_view date) {
  return tenure.from <= date && (tenure.to.empty() || date < tenure.to);
}

/// Of two tenures, the one that is nearer to today.
bool later(const Tenure& a, const Tenure& b) {
  if (a.to.empty() != b.to.empty()) return a.to.empty();
  return a.from > b.from;
}

/// The holder of this very office, of those whose tenure fits.
const Actor* holder_of_office(const Actors& actors, std::string_view office,
                              std::string_view country, std::string_view date) {
  const Actor* best = nullptr;
  const Tenure* best_tenure = nullptr;
  for (const Actor& actor : actors.all) {
    for (const Tenure& tenure : actor.tenures) {
      if (tenure.office != office || tenure.country != country) continue;
      if (!date.empty() && !covers(tenure, date)) continue;
      if (best_tenure != nullptr && !later(tenure, *best_tenure)) continue;
      best = &actor;
      best_tenure = &tenure;
    }
  }
  return best;
}

}  // namespace

const Actor* Actors::find(std::string_view id) const {
  const auto found = by_id.find(std::string(id));
  return found == by_id.end() ? nullptr : &all[found->second];
}

Actor& Actors::put(Actor actor) {
  const auto [place, fresh] = by_id.emplace(actor.id, all.size());
  if (fresh) return all.emplace_back(std::move(actor));
  return all[place->second] = std::move(actor);
}

bool Actors::knows_office(std::string_view office) const {
  return bodies.contains(office) ||
         std::any_of(office_names.begin(), office_names.end(),
                     [&](const OfficeName& name) { return name.office == office; });
}

const Actor* Actors::holder(std::string_view office, std::string_view country,
                            std::string_view date) const {
  if (country.empty()) return nullptr;
  const auto group = office_groups.find(std::string(office));
  if (group == office_groups.end()) return holder_of_office(*this, office, country, date);
  const Actor* state = find("country-" + std::string(country));
  const auto& offices = group->second;
  if (state != nullptr &&
      std::find(offices.begin(), offices.end(), state->leading_office) != offices.end()) {
    return holder_of_office(*this, state->leading_office, country, date);
  }
  const Actor* only = nullptr;
  for (const std::string& each : offices) {
    const Actor* actor = holder_of_office(*this, each, country, date);
    if (actor != nullptr && only != nullptr && actor != only) return nullptr;
    if (actor != nullptr) only = actor;
  }
  return only;
}

}  // namespace readout::lexicon
