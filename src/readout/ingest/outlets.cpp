#include "readout/ingest/outlets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <unicode/locid.h>
#include <unordered_map>

#include "readout/ingest/data.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

struct Registry {
  std::vector<Outlet> all;
  Index by_domain;
  Index by_host;
  Index by_name;
  text::StringSet archives;
  Index by_file_name;  ///< of `by_name`, those that are no everyday words, as in files' names
};

/// As names are compared: folded, without the article that a site's name may have or lack.
std::string name_key(std::string_view name) {
  constexpr std::string_view kArticle = "the ";
  std::string key = text::fold(trim(name));
  if (key.starts_with(kArticle) && key.size() > kArticle.size()) key.erase(0, kArticle.size());
  return key;
}

bool parts_words(char c) {
  return c == '.' || c == '_' || c == '-' || c == ' ';
}

/// What stands between dots, dashes, underscores and spaces.
std::vector<std::string> file_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    if (!parts_words(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> strings(const nlohmann::json& entry, const char* key) {
  return entry.value(key, std::vector<std::string>());
}

Outlet parse_outlet(const nlohmann::json& entry) {
  Outlet outlet;
  for (const auto& [language, names] : entry.at("names").items()) {
    outlet.languages.push_back(language);
    for (const auto& name : names) outlet.names.push_back(name.get<std::string>());
  }
  outlet.name = entry.at("names").at("en").at(0).get<std::string>();
  outlet.kind = entry.at("kind").get<std::string>();
  outlet.country = entry.value("country", std::string());
  outlet.everyday = strings(entry, "everyday");
  outlet.shared = strings(entry, "shared");
  outlet.domains = strings(entry, "domains");
  outlet.hosts = strings(entry, "hosts");
  return outlet;
}

bool is_everyday(const Outlet& outlet, std::string_view name) {
  return std::ranges::any_of(
      outlet.everyday, [&](const std::string& word) { return name_key(word) == name_key(name); });
}

void index(Registry& registry, std::size_t i) {
  const Outlet& outlet = registry.all[i];
  for (const auto& domain : outlet.domains) registry.by_domain.emplace(domain, i);
  for (const auto& host : outlet.hosts) registry.by_host.emplace(host, i);
  for (const auto& name : outlet.names) {
    registry.by_name.emplace(name_key(name), i);
    if (!is_everyday(outlet, name))
      registry.by_file_name.emplace(joined(file_words(name_key(name))), i);
  }
}

Registry load() {
  Registry registry;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name == "archives.json") {
      for (const auto& host : nlohmann::json::parse(file.bytes))
        registry.archives.insert(host.get<std::string>());
    }
    if (file.name != "outlets.json") continue;
    for (const auto& entry : nlohmann::json::parse(file.bytes)) {
      registry.all.push_back(parse_outlet(entry));
    }
  }
  for (std::size_t i = 0; i < registry.all.size(); ++i) index(registry, i);
  return registry;
}

const Registry& registry() {
  static const Registry kRegistry = load();
  return kRegistry;
}

const Outlet* look_up(const Index& index, std::string_view key) {
  const auto found = index.find(std::string(key));
  return found == index.end() ? nullptr : &registry().all[found->second];
}

/// Without ".txt": a short last part that has a letter.
std::string_view without_extension(std::string_view file_name) {
  constexpr std::size_t kLongest = 8;
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return file_name;
  const std::string_view last = file_name.substr(dot + 1);
  const bool number = last.find_first_not_of("0123456789") == std::string_view::npos;
  return number || last.size() > kLongest ? file_name : file_name.substr(0, dot);
}

/// A number, a month, or one of the words that stand beside any outlet.
bool is_generic(const std::string& word) {
  return word.find_first_not_of("0123456789") == std::string::npos ||
         vocabulary().month(word) > 0 || vocabulary().file_words.contains(word);
}

/// "en", "ru": two letters that ISO 639-1 knows.
bool is_language_tag(const std::string& word) {
  return word.size() == 2 && *icu::Locale(word.c_str()).getISO3Language() != '\0';
}

