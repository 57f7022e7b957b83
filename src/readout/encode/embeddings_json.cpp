#include "readout/encode/embeddings_json.hpp"

#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace readout::encode {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostValues = 65535;  // of a row; models have a few thousand

/// Numbers as a row of unit length; nothing where they are none, or all zero.
std::optional<Row> unit_row(const Json& values) {
  if (!values.is_array() || values.empty() || values.size() > kMostValues) return std::nullopt;
  Row row;
  row.reserve(values.size());
  double squares = 0;
  for (const Json& value : values) {
    if (!value.is_number()) return std::nullopt;
    const auto number = value.get<double>();
    squares += number * number;
    row.push_back(static_cast<float>(number));
  }
  if (!std::isfinite(squares) || squares <= 0) return std::nullopt;
  const double norm = std::sqrt(squares);
  for (std::size_t i = 0; i < row.size(); ++i)
    row[i] = static_cast<float>(values[i].get<double>() / norm);
  return row;
}

/// Where an item stands: its index, or its place where it has none.
std::optional<std::size_t> place_of(const Json& item, std::size_t place, std::size_t count) {
  const auto index = item.find("index");
  if (index == item.end()) return place;
  if (!index->is_number_unsigned() || index->get<std::uint64_t>() >= count) return std::nullopt;
  return index->get<std::size_t>();
}

}  // namespace

std::string embeddings_request(std::span<const std::string_view> texts, std::string_view model) {
  Json request{{"input", Json::array()}, {"encoding_format", "float"}};
  for (const std::string_view text : texts) request["input"].push_back(text);
  if (!model.empty()) request["model"] = model;
  return request.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::variant<std::vector<Row>, Fault> read_embeddings(std::string_view answer,
                                                      std::size_t expected) {
  const Json json = Json::parse(answer, nullptr, false);
  if (!json.is_object() || !json.contains("data") || !json["data"].is_array())
    return Fault{"answers with something else than a list of embeddings"};
  const Json& data = json["data"];
  if (data.size() != expected)
    return Fault{fmt::format("answers with {} embeddings for {} texts", data.size(), expected)};
  std::vector<Row> rows(expected);
  std::size_t dimension = 0;
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (!data[i].is_object()) return Fault{"answers with a list of something else"};
    const auto place = place_of(data[i], i, expected);
    if (!place || !rows[*place].empty())
      return Fault{fmt::format("answers with a wrong index in item {}", i)};
    const auto embedding = data[i].find("embedding");
    auto row = embedding == data[i].end() ? std::nullopt : unit_row(*embedding);
    if (!row) return Fault{fmt::format("answers with no usable numbers in item {}", i)};
    if (dimension == 0) dimension = row->size();
    if (row->size() != dimension) return Fault{"answers with embeddings of unequal length"};
    rows[*place] = std::move(*row);
  }
  return rows;
}

}  // namespace readout::encode
