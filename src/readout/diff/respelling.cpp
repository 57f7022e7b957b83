#include "readout/diff/respelling.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "readout/diff/spelled_runs.hpp"
#include "readout/diff/written_out.hpp"

namespace readout::diff {
namespace {

/// Kept tokens beside a change in which a respelling may begin ("[$]200 billion[ dollars]").
constexpr std::size_t kBeside = 3;

/// Whether the alignment can be cut at these two places: nothing kept lies across.
bool can_cut(const std::vector<Block>& blocks, std::size_t in_a, std::size_t in_b) {
  auto block = std::ranges::partition_point(
      blocks, [&](const Block& candidate) { return candidate.a_end < in_a; });
  for (; block != blocks.end() && block->a_begin <= in_a; ++block) {
    const bool inside = block->b_begin <= in_b && in_b <= block->b_end;
    if (inside && (!block->kept || in_a - block->a_begin == in_b - block->b_begin)) {
      return true;
    }
  }
  return false;
}

/// Whether anything between is changed.
bool is_changed(const std::vector<Block>& blocks, TokenRange in_a, TokenRange in_b) {
  auto block = std::ranges::partition_point(
      blocks, [&](const Block& candidate) { return candidate.a_end < in_a.begin; });
  for (; block != blocks.end() && block->a_begin <= in_a.end; ++block) {
    const bool touches = in_a.overlaps({block->a_begin, block->a_end}) ||
                         in_b.overlaps({block->b_begin, block->b_end});
    if (!block->kept && touches) {
      return true;
    }
  }
  return false;
}

bool may_pair(const SpelledRun& x, const SpelledRun& y) {
  const bool single = x.tokens.size() == 1 && y.tokens.size() == 1;
  return x.key == y.key &&
         (x.is_written_out || (x.is_quantity ? x.has_digits || y.has_digits : !single));
}

class Finder {
 public:
  Finder(const std::vector<Block>& blocks, const Side& a, const Side& b,
         const lexicon::Lexicon& lexicon)
      : blocks_(blocks),
        windows_a_(windows(&Block::a_begin, &Block::a_end, a.tokens.size())),
        windows_b_(windows(&Block::b_begin, &Block::b_end, b.tokens.size())),
        numbers_(windows_with_numbers(a, b)),
        side_a_(a),
        side_b_(b),
        grammar_(lexicon.grammar(a.language)),
        a_(a, numbers_.a, lexicon),
        b_(b, numbers_.b, lexicon) {}

  std::vector<Respelling> run() {
    for (std::size_t i = 0; i < windows_a_.size(); ++i) {
      look_through(windows_a_[i], windows_b_[i]);
    }
    return std::move(found_);
  }

 private:
  /// One for each change, on one side.
  std::vector<TokenRange> windows(std::size_t Block::*begin, std::size_t Block::*end,
                                  std::size_t size) const {
    std::vector<TokenRange> ranges;
    for (const Block& block : blocks_) {
      if (!block.kept) {
        ranges.push_back(with_neighbours({block.*begin, block.*end}, kBeside, size));
      }
    }
    return ranges;
  }

  /// Those where at least one side has digits.
  struct Windows {
    std::vector<TokenRange> a;
    std::vector<TokenRange> b;
  };

  Windows windows_with_numbers(const Side& a, const Side& b) const {
    Windows with;
    for (std::size_t i = 0; i < windows_a_.size(); ++i) {
      if (holds_number(a, windows_a_[i]) || holds_number(b, windows_b_[i])) {
        with.a.push_back(windows_a_[i]);
        with.b.push_back(windows_b_[i]);
      }
    }
    return with;
  }

  void look_through(TokenRange window_a, TokenRange window_b) {
    std::vector<SpelledRun> runs_a = a_.several_in(window_a);
    std::vector<SpelledRun> runs_b = b_.several_in(window_b);
    const std::vector<SpelledRun> short_a = short_forms_in(side_a_, window_a, grammar_);
    const std::vector<SpelledRun> short_b = short_forms_in(side_b_, window_b, grammar_);
    add(runs_a, full_forms_in(side_a_, window_a, short_b));
    add(runs_b, full_forms_in(side_b_, window_b, short_a));
    add(runs_a, short_a);
    add(runs_b, short_b);
    add_initials(runs_a, runs_b, window_a, window_b);
    add(runs_a, ordinals_in(side_a_, window_a, grammar_));
    add(runs_b, ordinals_in(side_b_, window_b, grammar_));
    if (runs_a.empty() && runs_b.empty()) {
      return;
    }
    const bool also_single_a = !runs_b.empty();
    const bool also_single_b = !runs_a.empty();
    if (also_single_a) add(runs_a, a_.single_in(window_a));
    if (also_single_b) add(runs_b, b_.single_in(window_b));
    std::ranges::stable_sort(runs_b, {}, &SpelledRun::key);
    for (const SpelledRun& run : runs_a) {
      if (run.tokens.begin >= reached_a_) {
        pair_up(run, runs_b);
      }
    }
  }

