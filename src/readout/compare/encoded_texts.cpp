#include "readout/compare/encoded_texts.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace readout::compare {

std::size_t EncodedTexts::index_of(std::string_view text) {
  const auto [entry, fresh] = index_.try_emplace(std::string(text), texts_.size());
  if (fresh) texts_.emplace_back(entry->first);
  return entry->second;
}

std::optional<Error> EncodedTexts::encode(const encode::Encoder& encoder, std::size_t jobs) {
  const std::size_t first =
      batches_.empty() ? 0 : batches_.back().first + batches_.back().rows.rows();
  if (first == texts_.size()) return std::nullopt;
  auto encoded = encoder.encode(std::span(texts_).subspan(first), jobs);
  if (!encoded) return encoded.error();
  if (encoded.value().rows() != texts_.size() - first) {
    return Error{ErrorKind::input, encoder.name(), "it gives no vectors of words", ""};
  }
  batches_.push_back({first, std::move(encoded).value()});
  return std::nullopt;
}

std::span<const float> EncodedTexts::row(std::size_t text) const {
  const auto behind = std::ranges::upper_bound(batches_, text, {}, &Batch::first);
  const Batch& batch = *(behind - 1);
  return batch.rows.row(text - batch.first);
}

double EncodedTexts::cosine(std::size_t a, std::size_t b) const {
  return encode::cosine(row(a), row(b));
}

}  // namespace readout::compare
