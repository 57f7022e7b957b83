/// From an identity to a speaker and back, and what an identity may be. Private to the parts of the
/// discourse.
#pragma once
#include <string>

#include "readout/extract/discourse.hpp"

namespace readout::extract {

constexpr std::size_t kMemory = 4;  ///< units that a pronoun looks back

inline Resolved resolved_as(const Identity& identity, SpeakerHow how, Span mention,
                            double confidence) {
  Resolved resolved;
  resolved.speaker.id = identity.id;
  resolved.speaker.name = identity.name;
  resolved.speaker.how = how;
  resolved.speaker.mention = mention;
  resolved.kind = identity.kind;
  resolved.gender = identity.gender;
  resolved.confidence = confidence;
  return resolved;
}

/// Back to whom a speaker is.
inline Identity identity_of(const Resolved& resolved) {
  return {resolved.speaker.id, resolved.speaker.name, resolved.kind, resolved.gender, ""};
}

inline bool fits(lexicon::Gender wanted, lexicon::Gender found) {
  return wanted == lexicon::Gender::unknown || found == lexicon::Gender::unknown || wanted == found;
}

/// A person; or one whom nobody knows, but with two names.
inline bool may_be_person(ActorClass kind, const std::string& name) {
  if (kind == ActorClass::unknown) {
    return name.find(' ') != std::string::npos || name.find("\u00B7") != std::string::npos;
  }
  return kind == ActorClass::person;
}

/// Who spoke may be a person although only one name is known.
inline bool may_be_person(const Resolved& speaker) {
  return speaker.kind == ActorClass::person || speaker.kind == ActorClass::unknown;
}

/// "文章", "起诉书": a text by what it is, which no "she" means; never in a text with spaces.
inline bool names_text(const Reading& reading, const std::string& name) {
  return reading.unspaced &&
         (reading.grammar.in("works", name) || reading.grammar.in("quoted_documents", name));
}

/// Nothing tells a person unknown to the lexicon from a body but that persons have two names.
inline bool may_be_body(ActorClass kind, const std::string& name) {
  if (kind == ActorClass::unknown) return name.find(' ') == std::string::npos;
  return kind == ActorClass::body || kind == ActorClass::country;
}

}  // namespace readout::extract
