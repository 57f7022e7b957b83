#include "readout/compare/phrase_place.hpp"

#include <algorithm>
#include <vector>

#include "readout/compare/quoted_words.hpp"

namespace readout::compare {
namespace {

/// An edit seen from the side that has the phrase.
struct Step {
  EditOp op = EditOp::keep;
  Span here;
  Span there;
};

std::vector<Step> steps_of(const Pair& pair, bool here_is_a) {
  std::vector<Step> steps;
  steps.reserve(pair.edits.size());
  for (const Edit& edit : pair.edits) {
    steps.push_back(here_is_a ? Step{edit.op, edit.a, edit.b} : Step{edit.op, edit.b, edit.a});
  }
  std::ranges::stable_sort(steps, {}, [](const Step& step) { return step.here.begin; });
  return steps;
}

bool is_inside(Span span, std::size_t at) {
  return span.begin < at && at < span.end;
}

/// Takes up the steps that the phrase stands in, one after the other.
class Reader {
 public:
  Reader(const PhraseSides& sides, Span phrase) : sides_(sides), phrase_(phrase) {
    place_.words = words_in(sides.here, phrase).size();
  }

  void take(const Step& step) {
    if (step.here.empty()) {
      if (is_inside(phrase_, step.here.begin)) stands_there(step.there, step.op);
      return;
    }
    if (!step.here.overlaps(phrase_)) return;
    const std::size_t within = words_in(sides_.here, shared(step.here)).size();
    covered_ += within;
    if (step.op == EditOp::keep) {
      place_.kept += within;
      take_kept(step);
    } else {
      place_.beyond += words_in(sides_.here, step.here).size() - within;
      stands_there(step.there, step.op);
    }
  }

  [[nodiscard]] std::optional<PhrasePlace> place() const {
    if (place_.words == 0 || covered_ < place_.words) return std::nullopt;
    return place_;
  }

 private:
  [[nodiscard]] Span shared(Span here) const {
    return {std::max(here.begin, phrase_.begin), std::min(here.end, phrase_.end)};
  }

  /// Of kept words those that are the phrase's, word for word.
  void take_kept(const Step& step) {
    const auto here = words_in(sides_.here, step.here);
    const auto there = words_in(sides_.there, step.there);
    if (here.size() != there.size()) {
      place_.clear = false;
      return;
    }
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (phrase_.contains(here[i].span)) stands_there(there[i].span, EditOp::keep);
    }
  }

  void stands_there(Span there, EditOp op) {
    if (op == EditOp::move) place_.clear = false;
    if (there.empty()) return;
    if (place_.there.empty()) {
      place_.there = there;
      return;
    }
    if (there.begin < place_.there.end) place_.clear = false;
    place_.there.end = std::max(place_.there.end, there.end);
  }

  const PhraseSides& sides_;
  Span phrase_;
  PhrasePlace place_;
  std::size_t covered_ = 0;
};

/// How many of the words stand among the others, by stem.
std::size_t count_shared(const std::vector<text::Token>& words,
                         const std::vector<text::Token>& others) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [&](const text::Token& word) {
    return std::ranges::find(others, word.stem, &text::Token::stem) != others.end();
  }));
}

}  // namespace

std::optional<PhrasePlace> place_of_phrase(const Pair& pair, const PhraseSides& sides,
                                           Span phrase) {
  Reader reader(sides, phrase);
  for (const Step& step : steps_of(pair, sides.here_is_a)) reader.take(step);
  return reader.place();
}

Span likely_variant(const PhrasePlace& place, const PhraseSides& sides, Span phrase,
                    const lexicon::Grammar& grammar, std::size_t fewest) {
  constexpr std::size_t kShare = 3;  // of the words that carry content one in three
  if (!place.clear || place.there.empty() || place.beyond > 0) return {};
  const std::size_t words = words_in(sides.there, place.there).size();
  if (words > 2 * place.words) return {};
  const std::vector<text::Token> here = content_words(sides.here, phrase, grammar);
  const std::vector<text::Token> there = content_words(sides.there, place.there, grammar);
  const std::size_t common = count_shared(here, there);
  if (common < fewest || common * kShare < here.size()) return {};
  const bool only_left_out = count_shared(there, here) == there.size();
  if (only_left_out && (common < 2 || common * 2 < here.size())) return {};
  return place.there;
}

}  // namespace readout::compare
