/// Where a name that nobody knows begins and ends, by its shape: capitals and particles where the
/// script has them, characters of transliteration in Chinese. Made once a
/// text. Private to the room.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

class NameShapes {
 public:
  explicit NameShapes(const Scene& scene);

  /// Behind a country that nobody knows: "президент Варланда Ильда Марен", "President of Varland
  /// Ilda Maren". The first of three words is one, unless it is a first name or the second is a
  /// patronymic; the first two of four before a first name that the grammar lists.
  [[nodiscard]] std::size_t skip_country(std::size_t symbol) const;
  /// Whether a genitive stands there before a last name: «министр Велморы Рейк».
  [[nodiscard]] bool is_unknown_state(std::size_t symbol) const;
  /// The end of a name that begins at `symbol` behind a title; `symbol` itself where none does.
  [[nodiscard]] std::size_t behind_title(std::size_t symbol) const;
  /// The end of a name that stands by itself: two words or more, or parts joined by "·".
  [[nodiscard]] std::size_t by_itself(std::size_t symbol) const;

 private:
  [[nodiscard]] std::size_t skip_unknown_country(std::size_t symbol) const;
  [[nodiscard]] bool is_name_word(std::size_t symbol) const;
  [[nodiscard]] bool is_in_no_name(const Symbol& word) const;
  [[nodiscard]] bool is_in_role(std::size_t symbol) const;
  [[nodiscard]] bool is_transliteration(std::size_t symbol) const;
  [[nodiscard]] bool opens_clause(std::size_t symbol) const;
  [[nodiscard]] bool is_inside_name(std::size_t begin, std::size_t symbol) const;
  [[nodiscard]] std::size_t spaced_name(std::size_t symbol, std::size_t& words) const;
  [[nodiscard]] std::size_t han_name(std::size_t symbol, bool& dotted) const;
  [[nodiscard]] std::size_t whole_native_name(std::size_t symbol, std::size_t end) const;
  [[nodiscard]] bool ends_token(std::size_t symbol) const;
  [[nodiscard]] std::size_t native_name(std::size_t symbol) const;
  [[nodiscard]] bool names_a_place(std::size_t end) const;
  [[nodiscard]] bool is_glossed_name(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool opens_verb(std::size_t symbol) const;
  [[nodiscard]] bool opens_weekday(std::size_t symbol) const;
  [[nodiscard]] std::size_t compound_surname(std::size_t symbol) const;
  [[nodiscard]] bool known_follows(std::size_t symbol) const;
  [[nodiscard]] bool is_last_name_like_honorific(std::size_t symbol) const;
  [[nodiscard]] bool is_common_word(std::size_t symbol) const;
  [[nodiscard]] bool is_reporting_verb(std::size_t symbol) const;
  [[nodiscard]] bool is_only_verb(std::size_t symbol) const;
  [[nodiscard]] bool is_hyphened_end(std::size_t symbol) const;
  [[nodiscard]] bool is_adjective_of_body(std::size_t symbol) const;
  [[nodiscard]] bool begins_sentence(std::size_t symbol) const;
  [[nodiscard]] bool in_headline_capitals(std::size_t symbol) const;

  const Scene* scene_;
  std::vector<bool> transliteration_;  ///< by word: foreign names are written with it
  std::vector<bool> lower_case_;       ///< by word: the text also has it without a capital
  std::vector<bool> headline_;         ///< by sentence: most words are capitalised
  mutable std::vector<std::optional<bool>> in_no_name_;  ///< by word, once it was asked for
};

}  // namespace readout::lexicon
