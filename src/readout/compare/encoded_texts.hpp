/// Texts with their vectors: each text is encoded once, those that came in since in one batch.
///
/// In: texts, an encoder. Out: cosines of their rows. Cost: that of the encoder for each text that
/// is new.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/encode/encoder.hpp"
#include "readout/model/result.hpp"

namespace readout::compare {

class EncodedTexts {
 public:
  std::size_t index_of(std::string_view text);
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// Nothing where the encoder gave rows for all texts.
  [[nodiscard]] std::optional<Error> encode(const encode::Encoder& encoder, std::size_t jobs);
  /// Of two texts that are encoded.
  [[nodiscard]] double cosine(std::size_t a, std::size_t b) const;

 private:
  struct Batch {
    std::size_t first = 0;  ///< text
    encode::Vectors rows;
  };
  [[nodiscard]] std::span<const float> row(std::size_t text) const;

  std::unordered_map<std::string, std::size_t> index_;  // its keys stay where they are
  std::vector<std::string_view> texts_;
  std::vector<Batch> batches_;
};

}  // namespace readout::compare
