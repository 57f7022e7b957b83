#include <fmt/format.h>

#include "readout/report/diff_paragraphs.hpp"
#include "readout/report/escape_markdown.hpp"
#include "readout/report/folding.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/text_diff.hpp"

namespace readout::report {
namespace {

bool is_old(DiffPieceKind kind) {
  return kind == DiffPieceKind::dropped || kind == DiffPieceKind::left;
}

std::string line_of(const DiffParagraph& paragraph) {
  std::string out;
  for (const DiffPiece& piece : paragraph) {
    const std::string words = escape_markdown(piece.text, out.empty());
    if (piece.kind == DiffPieceKind::kept) {
      out += words;
      continue;
    }
    const std::string_view tag = is_old(piece.kind) ? "del" : "ins";
    out += fmt::format("<{0}>{1}</{0}>", tag, words);
    if (piece.edit != nullptr && piece.move > 0)
      out += fmt::format("<sup>moved {}</sup>", piece.move);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

std::string legend(const TextDiff& diff) {
  return fmt::format(
      "Words that only {} has are <del>struck out</del>, words that only {} has are "
      "<ins>underlined</ins>: {}.\n",
      escape_markdown(diff.a.file, false), escape_markdown(diff.b.file, false),
      text_diff_counts(diff));
}

}  // namespace

std::string text_diff_to_markdown(const TextDiff& diff, const TextDiffLayout& layout) {
  const std::vector<DiffParagraph> paragraphs = inline_paragraphs(diff);
  std::string out = legend(diff);
  for (const Stretch& stretch : fold_unchanged(paragraphs, layout.context)) {
    const std::size_t count = stretch.end - stretch.begin;
    if (stretch.folded)
      out +=
          fmt::format("\n*({})*\n", counted(count, "paragraph unchanged", "paragraphs unchanged"));
    for (std::size_t i = stretch.begin; i < stretch.end && !stretch.folded; ++i)
      out += "\n" + line_of(paragraphs[i]) + "\n";
  }
  return out;
}

}  // namespace readout::report
