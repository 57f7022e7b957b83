#include "readout/lexicon/title_holders.hpp"

#include <algorithm>

#include "readout/lexicon/qualifiers.hpp"

namespace readout::lexicon {
/// Makes a title a mention of somebody whom the text names elsewhere.
void TitleHolders::give(Mention& title, const std::string& actor) const {
  title.actor = actor;
  title.name = names_.at(actor);
}

void TitleHolders::learn(const Mention& person) {
  names_.emplace(person.actor, person.name);
  if (person.qualifier.empty()) {
    holders_[person.office].insert(person.actor);
  } else {
    qualified_.insert({person.office, person.qualifier, person.actor});
  }
}

/// "the president" is whom the text calls so by name, where it calls only one person so.
void TitleHolders::resolve(std::vector<Mention>& mentions,
                           const std::set<std::size_t>& former) const {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const bool bare = mention.kind == MentionKind::title && mention.actor.empty() &&
                      mention.country.empty() && !former.contains(i);
    if (!bare) continue;
    if (!mention.qualifier.empty()) {
      if (const std::string holder = qualified_holder(mention); !holder.empty()) {
        give(mention, holder);
      }
      continue;
    }
    if (const std::string holder = plain_holder(mention.office); !holder.empty()) {
      give(mention, holder);
    } else if (!is_held_here(mention.office)) {
      if (const Actor* actor = scene_.actors.only_participant(mention.office)) {
        mention.actor = actor->id;
        mention.name = actor->name;
      }
    }
  }
}

bool TitleHolders::is_held_here(const std::string& office) const {
  const auto first = qualified_.lower_bound({office, "", ""});
  return holders_.contains(office) ||
         (first != qualified_.end() && first->office == office && !is_loose(scene_.actors, office));
}

/// Each title is held against each of them: a text with more is no account of an event.
bool TitleHolders::too_many_qualified() const {
  constexpr std::size_t kMost = 200;
  return qualified_.size() > kMost;
}

/// The one whom the text calls so; where it calls nobody so without a qualifier, the one whom it
/// calls so with one, unless "leader" might be anybody. "" for nobody or several.
std::string TitleHolders::plain_holder(const std::string& office) const {
  const auto holders = holders_.find(office);
  if (holders != holders_.end()) {
    return holders->second.size() == 1 ? *holders->second.begin() : std::string();
  }
  if (is_loose(scene_.actors, office) || too_many_qualified()) return {};
  std::string found;
  for (const Qualified& holder : qualified_) {
    if (holder.office != office) continue;
    if (!found.empty() && found != holder.actor) return {};
    found = holder.actor;
  }
  return found;
}

/// The one whom the text gives such an office with such a word; "" for nobody or several.
std::string TitleHolders::qualified_holder(const Mention& title) const {
  const auto& groups = scene_.actors.lexicon().actors.office_groups;
  const auto holds = [&](const std::string& group, const std::string& office) {
    const auto offices = groups.find(group);
    return offices != groups.end() &&
           std::ranges::find(offices->second, office) != offices->second.end();
  };
  std::string found;
  if (too_many_qualified()) return found;
  for (const Qualified& holder : qualified_) {
    const bool fits = holder.office == title.office || holds(title.office, holder.office) ||
                      holds(holder.office, title.office);
    if (!fits || !is_same_qualifier(scene_.grammar, holder.qualifier, title.qualifier)) continue;
    if (!found.empty() && found != holder.actor) return {};
    found = holder.actor;
  }
  return found;
}

}  // namespace readout::lexicon
