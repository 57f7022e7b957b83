// Whose a document is that is said to say something: "the statement said", "a Kestrian statement".
// A part of the discourse.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/resolved.hpp"

namespace readout::extract {

/// "in the statement", "в сообщении": whose it is, was said before.
bool Discourse::names_document(TokenRange subject) const {
  bool document = false;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    if (reading_.in("documents", i)) {
      document = true;
    } else if (reading_.is_word(i) &&
               !reading_.is(i, kPreposition | kDeterminer | kAdverb | kTimeWord)) {
      return false;
    }
  }
  return document;
}

/// "A Kestrian government statement", "the statement from Reyk", "a statement on Maren's website":
/// whose the document is, where nothing else stands with its noun.
std::optional<Resolved> Discourse::author_of(TokenRange subject) const {
  if (!reading_.has_articles) return std::nullopt;
  std::size_t noun = subject.first;
  while (noun < subject.end && !reading_.is(noun, kPreposition)) ++noun;
  if (noun == subject.first || !reading_.in("documents", --noun)) {
    return std::nullopt;
  }
  TokenRange owner{subject.first, noun};
  while (!owner.empty() && reading_.is(owner.first, kDeterminer | kCoordinator)) ++owner.first;
  while (!owner.empty() &&
         (reading_.is_possessive(owner.end - 1) || reading_.in("speech_words", owner.end - 1))) {
    if (reading_.is_word(owner.end - 1) && reading_.mention_at(owner.end - 1) != nullptr) break;
    --owner.end;
  }
  if (owner.empty() && noun + 1 < subject.end) {
    owner = {noun + 2, subject.end};
    while (!owner.empty() && reading_.is(owner.first, kDeterminer)) ++owner.first;
    for (std::size_t i = owner.first; i < owner.end; ++i) {  // "a letter from Reyk to Maren"
      if (reading_.is(i, kInfinitiveMarker)) owner.end = i;
    }
    for (std::size_t i = owner.first; i < owner.end; ++i) {
      const bool mark = reading_.in("possessive_marks", i);
      if (reading_.is_possessive(i)) owner.end = mark ? i : i + 1;
    }
  }
  std::vector<Head> heads = heads_of(reading_, cast_, owner);
  const lexicon::Mention* mention = owner.empty() ? nullptr : reading_.mention_at(owner.first);
  if (heads.empty() && mention != nullptr && mention->end_token == owner.end) {
    if (const auto identity = cast_.known(*mention)) {  // "Maren's website"
      heads.push_back({owner, *identity, SpeakerHow::explicit_name, "", ""});
    }
  }
  if (heads.size() != 1 || heads.front().tokens.end < owner.end) return std::nullopt;
  const Head& head = heads.front();
  auto author = head.how == SpeakerHow::title
                    ? by_title(head)
                    : resolved_as(head.identity, head.how, reading_.span_of(head.tokens), .8);
  if (author) author->by_document = true;
  return author;
}

/// Whether the words of the actor were lately a document's.
bool Discourse::made_document_lately(const std::string& id) const {
  return std::ranges::any_of(documents_, [&](const auto& entry) {
    const NamedDocument& document = entry.second;
    return unit_ - document.unit <= kMemory && document.author && document.author->speaker.id == id;
  });
}

std::optional<Resolved> Discourse::telling_body() const {
  if (!body_ || unit_ - body_unit_ > 2) return std::nullopt;
  Resolved body = *body_;
  body.speaker.how = SpeakerHow::context;
  body.speaker.mention = {};
  body.confidence = std::min(body.confidence, .6);
  return body;
}

/// "the statement added": of whoever made the statement that was last spoken of, else of who spoke
/// right before; but "the report" is no statement's.
std::optional<Resolved> Discourse::by_document(TokenRange subject) const {
  auto author = last_speaker(1);
  // «Рейк обещал помощь, передаёт «Вестник». «…», — говорится в сообщении»
  if (reading_.has_cases && author && author->speaker.carrier) {
    const auto body = telling_body();
    if (body && body->speaker.id == author->speaker.carrier->id) author = body;
  }
  std::size_t noun = subject.first;
  while (noun + 1 < subject.end && !reading_.is(noun, kDocument)) ++noun;
  const auto remembered = documents_.find(reading_.token(noun).folded);
  if (remembered != documents_.end() && unit_ - remembered->second.unit <= kMemory) {
    // "Maren said that she had sent a letter. The letter said"
    const NamedDocument& document = remembered->second;
    if (document.author || last_unit_ != document.unit) author = document.author;
  } else if (author && made_document_lately(author->speaker.id)) {
    return std::nullopt;
  }
  // "Reyk and Maren agreed … the report says": two who agreed wrote no report.
  if (author && author->joint && !author->speaker.members.empty()) return std::nullopt;
  if (!author) return std::nullopt;
  author->speaker.how = SpeakerHow::context;
  author->speaker.mention = reading_.span_of(subject);
  author->confidence = std::min(author->confidence, .7);
  return author;
}

/// "A statement from President Reyk said": whose name stands behind the noun has just spoken by it.
bool Discourse::is_by_last(std::size_t noun) const {
  constexpr std::size_t kReach = 4;  ///< tokens up to the name
  if (!last_ || last_unit_ != unit_ || !last_->by_document) return false;
  const TokenRange owner = reading_.tokens_of(last_->speaker.mention);
  return owner.first > noun && owner.first <= noun + kReach;
}

/// "The ministry said in a statement", "…, according to a Kestrian statement": the document that is
/// spoken of from here on, with whose it is; nobody's where the words do not say. "The statement"
/// alone is the one before.
void Discourse::remember_author(const Unit& unit) {
  constexpr std::size_t kLongestOwner = 12;  ///< tokens before the noun
  if (!reading_.has_articles) return;
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    if (!reading_.is(i, kDocument) || reading_.quotation_at(i) != nullptr) {
      continue;
    }
    std::size_t first = i;
    while (first > unit.tokens.first && i - first < kLongestOwner &&
           !reading_.is(first, kDeterminer) &&
           (reading_.is_word(first - 1) || reading_.is_possessive(first - 1)) &&
           !reading_.is(first - 1, kPreposition | kBe | kAuxiliary | kCoordinator)) {
      --first;
    }
    const bool saying = last_ && last_unit_ == unit_ && first > unit.tokens.first &&
                        reading_.is(first - 1, kPreposition) && first + 2 >= i;
    auto author = author_of({first, i + 1});
    if (!author && saying && !last_->joint) author = last_;
    if (!author && is_by_last(i)) author = last_;
    const bool again =
        first + 1 == i && !reading_.is(first, kPossessive) && reading_.in("definite_words", first);
    const auto known = documents_.find(reading_.token(i).folded);
    if (author || (reading_.is(first, kDeterminer | kPossessive) && !again)) {
      documents_[reading_.token(i).folded] = {std::move(author), unit_};
    } else if (known != documents_.end() && known->second.author &&
               unit_ - known->second.unit <= kMemory) {
      known->second.unit = unit_;
    }
  }
}

/// "Varland's foreign ministry said …, the ministry added": the words that named the last speaker
/// have the noun.
bool Discourse::was_called(std::size_t noun) const {
  const TokenRange words = reading_.tokens_of(last_->speaker.mention);
  const auto is_same = [&](std::size_t i) {
    return reading_.token(i).folded == reading_.token(noun).folded;
  };
  for (std::size_t i = words.end; i < noun; ++i) {  // "Kestria's defence ministry"
    if (is_same(i) && !reading_.in("definite_words", i - 1)) return false;
  }
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (is_same(i)) return true;
  }
  return false;
}

}  // namespace readout::extract
