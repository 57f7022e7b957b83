#include "readout/diff/merged_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace readout::diff {
namespace {

/// Words in one line as a text of their own, so that they can be a side of a diff.
struct Line {
  std::string text;
  std::vector<text::Token> tokens;
};

TokenRange tokens_at(std::span<const text::Token> tokens, Span span) {
  const auto index = [&](std::size_t byte) {
    return static_cast<std::size_t>(
        std::ranges::lower_bound(tokens, byte, {},
                                 [](const text::Token& token) { return token.span.begin; }) -
        tokens.begin());
  };
  return span.empty() ? TokenRange{} : TokenRange{index(span.begin), index(span.end)};
}

bool are_equal(std::span<const text::Token> a, std::span<const text::Token> b) {
  return std::ranges::equal(a, b, {}, &text::Token::folded, &text::Token::folded);
}

}  // namespace

MergedWords::MergedWords(std::span<const MergeSide> sides, std::size_t first) : sides_(sides) {
  for (std::size_t i = 0; i < sides[first].side.tokens.size(); ++i) {
    words_.push_back({{{first, i}}});
  }
}

const text::Token& MergedWords::token_of(const MergedWord& word) const {
  return sides_[word.places.front().side].side.tokens[word.places.front().token];
}

bool MergedWords::add(std::size_t side, const lexicon::Lexicon& lexicon, double replace_threshold) {
  const Side& added = sides_[side].side;
  Line line;
  for (const MergedWord& word : words_) {
    text::Token& token = line.tokens.emplace_back(token_of(word));
    token.span = {line.text.size(), line.text.size() + token.folded.size()};
    line.text += token.folded;
    line.text += ' ';
  }
  const Diff found = diff({line.text, line.tokens, added.language}, added, lexicon,
                          {.replace_threshold = replace_threshold, .classify = false});
  if (found.replaced_whole || found.kept == 0) return false;
  std::vector<MergedWord> merged;
  merged.reserve(words_.size() + added.tokens.size());
  for (const Edit& edit : found.edits) {
    const TokenRange old = tokens_at(line.tokens, edit.a);
    const TokenRange fresh = tokens_at(added.tokens, edit.b);
    const bool common =
        edit.op == EditOp::keep && are_equal(std::span(line.tokens).subspan(old.begin, old.size()),
                                             added.tokens.subspan(fresh.begin, fresh.size()));
    for (std::size_t i = old.begin; i < old.end; ++i) {
      MergedWord& word = merged.emplace_back(std::move(words_[i]));
      if (common) word.places.push_back({side, fresh.begin + (i - old.begin)});
    }
    for (std::size_t i = fresh.begin; !common && i < fresh.end; ++i) {
      merged.push_back({{{side, i}}});
    }
  }
  words_ = std::move(merged);
  return true;
}

}  // namespace readout::diff
