// Names in apposition before a reporting word: the part of Candidates that looks over commas.
#include <algorithm>

#include "readout/extract/candidates.hpp"

namespace readout::extract {

/// Whether a noun phrase that opens with an office, in a language without articles, has its own
/// name.
bool Candidates::names_person(TokenRange phrase) const {
  if (!reading_.has_cases) return false;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    if (mention != nullptr && mention->kind == lexicon::MentionKind::name) return true;
  }
  return false;
}

/// "Maren, 68, a teacher said": where the phrase only says who somebody named before is, the
/// name. Not "the talks of Varland and Kestria, the official said".
Phrase Candidates::apposed(const Phrase& left) const {
  const lexicon::Mention* title =
      left.tokens.empty() ? nullptr : reading_.mention_at(left.tokens.end - 1);
  const bool bare_title =
      title != nullptr && title->kind == lexicon::MentionKind::title &&
      title->first_token <= left.tokens.first + 2;  // "White House chief of staff"
  if (left.border != Border::comma || subjects_.is_dateline(left.border_at) ||
      !(bare_title || reading_.is(left.tokens.first, kDeterminer | kPersonNoun))) {
    return left;
  }
  if (names_person(left.tokens)) return left;  // «…, премьер Томас Рейк заявил»
  const Phrase over = subjects_.over_apposition(left.border_at);
  const Phrase named = over.tokens.empty() ? subjects_.before(left.border_at) : over;
  const lexicon::Mention* mention = reading_.mention_at(named.tokens.first);
  const bool state = mention != nullptr && (mention->kind == lexicon::MentionKind::country ||
                                            mention->kind == lexicon::MentionKind::metonym);
  const bool is_name = !named.tokens.empty() && named.tokens.size() <= kBriefPhrase &&
                       names_only(named.tokens) && !state && named.border != Border::coordinator;
  return is_name ? named : left;
}

/// "Maren, who called him “a fool,” said he": Maren, over the clause that ends in marks at token
/// `quoted`.
Phrase Candidates::over_relative(std::size_t quoted) const {
  const Quotation* quotation = reading_.quotation_at(quoted);
  if (quotation == nullptr) return {};
  Phrase over = subjects_.over_apposition(reading_.tokens_of(quotation->outer).first);
  return reading_.is(over.tokens.end + 1, kRelative) ? over : Phrase{};
}

/// "Envoys who support her say that", "People briefed on the talks said that": the words right
/// before the verb are of a clause about the subject, which stands before that clause.
Phrase Candidates::over_own_clause(const CueHit& hit, const Phrase& left) const {
  if (left.tokens.empty() || !context_.says_clause(hit)) return left;
  const bool is =
      left.border == Border::other && reading_.is(left.border_at, kBe) &&
      left.border_at > unit_.tokens.first &&
      reading_.is(left.border_at - 1, kRelative);  // "An envoy who is in the talks said"
  if (left.border != Border::cue && !is) return left;
  const std::size_t verb = helpers_of(reading_, unit_, left.border_at).first;
  Phrase outer = subjects_.before(verb);
  if (outer.tokens.empty() && (outer.border == Border::relative || outer.border == Border::that)) {
    if (!is && subjects_.takes_clause(left.border_at)) return left;  // "who says Reyk said"
    outer = subjects_.before(outer.border_at);
  } else if (!reading_.is(left.tokens.first, kPreposition)) {
    return left;
  }
  const bool found = !outer.tokens.empty() && outer.border != Border::cue;
  return found && subjects_.can_speak(outer.tokens) ? outer : left;
}

/// "Maren, a senior adviser and spokeswoman for the port, said": both nouns say who she is.
Phrase Candidates::over_second_noun(const Phrase& left) const {
  if (left.border != Border::coordinator || !reading_.is(left.border_at, kAdditive)) return left;
  const auto has_noun = [&](TokenRange words) {
    for (std::size_t i = words.first; i < words.end; ++i) {
      if (reading_.is(i, kPersonNoun)) return true;
    }
    return false;
  };
  const Phrase first = subjects_.before(left.border_at);
  if (first.border != Border::comma || first.tokens.empty() || !has_noun(left.tokens) ||
      !(has_noun(first.tokens) || reading_.is(first.tokens.first, kDeterminer))) {
    return left;
  }
  Phrase both = first;
  both.tokens.end = left.tokens.end;
  return both;
}

/// "Maren, Reyk and Talle said": the names before the commas too.
Phrase Candidates::listed(Phrase left) const {
  bool joins = false;
  for (std::size_t i = left.tokens.first; i < left.tokens.end; ++i) {
    joins = joins || subjects_.joins_names(i);
  }
  while (joins && left.border == Border::comma) {
    const Phrase before = subjects_.before(left.border_at);
    if (before.tokens.end != left.border_at || !is_list_member(before.tokens))
      return governed_list(before, left);
    left.tokens.first = before.tokens.first;
    left.border = before.border;
    left.border_at = before.border_at;
  }
  return left;
}

