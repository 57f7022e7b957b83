#include "readout/report/errors_joins.hpp"

#include <array>
#include <fmt/format.h>
#include <set>

#include "readout/report/errors_data.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/misses.hpp"

namespace readout::report {
namespace {

Data beside_items(const std::vector<Beside>& beside) {
  Data items = list();
  for (const Beside& each : beside) {
    Data item;
    item["beside_outlet"] = text(each.outlet);
    item["beside_language"] = text(language_tag(each.language));
    item["beside_words"] = text(each.words);
    items.push_back(item);
  }
  return items;
}

std::string_view standing_of(const JoinSide& side) {
  if (!side.found) return "not found";
  return side.beside.empty() ? "found, alone in its point" : "found, in a point with others";
}

Data side_data(const JoinSide& side, Fault fault) {
  Data data;
  data["reader"] = text(fault == Fault::wrong_join ? "found" : "gold");
  data["outlet"] = text(side.outlet);
  data["language"] = text(language_tag(side.language));
  data["kind"] = text(side.said.kind);
  data["speaker"] = text(side.said.speaker.empty() ? "unknown speaker" : side.said.speaker);
  data["standing"] = if_any(fault == Fault::wrong_join ? "" : standing_of(side));
  data["runs"] = run_items(side.said.words);
  data["has_beside"] = Data(!side.beside.empty());
  data["beside"] = beside_items(side.beside);
  return data;
}

/// Each value once, for the page's filters.
std::string together(const std::string& a, const std::string& b) {
  return a == b || b.empty() ? a : a + " " + b;
}

std::string verdict_of(const JoinError& join) {
  if (!join.a.found || !join.b.found) return "Not compared: a side was not found.";
  if (!join.score) return "Not compared, or not the nearest miss: no score is kept.";
  const std::string_view what = join.fault == Fault::wrong_join ? "Joined" : "Nearest miss";
  return fmt::format("{}, score {}.", what, score_label(*join.score));
}

}  // namespace

std::string join_markup(const JoinError& join, Renderer& renderer) {
  Data data;
  data["key"] = text(words_of(join.fault).key);
  data["label"] = text(words_of(join.fault).label);
  data["anchor"] = Data(anchor("i-", join.id));
  data["id"] = text(join.id);
  data["languages"] = Data(together(language_tag(join.a.language), language_tag(join.b.language)));
  data["kinds"] = text(together(join.a.said.kind, join.b.said.kind));
  Data sides = list();
  for (const JoinSide* side : std::array{&join.a, &join.b}) {
    sides.push_back(side_data(*side, join.fault));
  }
  data["sides"] = std::move(sides);
  data["verdict"] = Data(verdict_of(join));
  data["has_parts"] = Data(join.parts.has_value());
  data["parts"] = similarity_items(join.parts.value_or(SimilarityParts{}));
  return renderer.render("errors_join", data);
}

}  // namespace readout::report
