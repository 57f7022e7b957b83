#include "readout/ingest/mail_sender.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestLocal = 64;  // bytes: RFC 5321

struct Offices {
  text::StringSet words;
  text::StringSet beside;  ///< only together with one of them
};

Offices load() {
  Offices offices;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name != "mail_offices.json") continue;
    const auto data = nlohmann::json::parse(file.bytes);
    for (const auto& list : data.at("offices")) {
      for (const auto& word : list) offices.words.insert(word.get<std::string>());
    }
    for (const auto& list : data.at("beside")) {
      for (const auto& word : list) offices.beside.insert(word.get<std::string>());
    }
  }
  return offices;
}

const Offices& offices() {
  static const Offices kOffices = load();
  return kOffices;
}

/// Whether a word is an office's, or falls apart into words of offices ("dailybrief").
bool is_office_word(std::string_view word) {
  enum Reached : char { kNot, kBeside, kOffice };
  std::vector<Reached> reached(word.size() + 1, kNot);  // by a whole number of words
  reached.front() = kBeside;
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    if (reached[begin] == kNot) continue;
    for (std::size_t size = 1; begin + size <= word.size(); ++size) {
      const std::string part(word.substr(begin, size));
      Reached& end = reached[begin + size];
      if (offices().words.contains(part)) end = kOffice;
      if (offices().beside.contains(part)) end = std::max(end, reached[begin]);
    }
  }
  return reached.back() == kOffice;
}

std::vector<std::string> words_of(std::string_view text, std::string_view marks) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(marks));
    if (!word.empty()) words.emplace_back(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return words;
}

/// Whether `word` is a name of the sender's, or begins one: "f" of Friederike.
bool is_of_name(std::string_view word, const std::vector<std::string>& names) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return name.starts_with(word); });
}

/// "press", "news-alerts" and "no-reply", not "f.list" of Friederike List.
bool is_office(std::string_view local, std::string_view sender_name) {
  if (local.size() > kLongestLocal) return false;
  const std::vector<std::string> words = words_of(ascii_lower(local), "._-+");
  const std::vector<std::string> names = words_of(text::fold(sender_name), " .,-");
  const bool named =
      std::ranges::all_of(words, [&](const std::string& word) { return is_of_name(word, names); });
  if (named && !std::ranges::all_of(words, is_office_word)) return false;
  std::string joined;
  for (const std::string& word : words) joined += word;
  return std::ranges::any_of(words, is_office_word) || is_office_word(joined);
}

/// Whose the address is; a portal gives mailboxes to anybody.
const Outlet* outlet_at(const std::string& domain) {
  const Outlet* outlet = outlet_of_url("mailto://" + domain);
  return outlet == nullptr || outlet->kind == "portal" ? nullptr : outlet;
}

/// A person may be called as an outlet is, and anybody may call himself so: a common name counts
/// at the outlet's own address alone, another of one word also from an office or a list.
bool is_believed(const Outlet& named, const Metadata& data, const std::string& domain,
                 bool office) {
  if (publishes_at(named, "mailto://" + domain)) return true;
  if (is_common_name(named, data.author)) return false;
  return office || count_words(data.author) > 1;
}

}  // namespace

void settle_sender(Metadata& data) {
  if (data.sender.empty() && data.list.empty()) return;
  const std::size_t at = data.sender.rfind('@');
  const std::string domain = at == std::string::npos ? "" : data.sender.substr(at + 1);
  const bool office = !data.list.empty() || is_office(data.sender.substr(0, at), data.author);
  const Outlet* named = outlet_of_name(data.author);
  if (named != nullptr && is_believed(*named, data, domain, office)) {
    data.outlet = named->name;
    data.author.clear();
  } else if (const Outlet* own = outlet_at(domain)) {
    data.outlet = own->name;
    if (office) data.author.clear();
  } else if (office) {
    data.outlet = data.author.empty() || named != nullptr ? domain : data.author;
    data.author.clear();
  }
}

}  // namespace readout::ingest