/// The outlet whose name is all that the words say, but for the generic ones around it.
const Outlet* outlet_of_all(std::span<const std::string> words) {
  constexpr std::size_t kMostWords = 32;
  if (words.empty() || words.size() > kMostWords) return nullptr;
  std::size_t last_begin = 0;  // where a name may begin and end at the innermost
  while (last_begin + 1 < words.size() &&
         (is_generic(words[last_begin]) || words[last_begin] == "the")) {
    ++last_begin;
  }
  std::size_t first_end = words.size();
  while (first_end > 1 && is_generic(words[first_end - 1])) --first_end;
  for (std::size_t begin = 0; begin <= last_begin; ++begin) {  // the longest name first
    for (std::size_t end = words.size(); end >= first_end && end > begin; --end) {
      const std::string name = joined(words.subspan(begin, end - begin));
      if (const Outlet* outlet = look_up(registry().by_file_name, name)) return outlet;
    }
  }
  return nullptr;
}

/// The same, with a language tag at the end, or without one: that of "lenta-ru" is of the name.
const Outlet* outlet_of_words(std::span<const std::string> words) {
  if (const Outlet* outlet = outlet_of_all(words)) return outlet;
  if (words.size() < 2 || !is_language_tag(words.back())) return nullptr;
  return outlet_of_all(words.first(words.size() - 1));
}

/// "2031-03-12-tass-lake-orla": the first word behind a date may say whose it is, where it is a
/// name of the press alone and no part of a sentence: a dash, dot or underscore parts it from what
/// follows.
const Outlet* outlet_of_first_word(std::string_view stem) {
  constexpr std::string_view kParting = " ._-";
  while (!stem.empty()) {
    stem.remove_prefix(std::min(stem.find_first_not_of(kParting), stem.size()));
    const std::string word(stem.substr(0, stem.find_first_of(kParting)));
    stem.remove_prefix(word.size());
    const bool of_date =
        word.find_first_not_of("0123456789") == std::string::npos || vocabulary().month(word) > 0;
    if (of_date) continue;
    const Outlet* outlet = look_up(registry().by_file_name, word);
    if (outlet == nullptr || !is_press(*outlet) || is_language_tag(word)) return nullptr;
    const bool shared = std::ranges::any_of(
        outlet->shared, [&](const std::string& name) { return name_key(name) == word; });
    const std::string_view parting = stem.substr(0, stem.find_first_not_of(kParting));
    const bool parted = parting.find_first_not_of(' ') != std::string_view::npos;
    return parted && !shared ? outlet : nullptr;
  }
  return nullptr;
}

/// "2031-03-14_reuters_lake-orla": where dashes join words, underscores part fields, and the one
/// behind the date says whose it is.
const Outlet* outlet_of_field(std::string_view stem) {
  const std::size_t first = stem.find('_');
  if (first == std::string_view::npos || to_iso_date(stem.substr(0, first)).empty()) return nullptr;
  const std::size_t second = stem.find('_', first + 1);
  if (second == std::string_view::npos) return nullptr;
  const std::string_view subject = stem.substr(second + 1);
  const bool one_field = subject.find('_') == std::string_view::npos;
  if (!one_field || subject.find('-') == std::string_view::npos) return nullptr;
  return outlet_of_words(file_words(stem.substr(first + 1, second - first - 1)));
}

/// Whether `name` stands in `file` between characters that are no letters or digits.
std::size_t find_whole(std::string_view file, std::string_view name) {
  const auto is_inner = [&](std::size_t at) {
    return at < file.size() &&
           (static_cast<unsigned char>(file[at]) >= 0x80 || (file[at] >= 'a' && file[at] <= 'z') ||
            (file[at] >= '0' && file[at] <= '9'));
  };
  for (std::size_t at = file.find(name); at != std::string_view::npos;
       at = file.find(name, at + 1)) {
    if ((at == 0 || !is_inner(at - 1)) && !is_inner(at + name.size())) return at;
  }
  return std::string_view::npos;
}

