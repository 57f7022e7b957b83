// Whom a title means: the part of the discourse that knows who holds which office here.
#include <algorithm>
#include <string_view>

#include "readout/extract/discourse.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

using lexicon::Mention;
using lexicon::MentionKind;

/// Offices whose holder the document names anywhere: "Foreign Minister Ri Yong Ho". An office with
/// two holders in one document names neither.
void Discourse::collect_offices() {
  const auto learn = [&](const std::string& key, const Identity& holder) {
    const auto [place, fresh] = offices_.emplace(key, holder);
    if (!fresh && place->second.id != holder.id) place->second.id.clear();
  };
  // "Opposition leader Petra Lund" is not "the leader"; "the president" is the one of the country
  // rather than the one of the Assembly.
  for (const bool qualified : {false, true}) {
    const std::map<std::string, Identity> plain = offices_;
    for (const Mention& mention : reading_.mentions) {
      if (mention.office.empty() || mention.former || mention.qualifier.empty() == qualified ||
          is_aspired_to(mention)) {
        continue;
      }
      const bool loose = reading_.lexicon.actors.office_groups.contains(mention.office);
      if (qualified && (loose || plain.contains(mention.office + '|'))) continue;
      const auto holder = holder_beside(mention);
      if (!holder || holder->kind == ActorClass::country) continue;
      learn(mention.office + '|' + mention.country, *holder);
      learn(mention.office + '|', *holder);
    }
  }
}

/// "Candidate for [Tarvian president] Ilda Maren": no office of hers.
bool Discourse::is_aspired_to(const Mention& mention) const {
  const std::size_t title = mention.first_token;
  return title > 1 && reading_.is(title - 1, kPreposition) && reading_.in("aspirants", title - 2);
}

/// Whom a title stands with.
std::optional<Identity> Discourse::holder_beside(const Mention& mention) const {
  if (mention.kind != MentionKind::title) return cast_.known(mention);
  if (reading_.unspaced) return std::nullopt;
  const std::size_t count = reading_.analysis.tokens.size();
  const TokenRange name = cast_.name_run(std::min(mention.end_token, count - 1), count);
  return name.empty() ? std::nullopt : std::optional(cast_.named(name));
}

/// "The Agency's chief": an office of several that the same words name beside a country or body.
bool Discourse::is_also_called(const lexicon::Actor& actor, const Head& head) const {
  const auto& names = reading_.lexicon.actors.office_names;
  return std::ranges::any_of(actor.tenures, [&](const lexicon::Tenure& tenure) {
    if (tenure.country != head.country) return false;
    return std::ranges::any_of(names, [&](const lexicon::OfficeName& one) {
      return one.with_country && one.office == head.office &&
             std::ranges::any_of(names, [&](const lexicon::OfficeName& other) {
               return other.with_country && other.office == tenure.office &&
                      other.folded == one.folded && other.language == one.language;
             });
    });
  });
}

/// In an undated text, the one person named in it who ever held the office.
std::optional<Identity> Discourse::holder_named_here(const Head& head) const {
  if (!reading_.date.empty() || head.country.empty()) return std::nullopt;
  std::optional<Identity> found;
  for (const auto& [actor, mention] : officials_here_) {
    if (!holds(*actor, head.office, head.country) && !is_also_called(*actor, head)) continue;
    if (found) return std::nullopt;
    found = cast_.known(*mention);
  }
  return found;
}

/// Whether the actor ever held the office, or one that its words may mean ("minister").
bool Discourse::holds(const lexicon::Actor& actor, std::string_view office,
                      std::string_view country) const {
  const auto& groups = reading_.lexicon.actors.office_groups;
  const auto group = groups.find(std::string(office));
  const std::string kind = '-' + std::string(office);
  return std::any_of(
      actor.tenures.begin(), actor.tenures.end(), [&](const lexicon::Tenure& tenure) {
        if (!country.empty() && tenure.country != country) return false;
        return tenure.office == office || tenure.office.ends_with(kind) ||
               (group != groups.end() && std::find(group->second.begin(), group->second.end(),
                                                   tenure.office) != group->second.end());
      });
}

