#include "readout/text/language_data.hpp"

#include <algorithm>
#include <map>

#include "readout/model/embedded.hpp"
#include "readout/text/unicode.hpp"

namespace readout::embedded {
std::span<const File> text_data();
}  // namespace readout::embedded

namespace readout::text {
namespace {

using Words = std::vector<std::string>;
using Sections = std::map<std::string, Words, std::less<>>;

Words split(std::string_view line, char separator) {
  Words words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(separator), line.size());
    if (end > 0) words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

/// Lines "section: word word ..."; a section may go over several such lines. "#" begins a comment.
Sections parse(std::string_view bytes) {
  Sections sections;
  for (const std::string& line : split(bytes, '\n')) {
    const std::size_t colon = line.find(':');
    if (line.front() == '#' || colon == std::string::npos) continue;
    Words& section = sections[line.substr(0, colon)];
    for (std::string& word : split(std::string_view(line).substr(colon + 1), ' ')) {
      section.push_back(std::move(word));
    }
  }
  return sections;
}

Words take(const Sections& sections, std::string_view name) {
  Words words;
  if (const auto found = sections.find(name); found != sections.end()) {
    for (const std::string& word : found->second) words.push_back(fold(word));
  }
  return words;
}

/// As written: "Sat." is a day, "sat" is not.
StringSet take_abbreviations(const Sections& sections, std::string_view name) {
  const auto found = sections.find(name);
  if (found == sections.end()) return {};
  return {found->second.begin(), found->second.end()};
}

StringSet take_set(const Sections& sections, std::string_view name) {
  const Words words = take(sections, name);
  return {words.begin(), words.end()};
}

std::string take_one(const Sections& sections, std::string_view name) {
  const auto found = sections.find(name);
  return found == sections.end() || found->second.empty() ? "" : found->second.front();
}

std::vector<std::pair<std::string, std::string>> take_pairs(const Sections& sections,
                                                            std::string_view name) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& word : take(sections, name)) {
    const std::size_t equals = word.find('=');
    if (equals != std::string::npos)
      pairs.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  }
  return pairs;
}

/// Surnames that the dictionary would take for a form of a common word ("Лавров": laurels): all
/// their forms are listed as irregular ones.
void add_surnames(LanguageData& data, const Words& surnames, const Words& endings) {
  for (const std::string& surname : surnames) {
    data.irregular.emplace(surname, surname);
    for (const std::string& ending : endings) data.irregular.emplace(surname + ending, surname);
  }
}

LanguageData make(std::string_view bytes) {
  const Sections sections = parse(bytes);
  LanguageData data;
  data.snowball = take_one(sections, "snowball");
  data.dictionary = take_one(sections, "dictionary");
  data.clitics = take(sections, "clitics");
  if (const auto parted = sections.find("parted"); parted != sections.end()) {
    data.parted = parted->second;
  }
  if (const auto parted = sections.find("parted_counted"); parted != sections.end()) {
    data.parted_counted = parted->second;
  }
  data.titles = take_abbreviations(sections, "titles");
  data.number_titles = take_abbreviations(sections, "number-titles");
  data.abbreviations = take_abbreviations(sections, "abbreviations");
  data.starters = take_set(sections, "starters");
  data.attributions = take_set(sections, "attributions");
  data.tellings = take_set(sections, "tellings");
  data.continuations = take_set(sections, "continuations");
  data.case_endings = take(sections, "case-endings");
  data.lemma_endings = take(sections, "lemma-endings");
  data.surname_suffixes = take(sections, "surname-suffixes");
  data.repairs = take_pairs(sections, "repairs");
  for (auto& [form, stem] : take_pairs(sections, "irregular")) data.irregular.emplace(form, stem);
  add_surnames(data, take(sections, "surnames"), take(sections, "surname-endings"));
  return data;
}

std::map<std::string, LanguageData, std::less<>> make_all() {
  std::map<std::string, LanguageData, std::less<>> all;
  for (const embedded::File& file : embedded::text_data()) {
    all.emplace(file.name.substr(0, file.name.find('.')), make(file.bytes));
  }
  return all;
}

}  // namespace

const LanguageData& data_of(std::string_view language) {
  static const std::map<std::string, LanguageData, std::less<>> all = make_all();
  static const LanguageData none;
  const auto found = all.find(language);
  return found == all.end() ? none : found->second;
}

}  // namespace readout::text
