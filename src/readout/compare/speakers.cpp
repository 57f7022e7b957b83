#include "readout/compare/speakers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "readout/lexicon/descriptions.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Every name is held against every other: a text with more of them is no account of an event.
constexpr std::size_t kMostActors = 300;

/// An actor as one or more sources know it.
struct Known {
  std::string id;
  std::string name;
  bool fixed = false;      ///< of the lexicon: keeps its id
  bool preferred = false;  ///< the name stands in an account of the preferred language
  std::string language;    ///< of that account
};

bool is_named(const Speaker& speaker) {
  return !speaker.id.empty() && speaker.members.empty();
}

/// The name in the preferred language, else an English one, and the longest of its spellings.
bool is_better_name(const Known& a, const Known& b) {
  if (a.preferred != b.preferred) return a.preferred;
  if (text::begins_latin(a.name) != text::begins_latin(b.name)) return text::begins_latin(a.name);
  return a.name.size() > b.name.size();
}

std::vector<Known> collect(const std::vector<Statement>& statements,
                           std::span<const std::string> languages,
                           const lexicon::Lexicon& lexicon) {
  const std::string preferred = language_of_most(languages);
  std::map<std::string, Known> by_id;
  for (const Statement& statement : statements) {
    if (!statement.speaker || !is_named(*statement.speaker)) continue;
    const auto meet = [&](const std::string& id, const std::string& name) {
      Known met{id, name, lexicon.actors.find(id) != nullptr,
                languages[statement.source] == preferred, languages[statement.source]};
      Known& known = by_id[id];
      if (known.name.empty() || is_better_name(met, known)) known = std::move(met);
    };
    meet(statement.speaker->id, statement.speaker->name);
    for (const auto& other : {statement.speaker->on_behalf_of, statement.speaker->carrier}) {
      if (other) meet(other->id, other->name);
    }
  }
  std::vector<Known> list;
  list.reserve(by_id.size());
  for (auto& [id, known] : by_id) list.push_back(std::move(known));
  return list;
}

/// Lexicon entries first, then the better name, then the alphabet: the same choice from both sides.
bool is_better(const Known& a, const Known& b) {
  if (a.fixed != b.fixed) return a.fixed;
  if (is_better_name(a, b) != is_better_name(b, a)) return is_better_name(a, b);
  return a.id < b.id;
}

/// Tells whether two names are of one actor, whatever the languages.
class Sameness {
 public:
  explicit Sameness(const lexicon::Lexicon& lexicon) : descriptions_(lexicon) {}

  bool operator()(const Known& a, const Known& b) {
    if (lexicon::same_name(a.name, b.name)) return true;
    if (a.language == b.language || a.fixed || b.fixed) return false;
    const lexicon::Descriptions::Keys& described = description_of(a);
    return !described.empty() && described == description_of(b);
  }

 private:
  const lexicon::Descriptions::Keys& description_of(const Known& actor) {
    const auto known = keys_.find(actor.id);
    if (known != keys_.end()) return known->second;
    return keys_.emplace(actor.id, descriptions_.identifying(actor.name, actor.language))
        .first->second;
  }

  lexicon::Descriptions descriptions_;
  std::map<std::string, lexicon::Descriptions::Keys> keys_;
};

/// The best of the other names of the same actor; nothing when they may be of several: more than
/// one are one only where each is of another language.
const Known* twin(const Known& actor, const std::vector<Known>& all, Sameness& same) {
  std::vector<const Known*> alike;
  for (const Known& other : all) {
    if (other.id == actor.id || !same(actor, other)) continue;
    alike.push_back(&other);
  }
  const auto agree = [&](const Known* each) {
    return each->language != actor.language && std::ranges::all_of(alike, [&](const Known* other) {
             return other == each || (other->language != each->language && same(*each, *other));
           });
  };
  if (alike.size() > 1 && !std::ranges::all_of(alike, agree)) return nullptr;
  const auto best = std::ranges::min_element(
      alike, [](const Known* a, const Known* b) { return is_better(*a, *b); });
  return best == alike.end() ? nullptr : *best;
}

/// Those who speak together are named as they are alone, where all of them are.
void rename_joint(Speaker& speaker, const std::map<std::string, std::string>& names) {
  std::string joint;
  for (const std::string& member : speaker.members) {
    const auto name = names.find(member);
    if (name == names.end()) return;
    joint += (joint.empty() ? "" : " + ") + name->second;
  }
  if (!joint.empty()) speaker.name = joint;
}

Warning too_many(std::size_t actors) {
  return {"", "speakers-not-joined",
          fmt::format("{} speakers have a name, and of more than {} the names that one person has "
                      "in several accounts are not joined: a speaker may stand under two names",
                      actors, kMostActors),
          false};
}

}  // namespace

std::string language_of_most(std::span<const std::string> languages) {
  const auto count = [&](const std::string& language) {
    return 2 * std::ranges::count(languages, language) + (language == "en" ? 1 : 0);
  };
  const auto most = std::ranges::max_element(languages, {}, count);
  return most == languages.end() ? std::string() : *most;
}

std::optional<Warning> unify_speakers(std::vector<Statement>& statements,
                                      std::span<const std::string> languages,
                                      const lexicon::Lexicon& lexicon) {
  const std::vector<Known> all = collect(statements, languages, lexicon);
  if (all.size() > kMostActors) return too_many(all.size());
  Sameness same(lexicon);
  std::map<std::string, const Known*> joined;
  for (const Known& actor : all) {
    if (actor.fixed) continue;
    const Known* other = twin(actor, all, same);
    if (other != nullptr && is_better(*other, actor)) joined[actor.id] = other;
  }
  const auto resolve = [&](const std::string& id) -> const Known* {
    const auto it = joined.find(id);
    if (it == joined.end()) return nullptr;
    const auto further = joined.find(it->second->id);
    return further == joined.end() ? it->second : further->second;
  };
  std::map<std::string, std::string> names;
  for (const Known& actor : all) names[actor.id] = actor.name;
  for (Statement& statement : statements) {
    if (!statement.speaker) continue;
    Speaker& speaker = *statement.speaker;
    const auto rename = [&](std::string& id, std::string& shown) {
      if (const Known* known = resolve(id)) id = known->id;
      if (const auto name = names.find(id); name != names.end()) shown = name->second;
    };
    rename(speaker.id, speaker.name);
    for (auto* other : {&speaker.on_behalf_of, &speaker.carrier}) {
      if (*other) rename((*other)->id, (*other)->name);
    }
    for (std::string& member : speaker.members) {
      if (const Known* known = resolve(member)) member = known->id;
    }
    rename_joint(speaker, names);
  }
  return std::nullopt;
}

}  // namespace readout::compare
