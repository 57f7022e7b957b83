#include "readout/compare/quotation_gaps.hpp"

#include <algorithm>
#include <array>

#include "readout/diff/diff.hpp"

namespace readout::compare {
namespace {

/// How far behind the last word an ellipsis or a bracket still belongs to it, in bytes.
constexpr std::size_t kMarkReach = 8;

std::size_t index_at(const QuotedRun& run, std::size_t byte) {
  const auto at = std::ranges::lower_bound(run.words, byte, {},
                                           [](const text::Token& word) { return word.span.begin; });
  return static_cast<std::size_t>(at - run.words.begin());
}

bool holds_mark(std::string_view text) {
  constexpr std::array<std::string_view, 9> marks{"[",  "]",   "(", ")",  "（",
                                                  "）", "...", "…", ". ."};
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
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

  [[nodiscard]] bool are_equal(const GapSide& in_a, const GapSide& in_b) const {
    const auto words = [](const QuotedRun& run, const GapSide& side) {
      return std::span(run.words).subspan(side.begin, side.size());
    };
    return std::ranges::equal(words(a_.run, in_a), words(b_.run, in_b), {}, &text::Token::folded,
                              &text::Token::folded);
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

  /// More than articles and the like.
  [[nodiscard]] bool weighs(const GapSide& in_a) const {
    const auto words = std::span(a_.run.words).subspan(in_a.begin, in_a.size());
    return std::ranges::any_of(words, [&](const text::Token& word) {
      return !grammar_.in("stop_words", word.folded) || grammar_.in("negations", word.folded);
    });
  }

  /// Too few words for a move of the diff: "today" is missing here and too much there.
  void pair_gaps() {
    auto& gaps = found_.gaps;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      for (std::size_t j = 0; j < gaps.size() && gaps[i].b.size() == 0; ++j) {
        if (gaps[j].a.size() > 0 || !are_equal(gaps[i].a, gaps[j].b)) continue;
        if (!weighs(gaps[i].a)) continue;
        add_move(gaps[i].a, gaps[j].b);
        gaps[i].a.end = gaps[i].a.begin;
        gaps[j].b.end = gaps[j].b.begin;
        break;
      }
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
  if (holds_mark(around.in(side.text))) return true;
  const bool inner = gap.begin > 0 && gap.end < side.run.words.size();
  return inner && std::ranges::none_of(side.run.spans,
                                       [&](const Span& marks) { return marks.contains(around); });
}

Span span_of(const QuotedRun& run, const GapSide& gap) {
  if (gap.size() > 0) return {run.words[gap.begin].span.begin, run.words[gap.end - 1].span.end};
  const std::size_t at =
      gap.begin < run.words.size() ? run.words[gap.begin].span.begin : run.words.back().span.end;
  return {at, at};
}

}  // namespace readout::compare
