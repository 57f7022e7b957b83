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

bool EncodedTexts::encode(const encode::Encoder& encoder, std::size_t jobs) {
  const std::size_t first =
      batches_.empty() ? 0 : batches_.back().first + batches_.back().rows.rows();
  if (first == texts_.size()) return true;
  auto encoded = encoder.encode(std::span(texts_).subspan(first), jobs);
  if (!encoded || encoded.value().empty()) return false;
  batches_.push_back({first, std::move(encoded).value()});
  return true;
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
