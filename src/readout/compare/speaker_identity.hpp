/// Whether two statements have one speaker, two, or several together.
///
/// In: a comparison with unified speakers, the lexicon. Out: answers that prefer silence: two
/// speakers are two only where both are persons that are surely told apart: of the lexicon, or two
/// that take part, that one account names or that hold two offices, neither word of whose names may
/// be another spelling of the other's. Cost: a search of both texts a question. A government speaks
/// through its people: "Moscow" and its minister are no two speakers.
#pragma once
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

class SpeakerIdentity {
 public:
  SpeakerIdentity(const Comparison& comparison, const lexicon::Lexicon& lexicon)
      : comparison_(comparison), lexicon_(lexicon) {}

  /// `across`: the statements are in two languages, in which strangers may have two names.
  [[nodiscard]] bool are_two_persons(const Statement& a, const Statement& b, bool across) const;
  /// One known person, alone.
  [[nodiscard]] bool is_single_person(const Statement& statement) const;

  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }

 private:
  [[nodiscard]] bool is_body(const std::string& id) const;
  [[nodiscard]] bool is_country(const std::string& name) const;
  [[nodiscard]] bool is_person(const Statement& statement) const;
  [[nodiscard]] bool is_known(const Speaker& speaker) const;
  [[nodiscard]] bool are_told_apart(const Statement& a, const Statement& b) const;
  [[nodiscard]] bool are_known_apart(const Speaker& a, const Speaker& b) const;

  const Comparison& comparison_;
  const lexicon::Lexicon& lexicon_;
};

/// The speaker is known by something.
[[nodiscard]] bool has_speaker(const Statement& statement);
/// Of the sides, or of several who speak with one voice.
[[nodiscard]] bool is_together(const Statement& statement);
/// The same person, be it under two spellings, or one who is among the others: what two say
/// together each of them says.
[[nodiscard]] bool have_one_in_common(const Speaker& a, const Speaker& b);
/// The ids of whom both name; of one person under two spellings both ids.
[[nodiscard]] std::vector<std::string> ids_in_common(const Speaker& a, const Speaker& b);
/// For a reader: "A, B and C" of those who speak together, "an unknown speaker" of nobody.
[[nodiscard]] std::string speaker_name(const Statement& statement);

}  // namespace readout::compare
