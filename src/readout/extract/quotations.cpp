#include "readout/extract/quotations.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "readout/extract/quote_marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kMaxDepth = 8;
constexpr std::size_t kBlocksAhead = 12;
constexpr std::size_t kLongestSingle = 600;  ///< bytes between single marks
constexpr std::size_t kShortTail = 40;       ///< bytes behind a stray mark before an attribution

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!text::is_space(text::next_code_point(text, next))) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    std::size_t previous = span.end;
    if (!text::is_space(text::previous_code_point(text, previous))) break;
    span.end = previous;
  }
  return span;
}

/// Pairs the marks of one block. Open marks wait on a stack; what the bottom one encloses is a
/// quotation.
class BlockPairing {
 public:
  BlockPairing(const Document& document, const text::Analysis& analysis, std::size_t block,
               std::vector<QuoteMark> marks, bool next_repeats_single)
      : text_(document.text),
        analysis_(analysis),
        block_(block),
        span_(document.blocks[block].span),
        marks_(std::move(marks)),
        next_repeats_single_(next_repeats_single) {}

  /// Begins inside a quotation that an earlier block opened.
  void carry_in(MarkFamily family) {
    const bool repeated =
        !marks_.empty() && marks_[0].at_start && marks_[0].family == family && marks_[0].may_open;
    const std::size_t begin = repeated ? marks_[0].span.end : span_.begin;
    open_.push_back({family, {span_.begin, begin}, MarkShape::opening});
    next_ = repeated ? 1 : 0;
    carried_ = true;
  }

  void run() {
    while (next_ < marks_.size()) {
      step(marks_[next_]);
      ++next_;
    }
  }

  [[nodiscard]] std::optional<MarkFamily> unclosed() const {
    if (open_.empty() || closes_both()) return std::nullopt;
    return open_.front().family;
  }

  /// Ends what is still open: at a nested mark that closed both, at the block's end when the next
  /// block goes on, else at the sentence's end.
  void finish(bool goes_on) {
    if (open_.empty()) return;
    if (!goes_on && nested_close_ && ends_clause(nested_close_->end)) {
      add(open_.front().mark, *nested_close_, true);
    } else if (goes_on) {
      add(open_.front().mark, {span_.end, span_.end}, false);
    } else if (!is_stray(open_.front().mark)) {
      const std::size_t end = carried_ ? span_.end : sentence_end(open_.front().mark.end);
      add(open_.front().mark, {end, end}, false);
    }
    open_.clear();
  }

  std::vector<Quotation> found;

 private:
  struct Open {
    MarkFamily family;
    Span mark;
    MarkShape shape;
  };

  void step(const QuoteMark& mark) {
    if (mark.family == MarkFamily::single) {
      if (open_.empty()) {
        try_single(mark);
      } else if (open_.back().family == MarkFamily::single && mark.may_close &&
                 mark.shape != MarkShape::opening && is_closing_place(mark) &&
                 !follows_plural(mark)) {
        close_top(mark);
      }
      return;
    }
    if (open_.empty() || open_.back().family != mark.family) {
      if (opens_fresh(mark)) {
        push(mark);
      } else if (closes_outer(mark)) {
        close_down_to(mark);
      } else if (open_.empty()) {
        add_orphan(mark);
      }
    } else if (closes(mark)) {
      close_top(mark);
    } else if (!repeats_opening(mark)) {
      push(mark);
    }
  }

  [[nodiscard]] bool more_of(MarkFamily family) const {
    return std::any_of(marks_.begin() + static_cast<std::ptrdiff_t>(next_) + 1, marks_.end(),
                       [&](const QuoteMark& m) { return m.family == family; });
  }

  [[nodiscard]] bool opens_fresh(const QuoteMark& mark) const {
    if (mark.shape == MarkShape::opening) return mark.may_open || !mark.may_close;
    if (mark.shape == MarkShape::closing) {
      return mark.family == MarkFamily::twofold && mark.may_open && more_of(mark.family) &&
             !is_closing_place(mark);
    }
    return mark.may_open;
  }

  /// A closing mark after a word, before a space or the end, can only close.
  [[nodiscard]] bool is_closing_place(const QuoteMark& mark) const {
    std::size_t after = mark.span.end;
    if (after >= span_.end) return true;
    const char32_t c = text::next_code_point(text_, after);
    return text::is_space(c) || text::is_punctuation(c);
  }

  [[nodiscard]] bool closes(const QuoteMark& mark) const {
    if (mark.shape == MarkShape::closing) return true;
    if (mark.shape == MarkShape::opening) {
      if (!mark.may_close) return false;
      return !mark.may_open || open_.back().shape != MarkShape::opening || is_closing_place(mark) ||
             follows_stop(mark);
    }
    if (mark.may_close) return true;
    return !more_of(mark.family);
  }

