// Build tool: the stems of the lexicon's words in one language, once a build: a program that starts
// need not load the language's dictionary for words that are always the same.
//
// Usage: make_stem_table OUTPUT LANGUAGE JSON_FILE... ; writes which dictionary it was, then "form
// TAB stem" lines, sorted; no such lines where none is installed.
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace {

using Table = std::map<std::string, std::string>;

/// Letters of another script than Latin and Han: words of a language that has a dictionary here.
bool may_inflect(const std::string& word) {
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = readout::text::next_code_point(word, i);
    if (c < U'\u0100' || readout::text::is_han(c)) return false;
  }
  return true;
}

void add_words(const std::string& text, const std::string& language, Table& table) {
  const auto analysis = readout::text::analyse(text, language);
  for (const auto& token : analysis.tokens) {
    if (token.kind == readout::text::TokenKind::word && may_inflect(token.folded)) {
      table.emplace(token.folded, token.stem);
    }
  }
}

/// Every string below a value, keys too.
void add_strings(const nlohmann::json& value, const std::string& language, Table& table) {
  if (value.is_string()) add_words(value.get<std::string>(), language, table);
  if (!value.is_structured()) return;
  for (const auto& [key, below] : value.items()) {
    add_words(key, language, table);
    add_strings(below, language, table);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::string language = argv[2];
  Table table;
  const std::string dictionary = readout::text::dictionary_of(language);
  if (!dictionary.empty()) {
    for (int i = 3; i < argc; ++i) {
      std::ifstream file(argv[i]);
      add_strings(nlohmann::json::parse(file), language, table);
    }
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << dictionary << '\n';
  for (const auto& [form, stem] : table) out << form << '\t' << stem << '\n';
  out.close();
  return out ? 0 : 1;
}
