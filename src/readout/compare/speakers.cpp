#include "readout/compare/speakers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "readout/lexicon/same_name.hpp"

namespace readout::compare {
namespace {

/// Every name is held against every other: a text with more of them is no account of an event.
constexpr std::size_t kMostActors = 300;

/// An actor as one or more sources know it.
struct Known {
  std::string id;
  std::string name;
  bool fixed = false;  ///< of the lexicon: keeps its id
};

bool is_named(const Speaker& speaker) {
  return !speaker.id.empty() && speaker.members.empty();
}

std::vector<Known> collect(const std::vector<Statement>& statements,
                           const lexicon::Lexicon& lexicon) {
  std::map<std::string, Known> by_id;
  for (const Statement& statement : statements) {
    if (!statement.speaker || !is_named(*statement.speaker)) continue;
    const Speaker& speaker = *statement.speaker;
    Known& known = by_id[speaker.id];
    known.id = speaker.id;
    known.fixed = lexicon.actors.find(speaker.id) != nullptr;
    if (speaker.name.size() > known.name.size()) known.name = speaker.name;
  }
  std::vector<Known> list;
  list.reserve(by_id.size());
  for (auto& [id, known] : by_id) list.push_back(std::move(known));
  return list;
}

/// The one other actor that has the same name; nothing when there are several.
const Known* twin(const Known& actor, const std::vector<Known>& all) {
  const Known* found = nullptr;
  for (const Known& other : all) {
    if (other.id == actor.id || !lexicon::same_name(actor.name, other.name)) continue;
    if (found != nullptr) return nullptr;
    found = &other;
  }
  return found;
}

/// Lexicon entries first, then the longer name, then the alphabet: the same choice from both sides.
bool is_better(const Known& a, const Known& b) {
  if (a.fixed != b.fixed) return a.fixed;
  const bool latin_a = a.name.front() >= 'A' && a.name.front() <= 'z';
  const bool latin_b = b.name.front() >= 'A' && b.name.front() <= 'z';
  if (latin_a != latin_b) return latin_a;  // an English name is displayed where one is known
  if (a.name.size() != b.name.size()) return a.name.size() > b.name.size();
  return a.id < b.id;
}

Warning too_many(std::size_t actors) {
  return {"", "speakers-not-joined",
          fmt::format("{} speakers have a name, and of more than {} the names that one person has "
                      "in several accounts are not joined: a speaker may stand under two names",
                      actors, kMostActors),
          false};
}

}  // namespace

std::optional<Warning> unify_speakers(std::vector<Statement>& statements,
                                      const lexicon::Lexicon& lexicon) {
  const std::vector<Known> all = collect(statements, lexicon);
  if (all.size() > kMostActors) return too_many(all.size());
  std::map<std::string, const Known*> joined;
  for (const Known& actor : all) {
    if (actor.fixed) continue;
    const Known* other = twin(actor, all);
    if (other != nullptr && is_better(*other, actor)) joined[actor.id] = other;
  }
  const auto resolve = [&](const std::string& id) -> const Known* {
    const auto it = joined.find(id);
    if (it == joined.end()) return nullptr;
    const auto further = joined.find(it->second->id);
    return further == joined.end() ? it->second : further->second;
  };
  for (Statement& statement : statements) {
    if (!statement.speaker) continue;
    if (const Known* known = resolve(statement.speaker->id)) {
      statement.speaker->id = known->id;
      statement.speaker->name = known->name;
    }
    for (std::string& member : statement.speaker->members) {
      if (const Known* known = resolve(member)) member = known->id;
    }
  }
  return std::nullopt;
}

}  // namespace readout::compare