/// "两国外长", "the foreign ministers": an office that neither side holds.
bool Discourse::have_other_office(Span joint) const {
  const TokenRange tokens = reading_.tokens_of(joint);
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    const Mention* title = reading_.mention_at(i);
    if (title == nullptr && is_plural_of_other_office(i)) return true;
    if (title == nullptr || title->kind != MentionKind::title || title->office.empty() ||
        reading_.lexicon.actors.office_groups.contains(title->office)) {
      continue;
    }
    return std::ranges::none_of(
        sides_, [&](const Identity& side) { return is_holder(side, title->office); });
  }
  return false;
}

/// "the ministers", where the sides are presidents: they hold offices, and none of that kind.
bool Discourse::is_plural_of_other_office(std::size_t noun) const {
  const std::string& word = reading_.token(noun).folded;
  const auto& endings = reading_.grammar.list("plural_endings");
  const auto ending =
      std::ranges::find_if(endings, [&](const std::string& each) { return word.ends_with(each); });
  if (ending == endings.end()) return false;
  const std::string one = word.substr(0, word.size() - ending->size());
  const auto& groups = reading_.lexicon.actors.office_groups;
  bool office = false;
  for (const lexicon::OfficeName& name : reading_.lexicon.actors.office_names) {
    if (name.language != reading_.document.language) continue;
    if (name.folded != one && !name.folded.ends_with(' ' + one)) continue;
    if (reading_.lexicon.actors.bodies.contains(name.office)) continue;
    const auto held = [&](const Identity& side) { return is_holder(side, name.office); };
    if (groups.contains(name.office) && name.folded == one) return false;  // "leaders"
    if (std::ranges::any_of(sides_, held)) return false;
    office = true;
  }
  return office && std::ranges::all_of(sides_, [&](const Identity& side) {
           const lexicon::Actor* actor = reading_.actors.find(side.id);
           return (actor != nullptr && !actor->tenures.empty()) ||
                  std::ranges::any_of(
                      offices_, [&](const auto& entry) { return entry.second.id == side.id; });
         });
}

/// Whether somebody ever held an office, by the lexicon or by what the text says.
bool Discourse::is_holder(const Identity& person, const std::string& office) const {
  const lexicon::Actor* actor = reading_.actors.find(person.id);
  if (actor != nullptr && holds(*actor, office, "")) return true;
  const auto first = offices_.lower_bound(office + '|');
  return std::any_of(first, offices_.end(), [&](const auto& entry) {
    return entry.first.starts_with(office + '|') && entry.second.id == person.id;
  });
}

/// "глава Варланда": the one whom the text gives any of that country's leading offices.
std::optional<Identity> Discourse::holder_of_group(const Head& head) const {
  const auto group = reading_.lexicon.actors.office_groups.find(head.office);
  if (head.country.empty() || group == reading_.lexicon.actors.office_groups.end()) {
    return std::nullopt;
  }
  std::optional<Identity> found;
  for (const std::string& office : group->second) {
    const auto holder = offices_.find(office + '|' + head.country);
    if (holder == offices_.end()) continue;
    if (holder->second.id.empty() || (found && found->id != holder->second.id)) return std::nullopt;
    found = holder->second;
  }
  return found;
}

/// "her counterpart": no office of its own.
bool Discourse::is_counterpart(const Head& head) const {
  const auto group = reading_.lexicon.actors.office_groups.find(head.office);
  return group != reading_.lexicon.actors.office_groups.end() && group->second.empty();
}

/// Of two sides, the one who did not speak last: "her counterpart replied".
std::optional<Identity> Discourse::other_side(const Head& head) const {
  if (!is_counterpart(head) || head.qualified || sides_.size() != 2 || !last_) return std::nullopt;
  if (unit_ - last_unit_ > kMemory) return std::nullopt;
  if (last_->speaker.id == sides_[0].id) return sides_[1];
  if (last_->speaker.id == sides_[1].id) return sides_[0];
  return std::nullopt;
}

