#include "readout/compare/speaker_identity.hpp"

#include <algorithm>
#include <vector>

#include "readout/lexicon/same_name.hpp"
#include "readout/text/edit_distance.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

std::vector<std::string> ids_of(const Speaker& speaker) {
  return speaker.members.empty() ? std::vector{speaker.id} : speaker.members;
}

/// "Anna Velk", in a script with capitals.
bool is_full_name(std::string_view name) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    std::size_t next = at;
    if (!text::is_upper(text::next_code_point(name, next))) return false;
    at = std::min(name.find(' ', at), name.size() - 1) + 1;
  }
  return words == 2;
}

std::string_view last_word(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

/// Letters to put in, leave out or exchange, as a share of the longer word.
double distance(std::string_view a, std::string_view b) {
  return static_cast<double>(text::edit_distance(a, b)) /
         static_cast<double>(std::max({a.size(), b.size(), std::size_t{1}}));
}

/// Two transliterations of one name share half of their letters ("Hryn", "Grin").
bool are_near(std::string_view a, std::string_view b) {
  constexpr double kNear = 0.5;
  return lexicon::same_name(a, b) || distance(lexicon::to_latin(a), lexicon::to_latin(b)) <= kNear;
}

/// No word of one is another spelling of the other's: a first name in common may be a person's
/// before and after a marriage.
bool have_names_apart(const Speaker& a, const Speaker& b) {
  return !are_near(first_word(a.name), first_word(b.name)) &&
         !are_near(last_word(a.name), last_word(b.name));
}

bool have_two_full_names(const Speaker& a, const Speaker& b) {
  return a.members.empty() && b.members.empty() && is_full_name(a.name) && is_full_name(b.name) &&
         have_names_apart(a, b);
}

/// "foreign minister" of "Foreign Minister Sanna Dorel"; "" where the name stands alone.
std::string office_of(const Speaker& speaker, std::string_view text) {
  const std::string_view mention = speaker.mention.in(text);
  const std::size_t name = mention.find(speaker.name);
  return name == std::string_view::npos ? "" : text::fold(mention.substr(0, name));
}

}  // namespace

bool SpeakerIdentity::is_body(const std::string& id) const {
  const lexicon::Actor* actor = lexicon_.actors.find(id);
  if (actor != nullptr) return actor->kind != lexicon::ActorKind::person;
  return std::ranges::any_of(comparison_.event.participants, [&](const Participant& participant) {
    return lexicon::id_of_name(participant.country) == id;
  });
}

bool SpeakerIdentity::is_country(const std::string& name) const {
  return std::ranges::any_of(comparison_.event.participants, [&](const Participant& participant) {
    return participant.country == name;
  });
}

bool SpeakerIdentity::is_person(const Statement& statement) const {
  if (!has_speaker(statement)) return false;
  const Speaker& speaker = *statement.speaker;
  return !is_body(speaker.id) && !is_country(speaker.name) &&
         std::ranges::none_of(speaker.members, [&](const auto& id) { return is_body(id); });
}

bool SpeakerIdentity::is_single_person(const Statement& statement) const {
  return is_person(statement) && !is_together(statement);
}

/// Somebody whom the lexicon or the event knows by name in every language: two strangers may be
/// one person under two names, or none.
bool SpeakerIdentity::is_known(const Speaker& speaker) const {
  return std::ranges::all_of(ids_of(speaker), [&](const std::string& id) {
    return lexicon_.actors.find(id) != nullptr ||
           std::ranges::any_of(comparison_.event.participants, [&](const Participant& known) {
             return lexicon::id_of_name(known.name) == id;
           });
  });
}

/// "Anna Velk" and "Marko Tisch", in one language, are two although nobody knows them: one account
/// has both, or they hold two offices.
bool SpeakerIdentity::are_told_apart(const Statement& a, const Statement& b) const {
  const auto has_both = [&](const Statement& statement) {
    const std::string_view text = comparison_.sources[statement.source].document.text;
    return text.find(last_word(a.speaker->name)) != std::string_view::npos &&
           text.find(last_word(b.speaker->name)) != std::string_view::npos;
  };
  const auto office = [&](const Statement& statement) {
    return office_of(*statement.speaker, comparison_.sources[statement.source].document.text);
  };
  const auto hold_two_offices = [&] {
    const std::string of_a = office(a);
    const std::string of_b = office(b);
    return !of_a.empty() && !of_b.empty() && of_a != of_b;
  };
  return have_two_full_names(*a.speaker, *b.speaker) &&
         (has_both(a) || has_both(b) || hold_two_offices());
}

/// Those of the lexicon are; participants may be one, read under two spellings.
bool SpeakerIdentity::are_known_apart(const Speaker& a, const Speaker& b) const {
  const auto is_listed = [&](const Speaker& speaker) {
    return std::ranges::all_of(ids_of(speaker), [&](const std::string& id) {
      return lexicon_.actors.find(id) != nullptr;
    });
  };
  return is_known(a) && is_known(b) && ((is_listed(a) && is_listed(b)) || have_names_apart(a, b));
}

bool SpeakerIdentity::are_two_persons(const Statement& a, const Statement& b, bool across) const {
  if (!is_person(a) || !is_person(b) || have_one_in_common(*a.speaker, *b.speaker)) return false;
  return (!across && are_told_apart(a, b)) || are_known_apart(*a.speaker, *b.speaker);
}

bool has_speaker(const Statement& statement) {
  return statement.speaker && !statement.speaker->id.empty() &&
         statement.speaker->how != SpeakerHow::unknown;
}

bool is_together(const Statement& statement) {
  return statement.kind == StatementKind::joint ||
         (statement.speaker && statement.speaker->members.size() > 1);
}

std::vector<std::string> ids_in_common(const Speaker& a, const Speaker& b) {
  std::vector<std::string> common = ids_of(a);
  if (a.members.empty() && b.members.empty()) {
    if (a.id == b.id) return common;
    return lexicon::same_name(a.name, b.name) ? std::vector{a.id, b.id}
                                              : std::vector<std::string>();
  }
  const std::vector<std::string> of_b = ids_of(b);
  std::erase_if(common,
                [&](const std::string& id) { return std::ranges::find(of_b, id) == of_b.end(); });
  return common;
}

bool have_one_in_common(const Speaker& a, const Speaker& b) {
  return !ids_in_common(a, b).empty();
}

std::string speaker_name(const Statement& statement) {
  if (!statement.speaker) return "an unknown speaker";
  constexpr std::string_view kPlus = " + ";
  std::string name = statement.speaker->name;
  std::string_view joint = " and ";  // before the last; the others have commas
  for (std::size_t at = name.rfind(kPlus); at != std::string::npos; at = name.rfind(kPlus)) {
    name.replace(at, kPlus.size(), joint);
    joint = ", ";
  }
  return name;
}

}  // namespace readout::compare
