/// Whether a JSON value has the shape of a gold annotation, before anything is read from it.
///
/// In: a parsed gold file. Out: nothing, or the first fault with the path to it, as
/// ingest/json_place.hpp takes paths. Linear.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace readout::cli {

struct GoldFault {
  std::vector<std::string> path;
  std::string message;
};

[[nodiscard]] std::optional<GoldFault> find_gold_fault(const nlohmann::json& root);

}  // namespace readout::cli
