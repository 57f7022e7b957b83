/// What statements are about, in English, whatever their language: names of actors, concepts of the
/// lexicon, numbers with their units.
///
/// In: a comparison's statements with the analyses and names of their sources. Out: for each
/// statement its things in reading order, each key once. A key is the same in every language
/// ("actor:country-RU", "concept:sanction", "quantity:percent:34:"); its words are for an English
/// reader. Names that have no Latin spelling and bare numbers are left out, concepts within a name
/// too. Cost: linear; the vocabularies are read once a language.
#pragma once
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/named.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

enum class ThingKind {
  name,
  people,  ///< of a country: "Russian", an adjective more often than not
  concept_,
  quantity
};

struct Thing {
  std::string key;
  std::string words;
  ThingKind kind = ThingKind::concept_;
  Span span;  ///< the words of the source that name it
};

class Things {
 public:
  Things(const Comparison& comparison, std::span<const text::Analysis> analyses,
         std::span<const lexicon::Named> named, const lexicon::ActorIndex& actors);

  [[nodiscard]] const std::vector<Thing>& of(std::size_t statement) const { return of_[statement]; }
  [[nodiscard]] bool has(std::size_t statement, const std::string& key) const;
  /// In how many statements a thing is.
  [[nodiscard]] std::size_t count(const std::string& key) const;
  /// The concepts of a word of that language.
  [[nodiscard]] std::vector<std::string> concepts(const text::Token& word,
                                                  const std::string& language) const;

 private:
  void add_names(std::vector<Thing>& things, const Statement& statement,
                 const lexicon::Named& named) const;
  void add_quantities(std::vector<Thing>& things, const Statement& statement,
                      const lexicon::Named& named) const;
  void add_concepts(std::vector<Thing>& things, const Statement& statement,
                    const text::Analysis& analysis, std::string_view text) const;
  [[nodiscard]] std::string english(const std::string& concept_key) const;

  const lexicon::ActorIndex& actors_;
  const lexicon::Grammar& english_;
  std::map<std::string, lexicon::TermTable> tables_;  ///< by language
  std::vector<std::vector<Thing>> of_;                ///< by statement
  std::unordered_map<std::string, std::size_t> count_;
};

/// "4.2 million tonnes", "$180 million", "34%", "15 April"; "" for what says little by itself.
[[nodiscard]] std::string english_quantity(const lexicon::Quantity& quantity,
                                           const lexicon::Grammar& english);

}  // namespace readout::compare