/// The longest key of `index` that stands whole in `file`.
const Outlet* longest_in(const Index& index, std::string_view file) {
  std::size_t best = registry().all.size();
  std::size_t longest = 0;
  for (const auto& [key, outlet] : index) {
    if (key.size() < longest || (key.size() == longest && outlet > best)) continue;
    if (find_whole(file, key) == std::string_view::npos) continue;
    longest = key.size();
    best = outlet;
  }
  return best < registry().all.size() ? &registry().all[best] : nullptr;
}

/// By the host or a domain above it.
bool is_archive(std::string_view host) {
  while (!host.empty()) {
    if (registry().archives.contains(host)) return true;
    host.remove_prefix(std::min(host.find('.'), host.size() - 1) + 1);
  }
  return false;
}

}  // namespace

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos) {
    url.remove_prefix(user + 1);
  }
  std::string host = ascii_lower(url.substr(0, url.find(':')));
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::span<const Outlet> known_outlets() {
  return registry().all;
}

bool is_press(const Outlet& outlet) {
  constexpr std::array<std::string_view, 7> kPress = {
      "state agency", "agency", "public broadcaster", "broadcaster", "newspaper",
      "magazine",     "portal"};
  return std::ranges::find(kPress, outlet.kind) != kPress.end();
}

std::string_view original_address(std::string_view url) {
  while (is_archive(host_of(url))) {  // one archive may keep another's page
    const std::string_view path = url.substr(0, url.find_first_of("?#"));
    const std::size_t kept = std::min(path.find("/http://"), path.find("/https://"));
    if (kept == std::string_view::npos) break;
    url.remove_prefix(kept + 1);
  }
  return url;
}

const Outlet* outlet_of_url(std::string_view url) {
  const std::string host = host_of(original_address(url));
  if (const Outlet* outlet = look_up(registry().by_host, host)) return outlet;
  std::string_view domain = host;
  while (!domain.empty()) {
    if (const Outlet* outlet = look_up(registry().by_domain, domain)) return outlet;
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos) break;
    domain.remove_prefix(dot + 1);
  }
  return nullptr;
}

bool publishes_at(const Outlet& outlet, std::string_view url) {
  const std::string host = host_of(original_address(url));
  return std::ranges::find(outlet.hosts, host) != outlet.hosts.end() ||
         std::ranges::any_of(outlet.domains, [&](const std::string& domain) {
           return host == domain || host.ends_with("." + domain);
         });
}

bool bears_name(std::string_view host, const Outlet& outlet) {
  constexpr std::size_t kShortest = 3;
  std::string letters(host);
  std::erase(letters, '-');
  return std::ranges::any_of(outlet.names, [&](const std::string& name) {
    std::string key = name_key(name);
    std::erase_if(key, parts_words);
    return key.size() >= kShortest && letters.find(key) != std::string::npos;
  });
}

bool is_everyday_name(const Outlet& outlet, std::string_view name) {
  return is_everyday(outlet, name);
}

bool is_common_name(const Outlet& outlet, std::string_view name) {
  return is_everyday(outlet, name) ||
         std::ranges::any_of(outlet.shared, [&](const std::string& shared) {
           return name_key(shared) == name_key(name);
         });
}

const Outlet* outlet_of_name(std::string_view name) {
  return look_up(registry().by_name, name_key(name));
}

const Outlet* outlet_of_dateline(std::string_view name) {
  const Outlet* outlet = outlet_of_name(name);
  if (outlet == nullptr || !is_press(*outlet)) return nullptr;
  const bool as_written = std::ranges::find(outlet->everyday, trim(name)) != outlet->everyday.end();
  return as_written || !is_everyday(*outlet, name) ? outlet : nullptr;
}

const Outlet* outlet_of_file(std::string_view file_name) {
  const std::string folded = text::fold(file_name);
  if (const Outlet* outlet = longest_in(registry().by_domain, folded)) return outlet;
  if (const Outlet* outlet = longest_in(registry().by_host, folded)) return outlet;
  const std::string_view stem = without_extension(folded);
  if (const Outlet* outlet = outlet_of_words(file_words(stem))) return outlet;
  if (const Outlet* outlet = outlet_of_field(stem)) return outlet;
  return outlet_of_first_word(stem);
}

}  // namespace readout::ingest
