#include "readout/lexicon/actors.hpp"

#include <algorithm>
#include <utility>

namespace readout::lexicon {
namespace {

bool covers(const Tenure& tenure, std::string_view date) {
  return tenure.from <= date && (tenure.to.empty() || date < tenure.to);
}

/// Who holds this very office: nobody when two do, as two spokespersons may. Without a date,
/// whoever is the only one known to have held it: an undated text may be of any year.
class HolderSearch {
 public:
  HolderSearch(std::string_view office, std::string_view country, std::string_view date)
      : office_(office), country_(country), date_(date) {}

  void consider(const Actor& actor) {
    for (const Tenure& tenure : actor.tenures) {
      if (tenure.office != office_ || tenure.country != country_) continue;
      if (!date_.empty() && !covers(tenure, date_)) continue;
      several_ = several_ || (found_ != nullptr && found_ != &actor);
      found_ = &actor;
    }
  }

  [[nodiscard]] const Actor* found() const { return several_ ? nullptr : found_; }

 private:
  std::string_view office_;
  std::string_view country_;
  std::string_view date_;
  const Actor* found_ = nullptr;
  bool several_ = false;
};

const Actor* holder_of_office(const Actors& actors, std::string_view office,
                              std::string_view country, std::string_view date) {
  HolderSearch search(office, country, date);
  for (const Actor& actor : actors.all) search.consider(actor);
  return search.found();
}

}  // namespace

std::string country_id(std::string_view code) {
  return "country-" + std::string(code);
}

const Actor* Actors::find(std::string_view id) const {
  const auto found = by_id.find(std::string(id));
  return found == by_id.end() ? nullptr : &all[found->second];
}

Actor& Actors::put(Actor actor) {
  const auto [place, fresh] = by_id.emplace(actor.id, all.size());
  if (fresh) return all.emplace_back(std::move(actor));
  return all[place->second] = std::move(actor);
}

const Actor* Actors::holder(std::string_view office, std::string_view country,
                            std::string_view date) const {
  if (country.empty()) return nullptr;
  const auto group = office_groups.find(std::string(office));
  if (group == office_groups.end()) return holder_of_office(*this, office, country, date);
  const Actor* state = find(country_id(country));
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
