/// The closed classes of one language that the stages need: reporting words, pronouns, joint
/// subjects, negation, ...
///
/// All words are stored folded (text::fold). Lists of several words are space-separated as in
/// running text; Chinese entries are plain characters.
#pragma once
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/index_cache.hpp"
#include "readout/model/statement.hpp"
#include "readout/text/string_map.hpp"

namespace readout::lexicon {

class RoleTable;
class Beginnings;
class WordRuns;

enum class Gender { unknown, masculine, feminine, neuter };
enum class Number { unknown, singular, plural };

/// What may follow a reporting word.
enum class Complement {
  clause,      ///< said (that) ..., заявил, что ...
  infinitive,  ///< promised to ..., пообещал ...
  object,      ///< stressed the need ..., отметил важность ...
  none,
};

enum class CueKind { verb, noun, preposition };

/// One reporting word. Nouns: "statement", "заявление", "readiness". Prepositions: "according to",
/// "по словам", "据".
struct CueEntry {
  std::string lemma;
  CueKind kind = CueKind::verb;
  CueStrength strength = CueStrength::neutral;
  std::vector<Complement> complements;
  bool reports_alone = true;  ///< false: reports only with a quotation, "that" or a speaker before
                              ///< it ("add", "note")
};

/// An inflected form that points at its entry, with what the form shows.
struct CueForm {
  std::size_t entry = 0;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool finite = true;     ///< false: participle, gerund or infinitive ("adding", "отметив")
  std::size_t words = 1;  ///< words of the form ("called on": 2)
};

/// How names and titles change their endings: a word that ends in `base` also stands with each of
/// `forms` in its place ("ия": "ии", "ию", "ией"). The longest base that fits counts; "=лев" is
/// that whole word.
struct CaseRule {
  std::string base;
  std::vector<std::string> forms;
};

struct Pronoun {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool third_person = true;  ///< false: "I", "we", "мы", "我"
};

/// An ending of a case form and what stands in its place in the nominative.
struct Ending {
  std::string ending;
  std::string base;
};

/// How persons' names of one gender end in one case.
struct Declension {
  std::string form;  ///< "genitive"
  Gender gender = Gender::unknown;
  bool both = false;  ///< the first name alone could be a nominative: the last one must end so too
  std::vector<Ending> first;     ///< of first names
  std::vector<Ending> unlisted;  ///< of first names that no list has, where the case is sure
  std::vector<Ending> last;      ///< of the names behind them, longest first
};

struct Grammar {
  std::string language;
  std::vector<CueEntry> cues;
  text::StringMap<std::vector<CueForm>>
      cue_forms;  ///< by the whole form, where it is one word (Chinese: whatever its length)
  text::StringMap<std::vector<std::pair<std::string, CueForm>>>
      cue_phrases;  ///< forms of several words by first word (Chinese: of several characters by
                    ///< first character), with the whole form folded
  text::StringMap<Pronoun> pronouns;
  /// Word lists by name, folded: "complementisers", "joint_subjects",
  /// "negations", "modals", "hedges", "intensifiers", "anonymous", "stop_words", "months",
  /// "abbreviations", ... (corpus/lexicon/README.md).
  text::StringMap<std::vector<std::string>> lists;
  /// Named weights: modality scale ("may" 1 ... "must" 4), intensity scale, number words ("million"
  /// 1e6).
  text::StringMap<text::StringMap<double>> scales;
  /// Named vocabularies: key -> words ("currencies": "USD" -> "$", "dollar", "dollars").
  std::unordered_map<std::string, std::unordered_map<std::string, std::vector<std::string>>> terms;
  std::vector<CaseRule> cases;  ///< longest base first
  std::vector<Declension> declensions;
  /// Of who asks several lists about every word of a text, by a key of theirs; made of the lists as
  /// they then are, so ask once they are complete.
  IndexCache<RoleTable> role_tables;

  /// Adds a folded word to a list unless it is there.
  void add_to_list(std::string_view name, std::string folded_word);
  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const;
  [[nodiscard]] bool in(std::string_view name, std::string_view folded_word) const;
  /// Endings show who holds a title and whose a thing is, so word order is free.
  [[nodiscard]] bool has_cases() const { return in("title_links", ""); }
  [[nodiscard]] bool has_articles() const { return !list("articles").empty(); }
  /// A list made ready for matching against tokens, at the first call.
  [[nodiscard]] const WordRuns& runs(std::string_view name) const;
  /// With what the entries of a list or scale begin, made ready at the first call.
  [[nodiscard]] const Beginnings& beginnings(std::string_view name) const;
  /// Whether the word is a form of a reporting word of that strength.
  [[nodiscard]] bool reports_with(CueStrength strength, const std::string& folded_word) const;
  [[nodiscard]] std::optional<double> scale(std::string_view name,
                                            std::string_view folded_word) const;

 private:
  IndexCache<WordRuns> runs_;
  IndexCache<Beginnings> beginnings_;
  /// Lists by number: those beyond are searched through.
  using Lists = std::bitset<512>;
  text::StringMap<std::size_t> list_numbers_;
  text::StringMap<Lists> lists_of_;  ///< by word: most words asked about are in none
};

}  // namespace readout::lexicon
