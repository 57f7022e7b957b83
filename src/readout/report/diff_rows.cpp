#include <algorithm>
#include <utility>

#include "readout/report/diff_paragraphs.hpp"
#include "readout/report/paragraph_writer.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

/// A column's paragraphs, and which of them a byte stands in.
class Column {
 public:
  explicit Column(std::string_view text) : text_(text), gaps_(text) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
      if (text[at] != '\n') starts_.push_back(at);
  }

  void add(DiffPieceKind kind, Span words, const Edit& edit, std::size_t move) {
    if (words.empty()) return;
    writer_.add(DiffPieceKind::kept, gaps_.before(words));
    writer_.add(kind, slice(text_, words), &edit, move);
  }
  /// Of bytes that ascend from call to call.
  std::size_t paragraph_at(std::size_t byte) {
    while (current_ + 1 < starts_.size() && starts_[current_ + 1] <= byte) ++current_;
    return current_;
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  std::vector<DiffParagraph> take() { return writer_.take(); }

 private:
  std::string_view text_;
  Gaps gaps_;
  ParagraphWriter writer_;
  std::vector<std::size_t> starts_;
  std::size_t current_ = 0;
};

/// Two paragraphs with words in common, and how many letters of them.
struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t letters = 0;
};

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    if (!text::is_space(text::next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

/// Kept words, letter by letter: white space may differ, so that they break lines elsewhere.
void link_letters(std::vector<Link>& links, Column& a, Column& b, const Edit& edit) {
  std::size_t i = edit.a.begin;
  std::size_t j = edit.b.begin;
  for (;;) {
    i = skip_space(a.text(), i, edit.a.end);
    j = skip_space(b.text(), j, edit.b.end);
    if (i >= edit.a.end || j >= edit.b.end) return;
    const std::size_t in_a = a.paragraph_at(i);
    const std::size_t in_b = b.paragraph_at(j);
    if (links.empty() || links.back().a != in_a || links.back().b != in_b)
      links.push_back({in_a, in_b, 0});
    ++links.back().letters;
    static_cast<void>(text::next_code_point(a.text(), i));
    static_cast<void>(text::next_code_point(b.text(), j));
  }
}

/// By paragraph of one side: its strongest link, or links.size().
std::vector<std::size_t> strongest(const std::vector<Link>& links, std::size_t paragraphs,
                                   std::size_t Link::*side) {
  std::vector<std::size_t> best(paragraphs, links.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::size_t paragraph = links[i].*side;
    if (paragraph >= paragraphs) continue;
    std::size_t& now = best[paragraph];
    if (now == links.size() || links[i].letters > links[now].letters) now = i;
  }
  return best;
}

/// Links that are the strongest of both their paragraphs. Both sides ascend, as kept words do.
std::vector<Link> mutual(const std::vector<Link>& links, std::size_t paragraphs_a,
                         std::size_t paragraphs_b) {
  const std::vector<std::size_t> of_a = strongest(links, paragraphs_a, &Link::a);
  const std::vector<std::size_t> of_b = strongest(links, paragraphs_b, &Link::b);
  std::vector<Link> out;
  for (const std::size_t best : of_a) {
    if (best == links.size() || links[best].b >= of_b.size()) continue;
    if (of_b[links[best].b] == best) out.push_back(links[best]);
  }
  return out;
}

class RowWriter {
 public:
  RowWriter(std::vector<DiffParagraph> a, std::vector<DiffParagraph> b)
      : a_(std::move(a)), b_(std::move(b)) {}

  /// What stands before the two paragraphs on both sides, paired in order.
  void up_to(std::size_t end_a, std::size_t end_b) {
    while (at_a_ < end_a || at_b_ < end_b) {
      DiffRow& row = rows_.emplace_back();
      if (at_a_ < end_a) row.a = std::move(a_[at_a_++]);
      if (at_b_ < end_b) row.b = std::move(b_[at_b_++]);
    }
  }
  std::vector<DiffRow> take() {
    up_to(a_.size(), b_.size());
    return std::move(rows_);
  }

 private:
  std::vector<DiffParagraph> a_;
  std::vector<DiffParagraph> b_;
  std::size_t at_a_ = 0;
  std::size_t at_b_ = 0;
  std::vector<DiffRow> rows_;
};

}  // namespace

std::vector<DiffRow> side_by_side_rows(const TextDiff& diff) {
  Column left(diff.a.text);
  Column right(diff.b.text);
  std::vector<Link> links;
  for (std::size_t i = 0; i < diff.edits.size(); ++i) {
    const Edit& edit = diff.edits[i];
    const bool kept = edit.op == EditOp::keep;
    const bool moved = edit.op == EditOp::move;
    const auto changed = [&](DiffPieceKind kind, DiffPieceKind when_moved) {
      return kept ? DiffPieceKind::kept : moved ? when_moved : kind;
    };
    left.add(changed(DiffPieceKind::dropped, DiffPieceKind::left), edit.a, edit, diff.move(i));
    right.add(changed(DiffPieceKind::added, DiffPieceKind::arrived), edit.b, edit, diff.move(i));
    if (kept) link_letters(links, left, right, edit);
  }
  std::vector<DiffParagraph> paragraphs_a = left.take();
  std::vector<DiffParagraph> paragraphs_b = right.take();
  const std::vector<Link> pairs = mutual(links, paragraphs_a.size(), paragraphs_b.size());
  RowWriter writer(std::move(paragraphs_a), std::move(paragraphs_b));
  for (const Link& pair : pairs) {
    writer.up_to(pair.a, pair.b);
    writer.up_to(pair.a + 1, pair.b + 1);
  }
  return writer.take();
}

}  // namespace readout::report
