// How many words each account gives to whom, and to which point: two tables, side by side by
// source.
#include <algorithm>
#include <fmt/format.h>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/space.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kVoices = 12;  // rows of speakers; the others are one row

/// "120", and "31 %" of the words of the account.
Data space_cell(const Page& page, std::size_t source, std::size_t words) {
  const double part = share(words, page.comparison.sources[source].summary.words);
  Data cell;
  cell["source"] = Data(std::to_string(source));
  cell["some"] = Data(words > 0);
  cell["words"] = Data(grouped(words));
  cell["share"] =
      Data(words > 0 && part < 0.01 ? std::string("< 1 %") : fmt::format("{:.0f} %", 100 * part));
  return cell;
}

Data space_row(const Page& page, const std::vector<std::size_t>& by_source) {
  Data cells = list();
  for (std::size_t i = 0; i < by_source.size(); ++i) {
    cells.push_back(space_cell(page, i, by_source[i]));
  }
  Data row;
  row["cells"] = std::move(cells);
  return row;
}

Data voice_rows(const Page& page) {
  std::vector<SpeakerSpace> speakers = space_of_speakers(page.comparison);
  while (speakers.size() > kVoices + 1) {
    const SpeakerSpace last = std::move(speakers.back());
    speakers.pop_back();
    SpeakerSpace& others = speakers.back();
    for (std::size_t i = 0; i < last.words.size(); ++i) others.words[i] += last.words[i];
    others.name = "others";
    others.colour = "other";
  }
  Data rows = list();
  for (const SpeakerSpace& speaker : speakers) {
    Data row = space_row(page, speaker.words);
    row["voice"] = Data(speaker.name);
    row["voice_lang"] = Data(
        language_of_name(speaker.name, page.document(page.statement(speaker.statement).source)));
    row["voice_colour"] = Data(speaker.colour);
    rows.push_back(row);
  }
  return rows;
}

Data point_rows(const Page& page) {
  std::vector<std::size_t> by_row;  // points told by several, as they are numbered
  for (std::size_t i = 0; i < page.comparison.points.size(); ++i) {
    if (page.sources_of_point[i].size() > 1) by_row.push_back(i);
  }
  std::ranges::sort(by_row, {}, [&](std::size_t point) { return page.rows[point]; });
  Data rows = list();
  for (const std::size_t point : by_row) {
    std::vector<std::size_t> words(page.comparison.sources.size());
    for (const SpaceHere& here : page.comparison.points[point].space) {
      words.at(here.source) = here.words;
    }
    Data row = space_row(page, words);
    row["row"] = Data(page.row(point));
    row["row_anchor"] = Data(page.point_anchor(point));
    row["label"] = Data(page.comparison.points[point].label);
    rows.push_back(row);
  }
  return rows;
}

Data columns_with_length(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.names.size(); ++i) {
    Data column = source_column(page, i);
    column["length"] = Data(counted(page.comparison.sources[i].summary.words, "word", "words"));
    out.push_back(column);
  }
  return out;
}

}  // namespace

std::string space_section(const Page& page) {
  if (page.comparison.statements.empty()) return {};
  Data data;
  data["breadth"] = Data(std::string(breadth(page)));
  data["columns"] = columns_with_length(page);
  data["voices"] = voice_rows(page);
  Data points = point_rows(page);
  data["shared"] = Data(!points.is_empty_list());
  data["points"] = std::move(points);
  return page.renderer.render("space", data);
}

}  // namespace readout::report
