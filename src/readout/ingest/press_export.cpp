#include "readout/ingest/press_export.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

struct Database {
  std::string name;
  std::vector<std::string> lines;              ///< whole lines behind an article
  std::vector<std::string> openers;            ///< what such a line begins with
  std::vector<std::string> accession_openers;  ///< before an article's number, which ends the line
  std::vector<std::string> numbered;           ///< lines before an article; "#" is a number
};

std::vector<std::string> lower_list(const nlohmann::json& entry, const char* key) {
  std::vector<std::string> list;
  for (const auto& word : entry.value(key, nlohmann::json::array())) {
    list.push_back(ascii_lower(word.get<std::string>()));
  }
  return list;
}

std::vector<Database> load() {
  std::vector<Database> databases;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name != "press_exports.json") continue;
    for (const auto& entry : nlohmann::json::parse(file.bytes)) {
      databases.push_back({entry.at("name").get<std::string>(), lower_list(entry, "lines"),
                           lower_list(entry, "openers"), lower_list(entry, "accession_openers"),
                           lower_list(entry, "numbered")});
    }
  }
  return databases;
}

const std::vector<Database>& databases() {
  static const std::vector<Database> kDatabases = load();
  return kDatabases;
}

/// One long word of letters and digits: "NORDCO0020310312e73c0002t".
bool is_accession_number(std::string_view word) {
  constexpr std::size_t kShortest = 20;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_plain = [&](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); };
  constexpr std::ptrdiff_t kFewestDigits = 8;  // those of a date
  return word.size() >= kShortest && std::ranges::all_of(word, is_plain) &&
         std::ranges::count_if(word, is_digit) >= kFewestDigits;
}

bool ends_article(const Database& database, std::string_view line) {
  const auto opens = [&](const std::string& opener) { return line.starts_with(opener); };
  const auto numbers = [&](const std::string& opener) {
    return opens(opener) && is_accession_number(trim(line.substr(opener.size())));
  };
  return std::ranges::find(database.lines, line) != database.lines.end() ||
         std::ranges::any_of(database.openers, opens) ||
         std::ranges::any_of(database.accession_openers, numbers);
}

/// "1 of 12 documents" as "# of # documents".
std::string with_numbers_hidden(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) out += c;
    if (digit && !out.ends_with('#')) out += '#';
  }
  return out;
}

/// What such a line has in common with others of its kind: its first word, or its form; "" for any
/// other line.
std::string kind_of_line(const Database& database, const std::string& line) {
  const std::string form = with_numbers_hidden(line);
  if (std::ranges::find(database.numbered, form) != database.numbered.end()) return form;
  return ends_article(database, line) ? line.substr(0, line.find(' ')) : "";
}

/// Whether articles begin or end more than once in the page. Some end with two lines that differ.
bool parts_articles(const Database& database, const Page& page) {
  constexpr std::size_t kLongest = 80;  // bytes of such a line
  std::unordered_set<std::string> kinds;
  return std::ranges::any_of(page.blocks, [&](const PageBlock& block) {
    if (block.text.size() > kLongest) return false;
    const std::string kind = kind_of_line(database, ascii_lower(trim(block.text)));
    return !kind.empty() && !kinds.insert(kind).second;
  });
}

}  // namespace

std::string press_database_of(const Page& page) {
  for (const Database& database : databases()) {
    if (parts_articles(database, page)) return database.name;
  }
  return {};
}

}  // namespace readout::ingest
