#include "readout/align/weights.hpp"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "readout/model/embedded.hpp"

namespace readout::embedded {

std::span<const File> align_data();

}  // namespace readout::embedded

namespace readout::align {
namespace {

using nlohmann::json;

Row read_row(const json& from) {
  Row row;
  for (const auto& [key, value] : from.items()) {
    if (key == "bias") {
      row.bias = value.get<double>();
    } else if (const auto part = part_named(key)) {
      at(row.weights, *part) = value.get<double>();
    } else {
      throw std::invalid_argument(fmt::format("a similarity has no part \"{}\"", key));
    }
  }
  return row;
}

Fit read_fit(const json& from) {
  return {read_row(from.at("alone")), read_row(from.at("in_context")), read_row(from.at("loose"))};
}

Weights read_weights(const json& from) {
  return {read_fit(from.at("same_language")), read_fit(from.at("across")),
          from.at("join").get<double>(), from.at("same_source").get<double>()};
}

}  // namespace

Result<WeightSets> parse_weights(std::string_view bytes, std::string_view place) {
  try {
    const json root = json::parse(bytes.begin(), bytes.end());
    return WeightSets{read_weights(root.at("with_vectors")),
                      read_weights(root.at("without_vectors"))};
  } catch (const std::exception& error) {
    return Error{ErrorKind::input, std::string(place),
                 fmt::format("no weights of the alignment: {}", error.what()),
                 "make them with scripts/fit_alignment.py"};
  }
}

const WeightSets& shipped_weights() {
  static const WeightSets shipped = [] {
    const embedded::File& file = embedded::align_data().front();
    return parse_weights(file.bytes, file.name).value();
  }();
  return shipped;
}

double score_of(const Parts& parts, const Row& row) {
  double sum = row.bias;
  for (std::size_t i = 0; i < kParts; ++i) sum += parts[i] * row.weights[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace readout::align