  void add_initials(std::vector<SpelledRun>& runs_a, std::vector<SpelledRun>& runs_b,
                    TokenRange window_a, TokenRange window_b) const {
    std::vector<SpelledRun> in_a = initials_in(side_a_, window_a);
    std::vector<SpelledRun> in_b = initials_in(side_b_, window_b);
    if (!in_a.empty() && !in_b.empty()) {
      add(runs_a, std::move(in_a));
      add(runs_b, std::move(in_b));
    }
  }

  static void add(std::vector<SpelledRun>& runs, std::vector<SpelledRun> more) {
    std::ranges::move(more, std::back_inserter(runs));
    std::ranges::stable_sort(runs, {}, [](const SpelledRun& run) { return run.tokens.begin; });
  }

  void pair_up(const SpelledRun& run, const std::vector<SpelledRun>& runs_b) {
    auto at = std::ranges::lower_bound(runs_b, run.key, {}, &SpelledRun::key);
    for (; at != runs_b.end() && at->key == run.key; ++at) {
      const SpelledRun& other = *at;
      const bool fits = other.tokens.begin >= reached_b_ && may_pair(run, other) &&
                        is_changed(blocks_, run.tokens, other.tokens) &&
                        can_cut(blocks_, run.tokens.begin, other.tokens.begin) &&
                        can_cut(blocks_, run.tokens.end, other.tokens.end);
      if (fits) {
        found_.push_back({run.tokens, other.tokens});
        reached_a_ = run.tokens.end;
        reached_b_ = other.tokens.end;
        return;
      }
    }
  }

  const std::vector<Block>& blocks_;
  std::vector<TokenRange> windows_a_;
  std::vector<TokenRange> windows_b_;
  Windows numbers_;
  const Side& side_a_;
  const Side& side_b_;
  const lexicon::Grammar& grammar_;
  SpelledRuns a_;
  SpelledRuns b_;
  std::vector<Respelling> found_;
  std::size_t reached_a_ = 0;
  std::size_t reached_b_ = 0;
};

/// Blocks with some of what they hold made kept.
class Rebuilt {
 public:
  explicit Rebuilt(const std::vector<Block>& old) : old_(old) {}

  void copy_to(std::size_t in_a, std::size_t in_b) {
    for (; next_ < old_.size(); ++next_) {
      const Block& block = old_[next_];
      const Block part{a_, std::min(block.a_end, in_a), b_, std::min(block.b_end, in_b),
                       block.kept};
      append(blocks_, part);
      a_ = part.a_end;
      b_ = part.b_end;
      if (a_ < block.a_end || b_ < block.b_end) {
        return;
      }
    }
  }

  void keep(const Respelling& respelling) {
    copy_to(respelling.a.begin, respelling.b.begin);
    append(blocks_,
           {respelling.a.begin, respelling.a.end, respelling.b.begin, respelling.b.end, true});
    a_ = respelling.a.end;
    b_ = respelling.b.end;
    while (next_ < old_.size() && old_[next_].a_end <= a_ && old_[next_].b_end <= b_) {
      ++next_;
    }
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  const std::vector<Block>& old_;
  std::vector<Block> blocks_;
  std::size_t next_ = 0;
  std::size_t a_ = 0;
  std::size_t b_ = 0;
};

}  // namespace

std::vector<Respelling> keep_respelled(std::vector<Block>& blocks, const Side& a, const Side& b,
                                       const lexicon::Lexicon& lexicon) {
  if (std::ranges::all_of(blocks, &Block::kept)) {
    return {};
  }
  std::vector<Respelling> found = Finder(blocks, a, b, lexicon).run();
  if (!found.empty()) {
    Rebuilt rebuilt(blocks);
    for (const Respelling& respelling : found) {
      rebuilt.keep(respelling);
    }
    rebuilt.copy_to(a.tokens.size(), b.tokens.size());
    blocks = rebuilt.take();
  }
  return found;
}

}  // namespace readout::diff
