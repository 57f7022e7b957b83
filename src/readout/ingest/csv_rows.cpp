#include "readout/ingest/csv_rows.hpp"

#include <algorithm>
#include <csv.h>
#include <new>
#include <utility>

namespace readout::ingest {
namespace {

/// libcsv calls back at the end of each field and row. It is C, so nothing may be thrown through
/// it: memory that ran out is noted until it has returned, and rows are handed on after that.
class Collector {
 public:
  static void field(void* bytes, std::size_t size, void* self) noexcept {
    static_cast<Collector*>(self)->add_field({static_cast<const char*>(bytes), size});
  }
  static void row(int /*terminator*/, void* self) noexcept {
    static_cast<Collector*>(self)->end_row();
  }

  /// What follows stands on this line.
  void on_line(std::size_t line, bool blank) {
    line_ = line;
    if (blank && begin_ == line) ++begin_;
  }
  [[nodiscard]] bool out_of_memory() const { return out_of_memory_; }
  [[nodiscard]] std::size_t open_row() const { return begin_; }
  [[nodiscard]] std::vector<CsvRow> take() { return std::exchange(rows_, {}); }

 private:
  void add_field(std::string_view bytes) noexcept {
    if (row_.cells.size() == kMostCells) return;
    try {
      row_.cells.emplace_back(bytes);
    } catch (const std::bad_alloc&) {
      out_of_memory_ = true;
    }
  }

  void end_row() noexcept {
    row_.line = begin_;
    begin_ = line_ + 1;
    try {
      rows_.push_back(std::exchange(row_, {}));
    } catch (const std::bad_alloc&) {
      out_of_memory_ = true;
    }
  }

  std::size_t line_ = 1;
  std::size_t begin_ = 1;
  CsvRow row_;
  std::vector<CsvRow> rows_;
  bool out_of_memory_ = false;
};

class Parser {
 public:
  explicit Parser(CsvForm form) {
    csv_init(&parser_, 0);  // fails for a null pointer alone
    csv_set_delim(&parser_, static_cast<unsigned char>(form.delimiter));
    csv_set_quote(&parser_, form.quotes ? CSV_QUOTE : kNoQuote);
    csv_set_blk_size(&parser_, kBlock);
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  Parser(Parser&&) = delete;
  Parser& operator=(Parser&&) = delete;

  void feed(std::string_view bytes, Collector& collector) {
    const std::size_t taken = csv_parse(&parser_, bytes.data(), bytes.size(), &Collector::field,
                                        &Collector::row, &collector);
    if (taken != bytes.size() || collector.out_of_memory()) throw std::bad_alloc();
  }

  /// Whether the end comes within quotation marks: a strict parser says so, and gives no row then.
  bool finish(Collector& collector) {
    csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    const bool open = csv_fini(&parser_, &Collector::field, &Collector::row, &collector) != 0;
    if (collector.out_of_memory()) throw std::bad_alloc();
    return open;
  }

 private:
  static constexpr unsigned char kNoQuote = 0;                   // no text holds it
  static constexpr std::size_t kBlock = std::size_t{64} << 10U;  // what its buffer grows by

  csv_parser parser_{};
};

bool hand_on(Collector& collector, const std::function<bool(CsvRow&&)>& visit) {
  std::vector<CsvRow> rows = collector.take();
  return std::ranges::all_of(rows, [&](CsvRow& row) { return visit(std::move(row)); });
}

}  // namespace

std::optional<std::size_t> read_csv(std::string_view text, CsvForm form,
                                    const std::function<bool(CsvRow&&)>& visit) {
  Collector collector;
  Parser parser(form);
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view bytes = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    collector.on_line(line, bytes.find_first_not_of(" \t\n") == std::string_view::npos);
    parser.feed(bytes, collector);
    if (!hand_on(collector, visit)) return std::nullopt;
    text.remove_prefix(bytes.size());
  }
  if (parser.finish(collector)) return collector.open_row();
  hand_on(collector, visit);
  return std::nullopt;
}

}  // namespace readout::ingest
