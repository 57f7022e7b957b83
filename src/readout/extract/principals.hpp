/// For whom a representative speaks: "Kremlin spokesman Pol Anders", "a spokeswoman for the Foreign
/// Ministry", "on behalf of Varland".
///
/// In: the words of a subject with what is apposed to it, and the speaker whom they name. Out: whom
/// that speaker stands for, by the words beside the representative's noun, by the office that the
/// lexicon or the text gives the speaker, or as the text said before. The representative stays the
/// speaker. Cost: linear in the words. Not promised: somebody who is a representative by a word
/// that the lexicon does not list.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "readout/extract/cast.hpp"
#include "readout/extract/discourse.hpp"

namespace readout::extract {

class Principals {
 public:
  Principals(const Reading& reading, const Cast& cast) : reading_(reading), cast_(cast) {}

  /// Whom the speaker named in `subject` represents; `clause` is the subject with what follows it
  /// up to the reporting word. Remembers it for the next time the speaker is named.
  void attach(Resolved& speaker, TokenRange subject, TokenRange clause);

 private:
  [[nodiscard]] std::optional<ActorRef> told(TokenRange subject, TokenRange clause) const;
  [[nodiscard]] std::optional<ActorRef> beside(TokenRange phrase, std::size_t noun) const;
  [[nodiscard]] std::optional<ActorRef> joined(TokenRange subject) const;
  [[nodiscard]] std::optional<ActorRef> of_mention(const lexicon::Mention& mention) const;
  [[nodiscard]] std::optional<ActorRef> of_office(std::string_view office,
                                                  std::string_view country) const;
  [[nodiscard]] std::optional<ActorRef> by_tenure(const std::string& actor) const;
  [[nodiscard]] std::optional<ActorRef> before(TokenRange words) const;
  [[nodiscard]] std::optional<ActorRef> behind(TokenRange words) const;
  [[nodiscard]] TokenRange owned_person(TokenRange words) const;
  [[nodiscard]] std::optional<ActorRef> named_by(TokenRange words) const;
  [[nodiscard]] std::size_t apposed_noun(TokenRange subject, TokenRange clause) const;
  [[nodiscard]] bool begins_person(std::size_t i) const;
  [[nodiscard]] bool is_former(std::string_view word) const;
  [[nodiscard]] bool names_body(TokenRange subject, std::string_view words) const;
  [[nodiscard]] bool is_representative(std::size_t i) const;
  [[nodiscard]] bool is_own_office(const lexicon::Mention& mention, TokenRange words) const;

  const Reading& reading_;
  const Cast& cast_;
  std::unordered_map<std::string, ActorRef> remembered_;  ///< by the speaker's id
};

}  // namespace readout::extract
