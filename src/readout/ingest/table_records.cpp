#include "readout/ingest/table_records.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/csv_rows.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/record_fields.hpp"

namespace readout::ingest {
namespace {

/// The header under one delimiter.
struct Header {
  CsvForm form;
  std::vector<std::string> columns;
  std::size_t known = 0;
};

Header header_with(std::string_view text, char delimiter) {
  Header header;
  header.form.delimiter = delimiter;
  read_csv(text, header.form, [&](CsvRow&& row) {
    header.columns = std::move(row.cells);
    return false;
  });
  header.known =
      static_cast<std::size_t>(std::ranges::count_if(header.columns, [](const std::string& column) {
        return is_record_field(field_name(column));
      }));
  return header;
}

/// The delimiter under which the header has the most names that are known, then the most columns.
/// Of a single column it is the tab, which stands in no text.
Header find_header(std::string_view text) {
  Header best = header_with(text, '\t');
  for (const char delimiter : {';', ','}) {
    Header other = header_with(text, delimiter);
    if (std::pair(other.known, other.columns.size()) > std::pair(best.known, best.columns.size())) {
      best = std::move(other);
    }
  }
  return best;
}

/// "sep=;" in front of the header, which is cut off; 0 when there is none.
char cut_separator_line(std::string_view& text) {
  const std::string_view line = trim(text.substr(0, std::min(text.find('\n'), text.size())));
  constexpr std::string_view kMark = "sep=";
  if (!ascii_lower(line).starts_with(kMark) || line.size() > kMark.size() + 1) return 0;
  const char separator = line.size() > kMark.size() ? line.back() : '\t';  // the tab was trimmed
  text.remove_prefix(std::min(text.find('\n'), text.size()));  // its '\n' keeps the lines' numbers
  return separator;
}

void drop_empty_end(std::vector<std::string>& cells, std::size_t columns) {
  while (cells.size() > columns && cells.back().empty()) cells.pop_back();
}

bool is_empty(const CsvRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

std::size_t count_bad_rows(std::string_view text, CsvForm form, std::size_t columns) {
  std::size_t bad = 0;
  const auto open = read_csv(text, form, [&](CsvRow&& row) {
    drop_empty_end(row.cells, columns);
    if (!is_empty(row) && row.cells.size() != columns) ++bad;
    return true;
  });
  return bad + (open ? 1 : 0);
}

/// Whether quotation marks enclose fields: where tabs part them most programs write none round
/// them, and a field may begin with a quotation.
bool encloses_fields(std::string_view text, const Header& header) {
  if (header.form.delimiter != '\t') return true;
  const std::size_t columns = header.columns.size();
  if (count_bad_rows(text, {'\t', true}, columns) == 0) return true;
  return count_bad_rows(text, {'\t', false}, columns) > 0;
}

bool has_text_column(const Header& header) {
  return std::ranges::any_of(header.columns, [](const std::string& column) {
    const std::string name = field_name(column);
    return std::ranges::any_of(std::array{RecordField::html, RecordField::text}, [&](auto field) {
      return std::ranges::find(names_of(field), name) != names_of(field).end();
    });
  });
}

std::string quoted_list(const std::vector<std::string>& names, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
    list += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", shortened(names[i]));
  }
  return names.size() > most ? list + ", ..." : list;
}

void lose_header(const Header& header, RecordList& records) {
  constexpr std::size_t kShown = 12;
  const auto texts = names_of(RecordField::text);
  records.lose_file(fmt::format("its first row names no column that holds the text: {}",
                                quoted_list(header.columns, kShown)),
                    fmt::format("name a column \"text\" or \"html\"; known too: {}",
                                quoted_list({texts.begin() + 1, texts.end()}, kShown)));
}

std::variant<Part, RecordFault> read_row(const std::vector<std::string>& columns, CsvRow&& row) {
  drop_empty_end(row.cells, columns.size());
  if (row.cells.size() != columns.size()) {
    return RecordFault{std::nullopt,
                       fmt::format("has {} field{} where the header has {}", row.cells.size(),
                                   row.cells.size() == 1 ? "" : "s", columns.size()),
                       "put a field that holds the separator or a line end in quotation marks"};
  }
  auto record = nlohmann::json::object();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].empty() && !record.contains(columns[i])) {
      record[columns[i]] = std::move(row.cells[i]);
    }
  }
  return part_of_record(record, {});
}

}  // namespace

void read_table(std::string_view decoded, RecordList& records) {
  const std::string lines = plain_lines(decoded);
  std::string_view text = lines;
  const char separator = cut_separator_line(text);
  Header header = separator == 0 ? find_header(text) : header_with(text, separator);
  if (header.columns.empty()) return;
  if (header.columns.size() == kMostCells) {
    return records.lose_file(fmt::format("its first row has {} fields or more", kMostCells),
                             "begin it with a row that names the columns");
  }
  if (!has_text_column(header)) return lose_header(header, records);
  header.form.quotes = encloses_fields(text, header);
  bool at_header = true;
  const auto open = read_csv(text, header.form, [&](CsvRow&& row) {
    if (std::exchange(at_header, false) || is_empty(row)) return true;
    const std::size_t line = row.line;
    return records.add(read_row(header.columns, std::move(row)), {line, 1});
  });
  if (!open) return;
  records.add(
      RecordFault{std::nullopt, "a quotation mark is never closed, so the rest is one field",
                  "close it, or double those that stand within a field"},
      {*open, 1});
}

}  // namespace readout::ingest
