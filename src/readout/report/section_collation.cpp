// The collation table: sources as columns, points in more than one source as rows.
#include <array>
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/cells.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"

namespace readout::report {
namespace {

Data option(const std::string& value, const std::string& shown) {
  Data item;
  item["value"] = Data(value);
  item["shown"] = Data(shown);
  return item;
}

Data source_options(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    out.push_back(option(std::to_string(i), page.names[i]));
  }
  return out;
}

Data voice_options(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.voices.all().size(); ++i) {
    out.push_back(option(std::to_string(i), page.voices.all()[i].name));
  }
  return out;
}

Data relation_options(const Page& page) {
  std::set<Relation> met;
  for (const Point& point : page.comparison.points) {
    for (const Pair& pair : point.pairs) met.insert(pair.relation);
  }
  Data out = list();
  for (const Relation relation : met) {
    out.push_back(option(std::string(name(relation)), label(relation)));
  }
  return out;
}

Data change_options(const Page& page) {
  std::set<std::string> met;
  for (const Point& point : page.comparison.points) met.merge(changes_of(page, point));
  Data out = list();
  for (const std::string& change : met) out.push_back(option(change, change));
  return out;
}

Data phrase_options(const Page& page) {
  std::set<std::size_t> met;
  for (const Point& point : page.comparison.points) met.merge(phrases_of(page, point));
  Data out = list();
  for (const std::size_t phrase : met) {
    out.push_back(option(std::to_string(phrase), page.comparison.phrases[phrase].canonical));
  }
  return out;
}

Data columns(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    const Document& document = page.document(i);
    Data column;
    column["source"] = Data(std::to_string(i));
    column["outlet"] = Data(page.names[i]);
    column["outlet_lang"] = Data(language_tag(document.language));
    column["about"] = Data(source_label(document));
    column["headline"] = Data(document.title);
    column["alike"] = Data(page.is_one_of_several(i) && !document.title.empty());
    column["anchor"] = Data(anchor("source-", document.id));
    out.push_back(column);
  }
  return out;
}

}  // namespace

std::string collation_section(const Page& page) {
  std::string rows;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < page.comparison.points.size(); ++i) {
    if (page.sources_of_point[i].size() < 2) continue;
    Data row = point_item(page, i);
    row["cells"] = cell_items(page, i);
    rows += page.renderer.render("row", row) + "\n";
    ++shown;
  }
  Data data;
  data["any"] = Data(shown > 0);
  data["row_count"] = Data(counted(shown, "row", "rows"));
  data["columns"] = columns(page);
  data["column_count"] = Data(counted(page.comparison.sources.size(), "account", "accounts"));
  data["breadth"] = Data(std::string(breadth(page)));
  data["rows"] = Data(rows);
  data["source_options"] = source_options(page);
  data["voice_options"] = voice_options(page);
  data["relation_options"] = relation_options(page);
  data["change_options"] = change_options(page);
  data["phrase_options"] = phrase_options(page);
  return page.renderer.render("collation", data);
}

}  // namespace readout::report
