#include <algorithm>
#include <string>
#include <vector>

#include "readout/model/names.hpp"
#include "readout/report/diff_paragraphs.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/folding.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/slices.hpp"
#include "readout/report/templates.hpp"
#include "readout/report/text_diff.hpp"

namespace readout::report {
namespace {

/// "modality, softened"; "omission of a condition" as "omission (condition)"; "" without a change.
std::string kinds_of(const Edit& edit) {
  std::string out;
  const auto add = [&](std::string_view word, std::string_view between) {
    if (!out.empty()) out += between;
    out += word;
  };
  for (const Change change : edit.changes) add(words_of_code(name(change)), ", ");
  if (edit.adjunct != Adjunct::none) add("(" + words_of_code(name(edit.adjunct)) + ")", " ");
  if (edit.direction != Direction::none) add(words_of_code(name(edit.direction)), ", ");
  return out;
}

std::string label_of(const DiffPiece& piece) {
  if (piece.edit == nullptr || piece.kind == DiffPieceKind::kept) return {};
  // Of a replacement the new words have the label.
  if (piece.kind == DiffPieceKind::dropped && !piece.edit->b.empty()) return {};
  return piece.move > 0 ? "moved " + std::to_string(piece.move) : kinds_of(*piece.edit);
}

/// Whether the piece is the whole of a side whose letters are partly kept.
bool has_letters(const DiffPiece& piece, bool old) {
  if (piece.edit == nullptr || piece.kind == DiffPieceKind::kept) return false;
  const Span span = old ? piece.edit->a : piece.edit->b;
  return !piece.edit->letters.empty() && piece.text.size() == span.size();
}

/// The same words written otherwise.
bool is_respelled(const DiffPiece& piece) {
  return piece.kind == DiffPieceKind::kept && piece.edit != nullptr && !piece.edit->changes.empty();
}

class PagePrinter {
 public:
  explicit PagePrinter(const TextDiff& diff)
      : diff_(diff), tag_a_(language_tag(diff.a)), tag_b_(language_tag(diff.b)) {}

  std::string print(const TextDiffLayout& layout) {
    Data data;
    data["policy"] = Data(content_security_policy(kDiffAssets));
    data["style"] = Data(std::string(file_in(embedded::report_assets(), "diff.css")));
    data["a"] = Data(diff_.a.file);
    data["b"] = Data(diff_.b.file);
    data["counts"] = Data(text_diff_counts(diff_));
    data["language_a"] = Data(tag_a_);
    data["language_b"] = Data(tag_b_);
    data["inline"] = Data(!layout.side_by_side);
    data["sides"] = Data(layout.side_by_side);
    data["stretches"] = layout.side_by_side ? rows(layout) : paragraphs(layout);
    return renderer_.render("text_diff", data) + "\n";
  }

 private:
  Data paragraphs(const TextDiffLayout& layout) {
    const auto all = inline_paragraphs(diff_);
    return stretches(all, layout, [&](const DiffParagraph& paragraph) {
      Data item;
      item["words"] = Data(words(paragraph, true));
      return item;
    });
  }

  Data rows(const TextDiffLayout& layout) {
    const auto all = side_by_side_rows(diff_);
    return stretches(all, layout, [&](const DiffRow& row) {
      Data item;
      item["words_a"] = Data(words(row.a, false));
      item["words_b"] = Data(words(row.b, false));
      return item;
    });
  }

  template <class Items, class Show>
  static Data stretches(const Items& items, const TextDiffLayout& layout, const Show& show) {
    Data out = list();
    for (const Stretch& stretch : fold_unchanged(items, layout.context)) {
      Data shown = list();
      for (std::size_t i = stretch.begin; i < stretch.end; ++i) shown.push_back(show(items[i]));
      Data item;
      item["folded"] = Data(stretch.folded);
      item["count"] =
          Data(counted(stretch.end - stretch.begin, "paragraph unchanged", "paragraphs unchanged"));
      item["items"] = std::move(shown);
      out.push_back(item);
    }
    return out;
  }

  /// `beside`: words of a stand among those of b, and may be of another language.
  std::string words(const DiffParagraph& paragraph, bool beside) {
    Data pieces = list();
    for (const DiffPiece& piece : paragraph) {
      const bool old = piece.kind == DiffPieceKind::dropped || piece.kind == DiffPieceKind::left;
      const bool moved = piece.kind == DiffPieceKind::left || piece.kind == DiffPieceKind::arrived;
      const std::string label = label_of(piece);
      const bool respelled = is_respelled(piece);
      Data item;
      item["kept"] = Data(piece.kind == DiffPieceKind::kept && !respelled);
      item["respelled"] = Data(respelled);
      item["before"] = Data(respelled && beside ? std::string(slice(diff_.a.text, piece.edit->a))
                                                : std::string());
      item["old"] = Data(old);
      item["new"] = Data(!old && piece.kind != DiffPieceKind::kept);
      item["moved"] = Data(moved);
      // A string is true to mustache, even an empty one.
      item["other_language"] = old && beside && tag_a_ != tag_b_ ? Data(tag_a_) : Data(false);
      const bool lettered = has_letters(piece, old);
      item["whole"] = Data(!lettered);
      item["text"] = Data(std::string(piece.text));
      item["parts"] = lettered ? letters(*piece.edit, old) : list();
      item["label"] = Data(label);
      item["labelled"] = Data(!label.empty());
      pieces.push_back(item);
    }
    Data data;
    data["pieces"] = std::move(pieces);
    return renderer_.render("text_diff_words", data);
  }

  /// The letters of a changed word, those that are not on the other side told apart.
  [[nodiscard]] Data letters(const Edit& edit, bool old) const {
    Data parts = list();
    for (const LetterEdit& letter : edit.letters) {
      const Span span = old ? letter.a : letter.b;
      if (span.empty()) continue;
      Data part;
      part["changed"] = Data(letter.op != EditOp::keep);
      part["text"] = Data(std::string(slice(old ? diff_.a.text : diff_.b.text, span)));
      parts.push_back(part);
    }
    return parts;
  }

  const TextDiff& diff_;
  std::string tag_a_;
  std::string tag_b_;
  Renderer renderer_;
};

}  // namespace

std::string text_diff_to_html(const TextDiff& diff, const TextDiffLayout& layout) {
  return PagePrinter(diff).print(layout);
}

}  // namespace readout::report
