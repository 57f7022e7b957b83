#include "readout/report/diff_paragraphs.hpp"

#include <algorithm>

#include "readout/report/paragraph_writer.hpp"
#include "readout/report/slices.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

bool has_break(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

/// Chinese stands without spaces: none parts an old word from a new one there.
bool wants_space(std::string_view before, std::string_view after) {
  std::size_t end = before.size();
  std::size_t begin = 0;
  return !text::is_han(text::previous_code_point(before, end)) &&
         !text::is_han(text::next_code_point(after, begin));
}

class InlineWriter {
 public:
  InlineWriter(std::string_view a, std::string_view b) : a_(a), b_(b), gaps_a_(a), gaps_b_(b) {}

  void write(const Edit& edit, std::size_t move) {
    const std::string_view gap_a = gaps_a_.before(edit.a);
    const std::string_view gap_b = gaps_b_.before(edit.b);
    const std::string_view old_words = slice(a_, edit.a);
    const std::string_view new_words = slice(b_, edit.b);
    // The space of b, or where nothing of b stands before, that which a had there.
    out_.add(DiffPieceKind::kept, gap_b.empty() && (new_words.empty() || dropped_) ? gap_a : gap_b);
    if (edit.op == EditOp::keep) {
      out_.add(DiffPieceKind::kept, new_words, &edit);
      dropped_ = false;
      return;
    }
    const bool moved = edit.op == EditOp::move;
    if (new_words.empty()) {
      out_.add(moved ? DiffPieceKind::left : DiffPieceKind::dropped, old_words, &edit, move);
    } else if (old_words.empty()) {
      out_.add(moved ? DiffPieceKind::arrived : DiffPieceKind::added, new_words, &edit, move);
    } else {
      replace(old_words, new_words, edit);
    }
    dropped_ = new_words.empty();
  }
  std::vector<DiffParagraph> take() { return out_.take(); }

 private:
  /// Old words, then new ones; those of one paragraph go with the first of several old ones.
  void replace(std::string_view old_words, std::string_view new_words, const Edit& edit) {
    const std::size_t first =
        has_break(new_words) ? old_words.size() : std::min(old_words.find('\n'), old_words.size());
    out_.add(DiffPieceKind::dropped, old_words.substr(0, first), &edit);
    if (has_break(old_words) && has_break(new_words)) {
      out_.add(DiffPieceKind::kept, "\n");
    } else if (wants_space(old_words.substr(0, first), new_words)) {
      out_.add(DiffPieceKind::kept, " ");
    }
    out_.add(DiffPieceKind::added, new_words, &edit);
    out_.add(DiffPieceKind::dropped, old_words.substr(first));
  }

  std::string_view a_;
  std::string_view b_;
  Gaps gaps_a_;
  Gaps gaps_b_;
  ParagraphWriter out_;
  bool dropped_ = false;  ///< the last word written is of a alone
};

}  // namespace

std::vector<DiffParagraph> inline_paragraphs(const TextDiff& diff) {
  InlineWriter writer(diff.a.text, diff.b.text);
  for (std::size_t i = 0; i < diff.edits.size(); ++i) writer.write(diff.edits[i], diff.move(i));
  return writer.take();
}

bool is_changed(const DiffParagraph& paragraph) {
  return std::ranges::any_of(
      paragraph, [](const DiffPiece& piece) { return piece.kind != DiffPieceKind::kept; });
}

}  // namespace readout::report
