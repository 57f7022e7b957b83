#include "readout/compare/quotation_gaps.hpp"

#include <algorithm>
#include <array>

#include "readout/diff/diff.hpp"
#include "readout/text/marks.hpp"

namespace readout::compare {
namespace {

/// How far behind the last word an ellipsis or a bracket still belongs to it, in bytes.
constexpr std::size_t kMarkReach = 8;

std::size_t index_at(const QuotedRun& run, std::size_t byte) {
  const auto at = std::ranges::lower_bound(run.words, byte, {},
                                           [](const text::Token& word) { return word.span.begin; });
  return static_cast<std::size_t>(at - run.words.begin());
}

/// The bytes between the words that stand round the gap, its own included.
Span surroundings(const RunInText& side, const GapSide& gap) {
  const auto& words = side.run.words;
  const std::size_t begin =
      gap.begin > 0 ? words[gap.begin - 1].span.end
                    : words.front().span.begin - std::min(kMarkReach, words.front().span.begin);
  const std::size_t end = gap.end < words.size()
                              ? words[gap.end].span.begin
                              : std::min(words.back().span.end + kMarkReach, side.text.size());
  return {begin, end};
}

/// The run between two places that both sides keep.
struct Stretch {
  QuotationGap gap;
  bool open = false;
  bool moved = false;
};

/// Collects the edits between two kept ones into gaps.
class GapCollector {
 public:
  GapCollector(const RunInText& a, const RunInText& b, const lexicon::Grammar& grammar)
      : a_(a), b_(b), grammar_(grammar) {}

  void take(const Edit& edit) {
    const GapSide a{at_a_, edit.a.empty() ? at_a_ : index_at(a_.run, edit.a.end)};
    const GapSide b{at_b_, edit.b.empty() ? at_b_ : index_at(b_.run, edit.b.end)};
    at_a_ = a.end;
    at_b_ = b.end;
    if (edit.op == EditOp::keep) {  // in whatever spelling
      close(false);
      count_kept(a);
      any_kept_ = true;
      return;
    }
    if (edit.op == EditOp::move) {
      (edit.a.empty() ? arriving_ : leaving_).push_back(edit.a.empty() ? b : a);
    }
    if (!stretch_.open)
      stretch_ = {{{a.begin, a.begin}, {b.begin, b.begin}, !any_kept_, false}, true};
    stretch_.gap.a.end = a.end;
    stretch_.gap.b.end = b.end;
    stretch_.moved = stretch_.moved || edit.op == EditOp::move;
  }

  RunsCompared finish() {
    close(true);
    for (const GapSide& from : leaving_) pair_move(from);
    pair_gaps();
    std::ranges::sort(found_.moves, {}, [](const QuotationMove& move) { return move.a.begin; });
    return std::move(found_);
  }

 private:
  void count_kept(const GapSide& kept) {
    found_.kept += kept.size();
    for (std::size_t i = kept.begin; i < kept.end; ++i) {
      if (!grammar_.in("stop_words", a_.run.words[i].folded)) ++found_.kept_content;
    }
  }

  [[nodiscard]] static std::span<const text::Token> words_of(const RunInText& side,
                                                             const GapSide& gap) {
    return std::span(side.run.words).subspan(gap.begin, gap.size());
  }

  [[nodiscard]] bool are_equal(const GapSide& in_a, const GapSide& in_b) const {
    return std::ranges::equal(words_of(a_, in_a), words_of(b_, in_b), {}, &text::Token::folded,
                              &text::Token::folded);
  }

  /// In any order: what goes away is "and southern", and comes "southern and".
  [[nodiscard]] bool have_the_same(const GapSide& in_a, const GapSide& in_b) const {
    return std::ranges::is_permutation(words_of(a_, in_a), words_of(b_, in_b), {},
                                       &text::Token::folded, &text::Token::folded);
  }

  void add_move(const GapSide& from, const GapSide& to) {
    found_.moves.push_back({from, to});
    count_kept(from);
  }

  /// The nth that leaves with certain words is the nth that arrives with them.
  void pair_move(const GapSide& from) {
    const auto to = std::ranges::find_if(
        arriving_, [&](const GapSide& arriving) { return are_equal(from, arriving); });
    if (to == arriving_.end()) return;
    add_move(from, *to);
    arriving_.erase(to);
  }

  /// Without it the sense is another: whoever denies one thing and not the other, or asks 300
  /// tonnes of this and not of that, did not only put words in another order. A date may move.
  [[nodiscard]] bool turns_sense(const text::Token& word) const {
    if (grammar_.in("negations", word.folded) || grammar_.in("modals", word.folded) ||
        grammar_.scale("modality", word.folded)) {
      return true;
    }
    const auto* const named = a_.named;
    const auto of = [&](bool is_date) {
      return named != nullptr && std::ranges::any_of(named->quantities, [&](const auto& quantity) {
               const bool dated = quantity.kind == lexicon::QuantityKind::date ||
                                  quantity.kind == lexicon::QuantityKind::year;
               return dated == is_date && quantity.span.overlaps(word.span);
             });
    };
    return of(false) || (word.kind == text::TokenKind::number && !of(true));
  }

  /// A word that binds others, and is missing here for another reason than it stands too much
  /// there.
  [[nodiscard]] bool only_binds(const text::Token& word) const {
    constexpr std::array<std::string_view, 6> binding{"articles",          "prepositions",
                                                      "conjunctions",      "determiners",
                                                      "attributive_marks", "aspect_particles"};
    return std::ranges::any_of(
        binding, [&](std::string_view list) { return grammar_.in(list, word.folded); });
  }

