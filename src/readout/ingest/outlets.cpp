#include "readout/ingest/outlets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

struct Registry {
  std::vector<Outlet> all;
  Index by_domain;
  Index by_host;
  Index by_name;
  Index by_distinct_name;  ///< of `by_name`, those that are no everyday words
};

/// As names are compared: folded, without the article that a site's name may have or lack.
std::string name_key(std::string_view name) {
  constexpr std::string_view kArticle = "the ";
  std::string key = text::fold(trim(name));
  if (key.starts_with(kArticle) && key.size() > kArticle.size()) key.erase(0, kArticle.size());
  return key;
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
    if (!is_everyday(outlet, name)) registry.by_distinct_name.emplace(name_key(name), i);
  }
}

Registry load() {
  Registry registry;
  for (const embedded::File& file : embedded::ingest_data()) {
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

const Outlet* outlet_of_url(std::string_view url) {
  const std::string host = host_of(url);
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
  std::string folded = text::fold(file_name);
  if (const Outlet* outlet = longest_in(registry().by_domain, folded)) return outlet;
  if (const Outlet* outlet = longest_in(registry().by_host, folded)) return outlet;
  std::replace_if(
      folded.begin(), folded.end(), [](char c) { return c == '.' || c == '_' || c == '-'; }, ' ');
  return longest_in(registry().by_distinct_name, folded);
}

}  // namespace readout::ingest
