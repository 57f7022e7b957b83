// Only in one source, and missing from one: per source.
#include <algorithm>

#include "readout/report/cells.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/misses.hpp"

namespace readout::report {
namespace {

Data only_items(const Page& page, std::size_t source) {
  Data out = list();
  for (std::size_t i = 0; i < page.comparison.points.size(); ++i) {
    if (page.sources_of_point[i] != std::vector{source}) continue;
    const Point& point = page.comparison.points[i];
    Data members = list();
    for (const Member& member : point.members) members.push_back(member_item(page, member));
    Data item = point_item(page, i);
    item["members"] = std::move(members);
    Data nearest = nearest_items(page, point);
    item["narrated"] = narrated_items(page, point);
    item["near"] = Data(nearest.is_non_empty_list());
    item["nearest"] = std::move(nearest);
    out.push_back(item);
  }
  return out;
}

// What all the others have: with two sources that is the other one's list above.
Data absent_items(const Page& page, std::size_t source) {
  Data out = list();
  const std::size_t others = page.comparison.sources.size() - 1;
  if (others < 2) return out;
  for (std::size_t i = 0; i < page.comparison.points.size(); ++i) {
    const auto& having = page.sources_of_point[i];
    if (having.size() != others) continue;
    if (std::binary_search(having.begin(), having.end(), source)) continue;
    const auto& narrated = page.comparison.points[i].narrated;
    if (std::ranges::find(narrated, source, &Narrated::source) != narrated.end()) continue;
    Data item;
    item["absent_row"] = Data(page.row(i));
    item["absent_anchor"] = Data(page.point_anchor(i));
    item["absent_label"] = Data(page.comparison.points[i].label);
    out.push_back(item);
  }
  return out;
}

/// What the search for a counterpart could not reach, where there are accounts in other languages.
std::string across_note(const Page& page, std::size_t source) {
  const std::string& language = page.document(source).language;
  const auto otherwise = static_cast<std::size_t>(std::ranges::count_if(
      page.comparison.sources,
      [&](const Source& other) { return other.document.language != language; }));
  if (otherwise == 0) return {};
  const std::size_t others = page.comparison.sources.size() - 1;
  std::string which = counted(otherwise, "of the others is", "of the others are");
  if (otherwise == others) which = others == 1 ? "The other account is" : "All the others are";
  return which + " in another language, where counterparts are found only in part.";
}

}  // namespace

std::string only_section(const Page& page) {
  Data sources = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    const Document& document = page.document(i);
    Data items = only_items(page, i);
    Data absent = absent_items(page, i);
    Data source;
    source["outlet"] = Data(page.names[i]);
    source["outlet_lang"] = Data(language_tag(document));
    source["anchor"] = Data(anchor("source-", document.id));
    source["only_count"] = Data(counted(items.list_value().size(), "point", "points"));
    const std::string note = across_note(page, i);
    source["across"] = Data(!note.empty() && items.is_non_empty_list());
    source["across_note"] = Data(note);
    const bool silent = page.comparison.sources[i].summary.statements == 0;
    source["silent"] = Data(silent);
    source["none"] = Data(items.is_empty_list() && !silent);
    source["items"] = std::move(items);
    source["has_absent"] = Data(absent.is_non_empty_list());
    source["absent"] = std::move(absent);
    sources.push_back(source);
  }
  Data data;
  data["by_source"] = std::move(sources);
  return page.renderer.render("only", data);
}

}  // namespace readout::report