/// "Maren", "Premier Reyk of Kestria": a name with what its bearer is, and of where.
bool Candidates::is_list_member(TokenRange phrase) const {
  constexpr std::size_t kLongest = 10;  ///< tokens
  if (phrase.empty() || phrase.size() > kLongest) return false;
  bool named = false;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    const bool part = mention != nullptr || names_only({i, i + 1}) ||
                      reading_.is(i, kHonorific | kDeterminer) ||
                      (reading_.in("title_links", i) && !reading_.is(i, kInfinitiveMarker));
    if (!part) return false;
    named = named || mention != nullptr || reading_.is_name_word(i);
  }
  return named;
}

/// "Maren in talks with Premier Lind, Talle and Reyk said": the list is no subject, Maren is.
Phrase Candidates::governed_list(const Phrase& before, const Phrase& list) const {
  const std::size_t end = before.tokens.end;
  if (before.tokens.empty() || end != list.border_at || is_source(before.tokens) ||
      !reading_.is_name_word(end - 1) || reading_.is(before.tokens.first, kPreposition) ||
      !subjects_.can_speak(before.tokens)) {
    return list;
  }
  std::size_t name = end - 1;
  while (name > before.tokens.first &&
         (reading_.is_name_word(name - 1) || reading_.mention_at(name - 1) != nullptr)) {
    --name;
  }
  const bool governed =
      name > before.tokens.first && reading_.is(name - 1, kPreposition | kCompanion);
  return governed ? before : list;
}

/// "Varland's leading paper, the Orla Herald, said": the name stands second.
bool Candidates::is_named_apposition(TokenRange first, TokenRange second) const {
  if (second.empty() || second.size() > 2 * kBriefPhrase) return false;
  const std::size_t head = first.end - 1;
  const bool noun =
      first.size() == 1 && reading_.is(head, kPersonNoun);  // "Director, Tom Reyk, said"
  if (names_several(first, second) || is_title_of_place(first, second)) return true;
  if (reading_.is_name_word(head) && !noun) return false;
  if (names_only(second)) return true;
  const std::size_t third = second.first + 2;
  if (second.size() > 2 && names_only({second.first, third}) && reading_.is(third, kPreposition)) {
    return true;  // "Tiffany Ng of the university"
  }
  return second.size() > 1 && reading_.is(second.first, kDeterminer) &&
         reading_.is_name_word(second.first + 1) && reading_.mention_at(head) == nullptr;
}

/// "Maren, Reyk discuss the lake": a headline's comma is an "and" before a verb of several; empty
/// where none is.
TokenRange Candidates::named_in_headline(const CueHit& hit, const Phrase& left) const {
  if (reading_.document.blocks[unit_.block].kind != BlockKind::title ||
      !subjects_.is_base_form(hit) || left.border != Border::comma ||
      !is_list_member(left.tokens)) {
    return {};
  }
  const Phrase first = subjects_.before(left.border_at);
  const bool opens = first.tokens.first == unit_.tokens.first && first.tokens.end == left.border_at;
  return opens && is_list_member(first.tokens) ? TokenRange{first.tokens.first, left.tokens.end}
                                               : TokenRange{};
}

/// "The foreign ministers of Varland and Kestria, Anna Holm and Tom Reyk, said".
bool Candidates::names_several(TokenRange title, TokenRange names) const {
  bool several = false;
  for (std::size_t i = names.first; i < names.end; ++i) {
    const bool joins = i > names.first && reading_.is(i, kAdditive);
    several = several || joins;
    if (!joins && reading_.mention_at(i) == nullptr && !names_only({i, i + 1})) return false;
  }
  for (std::size_t i = title.first; several && i < title.end; ++i) {
    if (reading_.is(i, kGroupNoun | kHonorific)) return true;
  }
  return false;
}

/// "The head of the Lake League, Anna Holm, said", not "The mayor of Orla, Varland, said".
bool Candidates::is_title_of_place(TokenRange title, TokenRange name) const {
  const lexicon::Mention* mention = reading_.mention_at(name.first);
  const bool place = mention != nullptr && !is_person_name(*mention);
  if (place || name.size() < 2 || !names_only(name) ||
      !reading_.is(title.first, kDeterminer | kPossessive)) {
    return false;
  }
  for (std::size_t i = title.first + 1; i + 1 < title.end; ++i) {
    if (reading_.is(i, kPreposition)) return false;
    if (reading_.is(i, kPersonNoun)) {
      return reading_.in("title_links", i + 1);
    }
  }
  return false;
}

bool Candidates::names_only(TokenRange phrase) const {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const bool tail =
        i > phrase.first && (reading_.is_mark(i - 1, {"-"}) ||  // "Lin Sha-o", "Ali bin Noor"
                             (i + 1 < phrase.end && reading_.in("name_particles", i)));
    if (!reading_.is_name_word(i) && reading_.is_word(i) && !tail) return false;
  }
  return true;
}

}  // namespace readout::extract
