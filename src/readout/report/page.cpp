#include <algorithm>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {

Page::Page(const Comparison& shown, Renderer& with)
    : comparison(shown),
      renderer(with),
      base(shown.method.base),
      voices(shown),
      names(source_names(shown)),
      points_of(shown.statements.size()),
      phrases_in(shown.statements.size()),
      rows(row_numbers(shown)) {
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    sources_of_point.push_back(sources_of(comparison, comparison.points[i]));
    for (const Member& member : comparison.points[i].members) {
      points_of.at(member.statement).push_back(i);
    }
  }
  for (std::size_t i = 0; i < comparison.phrases.size(); ++i) {
    for (const PhraseHit& hit : comparison.phrases[i].occurrences) {
      if (hit.statement) phrases_in.at(*hit.statement).push_back(i);
    }
  }
}

std::string Page::point_anchor(std::size_t point) const {
  return anchor("p-", comparison.points.at(point).id);
}

std::string Page::statement_anchor(std::size_t statement_index) const {
  return anchor("s-", statement(statement_index).id);
}

std::string Page::home_of(std::size_t statement_index) const {
  const auto& points = points_of.at(statement_index);
  return points.empty() ? statement_anchor(statement_index) : point_anchor(points.front());
}

std::string Page::row_label(std::size_t statement_index) const {
  const auto& points = points_of.at(statement_index);
  return points.empty() ? "no row" : "row " + row(points.front());
}

std::string Page::row(std::size_t point) const {
  return std::to_string(rows.at(point));
}

bool Page::is_one_of_several(std::size_t source) const {
  const Document& own = document(source);
  return std::ranges::count_if(comparison.sources, [&](const Source& other) {
           return other.document.outlet == own.outlet && other.document.language == own.language;
         }) > 1;
}

std::string Page::language_of(std::size_t statement_index) const {
  return language_tag(document(statement(statement_index).source));
}

Data source_column(const Page& page, std::size_t source) {
  Data column;
  column["outlet"] = Data(page.names[source]);
  column["outlet_lang"] = Data(language_tag(page.document(source)));
  return column;
}

Data source_columns(const Page& page) {
  Data columns = list();
  for (std::size_t i = 0; i < page.names.size(); ++i) columns.push_back(source_column(page, i));
  return columns;
}

std::string_view breadth(const Page& page) {
  const std::size_t sources = page.comparison.sources.size();
  if (sources <= 3) return "few";
  return sources <= 5 ? "several" : "many";
}

std::string plain_text(const Page& page, std::size_t statement, const std::optional<Span>& part) {
  std::string out;
  for (const Run& run : plain_runs(page.text_of(statement), page.statement(statement), part)) {
    out += run.text;
  }
  return out;
}

}  // namespace readout::report
