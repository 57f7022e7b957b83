#include "cli/evaluate/speaker_names.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "readout/lexicon/same_name.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

const std::string kGoldLanguage = "en";  ///< that names and describes speakers

/// Lower-case words joined by one space, without a leading article.
std::string plain(std::string_view name) {
  const std::string out = text::slug(name, ' ');
  return out.starts_with("the ") ? out.substr(4) : out;
}

enum class Script { other, cyrillic, han };

/// That of most letters; the beginning of a long text tells.
Script script_of(std::string_view text) {
  constexpr std::size_t kEnough = 4000;
  std::map<Script, std::size_t> letters;
  for (std::size_t i = 0; i < text.size() && i < kEnough;) {
    const char32_t c = text::next_code_point(text, i);
    if (text::is_han(c)) {
      ++letters[Script::han];
    } else if (text::is_letter(c)) {
      ++letters[text::is_cyrillic(c) ? Script::cyrillic : Script::other];
    }
  }
  const auto most =
      std::ranges::max_element(letters, {}, [](const auto& each) { return each.second; });
  return most == letters.end() ? Script::other : most->first;
}

/// `part` is whole words of `whole`.
bool holds_words(const std::string& whole, const std::string& part) {
  if (part.empty()) return false;
  if (text::is_han([&] {
        std::size_t i = 0;
        return text::next_code_point(part, i);
      }())) {
    return whole.find(part) != std::string::npos;
  }
  return (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

bool is_full(std::string_view name) {
  return name.find(' ') != std::string_view::npos;
}

}  // namespace

std::vector<std::string> split_joint(std::string_view names) {
  std::vector<std::string> list;
  while (true) {
    const std::size_t plus = std::min(names.find(" + "), names.size());
    list.emplace_back(names.substr(0, plus));
    if (plus == names.size()) return list;
    names.remove_prefix(plus + 3);
  }
}

SpeakerNames::SpeakerNames(const Event& event, const lexicon::Lexicon& lexicon)
    : event_(event), lexicon_(lexicon), descriptions_(lexicon) {
  for (std::size_t i = 0; i < lexicon.actors.all.size(); ++i) {
    for (const auto& [language, names] : lexicon.actors.all[i].names) {
      for (const std::string& name : names) actor_of_.try_emplace(plain(name), i);
    }
    for (const auto& [language, seats] : lexicon.actors.all[i].metonyms) {
      for (const std::string& seat : seats) actor_of_.try_emplace(plain(seat), i);
    }
  }
}

std::vector<std::string> SpeakerNames::names_of(const std::string& gold_name) const {
  std::vector<std::string> names{plain(gold_name)};
  for (const Participant& participant : event_.participants) {
    if (participant.name != gold_name) continue;
    for (const std::string& alias : participant.aliases) names.push_back(plain(alias));
  }
  const auto actor = actor_of_.find(names.front());
  if (actor == actor_of_.end()) return names;
  for (const auto& [language, known] : lexicon_.actors.all[actor->second].names) {
    const bool person = lexicon_.actors.all[actor->second].kind == lexicon::ActorKind::person;
    for (const std::string& name : known) {
      if (!person || name.find(' ') != std::string::npos) names.push_back(plain(name));
    }
  }
  return names;
}

std::vector<std::string> SpeakerNames::predicted_names(const Statement& statement) const {
  if (!statement.speaker) return {};
  const Speaker& speaker = *statement.speaker;
  if (speaker.members.empty()) return {speaker.name};
  std::vector<std::string> names;
  for (const std::string& id : speaker.members) {
    const lexicon::Actor* actor = lexicon_.actors.find(id);
    names.push_back(actor == nullptr ? id : actor->name);
  }
  return names;
}

/// The name or an alias, whole; or one holds the other as whole words ("President Ilda Maren",
/// "Ilda Maren"); or a full name in another spelling ("Aleksandr", "Alexander"); or a description
/// that is one in both languages.
bool SpeakerNames::names_one(const std::string& gold_name, const std::string& predicted,
                             const std::string& language) {
  const std::string name = plain(predicted);
  if (name.empty()) return false;
  if (describes_one(gold_name, predicted, language)) return true;
  if (is_full(gold_name) && is_full(predicted) && lexicon::same_name(gold_name, predicted)) {
    return true;
  }
  const auto names = names_of(gold_name);
  return std::ranges::any_of(names, [&](const std::string& known) {
    return known == name || holds_words(name, known) ||
           (known == names.front() && holds_words(known, name));
  });
}

/// "some analysts", «некоторые аналитики»: the statement is the same, so what somebody is called is
/// enough. The gold's names are English.
bool SpeakerNames::describes_one(const std::string& gold_name, const std::string& predicted,
                                 const std::string& language) {
  if (language == kGoldLanguage) return false;
  const lexicon::Descriptions::Keys keys = descriptions_.of(predicted, language);
  return !keys.empty() && keys == descriptions_.of(gold_name, kGoldLanguage);
}

bool SpeakerNames::strict(const GoldStatement& gold, const Statement& statement,
                          const std::string& language) {
  if (gold.speaker.empty()) return !statement.speaker;
  const auto wanted = split_joint(gold.speaker);
  const auto given = predicted_names(statement);
  if (wanted.size() != given.size()) return false;
  return std::ranges::all_of(wanted, [&](const std::string& name) {
    return std::ranges::any_of(
        given, [&](const std::string& each) { return names_one(name, each, language); });
  });
}

bool SpeakerNames::lax(const GoldStatement& gold, const Statement& statement,
                       const std::string& language) {
  if (gold.speaker.empty()) return !statement.speaker;
  auto wanted = split_joint(gold.speaker);
  if (!gold.carrier.empty()) wanted.push_back(gold.carrier);
  const auto given = predicted_names(statement);
  return std::ranges::any_of(wanted, [&](const std::string& name) {
    return std::ranges::any_of(
        given, [&](const std::string& each) { return names_one(name, each, language); });
  });
}

bool SpeakerNames::can_tell(const GoldStatement& gold, std::string_view text) const {
  if (gold.speaker.empty()) return true;
  const Script script = script_of(text);
  return std::ranges::any_of(split_joint(gold.speaker), [&](const std::string& speaker) {
    return std::ranges::any_of(names_of(speaker),
                               [&](const std::string& name) { return script_of(name) == script; });
  });
}

}  // namespace readout::cli
