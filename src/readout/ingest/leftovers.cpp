#include "readout/ingest/leftovers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "readout/model/embedded.hpp"
#include "readout/text/unicode.hpp"

namespace readout::embedded {

std::span<const File> leftovers_data();  // by readout_embed

}  // namespace readout::embedded

namespace readout::ingest {
namespace {

std::vector<std::string> folded(const nlohmann::json& words) {
  std::vector<std::string> out;
  for (const auto& word : words) out.push_back(text::fold(word.get<std::string>()));
  return out;
}

Leftovers load() {
  const auto data = nlohmann::json::parse(embedded::leftovers_data().front().bytes);
  return {folded(data.at("titles")), folded(data.at("users")), folded(data.at("notes")),
          folded(data.at("system_files")), folded(data.at("system_folders"))};
}

}  // namespace

const Leftovers& leftovers() {
  static const Leftovers kLeftovers = load();
  return kLeftovers;
}

bool opens_with_any(std::string_view text, const std::vector<std::string>& openings) {
  return std::ranges::any_of(openings,
                             [&](const std::string& opening) { return text.starts_with(opening); });
}

}  // namespace readout::ingest
