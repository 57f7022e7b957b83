#include "readout/report/phrase_variants.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "readout/report/escape.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

/// Another form or spelling of the same words.
bool is_form(const Edit& edit) {
  return edit.op == EditOp::replace && !edit.changes.empty() &&
         std::ranges::all_of(edit.changes, [](Change change) {
           return change == Change::inflection || change == Change::orthography;
         });
}

bool differs(const Edit& edit) {
  return edit.op != EditOp::keep && !is_form(edit);
}

Data piece(const PhraseVariant& variant, const Edit& edit, bool first) {
  const std::string from(slice(variant.against, edit.a));
  const std::string to(slice(variant.text, edit.b));
  const bool moved = edit.op == EditOp::move;
  Data item;
  item["beside"] = Data(!first);
  item["words"] = Data(to.empty() ? from : to);
  item["replaces"] = Data(!from.empty() && !to.empty());
  item["replaced"] = Data(from);
  item["inserted"] = Data(from.empty() && !moved);
  item["left_out"] = Data(to.empty() && !moved);
  item["moved"] = Data(moved);
  item["variant_lang"] = Data(language_tag(variant.language));
  return item;
}

}  // namespace

std::vector<Run> variant_runs(const PhraseVariant& variant) {
  if (variant.replaced_whole || std::ranges::none_of(variant.edits, differs)) return {};
  Pair pair;
  pair.edits = variant.edits;
  for (Edit& edit : pair.edits) {
    if (is_form(edit)) edit.op = EditOp::keep;
  }
  return diff_runs(pair, false, variant.against, variant.text);
}

void tell_variant(Data& item, const PhraseVariant& variant) {
  Data pieces = list();
  if (!variant.replaced_whole) {
    for (const Edit& edit : variant.edits) {
      const bool left_behind = edit.op == EditOp::move && edit.b.empty();
      if (differs(edit) && !left_behind)
        pieces.push_back(piece(variant, edit, pieces.is_empty_list()));
    }
  }
  const bool inflected = std::ranges::any_of(variant.edits, is_form);
  const bool any = pieces.is_non_empty_list();
  item["other_words"] = Data(variant.replaced_whole);
  item["inflected"] = Data(inflected && !any && !variant.replaced_whole);
  item["pieces"] = std::move(pieces);
  item["told"] = Data(variant.replaced_whole || inflected || any);
}

}  // namespace readout::report