  /// Of "and southern" the word that moved.
  [[nodiscard]] GapSide but_for_binding(const RunInText& side, GapSide gap) const {
    const auto& words = side.run.words;
    while (gap.size() > 0 && only_binds(words[gap.begin])) ++gap.begin;
    while (gap.size() > 0 && only_binds(words[gap.end - 1])) --gap.end;
    return gap;
  }

  void pair(QuotationGap& left, QuotationGap& came) {
    if (std::ranges::any_of(words_of(a_, left.a),
                            [&](const auto& word) { return turns_sense(word); })) {
      const auto hull = [](const GapSide& x, const GapSide& y) {
        return GapSide{std::min(x.begin, y.begin), std::max(x.end, y.end)};
      };
      found_.shifts.push_back({{left.a, came.b}, hull(left.a, came.a), hull(left.b, came.b)});
    } else {
      const bool same_order = are_equal(left.a, came.b);
      add_move(same_order ? left.a : but_for_binding(a_, left.a),
               same_order ? came.b : but_for_binding(b_, came.b));
    }
    left.a.end = left.a.begin;
    came.b.end = came.b.begin;
  }

  /// Too few words for a move of the diff: "today" is missing here and too much there.
  void pair_gaps() {
    auto& gaps = found_.gaps;
    for (QuotationGap& left : gaps) {
      if (left.a.size() == 0 || left.b.size() > 0 ||
          std::ranges::all_of(words_of(a_, left.a),
                              [&](const auto& word) { return only_binds(word); })) {
        continue;
      }
      const auto came = std::ranges::find_if(gaps, [&](const QuotationGap& gap) {
        return gap.a.size() == 0 && gap.b.size() > 0 && have_the_same(left.a, gap.b);
      });
      if (came != gaps.end()) pair(left, *came);
    }
    std::erase_if(gaps, [](const QuotationGap& gap) { return gap.a.size() + gap.b.size() == 0; });
  }

  void close(bool at_end) {
    if (stretch_.open && !stretch_.moved) {
      stretch_.gap.ends = at_end;
      found_.gaps.push_back(stretch_.gap);
    }
    stretch_ = {};
  }

  const RunInText& a_;
  const RunInText& b_;
  const lexicon::Grammar& grammar_;
  RunsCompared found_;
  std::vector<GapSide> leaving_;
  std::vector<GapSide> arriving_;
  Stretch stretch_;
  std::size_t at_a_ = 0;
  std::size_t at_b_ = 0;
  bool any_kept_ = false;
};

}  // namespace

RunsCompared compare_runs(const RunInText& a, const RunInText& b, const lexicon::Lexicon& lexicon) {
  diff::DiffOptions options;
  options.replace_threshold = 0;
  options.classify = false;
  const diff::Diff found = diff::diff({a.text, a.run.words, a.language, a.named},
                                      {b.text, b.run.words, b.language, b.named}, lexicon, options);
  GapCollector gaps(a, b, lexicon.grammar(a.language));
  for (const Edit& edit : found.edits) gaps.take(edit);
  return gaps.finish();
}

bool is_marked(const RunInText& side, const GapSide& gap) {
  const Span around = surroundings(side, gap);
  if (text::holds_omission(around.in(side.text))) return true;
  const bool inner = gap.begin > 0 && gap.end < side.run.words.size();
  return inner && std::ranges::none_of(side.run.spans,
                                       [&](const Span& marks) { return marks.contains(around); });
}

bool is_marked(const RunInText& a, const RunInText& b, const QuotationGap& gap) {
  if (is_marked(a, gap.a) || is_marked(b, gap.b)) return true;
  if ((gap.a.size() == 0) == (gap.b.size() == 0)) return false;
  const bool a_has = gap.a.size() > 0;
  const auto& words = a_has ? a.run.words : b.run.words;
  const auto marked_at = [&](GapSide has, GapSide lacks) {
    return is_marked(a_has ? a : b, has) || is_marked(a_has ? b : a, lacks);
  };
  GapSide has = a_has ? gap.a : gap.b;
  GapSide lacks = a_has ? gap.b : gap.a;
  while (has.begin > 0 && lacks.begin > 0 &&
         words[has.begin - 1].folded == words[has.end - 1].folded) {
    has = {has.begin - 1, has.end - 1};
    lacks = {lacks.begin - 1, lacks.end - 1};
    if (marked_at(has, lacks)) return true;
  }
  has = a_has ? gap.a : gap.b;
  lacks = a_has ? gap.b : gap.a;
  const std::size_t end = (a_has ? b : a).run.words.size();
  while (has.end < words.size() && lacks.end < end &&
         words[has.begin].folded == words[has.end].folded) {
    has = {has.begin + 1, has.end + 1};
    lacks = {lacks.begin + 1, lacks.end + 1};
    if (marked_at(has, lacks)) return true;
  }
  return false;
}

Span span_of(const QuotedRun& run, const GapSide& gap) {
  if (gap.size() > 0) return {run.words[gap.begin].span.begin, run.words[gap.end - 1].span.end};
  const std::size_t at =
      gap.begin < run.words.size() ? run.words[gap.begin].span.begin : run.words.back().span.end;
  return {at, at};
}

}  // namespace readout::compare
