/// The persons and bodies of one document: those the lexicon knows, and those only the text names.
///
/// In: a reading. Out: an identity for the words that name somebody: one id for "Greg Clark", "Mr
/// Clark" and "Clark". A name that the lexicon does not know gets an id made from itself. Surnames
/// join the full name that the document gives anywhere. Cost: one pass, then a look-up.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readout/extract/reading.hpp"

namespace readout::extract {

enum class ActorClass { person, body, country, group, unknown };

struct Identity {
  std::string id;
  std::string name;
  ActorClass kind = ActorClass::unknown;
  lexicon::Gender gender = lexicon::Gender::unknown;
  std::string country;  ///< ISO code, of known actors
};

class Cast {
 public:
  explicit Cast(const Reading& reading);

  /// Of the actor of a mention; nothing where the mention has none.
  [[nodiscard]] std::optional<Identity> known(const lexicon::Mention& mention) const;
  /// Whether the document calls the actor so.
  [[nodiscard]] bool is_called(const std::string& id, std::string_view office) const;
  /// Whether the document gives the actor that office, or none at all.
  [[nodiscard]] bool held(const std::string& id, std::string_view office) const;
  /// Whether the document gives the actor an office only as a former one.
  [[nodiscard]] bool is_former(const std::string& id) const { return formers_.contains(id); }
  /// Whether the noun is apposed to the actor's name: ", an official".
  [[nodiscard]] bool has_role(const std::string& id, std::string_view noun) const {
    const auto role = roles_.find(id);
    return role != roles_.end() && role->second == noun;
  }
  /// Of a run of capitalised words.
  [[nodiscard]] Identity named(TokenRange name) const;
  /// Of words that name nobody in particular ("some analysts").
  [[nodiscard]] Identity described(TokenRange phrase) const;
  /// The run of name words that begins at `i`, within `end`; empty when none does.
  [[nodiscard]] TokenRange name_run(std::size_t i, std::size_t end) const;

 private:
  void collect_offices();
  void learn_initials();
  void collect();
  [[nodiscard]] bool names_place(const lexicon::Mention& mention) const;
  [[nodiscard]] bool is_form_of_address(std::size_t i) const;
  [[nodiscard]] bool is_date_word(std::size_t i) const;
  [[nodiscard]] bool opens_as_noun(std::size_t i) const;
  [[nodiscard]] bool opens_as_gerund(std::size_t i) const;
  [[nodiscard]] bool opens_as_verb(std::size_t i) const;
  [[nodiscard]] bool is_verb_form(std::size_t i) const;
  [[nodiscard]] bool is_headline_verb(std::size_t i) const;
  [[nodiscard]] bool ends_hyphened_name(TokenRange before, std::size_t end) const;
  [[nodiscard]] bool is_adjective(std::size_t i) const;
  [[nodiscard]] bool is_joined_to_common_word(std::size_t i) const;
  void learn_surname(const lexicon::Mention& mention, std::size_t index);
  [[nodiscard]] bool is_owned_relative(const lexicon::Mention& mention,
                                       const std::string& last_name) const;
  void learn_family_name(const lexicon::Mention& mention, std::size_t index);
  void learn_opening_word(const lexicon::Mention& mention, std::size_t index);
  void learn_opening_word(TokenRange run);
  [[nodiscard]] std::optional<Identity> by_opening_word(std::size_t token,
                                                        std::string_view name) const;
  void learn_full_name(TokenRange run);
  [[nodiscard]] bool ends_in(TokenRange name, TokenRange shorter) const;
  void learn_gender(const std::string& id, TokenRange name);
  void learn_by_word(const std::string& id, TokenRange name);
  void learn_place(const std::string& key, std::size_t first);
  void learn_around(const std::string& id, TokenRange name);
  void learn_role(const std::string& id, std::size_t end);
  [[nodiscard]] bool has_another_role(const std::string& id, std::string_view office) const;
  [[nodiscard]] std::string id_of(std::string_view shown) const;
  [[nodiscard]] std::optional<Identity> by_initial(TokenRange name) const;
  [[nodiscard]] std::vector<std::string> full_names_of(const lexicon::Mention& mention) const;
  [[nodiscard]] std::optional<TokenRange> as_alone_elsewhere(TokenRange name) const;
  [[nodiscard]] bool stands_like_body(TokenRange name) const;
  [[nodiscard]] bool is_place(const std::string& key) const;
  [[nodiscard]] std::string shown_name(TokenRange name) const;
  [[nodiscard]] bool begins_sentence(std::size_t i) const;
  [[nodiscard]] std::size_t with_glue(TokenRange run, std::size_t end) const;
  [[nodiscard]] std::string key_of(std::size_t token) const;

  const Reading& reading_;
  std::unordered_map<std::string, TokenRange> full_names_;  ///< by the key of the last word
  std::unordered_set<std::string> shared_;                  ///< last names of several persons
  std::unordered_map<std::string, std::size_t>
      first_capital_;  ///< token of a word inside a sentence
  std::unordered_map<std::string, std::optional<Identity>> initials_;  ///< empty: of several
  std::unordered_set<std::string> proper_;  ///< words with a capital inside a sentence
  std::unordered_set<std::string> places_;
  std::unordered_set<std::string> behind_place_mark_;          ///< names as slugs
  std::unordered_set<std::string> elsewhere_;                  ///< behind no preposition
  std::unordered_multimap<std::string, std::string> offices_;  ///< that the document names
  std::unordered_set<std::string> formers_;
  std::unordered_map<std::string, std::string> roles_;  ///< nouns apposed to a name
  std::unordered_set<std::string> articled_;            ///< ids of two names behind an article
  std::unordered_set<std::string> officials_;           ///< ids that stand with a title anywhere
  std::unordered_map<std::string, lexicon::Gender> genders_;
  std::unordered_set<std::string> persons_;                   ///< ids that stand with "Mr" or "Mrs"
  std::unordered_map<std::string, std::size_t> first_words_;  ///< as surnames_, by a first word
  struct Opening {
    std::string id;
    std::size_t mention = 0;  ///< of the full name, where `run` is empty
    TokenRange run;
    bool several = false;
  };
  std::unordered_map<std::string, Opening> openings_;      ///< by the first word of a person's name
  std::unordered_map<std::string, std::size_t> surnames_;  ///< to a mention of a known person
};

}  // namespace readout::extract
