#include "readout/lexicon/actor_lookup.hpp"

#include <algorithm>
#include <utility>

#include "readout/lexicon/symbols.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {

ActorLookup::ActorLookup(const Actors& actors) {
  for (std::size_t i = 0; i < actors.all.size(); ++i) {
    auto& by_name = actors_by_name_.at(static_cast<std::size_t>(actors.all[i].kind));
    for (const auto& [language, names] : actors.all[i].names) {
      for (const std::string& name : names) {
        by_name.emplace(text::fold(name), static_cast<std::uint32_t>(i));
      }
    }
  }
  for (const OfficeName& name : actors.office_names) {
    if (name.with_country || actors.office_groups.contains(name.office)) continue;
    std::vector<std::string> words = keys_of(name.words);
    if (words.empty()) continue;
    auto& offices = offices_by_first_word_[words.front()];
    offices.push_back({std::move(words), name.office});
  }
}

const Actor* ActorLookup::named(const Actors& actors, ActorKind kind, std::string_view name) const {
  const auto& by_name = actors_by_name_.at(static_cast<std::size_t>(kind));
  const auto found = by_name.find(text::fold(name));
  return found == by_name.end() ? nullptr : &actors.all[found->second];
}

std::vector<std::string> ActorLookup::offices_in(const std::vector<std::string>& title) const {
  std::vector<std::string> offices;
  for (std::size_t i = 0; i < title.size();) {
    std::size_t longest = 0;
    std::vector<std::string> here;
    const auto found = offices_by_first_word_.find(title[i]);
    if (found != offices_by_first_word_.end()) {
      for (const auto& [words, id] : found->second) {
        if (words.size() < longest || words.size() > title.size() - i ||
            !std::equal(words.begin(), words.end(),
                        title.begin() + static_cast<std::ptrdiff_t>(i))) {
          continue;
        }
        if (words.size() > longest) here.clear();
        longest = words.size();
        here.push_back(id);
      }
    }
    offices.insert(offices.end(), here.begin(), here.end());
    i += std::max<std::size_t>(longest, 1);
  }
  return offices;
}

}  // namespace readout::lexicon
