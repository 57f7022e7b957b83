#include <fmt/format.h>

#include "readout/report/diff_paragraphs.hpp"
#include "readout/report/folding.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/text_diff.hpp"
#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::string_view kBetween = " | ";

/// How words of a kind are set off: by marks, or by colour and a line through or below them, since
/// colour alone does not tell everybody.
struct Dress {
  std::string_view open;
  std::string_view close;
  std::string_view colour;
};

Dress dress_of(DiffPieceKind kind) {
  switch (kind) {
    case DiffPieceKind::kept:
      return {"", "", ""};
    case DiffPieceKind::dropped:
      return {"[-", "-]", "\x1b[9;31m"};
    case DiffPieceKind::added:
      return {"{+", "+}", "\x1b[4;34m"};
    case DiffPieceKind::left:
      return {"[~", "~]", "\x1b[9;35m"};
    case DiffPieceKind::arrived:
      return {"{~", "~}", "\x1b[4;35m"};
  }
  return {};
}

/// The number of a move before its words.
std::string number_of(const DiffPiece& piece, bool colour) {
  return piece.move == 0 ? "" : fmt::format("{}{} ", colour ? "~" : "", piece.move);
}

void write_inline(std::string& out, const DiffParagraph& paragraph, bool colour) {
  for (const DiffPiece& piece : paragraph) {
    const Dress dress = dress_of(piece.kind);
    out += colour ? dress.colour : dress.open;
    out += number_of(piece, colour);
    out += controls_marked(piece.text);
    if (piece.kind != DiffPieceKind::kept) out += colour ? kPlain : dress.close;
  }
  out += '\n';
}

/// A paragraph in one line of text, and which of its bytes are set off by colour.
struct Cell {
  struct Dressed {
    Span bytes;
    std::string_view colour;
  };
  std::string text;
  std::vector<Dressed> dressed;
};

void append_single_spaced(std::string& out, std::string_view text) {
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
}

Cell cell_of(const DiffParagraph& paragraph, bool colour) {
  Cell cell;
  for (const DiffPiece& piece : paragraph) {
    const Dress dress = dress_of(piece.kind);
    const std::size_t begin = cell.text.size();
    if (!colour) cell.text += dress.open;
    cell.text += number_of(piece, colour);
    append_single_spaced(cell.text, controls_marked(piece.text));
    if (!colour) cell.text += dress.close;
    if (colour && !dress.colour.empty())
      cell.dressed.push_back({{begin, cell.text.size()}, dress.colour});
  }
  return cell;
}

/// The lines of a cell, one after the other.
class CellLines {
 public:
  CellLines(const Cell& cell, std::size_t width)
      : cell_(cell), lines_(line_spans(cell.text, width)) {}

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] std::size_t columns(std::size_t line) const {
    return line < lines_.size() ? display_width(lines_[line].in(cell_.text)) : 0;
  }
  /// For lines in order.
  void write(std::string& out, std::size_t line) {
    if (line >= lines_.size()) return;
    const Span span = lines_[line];
    std::size_t at = span.begin;
    for (; next_ < cell_.dressed.size(); ++next_) {
      const Cell::Dressed& dressed = cell_.dressed[next_];
      const Span here = intersection(dressed.bytes, span);
      if (!here.empty()) {
        out += Span{at, here.begin}.in(cell_.text);
        out += dressed.colour;
        out += here.in(cell_.text);
        out += kPlain;
        at = here.end;
      }
      if (dressed.bytes.end > span.end) break;
    }
    out += Span{at, span.end}.in(cell_.text);
  }

 private:
  const Cell& cell_;
  std::vector<Span> lines_;
  std::size_t next_ = 0;
};

/// As `diff -y` has it: what is on both sides and changed, on one side only.
std::string_view sign_of(const DiffRow& row) {
  if (row.b.empty()) return " < ";
  if (row.a.empty()) return " > ";
  return is_changed(row) ? kBetween : "   ";
}

void write_row(std::string& out, const DiffRow& row, std::size_t half, bool colour) {
  const Cell left = cell_of(row.a, colour);
  const Cell right = cell_of(row.b, colour);
  CellLines a(left, half);
  CellLines b(right, half);
  const std::string_view sign = sign_of(row);
  for (std::size_t line = 0; line < std::max(a.size(), b.size()); ++line) {
    a.write(out, line);
    out.append(half - std::min(half, a.columns(line)), ' ');
    out += sign;
    b.write(out, line);
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
}

void write_fold(std::string& out, const Stretch& stretch, bool colour) {
  const std::string words =
      counted(stretch.end - stretch.begin, "paragraph unchanged", "paragraphs unchanged");
  out += fmt::format("{}@@ {} @@{}\n", colour ? kFaint : "", words, colour ? kPlain : "");
}

template <class Items, class Write>
std::string write_all(const Items& items, const TextDiffLayout& layout, const Write& write) {
  std::string out;
  for (const Stretch& stretch : fold_unchanged(items, layout.context)) {
    if (stretch.folded) {
      write_fold(out, stretch, layout.colour);
      continue;
    }
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) write(out, items[i]);
  }
  return out;
}

}  // namespace

std::string text_diff_to_text(const TextDiff& diff, const TextDiffLayout& layout) {
  if (layout.side_by_side) {
    constexpr std::size_t kLeastColumn = 12;
    const std::size_t columns = layout.width - std::min(layout.width, kBetween.size());
    const std::size_t half = std::max(kLeastColumn, columns / 2);
    return write_all(side_by_side_rows(diff), layout, [&](std::string& out, const DiffRow& row) {
      write_row(out, row, half, layout.colour);
    });
  }
  return write_all(inline_paragraphs(diff), layout,
                   [&](std::string& out, const DiffParagraph& paragraph) {
                     write_inline(out, paragraph, layout.colour);
                   });
}

}  // namespace readout::report
