// Language editions: what differs between two sources of one outlet, apart from what differs
// between outlets.
#include <utility>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

Data point_links(const Page& page, const std::vector<std::size_t>& points) {
  Data out = list();
  for (const std::size_t point : points) {
    Data item;
    item["row"] = Data(page.row(point));
    item["row_anchor"] = Data(page.point_anchor(point));
    item["row_label"] = Data(page.comparison.points.at(point).label);
    out.push_back(item);
  }
  return out;
}

Data side_item(const Page& page, std::size_t source, Span span) {
  const Document& document = page.document(source);
  Data item;
  item["found"] = Data(!span.empty());
  item["absent"] = Data(span.empty());
  item["text"] = Data(std::string(span.in(document.text)));
  item["lang"] = Data(language_tag(document));
  item["name"] = Data(page.names.at(source));
  return item;
}

/// What stands somewhere first.
Data fact_items(const Page& page, const EditionPair& editions) {
  Data out = list();
  for (const EditionFact& fact : editions.facts) {
    Data first = side_item(page, editions.a, fact.a);
    Data second = side_item(page, editions.b, fact.b);
    if (fact.a.empty()) std::swap(first, second);
    Data item;
    item["row"] = Data(page.row(fact.point));
    item["row_anchor"] = Data(page.point_anchor(fact.point));
    item["row_label"] = Data(page.comparison.points.at(fact.point).label);
    item["kind"] = Data(std::string(name(fact.kind)));
    item["first"] = std::move(first);
    item["second"] = std::move(second);
    out.push_back(item);
  }
  return out;
}

Data part_item(const std::string& heading, Data points) {
  Data item;
  item["heading"] = Data(heading);
  item["points"] = std::move(points);
  return item;
}

Data edition_item(const Page& page, const EditionPair& editions) {
  Data parts = list();
  const auto add = [&](const std::string& heading, const std::vector<std::size_t>& points) {
    if (!points.empty()) parts.push_back(part_item(heading, point_links(page, points)));
  };
  add("In both, and not the same", editions.differing);
  add("In both, in rows of their own, which a third account keeps apart", editions.in_two_rows);
  add("Found in " + page.names.at(editions.a) + " alone", editions.only_a);
  add("Found in " + page.names.at(editions.b) + " alone", editions.only_b);
  Data item;
  item["a"] = Data(page.names.at(editions.a));
  item["a_lang"] = Data(language_tag(page.document(editions.a)));
  item["b"] = Data(page.names.at(editions.b));
  item["b_lang"] = Data(language_tag(page.document(editions.b)));
  item["none"] = Data(parts.is_empty_list());
  item["facts"] = fact_items(page, editions);
  item["parts"] = std::move(parts);
  return item;
}

}  // namespace

std::string editions_section(const Page& page) {
  if (page.comparison.editions.empty()) return {};
  Data pairs = list();
  for (const EditionPair& editions : page.comparison.editions) {
    pairs.push_back(edition_item(page, editions));
  }
  Data data;
  data["pairs"] = std::move(pairs);
  return page.renderer.render("editions", data);
}

}  // namespace readout::report
