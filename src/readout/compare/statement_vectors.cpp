#include "readout/compare/statement_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

namespace readout::compare {
namespace {

/// The texts to encode, each once, and which of them each statement needs.
class Texts {
 public:
  std::size_t index_of(std::string text) {
    const auto [entry, fresh] = index_.try_emplace(std::move(text), views_.size());
    if (fresh) views_.emplace_back(entry->first);
    return entry->second;
  }
  [[nodiscard]] const std::vector<std::string_view>& all() const { return views_; }

 private:
  std::unordered_map<std::string, std::size_t> index_;  // its keys stay where they are
  std::vector<std::string_view> views_;
};

std::string content_of(const Statement& statement, std::string_view text) {
  std::string content;
  for (const Span& span : statement.content) {
    if (!content.empty()) content += ' ';
    content += span.in(text);
  }
  return content;
}

void add(std::span<const float> row, std::span<float> sum) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row[i];
}

void make_unit(std::span<float> row) {
  double squares = 0;
  for (const float value : row) squares += static_cast<double>(value) * value;
  if (squares == 0) return;
  const auto scale = static_cast<float>(1 / std::sqrt(squares));
  for (float& value : row) value *= scale;
}

}  // namespace

Result<encode::Vectors> statement_vectors(const Comparison& comparison,
                                          const encode::Encoder& encoder, std::size_t jobs) {
  Texts texts;
  std::vector<std::pair<std::size_t, std::size_t>> needed;
  for (const Statement& statement : comparison.statements) {
    const std::string& text = comparison.sources[statement.source].document.text;
    const std::size_t content = texts.index_of(content_of(statement, text));
    needed.emplace_back(content, texts.index_of(std::string(statement.span.in(text))));
  }
  const auto encoded = encoder.encode(texts.all(), jobs);
  if (!encoded) return encoded.error();
  encode::Vectors vectors(needed.size(), encoded.value().dimension());
  if (vectors.empty()) return vectors;
  for (std::size_t i = 0; i < needed.size(); ++i) {
    add(encoded.value().row(needed[i].first), vectors.row(i));
    add(encoded.value().row(needed[i].second), vectors.row(i));
    make_unit(vectors.row(i));
  }
  return vectors;
}

}  // namespace readout::compare
