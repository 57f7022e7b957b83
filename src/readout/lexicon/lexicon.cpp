#include "readout/lexicon/lexicon.hpp"

#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <utility>

#include "readout/lexicon/actor_lookup.hpp"
#include "readout/lexicon/loading.hpp"
#include "readout/lexicon/shipped.hpp"

namespace readout::lexicon {
namespace {

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
  if (const auto own = own_grammars.find(std::string(language)); own != own_grammars.end()) {
    return own->second;
  }
  const Grammar* const known = on_shipped ? shipped_grammar(language) : nullptr;
  return known == nullptr ? none : *known;
}

std::vector<const Grammar*> Lexicon::names_of_all_languages() const {
  std::vector<const Grammar*> all;
  for (const auto& [language, grammar] : own_grammars) all.push_back(&grammar);
  if (!on_shipped) return all;
  for (const auto& [language, grammar] : shipped_names()) {
    if (!own_grammars.contains(language)) all.push_back(&grammar);
  }
  return all;
}

const std::vector<Formula>& Lexicon::formulae() const {
  return on_shipped && own_formulae.empty() ? shipped_formulae() : own_formulae;
}

std::shared_ptr<const ActorLookup> Lexicon::lookup() const {
  return lookups.get("", [&] { return std::make_shared<const ActorLookup>(actors); });
}

StopPhrases Lexicon::stop_phrases() const {
  StopPhrases all = on_shipped ? shipped_stop_phrases() : StopPhrases{};
  for (const auto& [language, phrases] : own_stop_phrases) {
    auto& of_language = all[language];
    of_language.insert(of_language.end(), phrases.begin(), phrases.end());
  }
  return all;
}

Result<Lexicon> load_with(const std::filesystem::path& file) {
  return load_with(file, shipped());
}

Result<Lexicon> load_with(const std::filesystem::path& file, Lexicon lexicon) {
  const Result<std::string> bytes = read(file);
  if (!bytes) return bytes.error();
  try {
    add_file(bytes.value(), lexicon, file.string());
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
