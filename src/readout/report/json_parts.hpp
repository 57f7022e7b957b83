/// The parts that the JSON printers share (design.md 4.4): each function makes one member of the
/// contract.
///
/// In: model structs and the mapped texts of their sources. Out: ordered JSON, positions in code
/// points. Inside the room only.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {

using Json = nlohmann::ordered_json;
using Texts = std::vector<MappedText>;

/// {start, end}
[[nodiscard]] Json json_range(const MappedText& text, Span span);
/// {start, end, text}
[[nodiscard]] Json json_words(const MappedText& text, Span span);

[[nodiscard]] Json json_edit(const Edit& edit, const MappedText& a, const MappedText& b);
[[nodiscard]] Json json_event(const Event& event);
[[nodiscard]] Json json_ranges(const MappedText& text, const std::vector<Span>& spans);
[[nodiscard]] Json json_points(const Comparison& comparison, const Texts& texts);
/// The merged views of a point.
[[nodiscard]] Json json_merged(const Comparison& comparison, const Texts& texts,
                               const Point& point);
/// What the two statements of a pair in different languages name; `a` and `b` are their texts.
[[nodiscard]] Json json_anchors(const Pair& pair, const MappedText& a, const MappedText& b);
[[nodiscard]] Json json_topics(const Comparison& comparison);
[[nodiscard]] Json json_order(const Comparison& comparison);
[[nodiscard]] Json json_phrases(const Comparison& comparison, const Texts& texts);
[[nodiscard]] Json json_findings(const Comparison& comparison);
[[nodiscard]] Json json_quotation(const Pair& pair, const MappedText& a, const MappedText& b);
[[nodiscard]] Json json_attribution(const Pair& pair);
[[nodiscard]] Json json_ladder(const Comparison& comparison, const Point& point);
[[nodiscard]] Json json_space(const Comparison& comparison, const Point& point);
[[nodiscard]] Json json_weight_parts(const Finding& finding);
[[nodiscard]] Json json_circumstances(const Comparison& comparison, const Texts& texts);
[[nodiscard]] Json json_editions(const Comparison& comparison, const Texts& texts);
[[nodiscard]] Json json_headline_checks(const Comparison& comparison, const Texts& texts);
[[nodiscard]] Json json_summary(const Comparison& comparison);
[[nodiscard]] Json json_warnings(const std::vector<Warning>& warnings);

/// A score or share with four decimals: no figure is surer than that.
[[nodiscard]] double rounded(double value);

/// What the page's script needs to compare with another base: the rows of the collation table with
/// their pairs, and each source's text once; words are spans into it.
[[nodiscard]] std::string page_data(const Comparison& comparison);

/// The text of a JSON document; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string dump(const Json& json, int indent);

}  // namespace readout::report
