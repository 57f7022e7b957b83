#include "readout/ingest/outlets.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

struct Registry {
  std::vector<Outlet> all;
  std::unordered_map<std::string, std::size_t> by_domain;
  std::unordered_map<std::string, std::size_t> by_name;
};

Outlet parse_outlet(const nlohmann::json& entry) {
  Outlet outlet;
  outlet.name = entry.at("name").get<std::string>();
  outlet.kind = entry.at("kind").get<std::string>();
  outlet.domains = entry.at("domains").get<std::vector<std::string>>();
  for (const auto& alias : entry.at("aliases")) {
    outlet.aliases.push_back(text::fold(alias.get<std::string>()));
  }
  outlet.aliases.push_back(text::fold(outlet.name));
  return outlet;
}

Registry load() {
  Registry registry;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name != "outlets.json") continue;
    for (const auto& entry : nlohmann::json::parse(file.bytes)) {
      registry.all.push_back(parse_outlet(entry));
    }
  }
  for (std::size_t i = 0; i < registry.all.size(); ++i) {
    for (const auto& domain : registry.all[i].domains) registry.by_domain.emplace(domain, i);
    for (const auto& alias : registry.all[i].aliases) registry.by_name.emplace(alias, i);
  }
  return registry;
}

const Registry& registry() {
  static const Registry kRegistry = load();
  return kRegistry;
}

using Index = std::unordered_map<std::string, std::size_t>;

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

const Outlet* outlet_of_url(std::string_view url) {
  const std::string host = host_of(url);
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
  return look_up(registry().by_name, text::fold(trim(name)));
}

const Outlet* outlet_of_file(std::string_view file_name) {
  std::string folded = text::fold(file_name);
  if (const Outlet* outlet = longest_in(registry().by_domain, folded)) return outlet;
  std::replace_if(
      folded.begin(), folded.end(), [](char c) { return c == '.' || c == '_' || c == '-'; }, ' ');
  return longest_in(registry().by_name, folded);
}

}  // namespace readout::ingest