  /// "We won. "We did." She left: paragraphs put together, each with the opening mark again.
  [[nodiscard]] bool repeats_opening(const QuoteMark& mark) const {
    if (mark.shape == MarkShape::opening || open_.size() > 1 || is_name_within(mark)) return false;
    std::size_t before = mark.span.begin;
    char32_t c = U' ';
    while (before > span_.begin && text::is_space(c)) c = text::previous_code_point(text_, before);
    return mark.span.begin > before + 1 && (c == U'.' || c == U'!' || c == U'?');
  }

  /// "We won. "Orla" lost." She left: a few words in marks of their own, inside what is said.
  [[nodiscard]] bool is_name_within(const QuoteMark& mark) const {
    constexpr std::size_t kLongest = 60;  ///< bytes
    if (next_ + 2 >= marks_.size()) return false;
    const QuoteMark& next = marks_[next_ + 1];
    return next.family == mark.family && next.may_close && !next.may_open &&
           next.span.begin - mark.span.end <= kLongest && marks_[next_ + 2].may_close;
  }

  [[nodiscard]] bool follows_stop(const QuoteMark& mark) const {
    std::size_t before = mark.span.begin;
    if (before <= span_.begin) return false;
    const char32_t c = text::previous_code_point(text_, before);
    return c == U'\u3002' || c == U'\uFF0C' || c == U'\uFF01' || c == U'\uFF1F' || c == U'.' ||
           c == U',';
  }

  [[nodiscard]] bool closes_outer(const QuoteMark& mark) const {
    return mark.shape != MarkShape::opening &&
           std::any_of(open_.begin(), open_.end(),
                       [&](const Open& o) { return o.family == mark.family; });
  }

  void push(const QuoteMark& mark) {
    if (open_.size() < kMaxDepth) open_.push_back({mark.family, mark.span, mark.shape});
  }

  void close_down_to(const QuoteMark& mark) {
    while (open_.size() > 1 && open_.back().family != mark.family) open_.pop_back();
    close_top(mark);
  }

  void close_top(const QuoteMark& mark) {
    const Open top = open_.back();
    open_.pop_back();
    if (open_.empty()) {
      add(top.mark, mark.span, true);
      nested_close_.reset();
    } else {
      nested_close_ = mark.span;
    }
  }

  /// A single mark opens only where its partner can be found: it may be an apostrophe.
  void try_single(const QuoteMark& mark) {
    if (!mark.may_open || mark.shape == MarkShape::closing) return;
    std::optional<std::size_t> partner;
    for (std::size_t i = next_ + 1; i < marks_.size(); ++i) {
      const QuoteMark& other = marks_[i];
      if (other.span.begin - mark.span.end > kLongestSingle) break;
      if (other.family != MarkFamily::single || !other.may_close ||
          other.shape == MarkShape::opening) {
        continue;
      }
      partner = i;
      const bool another_opens = i + 1 < marks_.size() && marks_[i + 1].may_open &&
                                 marks_[i + 1].family == MarkFamily::single;
      if (another_opens || !follows_plural(other)) break;
    }
    if (!partner) {
      if (opens_paragraphs(mark)) push(mark);
      return;
    }
    add(mark.span, marks_[*partner].span, true);
    next_ = *partner;
  }

  /// A single mark without a partner in its block, at the start of what is said, where the next
  /// block begins with one: "She said: 'We won.", "'We did.'"
  [[nodiscard]] bool opens_paragraphs(const QuoteMark& mark) const {
    if (!next_repeats_single_) return false;
    std::size_t before = mark.span.begin;
    char32_t c = U' ';
    while (before > span_.begin && text::is_space(c)) c = text::previous_code_point(text_, before);
    return mark.at_start || c == U':' || c == U',';
  }

  /// "the leaders' meeting": s, mark, space may be a possessive.
  [[nodiscard]] bool follows_plural(const QuoteMark& mark) const {
    const char before = text_[mark.span.begin - 1];
    const char after = mark.span.end < span_.end ? text_[mark.span.end] : '.';
    return (before == 's' || before == 'S') && after == ' ';
  }

  [[nodiscard]] std::size_t sentence_end(std::size_t byte) const {
    const std::size_t token = analysis_.token_at(byte);
    if (token >= analysis_.tokens.size()) return span_.end;
    return std::min(span_.end, analysis_.sentences[analysis_.tokens[token].sentence].span.end);
  }

  void add_orphan(const QuoteMark& mark) {
    if (mark.shape == MarkShape::opening || !mark.may_close || carried_) return;
    const std::size_t token = analysis_.token_at(mark.span.begin);
    if (token >= analysis_.tokens.size()) return;
    std::size_t begin = analysis_.sentences[analysis_.tokens[token].sentence].span.begin;
    begin = std::max(begin, found.empty() ? span_.begin : found.back().outer.end);
    add({begin, begin}, mark.span, true);
  }

