// Where each account spends its words: a bar a source, a mark a statement.
#include <algorithm>
#include <fmt/format.h>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

constexpr double kWidth = 1000;     // units of the drawing; the page scales it
constexpr double kNarrowest = 2.5;  // a mark that can still be seen
constexpr std::size_t kTitle = 90;  // code points of the words in a mark's title

bool is_quoted(StatementKind kind) {
  return kind != StatementKind::indirect && kind != StatementKind::joint;
}

Data mark_item(const Page& page, std::size_t index, std::size_t text_size) {
  const Statement& statement = page.statement(index);
  const double scale = kWidth / static_cast<double>(std::max<std::size_t>(text_size, 1));
  const double x = static_cast<double>(statement.span.begin) * scale;
  const double width = static_cast<double>(statement.span.size()) * scale;
  const bool quoted = is_quoted(statement.kind);
  Data item;
  item["x"] = Data(fmt::format("{:.1f}", std::min(x, kWidth - kNarrowest)));
  item["width"] = Data(fmt::format("{:.1f}", std::max(width, kNarrowest)));
  item["y"] = Data(quoted ? "2" : "12");
  item["height"] = Data(quoted ? "24" : "14");
  item["colour"] = Data(page.voices.voice(index).colour);
  item["row_anchor"] = Data(page.home_of(index));
  item["says"] = Data(fmt::format(
      "{}, {}: {} ({})", page.voices.voice(index).name, manner(statement, page.text_of(index)),
      shortened(plain_text(page, index), kTitle), page.row_label(index)));
  return item;
}

std::string counts_label(const SourceSummary& summary) {
  const std::string statements = counted(summary.statements, "statement", "statements");
  if (summary.only_here == 0) return statements;
  return statements + ", " + counted(summary.only_here, "point", "points") + " only here";
}

Data legend_item(const std::string& name, const std::string& colour, std::size_t count) {
  Data item;
  item["voice"] = Data(name);
  item["voice_colour"] = Data(colour);
  item["voice_count"] = Data(std::to_string(count));
  return item;
}

// Voices without a colour of their own are one entry: a mark's title names each.
Data legend(const Page& page) {
  Data out = list();
  std::size_t others = 0;
  std::size_t statements = 0;
  for (const Voice& voice : page.voices.all()) {
    if (voice.colour == "other") {
      ++others;
      statements += voice.statements;
    } else {
      out.push_back(legend_item(voice.name, voice.colour, voice.statements));
    }
  }
  if (others > 0) {
    out.push_back(
        legend_item(counted(others, "other speaker", "other speakers"), "other", statements));
  }
  return out;
}

}  // namespace

std::string strips_section(const Page& page) {
  std::vector<Data> marks(page.comparison.sources.size(), list());
  for (std::size_t i = 0; i < page.comparison.statements.size(); ++i) {
    const std::size_t source = page.statement(i).source;
    marks.at(source).push_back(mark_item(page, i, page.document(source).text.size()));
  }
  Data strips = list();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Document& document = page.document(i);
    Data strip;
    strip["outlet"] = Data(page.names[i]);
    strip["outlet_lang"] = Data(language_tag(document));
    strip["anchor"] = Data(anchor("source-", document.id));
    strip["length"] = Data(counted(document.words, "word", "words"));
    strip["counts"] = Data(counts_label(page.comparison.sources[i].summary));
    strip["marks"] = std::move(marks[i]);
    strips.push_back(strip);
  }
  Data data;
  data["strips"] = std::move(strips);
  data["voices"] = legend(page);
  data["space"] = Data(space_section(page));
  return page.renderer.render("strips", data);
}

}  // namespace readout::report