/// «Марен и её коллега»: of two sides, the one who is not named beside the title.
std::vector<Head> Discourse::with_holders(std::vector<Head> heads) const {
  for (Head& head : heads) {
    if (!head.identity.id.empty()) continue;
    const auto beside = [&](const Identity& side) {
      return std::ranges::any_of(heads,
                                 [&](const Head& other) { return other.identity.id == side.id; });
    };
    const auto side = std::ranges::find_if_not(sides_, beside);
    const bool other = is_counterpart(head) && sides_.size() == 2 && side != sides_.end() &&
                       std::ranges::any_of(sides_, beside);
    if (other) {
      head.identity = *side;
    } else if (const auto holder = by_title(head)) {
      head.identity = identity_of(*holder);
    }
  }
  return heads;
}

/// "Varland's foreign ministry": the name before, which nobody knows.
TokenRange Discourse::with_possessor(TokenRange title) const {
  if (title.first < 2 || !reading_.in("possessive_marks", title.first - 1)) {
    return title;
  }
  const std::size_t name = title.first - 2;
  return reading_.is_name_word(name) ? TokenRange{name, title.end} : title;
}

/// «Президент отметил» behind the words of one president, with another one named beside his title:
/// the one who has just spoken, in a language that needs no article to say so.
std::optional<Resolved> Discourse::other_holder_speaking(const Head& head,
                                                         const std::string& named) const {
  const bool spoke = last_ && unit_ - last_unit_ <= 1 && last_->kind == ActorClass::person &&
                     !last_->joint && last_->speaker.id != named;
  if (!spoke || !head.country.empty() || reading_.unspaced || reading_.has_articles ||
      cast_.is_former(last_->speaker.id)) {
    return std::nullopt;
  }
  const lexicon::Actor* actor = reading_.actors.find(last_->speaker.id);
  if (actor == nullptr || !holds(*actor, head.office, "")) return std::nullopt;
  Resolved speaking = *last_;
  speaking.speaker.how = SpeakerHow::title;
  speaking.confidence = .6;
  return speaking;
}

/// «экс-президент»: of those named lately the last who held the office, never who holds it now.
std::optional<Resolved> Discourse::former_holder(const std::string& office) const {
  const auto held = [&](const std::string& id) {
    return cast_.is_former(id) && cast_.held(id, office);
  };
  if (last_ && unit_ - last_unit_ <= kMemory && held(last_->speaker.id)) return last_;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= kMemory; ++seen) {
    if (held(seen->identity.id)) {
      return resolved_as(seen->identity, SpeakerHow::title, {}, .65);
    }
  }
  return std::nullopt;
}

/// Whether the text gives somebody an office of the head's group that the lexicon's holder has,
/// too: "the Varlandic leader" is the president, never the prime minister.
bool Discourse::is_office_of_both(const Head& head, const std::string& other) const {
  const lexicon::Actor* actor = reading_.actors.find(head.identity.id);
  const auto group = reading_.lexicon.actors.office_groups.find(head.office);
  if (actor == nullptr || group == reading_.lexicon.actors.office_groups.end()) return false;
  return std::ranges::any_of(group->second, [&](const std::string& office) {
    const auto here = offices_.find(office + '|' + head.country);
    return here != offices_.end() && here->second.id == other &&
           holds(*actor, office, head.country);
  });
}

/// "The Varlandic leader", where the text has a president of Varland: not the one of the lexicon,
/// whom the text does not name; without an id where it may be either.
std::optional<Identity> Discourse::other_holder_here(const Head& head) const {
  if (head.country.empty() || reading_.actors.find(head.identity.id) == nullptr) {
    return std::nullopt;
  }
  const auto known = offices_.find(head.office + '|' + head.country);
  const bool named = known != offices_.end() && !known->second.id.empty();
  auto holder = named ? std::optional(known->second) : holder_of_group(head);
  if (!holder || holder->id == head.identity.id || holder->kind == ActorClass::country) {
    return std::nullopt;
  }
  if (named_here_.contains(head.identity.id)) return std::nullopt;
  if (named || is_office_of_both(head, holder->id)) return holder;
  if (reading_.actors.find(holder->id) != nullptr) return std::nullopt;
  return Identity{};
}