  /// «… «…», — she said: one mark closed the nested quotation and the outer one.
  [[nodiscard]] bool closes_both() const {
    if (!nested_close_) return false;
    const std::size_t comma = analysis_.token_at(nested_close_->end);
    if (comma + 1 >= analysis_.tokens.size() || analysis_.tokens[comma].folded != ",") return false;
    const std::string& dash = analysis_.tokens[comma + 1].folded;
    return dash == "-" || dash == "\u2013" || dash == "\u2014";
  }

  [[nodiscard]] bool ends_clause(std::size_t byte) const {
    if (byte >= span_.end) return true;
    const char32_t c = text::next_code_point(text_, byte);
    return text::is_punctuation(c);
  }

  /// "…”的时机，“他说。": a mark that belongs to nothing, before a short attribution.
  [[nodiscard]] bool is_stray(Span mark) const {
    if (found.empty() || span_.end - mark.end > kShortTail) return false;
    std::size_t before = mark.begin;
    const char32_t c = text::previous_code_point(text_, before);
    return c == U'\uFF0C' || c == U',' || c == U'\u3002';
  }

  void add(Span opening, Span closing, bool closed) {
    const Span inner = trimmed(text_, {opening.end, std::max(opening.end, closing.begin)});
    if (inner.empty()) return;
    const Span outer{opening.begin, std::max(inner.end, closing.end)};
    found.push_back({outer, inner, block_, 0, !opening.empty(), closed});
  }

  std::string_view text_;
  const text::Analysis& analysis_;
  std::size_t block_;
  Span span_;
  std::vector<QuoteMark> marks_;
  std::vector<Open> open_;
  std::optional<Span> nested_close_;
  std::size_t next_ = 0;
  bool carried_ = false;
  bool next_repeats_single_ = false;
};

bool is_running_text(const Block& block) {
  return block.kind != BlockKind::title && block.kind != BlockKind::heading;
}

/// Whether a quotation left open goes on behind block `block`: the next one repeats the opening
/// mark, or some block soon begins with words that a closing mark ends.
bool goes_on_after(const Document& document, std::size_t block, MarkFamily family) {
  if (!is_running_text(document.blocks[block])) return false;
  const std::size_t last = std::min(document.blocks.size(), block + 1 + kBlocksAhead);
  for (std::size_t next = block + 1; next < last; ++next) {
    if (!is_running_text(document.blocks[next])) return false;
    for (const QuoteMark& mark : find_quote_marks(document.text, document.blocks[next].span)) {
      if (mark.family != family) continue;
      if (mark.at_start && mark.may_open) return next == block + 1;
      return mark.may_close && (!mark.may_open || mark.shape == MarkShape::closing);
    }
  }
  return false;
}

bool begins_with_single(const Document& document, std::size_t block) {
  if (block >= document.blocks.size() || !is_running_text(document.blocks[block])) return false;
  const Span span = document.blocks[block].span;
  const Span opening{span.begin, std::min(span.end, span.begin + 8)};
  const auto marks = find_quote_marks(document.text, opening);
  return !marks.empty() && marks[0].family == MarkFamily::single && marks[0].at_start &&
         marks[0].may_open;
}

/// Whether the blocks from `block` on that begin with a single mark come to one that ends with it:
/// else the mark is an apostrophe ("'Twas a cold night").
bool closes_with_single(const Document& document, std::size_t block) {
  const std::size_t last = std::min(document.blocks.size(), block + kBlocksAhead);
  for (; block < last && begins_with_single(document, block); ++block) {
    const auto marks = find_quote_marks(document.text, document.blocks[block].span);
    const auto closes = [](const QuoteMark& mark) {
      return mark.family == MarkFamily::single && mark.may_close && !mark.may_open;
    };
    if (std::ranges::any_of(marks, closes)) return true;
  }
  return false;
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& document, const text::Analysis& analysis) {
  std::vector<Quotation> all;
  bool carried = false;  // a quotation goes on from the block before; of this family
  MarkFamily carried_family{};
  std::size_t chain = 0;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    auto marks = find_quote_marks(document.text, document.blocks[block].span);
    if (marks.empty() && !carried) continue;
    BlockPairing pairing(document, analysis, block, std::move(marks),
                         closes_with_single(document, block + 1));
    const bool was_carried = carried;
    if (carried) pairing.carry_in(carried_family);
    pairing.run();
    const auto open = pairing.unclosed();
    carried = open && goes_on_after(document, block, *open);
    if (carried) carried_family = *open;
    pairing.finish(carried);
    for (std::size_t i = 0; i < pairing.found.size(); ++i) {
      if (!(i == 0 && was_carried)) ++chain;
      pairing.found[i].chain = chain;
      all.push_back(pairing.found[i]);
    }
  }
  return all;
}

}  // namespace readout::extract
