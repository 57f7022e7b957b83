// How the accounts frame the event: a table of circumstances by account.
#include <algorithm>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

/// Where the reader finds the words: the innermost statement that holds them, else their source.
std::string target_of(const Page& page, std::size_t source, Span words) {
  std::string target = anchor("source-", page.document(source).id);
  for (std::size_t i = 0; i < page.comparison.statements.size(); ++i) {
    const Statement& statement = page.statement(i);
    if (statement.source == source && statement.span.contains(words)) {
      target = page.statement_anchor(i);
    }
  }
  return target;
}

Data cell_item(const Page& page, const Circumstance& circumstance, std::size_t source) {
  const auto here = std::ranges::find(circumstance.values, source, &CircumstanceHere::source);
  const bool told = here != circumstance.values.end();
  const Document& document = page.document(source);
  Data cell;
  cell["outlet"] = Data(page.names[source]);
  cell["outlet_lang"] = Data(language_tag(document));
  cell["told"] = Data(told);
  if (!told) return cell;
  const std::string words(slice(document.text, here->evidence));
  const bool shown = !here->evidence.empty() && !words.empty();
  cell["has_value"] = Data(!shown || here->value != words);
  cell["value"] = Data(here->value);
  // The label of a point may be in any account's language.
  cell["value_lang"] = Data(circumstance.kind == CircumstanceKind::first_topics
                                ? std::string()
                                : language_of_name(here->value, document));
  cell["has_evidence"] = Data(shown);
  cell["evidence"] = Data(words);
  cell["target"] = Data(target_of(page, source, here->evidence));
  return cell;
}

Data row_item(const Page& page, const Circumstance& circumstance) {
  Data cells = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    cells.push_back(cell_item(page, circumstance, i));
  }
  Data item;
  item["circumstance"] = Data(std::string(label(circumstance.kind)));
  item["differs"] = Data(circumstance.differs);
  item["cells"] = std::move(cells);
  return item;
}

}  // namespace

std::string circumstances_section(const Page& page) {
  Data rows = list();
  for (const Circumstance& circumstance : page.comparison.circumstances) {
    rows.push_back(row_item(page, circumstance));
  }
  Data data;
  data["any"] = Data(rows.is_non_empty_list());
  data["rows"] = std::move(rows);
  data["columns"] = source_columns(page);
  data["breadth"] = Data(std::string(breadth(page)));
  data["column_count"] = Data(counted(page.comparison.sources.size(), "account", "accounts"));
  return page.renderer.render("circumstances", data);
}

}  // namespace readout::report
