#include "readout/lexicon/lexicon.hpp"

#include <fmt/format.h>
#include <fstream>
#include <future>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "readout/lexicon/actor_lookup.hpp"
#include "readout/lexicon/loading.hpp"
#include "readout/model/embedded.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/place.hpp"

namespace readout::embedded {
std::span<const File> lexicon_data();
std::span<const File> stem_tables();  ///< "ru.txt"
}  // namespace readout::embedded

namespace readout::lexicon {
namespace {

using nlohmann::json;

/// A bad JSON text, with its place "line:column".
struct SyntaxError : std::runtime_error {
  SyntaxError(std::string where, const std::string& message)
      : std::runtime_error(message), place(std::move(where)) {}
  std::string place;
};

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

/// A file may hold any kind of entry; a grammar is known by its "language".
void add_file(const json& content, Lexicon& lexicon) {
  const Node file(content);
  file.allow({"language", "cues", "pronouns", "lists", "scales", "terms", "cases", "declensions",
              "persons", "organisations", "countries", "offices", "groups", "formulae"});
  if (file.member("language")) add_grammar(file, lexicon.grammars);
  add_titles(file, lexicon.actors);
  add_actors(file, lexicon.actors);
  add_formulae(file, lexicon.formulae);
}

[[noreturn]] void shipped_is_broken(std::string_view file, const std::string& message) {
  throw std::logic_error(fmt::format("the shipped lexicon is broken: {}: {}", file, message));
}

void add_shipped_file(const embedded::File& file, Lexicon& lexicon) {
  try {
    add_file(parsed(file.bytes), lexicon);
  } catch (const SyntaxError& error) {
    shipped_is_broken(fmt::format("{}:{}", file.name, error.place), error.what());
  } catch (const LoadError& error) {
    shipped_is_broken(file.name, error.what());
  }
}

/// The language of a file that concerns one alone ("names/en.json", "grammar/en-clauses.json"); ""
/// for those of all languages, which lie in no folder.
std::string_view language_of(const embedded::File& file) {
  const std::size_t slash = file.name.find('/');
  if (slash == std::string_view::npos) return "";
  const std::string_view name = file.name.substr(slash + 1);
  return name.substr(0, name.find_first_of("-."));
}

void use_stems() {
  static std::once_flag once;
  std::call_once(once, [] {
    for (const embedded::File& file : embedded::stem_tables()) {
      text::use_known_stems(file.name.substr(0, file.name.find('.')), file.bytes);
    }
  });
}

std::map<std::string, Grammar> load_grammars(const std::set<std::string, std::less<>>& languages) {
  use_stems();
  Lexicon lexicon;
  for (const embedded::File& file : embedded::lexicon_data()) {
    const std::string_view language = language_of(file);
    if (!language.empty() && languages.contains(language)) add_shipped_file(file, lexicon);
  }
  return std::move(lexicon.grammars);
}

/// Languages beside all the rest: half the time on two processors.
Lexicon load_shipped() {
  std::set<std::string, std::less<>> languages;
  for (const embedded::File& file : embedded::lexicon_data()) {
    if (!language_of(file).empty()) languages.emplace(language_of(file));
  }
  auto grammars =
      std::async(std::launch::async | std::launch::deferred, load_grammars, std::cref(languages));
  Lexicon lexicon;
  add_iso_countries({languages.begin(), languages.end()}, lexicon.actors);
  for (const embedded::File& file : embedded::lexicon_data()) {
    if (language_of(file).empty()) add_shipped_file(file, lexicon);
  }
  static_cast<void>(lexicon.lookup());  // beside the grammars, which take longer
  lexicon.grammars = grammars.get();
  return lexicon;
}

Result<std::string> read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  std::error_code ignored;
  if (stream.is_open() && !std::filesystem::is_directory(file, ignored)) bytes << stream.rdbuf();
  if (!stream.is_open() || stream.bad() || std::filesystem::is_directory(file, ignored)) {
    return Error{ErrorKind::input, file.string(), "the lexicon cannot be read",
                 "check the path and the permissions"};
  }
  return bytes.str();
}

}  // namespace

const Grammar& Lexicon::grammar(std::string_view language) const {
  static const Grammar none;
  const auto found = grammars.find(std::string(language));
  return found == grammars.end() ? none : found->second;
}

std::shared_ptr<const ActorLookup> Lexicon::lookup() const {
  return lookups.get("", [&] { return std::make_shared<const ActorLookup>(actors); });
}

const Lexicon& shipped() {
  // Never destroyed: to free it takes milliseconds that no end of a program should cost.
  static const Lexicon* const lexicon = std::make_unique<Lexicon>(load_shipped()).release();
  return *lexicon;
}

Lexicon shipped_grammars(std::span<const std::string> languages) {
  Lexicon lexicon;
  lexicon.grammars = load_grammars({languages.begin(), languages.end()});
  return lexicon;
}

Result<Lexicon> load_with(const std::filesystem::path& file) {
  const Result<std::string> bytes = read(file);
  if (!bytes) return bytes.error();
  Lexicon lexicon = shipped();
  try {
    add_file(parsed(bytes.value()), lexicon);
  } catch (const SyntaxError& error) {
    return Error{ErrorKind::input, fmt::format("{}:{}", file.string(), error.place), error.what(),
                 "mend the JSON"};
  } catch (const LoadError& error) {
    return Error{ErrorKind::input, file.string(), error.what(),
                 "see corpus/lexicon/README.md for the format"};
  }
  return lexicon;
}

}  // namespace readout::lexicon
