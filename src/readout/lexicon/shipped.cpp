#include "readout/lexicon/shipped.hpp"

#include <fmt/format.h>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <stdexcept>
#include <utility>

#include "readout/lexicon/loading.hpp"
#include "readout/model/embedded.hpp"
#include "readout/text/analysis.hpp"

namespace readout::embedded {
std::span<const File> lexicon_data();
std::span<const File> stem_tables();  ///< "ru.txt"
}  // namespace readout::embedded

namespace readout::lexicon {
namespace {

[[noreturn]] void shipped_is_broken(std::string_view file, const std::string& message) {
  throw std::logic_error(fmt::format("the shipped lexicon is broken: {}: {}", file, message));
}

void add_shipped_file(const embedded::File& file, Lexicon& lexicon) {
  try {
    add_file(file.bytes, lexicon);
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

/// Files of all languages that are parsed apart from the rest of them.
constexpr std::string_view kFormulae = "formulae.json";
constexpr std::string_view kStopPhrases = "stop_phrases.json";

Lexicon only(std::string_view name) {
  Lexicon lexicon;
  for (const embedded::File& file : embedded::lexicon_data()) {
    if (file.name == name) add_shipped_file(file, lexicon);
  }
  return lexicon;
}

std::set<std::string, std::less<>> languages_of_files() {
  std::set<std::string, std::less<>> languages;
  for (const embedded::File& file : embedded::lexicon_data()) {
    if (!language_of(file).empty()) languages.emplace(language_of(file));
  }
  return languages;
}

void use_stems() {
  static std::once_flag once;
  std::call_once(once, [] {
    for (const embedded::File& file : embedded::stem_tables()) {
      text::use_known_stems(file.name.substr(0, file.name.find('.')), file.bytes);
    }
  });
}

std::shared_ptr<const Grammar> load_grammar(std::string_view language) {
  Lexicon lexicon;
  for (const embedded::File& file : embedded::lexicon_data()) {
    if (!language.empty() && language_of(file) == language) add_shipped_file(file, lexicon);
  }
  auto found = lexicon.own_grammars.find(std::string(language));
  if (found == lexicon.own_grammars.end()) return nullptr;
  return std::make_shared<const Grammar>(std::move(found->second));
}

/// All but the formulae and what concerns one language.
Lexicon load_shipped() {
  use_stems();
  const auto languages = languages_of_files();
  Lexicon lexicon;
  add_iso_countries({languages.begin(), languages.end()}, lexicon.actors);
  for (const embedded::File& file : embedded::lexicon_data()) {
    const bool apart = file.name == kFormulae || file.name == kStopPhrases;
    if (language_of(file).empty() && !apart) add_shipped_file(file, lexicon);
  }
  lexicon.on_shipped = true;
  return lexicon;
}

/// Never destroyed: to free it takes milliseconds that no end of a program should cost.
template <class Make>
auto& kept(Make make) {
  return *std::make_unique<decltype(make())>(make()).release();
}

}  // namespace

const Grammar* shipped_grammar(std::string_view language) {
  static const auto& languages = kept(languages_of_files);
  static const auto& grammars = kept([] { return IndexCache<Grammar>(); });
  if (!languages.contains(language)) return nullptr;
  return grammars.get(language, [&] { return load_grammar(language); }).get();
}

const std::map<std::string, Grammar>& shipped_names() {
  static const auto& names = kept([] {
    Lexicon lexicon;
    for (const embedded::File& file : embedded::lexicon_data()) {
      if (file.name.starts_with("names/")) add_shipped_file(file, lexicon);
    }
    return std::move(lexicon.own_grammars);
  });
  return names;
}

const std::vector<Formula>& shipped_formulae() {
  static const auto& formulae = kept([] { return std::move(only(kFormulae).own_formulae); });
  return formulae;
}

StopPhrases shipped_stop_phrases() {
  return std::move(only(kStopPhrases).own_stop_phrases);
}

const Lexicon& shipped() {
  static const Lexicon& lexicon = kept(load_shipped);
  return lexicon;
}

Lexicon shipped_grammars(std::span<const std::string> languages) {
  use_stems();
  Lexicon lexicon;
  for (const std::string& language : languages) {
    if (const Grammar* grammar = shipped_grammar(language)) {
      lexicon.own_grammars.emplace(language, *grammar);
    }
  }
  return lexicon;
}

}  // namespace readout::lexicon
