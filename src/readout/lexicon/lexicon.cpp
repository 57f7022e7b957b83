#include "readout/lexicon/lexicon.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "readout/lexicon/loading.hpp"
#include "readout/model/embedded.hpp"

namespace readout::embedded {
std::span<const File> lexicon_data();
}  // namespace readout::embedded

namespace readout::lexicon {
namespace {

using nlohmann::json;

/// Where a byte stands, as editors count: lines and columns from 1.
std::string line_and_column(std::string_view bytes, std::size_t byte) {
  const std::string_view before = bytes.substr(0, std::min(byte, bytes.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t last_break = before.rfind('\n');
  const std::size_t column =
      last_break == std::string_view::npos ? before.size() : before.size() - last_break - 1;
  return fmt::format("{}:{}", line, std::max<std::size_t>(column, 1));
}

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
    throw SyntaxError(
        line_and_column(bytes, error.byte),
        std::string(detail == std::string_view::npos ? what : what.substr(detail + 2)));
  }
}

/// A file may hold any kind of entry; a grammar is known by its "language".
void add_file(const json& content, Lexicon& lexicon) {
  const Node file(content);
  file.allow({"language", "cues", "pronouns", "lists", "scales", "terms", "cases", "persons",
              "organisations", "countries", "offices", "groups", "formulae"});
  if (file.member("language")) add_grammar(file, lexicon.grammars);
  add_titles(file, lexicon.actors);
  add_actors(file, lexicon.actors);
  add_formulae(file, lexicon.formulae);
}

std::vector<std::string> languages_of(const Lexicon& lexicon) {
  std::vector<std::string> languages;
  for (const auto& [language, grammar] : lexicon.grammars) languages.push_back(language);
  return languages;
}

[[noreturn]] void shipped_is_broken(std::string_view file, const std::string& message) {
  throw std::logic_error(fmt::format("the shipped lexicon is broken: {}: {}", file, message));
}

void add_shipped_file(const embedded::File& file, std::future<json>& content, Lexicon& lexicon) {
  try {
    add_file(content.get(), lexicon);
  } catch (const SyntaxError& error) {
    shipped_is_broken(fmt::format("{}:{}", file.name, error.place), error.what());
  } catch (const LoadError& error) {
    shipped_is_broken(file.name, error.what());
  }
}

/// Files of one language lie in folders, those of all languages beside them.
bool is_of_one_language(const embedded::File& file) {
  return file.name.find('/') != std::string_view::npos;
}

Lexicon load_shipped() {
  const auto files = embedded::lexicon_data();
  std::vector<std::future<json>> contents;
  contents.reserve(files.size());
  for (const embedded::File& file : files) {
    contents.push_back(std::async(std::launch::async, parsed, file.bytes));
  }
  Lexicon lexicon;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (is_of_one_language(files[i])) add_shipped_file(files[i], contents[i], lexicon);
  }
  add_iso_countries(languages_of(lexicon), lexicon.actors);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!is_of_one_language(files[i])) add_shipped_file(files[i], contents[i], lexicon);
  }
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

const Lexicon& shipped() {
  static const Lexicon lexicon = load_shipped();
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
