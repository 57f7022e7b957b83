#include <cmath>
#include <nlohmann/json.hpp>

#include "readout/model/names.hpp"
#include "readout/report/text_diff.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

using nlohmann::ordered_json;

ordered_json place(const text::CodePointMap& map, const Document& document, Span span) {
  return {{"start", map.to_code_point(span.begin)},
          {"end", map.to_code_point(span.end)},
          {"text", span.in(document.text)}};
}

ordered_json range(const text::CodePointMap& map, Span span) {
  return {{"start", map.to_code_point(span.begin)}, {"end", map.to_code_point(span.end)}};
}

ordered_json side(const Document& document) {
  return {{"file", document.file}, {"language", document.language}, {"text", document.text}};
}

double rounded(double share) {
  constexpr double kDigits = 1e4;
  return std::round(share * kDigits) / kDigits;
}

ordered_json threshold(const TextDiff& diff) {
  return diff.replaced_below ? ordered_json(*diff.replaced_below) : ordered_json(nullptr);
}

}  // namespace

std::string text_diff_to_json(const TextDiff& diff, int indent) {
  const text::CodePointMap map_a(diff.a.text);
  const text::CodePointMap map_b(diff.b.text);
  ordered_json edits = ordered_json::array();
  for (std::size_t i = 0; i < diff.edits.size(); ++i) {
    const Edit& edit = diff.edits[i];
    ordered_json changes = ordered_json::array();
    for (const Change change : edit.changes) changes.push_back(name(change));
    edits.push_back({{"op", name(edit.op)},
                     {"a", place(map_a, diff.a, edit.a)},
                     {"b", place(map_b, diff.b, edit.b)},
                     {"change", std::move(changes)},
                     {"direction", name(edit.direction)}});
    if (edit.adjunct != Adjunct::none) edits.back()["adjunct"] = name(edit.adjunct);
    for (const LetterEdit& letter : edit.letters) {
      edits.back()["letters"].push_back(
          {{"op", name(letter.op)}, {"a", range(map_a, letter.a)}, {"b", range(map_b, letter.b)}});
    }
    if (diff.move(i) > 0) edits.back()["move"] = diff.move(i);
  }
  const ordered_json root{{"schema", "readout/diff/1"},
                          {"a", side(diff.a)},
                          {"b", side(diff.b)},
                          {"approximate", diff.approximate},
                          {"kept", rounded(diff.kept)},
                          {"replaced_below", threshold(diff)},
                          {"words",
                           {{"kept", diff.words.kept},
                            {"dropped", diff.words.dropped},
                            {"added", diff.words.added},
                            {"moved", diff.words.moved}}},
                          {"edits", std::move(edits)}};
  return root.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readout::report
