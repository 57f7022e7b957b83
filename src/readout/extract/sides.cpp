// Several who speak together: the part of Discourse for "the sides", "both", "Maren and Reyk".
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/head_places.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

void join(Speaker& speaker, const Identity& member) {
  speaker.members.push_back(member.id);
  speaker.id += (speaker.id.empty() ? "" : "+") + member.id;
  speaker.name += (speaker.name.empty() ? "" : " + ") + member.name;
}

}  // namespace

Resolved Discourse::joint_speaker(Span mention) const {
  Resolved joint;
  joint.joint = true;
  joint.kind = ActorClass::group;
  const bool known = !sides_.empty() && (sides_.size() == 2 || !says_two(mention)) &&
                     (sides_.size() == 3 || !begins_with(mention, "triple_words")) &&
                     !have_other_office(mention);
  joint.speaker.how = known ? SpeakerHow::title : SpeakerHow::context;
  joint.speaker.mention = mention;
  if (known) {
    for (const Identity& side : sides_) join(joint.speaker, side);
  } else {
    joint.speaker.id = "the-sides";
    joint.speaker.name =
        mention.empty() ? "the sides" : std::string(mention.in(reading_.document.text));
  }
  joint.confidence = known ? .85 : .6;
  return joint;
}

/// "both", "the two", "обе", "双": never three.
bool Discourse::says_two(Span mention) const {
  return begins_with(mention, "dual_words");
}

/// Whether a word of a joint subject is one of the list's, or in a text without spaces begins so.
bool Discourse::begins_with(Span mention, const char* list) const {
  const auto& words = reading_.grammar.list(list);
  for (const text::Token& token : reading_.analysis.tokens_in(mention)) {
    const bool two = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return reading_.unspaced ? token.folded.starts_with(word) : token.folded == word;
    });
    if (two) return true;
  }
  return false;
}

Resolved Discourse::together(const std::vector<Head>& heads, TokenRange subject) const {
  Resolved joint;
  joint.joint = true;
  joint.kind = ActorClass::group;
  joint.speaker.how = SpeakerHow::explicit_name;
  joint.speaker.mention = reading_.span_of(subject);
  for (const Head& head : heads) join(joint.speaker, head.identity);
  joint.confidence = .9;
  return joint;
}

/// «лидеры [ряда государств]»: a common noun behind says that they are no sides of the talks.
bool Discourse::are_of_others(TokenRange behind) const {
  if (behind.empty() || !reading_.has_cases) return false;
  const std::size_t i = behind.first;
  return reading_.is_word(i) && !reading_.token(i).capitalised &&
         reading_.mention_at(i) == nullptr &&
         !reading_.is(i, kPreposition | kAdverb | kTimeWord | kPossessive | kCoordinator) &&
         !reading_.in("dual_words", i) && reading_.token(i).folded != reading_.token(i).stem;
}

/// «В ходе беседы министры»: the sides, right before the verb.
TokenRange Discourse::joint_behind_circumstance(TokenRange subject) const {
  const bool circumstance =
      !reading_.unspaced && reading_.is(subject.first, kPreposition) && reading_.has_cases;
  for (std::size_t i = subject.first + 2; circumstance && i < subject.end; ++i) {
    const bool whole =
        reading_.joint_subjects.match(reading_.analysis.tokens, i, subject.end) == subject.end - i;
    if (whole && !reading_.is(i - 1, kPreposition | kPersonNoun)) return {i, subject.end};
  }
  return {};
}

/// "The two", "both", "Both advisers": nothing but a word for two and a noun; not "both Reyk and
/// Maren".
bool Discourse::is_all_of_them(TokenRange subject) const {
  if (subject.size() <= 4 &&
      reading_.grammar.in("exact_joint_subjects", text::fold(reading_.text_of(subject))))
    return true;
  if (reading_.unspaced) return false;
  if (!reading_.in("both_words", subject.first)) return false;
  for (std::size_t i = subject.first + 1; i < subject.end; ++i) {
    if (!reading_.is_word(i) || reading_.is(i, kAdditive | kCoordinator | kPreposition))
      return false;
  }
  return subject.size() <= 5;
}

bool Discourse::names_several(TokenRange unit) const {
  const Ids persons = persons_in(unit);
  const auto other = [&](const std::string& id) { return id != persons.front(); };
  if (std::ranges::any_of(persons, other)) return true;
  for (std::size_t i = unit.first; i < unit.end; ++i) {
    if (reading_.is(i, kGroupNoun) && reading_.mention_at(i) == nullptr) return true;
  }
  return false;
}

/// "Maren left after a meeting with Reyk, at which they": before the token.
bool Discourse::is_named_in_sentence(const std::string& id, std::size_t token) const {
  constexpr std::size_t kReach = 80;  ///< tokens
  const std::size_t farthest = token - std::min(token, kReach);
  for (std::size_t i = token; i > farthest; --i) {
    if (reading_.token(i - 1).sentence != reading_.token(token).sentence) break;
    const lexicon::Mention* mention = reading_.mention_at(i - 1);
    if (mention != nullptr && mention->actor == id) return true;
  }
  return false;
}

/// "Foreign ministers of the League", "The Lake states": several people without names who are what
/// the unit is about; empty where the noun is not the first.
TokenRange Discourse::opening_group(const Unit& unit) const {
  constexpr std::size_t kLongest = 4;  ///< tokens up to the noun
  if (!reading_.has_articles) return {};
  const auto& tokens = reading_.analysis.tokens;
  if (reading_.joint_subjects.match(tokens, unit.tokens.first, unit.tokens.end) > 0) return {};
  const std::size_t last = std::min(unit.tokens.end, unit.tokens.first + kLongest);
  std::size_t noun = unit.tokens.first;
  for (; noun < last && !reading_.is(noun, kGroupNoun); ++noun) {
    const lexicon::Mention* mention = reading_.mention_at(noun);
    const bool adjective = mention == nullptr || mention->kind == lexicon::MentionKind::demonym;
    const bool part = adjective && reading_.is_word(noun) &&
                      (!reading_.is(noun, kPreposition | kCoordinator | kSubordinator | kAdverb) ||
                       reading_.is(noun, kDeterminer)) &&
                      !reading_.grammar.cue_forms.contains(reading_.token(noun).folded);
    if (!part) return {};
  }
  const bool named = reading_.is_name_word(noun + 1) || reading_.mention_at(noun + 1) != nullptr;
  if (noun >= last || reading_.mention_at(noun) != nullptr || named ||
      reading_.is_possessive(noun + 1)) {
    return {};
  }
  return {unit.tokens.first, behind_state(reading_, cast_, {noun + 1, unit.tokens.end})};
}

}  // namespace readout::extract
