/// Where a source has certain words, and which of its statements stand there.
///
/// In: the analysis of a source and the statements of the comparison. Out: places of words that
/// stand one behind the other, marks aside; whether a sentence or which statements hold a share of
/// some words, by stem. Made once a source, linear; then a question costs as much as its rarest
/// word, or those it asks for, are frequent, and a bit for each sentence or statement. Keeps
/// references to both. Thread-safe.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

class SourceIndex {
 public:
  SourceIndex(const text::Analysis& analysis, const std::vector<Statement>& statements,
              std::size_t source);

  [[nodiscard]] const text::Analysis& analysis() const { return *analysis_; }
  /// By index into the comparison, in order.
  [[nodiscard]] std::span<const std::size_t> statements() const { return in_order_; }
  /// Where the folded words stand, in order.
  [[nodiscard]] std::vector<Span> places_of(std::span<const text::Token> words) const;
  /// Whether one sentence holds that share of the words.
  [[nodiscard]] bool has_sentence_with(std::span<const text::Token> words, double share) const;
  /// The statements that share a byte with the span, in no order.
  [[nodiscard]] std::vector<std::size_t> statements_at(Span span) const;
  /// The statements that hold that share of the words, in order.
  [[nodiscard]] std::vector<std::size_t> statements_with(std::span<const text::Token> words,
                                                         double share) const;

 private:
  using Places = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  static void post(Places& index, std::string_view word, std::uint32_t number);
  [[nodiscard]] std::span<const std::uint32_t> places(const Places& index,
                                                      std::string_view word) const;
  /// How many of the words each number is posted for.
  [[nodiscard]] std::vector<std::uint32_t> counted(const Places& index, std::size_t size,
                                                   std::span<const text::Token> words) const;

  const text::Analysis* analysis_;
  const std::vector<Statement>* all_;
  std::vector<std::uint32_t> words_;   // tokens that are no marks
  Places by_folded_;                   // indices into words_
  Places sentences_with_;              // by stem
  Places statements_with_;             // by stem: indices into in_order_
  std::vector<std::size_t> in_order_;  // statements
  std::vector<std::size_t> by_begin_;  // statements
  std::vector<std::size_t> reached_;   // the farthest end of those up to here in by_begin_
};

/// One for each source.
[[nodiscard]] std::vector<SourceIndex> index_sources(const Comparison& comparison,
                                                     std::span<const text::Analysis> analyses);

}  // namespace readout::compare
