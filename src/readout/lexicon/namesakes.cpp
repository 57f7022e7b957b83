#include "readout/lexicon/namesakes.hpp"

#include <algorithm>

#include "readout/lexicon/nominative.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {

Namesakes::Namesakes(const Scene& scene) : scene_(scene) {
  for (std::size_t i = 0; i < scene.symbols.size(); ++i) {
    for (const Hit& hit : scene.hits.at(i)) {
      if (hit.kind == EntryKind::full_name) named_in_full_.insert(hit.actor->id);
    }
  }
}

bool Namesakes::is_named_in_full(const Actor& actor) const {
  return named_in_full_.contains(actor.id);
}

bool Namesakes::is_another(const Hit& hit) const {
  if (hit.kind != EntryKind::short_name || is_named_in_full(*hit.actor)) return false;
  const auto& tenures = hit.actor->tenures;
  const bool too_early =
      !scene_.date.empty() && !tenures.empty() &&
      std::ranges::all_of(tenures, [&](const Tenure& t) { return t.from > scene_.date; });
  return too_early || has_other_first_name(hit);
}

bool Namesakes::has_other_first_name(const Hit& hit) const {
  if (hit.begin == 0 || !scene_.same_sentence(hit.begin - 1, hit.begin)) return false;
  const Symbol& before = scene_.symbols[hit.begin - 1];
  if (before.han || !before.capitalised || !is_first_name(before.key, scene_.grammar)) return false;
  const auto own = hit.actor->names.find(scene_.grammar.language);
  return own != hit.actor->names.end() &&
         std::ranges::none_of(own->second, [&](const std::string& name) {
           return text::fold(name).starts_with(before.key);
         });
}

}  // namespace readout::lexicon
