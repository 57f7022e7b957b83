#include <algorithm>
#include <future>

#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/report.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

std::string asset(std::string_view name) {
  return std::string(file_in(embedded::report_files(), name));
}

std::string_view run_name(RunKind kind) {
  switch (kind) {
    case RunKind::kept:
      return "kept";
    case RunKind::added:
      return "added";
    case RunKind::dropped:
      return "dropped";
    case RunKind::moved:
      return "moved";
    case RunKind::frame:
      return "frame";
  }
  return "kept";
}

std::string page_title(const Event& event) {
  return event.title.empty() ? "Accounts compared" : event.title;
}

}  // namespace

Page::Page(const Comparison& shown, Renderer& with)
    : comparison(shown),
      renderer(with),
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

std::string_view breadth(const Page& page) {
  const std::size_t sources = page.comparison.sources.size();
  if (sources <= 3) return "few";
  return sources <= 5 ? "several" : "many";
}

std::string Page::language_of(std::size_t statement_index) const {
  return language_tag(document(statement(statement_index).source).language);
}

std::string words_markup(Renderer& renderer, const std::vector<Run>& runs) {
  Data items = list();
  for (const Run& run : runs) {
    Data item;
    for (const RunKind kind :
         {RunKind::kept, RunKind::added, RunKind::dropped, RunKind::moved, RunKind::frame}) {
      item[std::string(run_name(kind))] = Data(run.kind == kind);
    }
    item["text"] = Data(run.text);
    items.push_back(item);
  }
  Data data;
  data["runs"] = std::move(items);
  return renderer.render("words", data);
}

std::string words_markup(const Page& page, const std::vector<Run>& runs) {
  return words_markup(page.renderer, runs);
}

std::string plain_text(const Page& page, std::size_t statement, const std::optional<Span>& part) {
  std::string out;
  for (const Run& run : plain_runs(page.text_of(statement), page.statement(statement), part)) {
    out += run.text;
  }
  return out;
}

std::string render_page(const Comparison& comparison, TagUse* use) {
  // What nothing else waits for has threads of its own; who counts tags counts them in one.
  auto json = std::async([&] { return escape_json_in_html(page_data(comparison)); });
  const auto beside =
      use == nullptr ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto sources = std::async(beside, [&] {
    Renderer own(use);
    return sources_section(Page(comparison, own));
  });
  Renderer renderer(use);
  const Page page(comparison, renderer);
  Data data;
  data["policy"] = Data(content_security_policy());
  data["title"] = Data(page_title(comparison.event));
  data["style"] = Data(asset("assets/style.css"));
  data["script"] = Data(asset("assets/script.js"));
  data["head"] = Data(head_section(page));
  data["findings"] = Data(findings_section(page));
  data["strips"] = Data(strips_section(page));
  data["collation"] = Data(collation_section(page));
  data["only"] = Data(only_section(page));
  data["formulae"] = Data(formulae_section(page));
  data["sources"] = Data(sources.get());
  data["method"] = Data(method_section(page));
  data["json"] = Data(json.get());
  return renderer.render("page", data);
}

std::string to_html(const Comparison& comparison) {
  return render_page(comparison);
}

}  // namespace readout::report
