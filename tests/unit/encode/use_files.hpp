/// The encoder's fetched files in tests: opened, or a warning where they are not there.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "readout/encode/data_folder.hpp"
#include "readout/encode/use.hpp"

namespace readout::encode {

/// Nothing, with a warning, where the files were not fetched.
inline std::optional<std::filesystem::path> fetched() {
  auto folder = find_use();
  if (!folder) WARN("skipped: scripts/fetch_encoder.sh has not fetched the encoder's files");
  return folder;
}

inline std::unique_ptr<Encoder> opened(const Kernels& kernels = best_kernels()) {
  const auto folder = fetched();
  if (!folder) return nullptr;
  auto encoder = open_use(*folder, kernels);
  REQUIRE(encoder);
  return std::move(encoder).value();
}

inline Vectors rows_of(const Encoder& encoder, const std::vector<std::string>& texts,
                       std::size_t jobs = 1) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  auto vectors = encoder.encode(views, jobs);
  REQUIRE(vectors);
  REQUIRE(vectors.value().rows() == texts.size());
  return std::move(vectors).value();
}

}  // namespace readout::encode