std::optional<Resolved> Discourse::by_title(const Head& head) const {
  const Span span = reading_.span_of(head.tokens);
  if (head.former && head.country.empty() && reading_.has_cases) {
    auto holder = former_holder(head.office);
    if (!holder) return described(head.tokens);
    holder->speaker.how = SpeakerHow::title;
    holder->speaker.mention = span;
    return holder;
  }
  if (!head.identity.id.empty()) {
    const auto other = other_holder_here(head);
    if (other && other->id.empty()) return described_title(head);
    return resolved_as(other.value_or(head.identity), SpeakerHow::title, span, other ? .8 : .9);
  }
  const auto known = offices_.find(head.office + '|' + head.country);
  if (!head.qualified && known != offices_.end() && !known->second.id.empty()) {
    if (auto speaking = other_holder_speaking(head, known->second.id)) {
      speaking->speaker.mention = span;
      return speaking;
    }
    return resolved_as(known->second, SpeakerHow::title, span, .85);
  }
  if (auto holder = holder_of_group(head)) return resolved_as(*holder, SpeakerHow::title, span, .8);
  if (auto other = other_side(head)) return resolved_as(*other, SpeakerHow::title, span, .7);
  if (auto holder = holder_named_here(head))
    return resolved_as(*holder, SpeakerHow::title, span, .75);
  const bool owned = head.tokens.first > 0 && reading_.is_possessive(head.tokens.first - 1);
  if (head.country.empty() && !head.qualified && !owned && !is_counterpart(head) &&
      !reading_.lexicon.actors.bodies.contains(head.office)) {
    if (auto person = official_before(head.office)) {
      person->speaker.how = SpeakerHow::title;
      person->speaker.mention = span;
      person->confidence = .65;
      return person;
    }
  }
  // "Her counterpart": the name of nobody.
  if (is_counterpart(head) && head.country.empty() && !head.qualified) return std::nullopt;
  return described_title(head);
}

/// By its own words: nobody knows whose the title is.
Resolved Discourse::described_title(const Head& head) const {
  const TokenRange title = with_possessor(head.tokens);
  Identity described = in_nominative(reading_, title, cast_.described(title));
  if (!head.shown.empty()) described.id = described.name = head.shown;
  described.kind =
      reading_.lexicon.actors.bodies.contains(head.office) ? ActorClass::body : ActorClass::person;
  return resolved_as(described, SpeakerHow::title, reading_.span_of(head.tokens), .7);
}

/// "the president" said something: whoever that is, he is not "the foreign minister".
bool Discourse::shown_by_other_office(std::string_view name, std::string_view office) const {
  const std::string shown = text::fold(name);
  bool other = false;
  for (const lexicon::OfficeName& each : reading_.lexicon.actors.office_names) {
    if (each.language != reading_.document.language) continue;
    const bool ends = reading_.unspaced
                          ? shown.ends_with(each.folded)
                          : shown == each.folded || shown.ends_with(' ' + each.folded);
    if (!ends) continue;
    if (each.office == office || each.office.ends_with('-' + std::string(office))) return false;
    other = true;
  }
  return other;
}

/// The office that a noun alone may mean: "minister", "министр".
std::string Discourse::office_of(std::size_t noun) const {
  const std::string& token = reading_.token(noun).folded;
  const std::string word = token.substr(0, token.find('\''));  // "the minister's"
  for (const lexicon::OfficeName& name : reading_.lexicon.actors.office_names) {
    if (name.language == reading_.document.language && name.folded == word) {
      return name.office;
    }
  }
  return {};
}

}  // namespace readout::extract
