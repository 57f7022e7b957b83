#include "readout/diff/elsewhere.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "readout/diff/cancel.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/date_parts.hpp"

namespace readout::diff {
namespace {

/// What a passage says, in no order.
struct Content {
  std::vector<std::string> words;
  std::vector<lexicon::Quantity> quantities;

  [[nodiscard]] std::size_t size() const { return words.size() + quantities.size(); }
};

bool are_equal(const lexicon::Quantity& x, const lexicon::Quantity& y) {
  const bool dates = lexicon::is_date(x) && lexicon::is_date(y);
  return dates ? x.day_or_month == y.day_or_month && lexicon::may_be_one_date(x, y) : x == y;
}

/// Of the tokens that `counts` lets pass.
template <class Counts>
Content content_of(const Half& half, const Counts& counts) {
  Content content;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const text::Token& token = half.side.tokens[i];
    if (counts(i) && is_content(token, half.grammar) && !half.facts.in_quantity({i, i + 1})) {
      content.words.push_back(content_key(token, half.grammar));
    }
  }
  for (const QuantityAt& each : half.facts.quantities_at(half.range)) {
    const TokenRange shared{std::max(each.tokens.begin, half.range.begin),
                            std::min(each.tokens.end, half.range.end)};
    if (counts(shared.begin)) {
      content.quantities.push_back(each.quantity);
    }
  }
  return content;
}

/// Takes from `content` what `other` has too, each once; how much that is.
std::size_t take_common(Content& content, Content other) {
  return cancel(content.words, other.words, std::equal_to<>{}) +
         cancel(content.quantities, other.quantities, are_equal);
}

/// The sentence round the half; of a half without words, the one that ends or begins there.
TokenRange sentence_round(const Half& half) {
  constexpr std::size_t kLongest = 60;
  const auto& tokens = half.side.tokens;
  TokenRange sentence = half.range;
  if (tokens.empty()) {
    return sentence;
  }
  const TokenRange around = widened(half.range, kLongest, tokens.size());
  const bool opens = half.range.empty() && half.range.begin < tokens.size() &&
                     begins_sentence(tokens, half.range.begin);
  const auto is_one = [&](std::size_t x, std::size_t y) {
    return tokens[x].sentence == tokens[y].sentence;
  };
  while (!opens && sentence.begin > around.begin &&
         (sentence.begin == half.range.begin && half.range.empty()
              ? true
              : is_one(sentence.begin, sentence.begin - 1))) {
    --sentence.begin;
  }
  while (sentence.end < around.end &&
         (sentence.empty() || is_one(sentence.end - 1, sentence.end))) {
    ++sentence.end;
  }
  return sentence;
}

}  // namespace

Elsewhere stands_elsewhere(const Half& half, const Half& other, const ChangedTokens& changed) {
  const auto all = [](std::size_t) { return true; };
  Content alone = content_of(half, all);
  take_common(alone, content_of(other, all));
  const std::size_t said = alone.size();
  const Half sentence{other.side, sentence_round(other), other.grammar, other.facts};
  const auto stands_there = [&](std::size_t i) {
    return changed[i] && !other.range.overlaps({i, i + 1});
  };
  const std::size_t quantities = alone.quantities.size();
  const std::size_t found = take_common(alone, content_of(sentence, stands_there));
  constexpr std::size_t kFew = 2;
  const bool counted = quantities > 0 && alone.quantities.empty() && said - found <= kFew;
  const bool most = 4 * found >= 3 * said || (said <= kFew && 2 * found >= said) || counted;
  return found == 0      ? Elsewhere::nothing
         : found == said ? Elsewhere::all
         : most          ? Elsewhere::most
                         : Elsewhere::nothing;
}

}  // namespace readout::diff
