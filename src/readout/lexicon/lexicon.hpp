/// What the program knows about languages and the world, read from the JSON files of
/// corpus/lexicon.
///
/// The shipped files are built into the library; `--lexicon FILE` adds to them or overrides by id.
/// Loaded once, then constant; shared by all stages and threads. Of the shipped files those of a
/// language are parsed when its grammar is first asked for (a few
/// milliseconds each), the formulae when they are. What the stages know of a language is here: a
/// new language is new files. The file formats are described in corpus/lexicon/README.md.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/actors.hpp"
#include "readout/lexicon/grammar.hpp"
#include "readout/lexicon/index_cache.hpp"
#include "readout/model/result.hpp"

namespace readout::lexicon {

class ActorLookup;
class NameIndex;

/// Who is known for a formula, and the text at hand that shows it.
struct KnownUser {
  std::string who;        ///< an actor's id
  std::string reference;  ///< title or address of the text, with its day
};

/// One formula as written in formulae.json; phrases compiles the patterns.
struct Formula {
  std::string id;
  std::string canonical;
  std::string category;
  std::map<std::string, std::vector<std::string>> patterns;  ///< by language
  std::map<std::string, std::vector<std::string>> variants =
      {};                                 ///< by language: wordings as written, the usual one first
  std::vector<KnownUser> known_for = {};  ///< who is known for it; only where a text shows it
  std::string file = {};                  ///< the user's file that has it; "": a shipped one
};

/// Phrases and sentences of plain prose that no formula may match, by language.
using StopPhrases = std::map<std::string, std::vector<std::string>>;

struct Lexicon {
  /// By language: cues, pronouns, function words, ... With `on_shipped` those alone that differ
  /// from the shipped ones: read them by `grammar`.
  std::map<std::string, Grammar> own_grammars;
  Actors actors;
  std::vector<Formula> own_formulae;  ///< with `on_shipped` empty for the shipped ones
  StopPhrases own_stop_phrases;       ///< beside the shipped ones
  bool on_shipped = false;            ///< what is not here is as shipped

  IndexCache<NameIndex> indices;    ///< what find_mentions derives from the rest, once a language
  IndexCache<ActorLookup> lookups;  ///< what participants are looked up by: one

  /// The grammar of a language; an empty one for a language without files.
  [[nodiscard]] const Grammar& grammar(std::string_view language) const;
  /// For what is asked of every language at once: at least all that the files of `names/` say.
  [[nodiscard]] std::vector<const Grammar*> names_of_all_languages() const;
  [[nodiscard]] const std::vector<Formula>& formulae() const;
  /// Parsed at each call: only who checks a lexicon asks.
  [[nodiscard]] StopPhrases stop_phrases() const;
  /// Made at the first call.
  [[nodiscard]] std::shared_ptr<const ActorLookup> lookup() const;
};

/// The shipped lexicon; its actors are parsed at the first call (a few milliseconds).
[[nodiscard]] const Lexicon& shipped();

/// Of the shipped lexicon the grammars of these languages alone, for who names nobody.
[[nodiscard]] Lexicon shipped_grammars(std::span<const std::string> languages);

/// The shipped lexicon with a user's file on top. Errors name file, line and column; an id that
/// stands twice in one file is one.
[[nodiscard]] Result<Lexicon> load_with(const std::filesystem::path& file);
/// The same on top of another, which may have a user's files already.
[[nodiscard]] Result<Lexicon> load_with(const std::filesystem::path& file, Lexicon base);

}  // namespace readout::lexicon
