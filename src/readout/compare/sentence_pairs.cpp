#include "readout/compare/sentence_pairs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <string_view>

#include "readout/align/loose_pairs.hpp"
#include "readout/compare/for_each_index.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/language.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kNeighbours = 10;
constexpr float kSurest = 12;  ///< log-odds: scores nearer to 0 or 1 are all the same

/// One side of all pairs as a source, a sentence a block and a statement.
struct Side {
  Document document;
  text::Analysis analysis;
  lexicon::Named named;

  void add(const std::string& sentence, std::size_t source, std::vector<Statement>& statements) {
    if (!document.blocks.empty()) document.text += '\n';
    const std::size_t begin = document.text.size();
    document.text += sentence;
    const Span span{begin, document.text.size()};
    document.blocks.push_back({BlockKind::paragraph, span});
    Statement statement;
    statement.source = source;
    statement.utterance = statements.size();
    statement.span = span;
    statement.content = {span};
    statements.push_back(std::move(statement));
  }
};

/// The first sentences, then the second ones.
class Sentences {
 public:
  Sentences(std::span<const SentencePair> pairs, const lexicon::Lexicon& lexicon,
            const CompareOptions& options, const encode::Vectors& vectors) {
    for (const SentencePair& pair : pairs) sides_[0].add(pair.a, 0, statements_);
    for (const SentencePair& pair : pairs) sides_[1].add(pair.b, 1, statements_);
    const lexicon::ActorIndex actors(lexicon);
    for_each_index(sides_.size(), options.jobs, [&](std::size_t i) {
      Side& side = sides_[i];
      side.document.language = text::detect_language(side.document.text);
      side.analysis = text::analyse(side.document);
      side.named = lexicon::find_named(side.document.text, side.analysis, actors, "");
    });
    std::vector<lexicon::SourceView> views;
    for (const Side& side : sides_) views.push_back({&side.document, &side.analysis, &side.named});
    align::AlignOptions alignment = options.alignment;
    alignment.vectors = &vectors;
    alignment.jobs = options.jobs;
    pairs_.emplace(views, statements_, lexicon, alignment);
  }

  [[nodiscard]] align::Similarity compare(std::size_t a, std::size_t b) const {
    return pairs_->compare(a, statements_.size() / 2 + b);
  }

 private:
  std::array<Side, 2> sides_;
  std::vector<Statement> statements_;
  std::optional<align::LoosePairs> pairs_;
};

/// As Sentences orders them; none without an encoder.
Result<encode::Vectors> encode_all(std::span<const SentencePair> pairs,
                                   const CompareOptions& options) {
  if (options.encoder == nullptr) return encode::Vectors();
  std::vector<std::string_view> texts;
  for (const SentencePair& pair : pairs) texts.emplace_back(pair.a);
  for (const SentencePair& pair : pairs) texts.emplace_back(pair.b);
  return options.encoder->encode(texts, options.jobs);
}

float log_odds(double score) {
  if (score <= 0) return -kSurest;
  if (score >= 1) return kSurest;
  return std::clamp(static_cast<float>(std::log(score / (1 - score))), -kSurest, kSurest);
}

/// Log-odds of all pairs of a first and a second sentence.
class Table {
 public:
  Table(const Sentences& sentences, std::size_t size, std::size_t jobs)
      : size_(size), cells_(size * size) {
    for_each_index(size, jobs, [&](std::size_t a) {
      for (std::size_t b = 0; b < size_; ++b) {
        cells_[a * size_ + b] = log_odds(sentences.compare(a, b).score);
      }
    });
  }

  [[nodiscard]] float at(std::size_t a, std::size_t b) const { return cells_[a * size_ + b]; }

  /// Takes from each cell half of what is usual around both of its sentences.
  void take_off_neighbourhood() {
    std::vector<float> of_a(size_);
    std::vector<float> of_b(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      of_a[i] = mean_of_best([&](std::size_t b) { return at(i, b); });
      of_b[i] = mean_of_best([&](std::size_t a) { return at(a, i); });
    }
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < size_; ++b) cells_[a * size_ + b] -= (of_a[a] + of_b[b]) / 2;
    }
  }

 private:
  [[nodiscard]] float mean_of_best(const std::function<float(std::size_t)>& cell) const {
    std::vector<float> row(size_);
    for (std::size_t i = 0; i < size_; ++i) row[i] = cell(i);
    const auto middle = row.begin() + static_cast<std::ptrdiff_t>(std::min(kNeighbours, size_));
    std::partial_sort(row.begin(), middle, row.end(), std::greater<>());
    return std::accumulate(row.begin(), middle, 0.0F) / static_cast<float>(middle - row.begin());
  }

  std::size_t size_;
  std::vector<float> cells_;
};

}  // namespace

Result<std::vector<align::Similarity>> compare_pairs(std::span<const SentencePair> pairs,
                                                     const lexicon::Lexicon& lexicon,
                                                     const CompareOptions& options) {
  std::vector<align::Similarity> similarities(pairs.size());
  if (pairs.empty()) return similarities;
  const auto vectors = encode_all(pairs, options);
  if (!vectors) return vectors.error();
  const Sentences sentences(pairs, lexicon, options, vectors.value());
  for_each_index(pairs.size(), options.jobs,
                 [&](std::size_t i) { similarities[i] = sentences.compare(i, i); });
  return similarities;
}

Result<CounterpartRanks> rank_counterparts(std::span<const SentencePair> pairs,
                                           const lexicon::Lexicon& lexicon,
                                           const CompareOptions& options) {
  const std::size_t size = pairs.size();
  CounterpartRanks ranks{std::vector<std::size_t>(size, 0), std::vector<std::size_t>(size, 0)};
  if (pairs.empty()) return ranks;
  const auto vectors = encode_all(pairs, options);
  if (!vectors) return vectors.error();
  Table table(Sentences(pairs, lexicon, options, vectors.value()), size, options.jobs);
  table.take_off_neighbourhood();
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t other = 0; other < size; ++other) {
      if (table.at(i, other) >= table.at(i, i)) ++ranks.of_b[i];
      if (table.at(other, i) >= table.at(i, i)) ++ranks.of_a[i];
    }
  }
  return ranks;
}

}  // namespace readout::compare
