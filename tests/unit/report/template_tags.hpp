/// The tags that templates ask for, as TagUse names them, and how often a page has something.
#pragma once
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace readout::tests {

inline std::size_t count(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

/// "NAME:TAG" of every template whose name begins with `prefix`.
inline std::set<std::string> tags_in_templates(std::string_view prefix) {
  std::set<std::string> tags;
  const auto folder = std::filesystem::path(READOUT_SOURCE_DIR) / "src/readout/report/templates";
  const std::regex tag("\\{\\{\\{?[#^]?\\s*([^{}\\s/&]+)\\s*\\}\\}");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (!name.starts_with(prefix)) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const std::string all = text.str();
    for (std::sregex_iterator found(all.begin(), all.end(), tag), end; found != end; ++found) {
      tags.insert(name + ":" + (*found)[1].str());
    }
  }
  return tags;
}

}  // namespace readout::tests
