/// From JSON values to the parts of a Lexicon: one function a kind of entry, each adds to what is
/// there or overrides it by id. Throws LoadError. Private to the room.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "readout/lexicon/json_node.hpp"
#include "readout/lexicon/lexicon.hpp"

namespace readout::lexicon {

/// A bad JSON text, with its place "line:column".
struct SyntaxError : std::runtime_error {
  SyntaxError(std::string where, const std::string& message)
      : std::runtime_error(message), place(std::move(where)) {}
  std::string place;
};

/// A whole file, which may hold any kind of entry; a grammar is known by its "language". Throws
/// SyntaxError too. `origin`: the user's file, of which its formulae keep the name.
void add_file(std::string_view bytes, Lexicon& lexicon, const std::string& origin = {});

/// A file of one language: reporting words, lists, scales, terms, cases. Adds to what is known of
/// that language already; a cue with the same lemma and kind is replaced.
void add_grammar(const Node& file, std::map<std::string, Grammar>& grammars);
/// "persons", "organisations", "countries".
void add_actors(const Node& file, Actors& actors);
/// "offices", "groups".
void add_titles(const Node& file, Actors& actors);
/// An id may stand there already, from another file, but only once in this one.
void add_formulae(const Node& file, std::vector<Formula>& formulae, const std::string& origin);
void add_stop_phrases(const Node& file, StopPhrases& phrases);
/// Every country of ISO 3166 with its names by ICU in `languages`; before any file adds to them.
void add_iso_countries(const std::vector<std::string>& languages, Actors& actors);

}  // namespace readout::lexicon
