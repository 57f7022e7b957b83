#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "readout/lexicon/loading.hpp"
#include "readout/lexicon/shipped.hpp"
#include "readout/text/place.hpp"

namespace readout::lexicon {
namespace {

using nlohmann::json;

json parsed(std::string_view bytes) {
  try {
    return json::parse(bytes.begin(), bytes.end());
  } catch (const json::parse_error& error) {
    const std::string_view what = error.what();
    const std::size_t detail = what.find(": ");
    const text::Place place = text::place_at(bytes, error.byte > 0 ? error.byte - 1 : 0);
    throw SyntaxError(
        fmt::format("{}:{}", place.line, place.column),
        std::string(detail == std::string_view::npos ? what : what.substr(detail + 2)));
  }
}

/// What a file is about to change becomes the lexicon's own.
void own_what_changes(const Node& file, Lexicon& lexicon) {
  if (file.member("language")) {
    const std::string language = file.text("language");
    const Grammar* const known = shipped_grammar(language);
    if (known != nullptr) lexicon.own_grammars.try_emplace(language, *known);
  }
  if (file.member("formulae") && lexicon.own_formulae.empty())
    lexicon.own_formulae = shipped_formulae();
}

}  // namespace

void add_file(std::string_view bytes, Lexicon& lexicon, const std::string& origin) {
  const json content = parsed(bytes);
  const Node file(content);
  file.allow({"language", "cues", "pronouns", "lists", "scales", "terms", "cases", "declensions",
              "persons", "organisations", "countries", "offices", "groups", "formulae",
              "stop_phrases"});
  if (lexicon.on_shipped) own_what_changes(file, lexicon);
  if (file.member("language")) add_grammar(file, lexicon.own_grammars);
  add_titles(file, lexicon.actors);
  add_actors(file, lexicon.actors);
  add_formulae(file, lexicon.own_formulae, origin);
  add_stop_phrases(file, lexicon.own_stop_phrases);
}

}  // namespace readout::lexicon
