/// The sections of the HTML page, in their order (design.md, section 6).
///
/// In: a `Page`: the comparison and what several sections look up in it. Out: markup, made by
/// templates only. Inside the room only.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/report/report.hpp"
#include "readout/report/runs.hpp"
#include "readout/report/templates.hpp"
#include "readout/report/voices.hpp"

namespace readout::report {

struct Page {
  Page(const Comparison& shown, Renderer& with);

  [[nodiscard]] const Document& document(std::size_t source) const {
    return comparison.sources.at(source).document;
  }
  [[nodiscard]] const Statement& statement(std::size_t index) const {
    return comparison.statements.at(index);
  }
  [[nodiscard]] std::string_view text_of(std::size_t statement_index) const {
    return document(statement(statement_index).source).text;
  }
  [[nodiscard]] std::string point_anchor(std::size_t point) const;
  [[nodiscard]] std::string statement_anchor(std::size_t statement_index) const;
  /// Where a reader of the statement is sent: its first row, or its place in the source.
  [[nodiscard]] std::string home_of(std::size_t statement_index) const;
  /// "row 4" of that place.
  [[nodiscard]] std::string row_label(std::size_t statement_index) const;
  /// The number of a point's row.
  [[nodiscard]] std::string row(std::size_t point) const;
  [[nodiscard]] std::string language_of(std::size_t statement_index) const;

  [[nodiscard]] const std::string& outlet_of(std::size_t statement_index) const {
    return names.at(statement(statement_index).source);
  }

  /// Whether another source has the same outlet and language: only the title tells them apart.
  [[nodiscard]] bool is_one_of_several(std::size_t source) const;

  const Comparison& comparison;
  Renderer& renderer;
  std::optional<std::size_t>
      base;  ///< Method::base: words are compared with it where it has the point
  Voices voices;
  std::vector<std::string> names;                    ///< by source: what the reader calls it
  std::vector<std::vector<std::size_t>> points_of;   ///< by statement
  std::vector<std::vector<std::size_t>> phrases_in;  ///< by statement
  std::vector<std::vector<std::size_t>> sources_of_point;
  std::vector<std::size_t> rows;  ///< by point: its number in this report
};

[[nodiscard]] std::string head_section(const Page& page);
[[nodiscard]] std::string findings_section(const Page& page);
[[nodiscard]] std::string circumstances_section(const Page& page);
/// "" where no headline reports anybody's words.
[[nodiscard]] std::string headlines_section(const Page& page);
/// "" where no two sources are one outlet.
[[nodiscard]] std::string editions_section(const Page& page);
[[nodiscard]] std::string strips_section(const Page& page);
/// Words by speaker and by point, within the section of the strips.
[[nodiscard]] std::string space_section(const Page& page);
[[nodiscard]] std::string collation_section(const Page& page);
[[nodiscard]] std::string only_section(const Page& page);
[[nodiscard]] std::string formulae_section(const Page& page);
/// Within it, formulae that are not found in a side which has the point; "" where there are none.
[[nodiscard]] std::string contrasts_part(const Page& page);
[[nodiscard]] std::string sources_section(const Page& page);
[[nodiscard]] std::string method_section(const Page& page);

/// How a table of one column a source is laid out: "few", "several" or "many" columns.
[[nodiscard]] std::string_view breadth(const Page& page);

/// The head of a source's column: "outlet", "outlet_lang".
[[nodiscard]] Data source_column(const Page& page, std::size_t source);
/// Those of all sources.
[[nodiscard]] Data source_columns(const Page& page);

/// Markup of a quotation's words.
[[nodiscard]] std::string words_markup(Renderer& renderer, const std::vector<Run>& runs);
[[nodiscard]] std::string words_markup(const Page& page, const std::vector<Run>& runs);
/// What a statement says, as plain text.
[[nodiscard]] std::string plain_text(const Page& page, std::size_t statement,
                                     const std::optional<Span>& part = {});

/// The whole page; `use`, when given, learns which tags the templates asked for.
[[nodiscard]] std::string render_page(const Comparison& comparison, TagUse* use = nullptr);

}  // namespace readout::report
