#include "readout/report/line_alignment.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <vector>

#include "readout/report/wrap.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kMoved = "\x1b[34m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::size_t kLeastColumn = 12;

Span span_of(const LineSide& side, LineRange range) {
  return {side.sentences[range.begin].begin, side.sentences[range.end - 1].end};
}

std::string numbers(const LineSide& side, LineRange range) {
  return fmt::format("[{}]",
                     fmt::join(side.lines.begin() + static_cast<std::ptrdiff_t>(range.begin),
                               side.lines.begin() + static_cast<std::ptrdiff_t>(range.end), ","));
}

ordered_json json_of(const LineSide& side, LineRange range, const text::CodePointMap& map) {
  ordered_json lines = ordered_json::array();
  for (std::size_t i = range.begin; i < range.end; ++i) lines.push_back(side.lines[i]);
  if (range.empty()) return {{"lines", std::move(lines)}};
  const Span span = span_of(side, range);
  return {{"lines", std::move(lines)},
          {"start", map.to_code_point(span.begin)},
          {"end", map.to_code_point(span.end)},
          {"text", span.in(side.document.text)}};
}

double rounded(double score) {
  constexpr double kDigits = 1e4;
  return std::round(score * kDigits) / kDigits;
}

/// One side of a link, broken into rows of a number and a text.
class Column {
 public:
  Column(const LineSide& side, std::size_t width)
      : side_(side),
        digits_(std::to_string(side.lines.empty() ? 0 : side.lines.back()).size()),
        width_(std::max(kLeastColumn, width > digits_ + 1 ? width - digits_ - 1 : 0)) {}

  [[nodiscard]] std::vector<std::string> rows(LineRange range) const {
    std::vector<std::string> rows;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      std::string number = fmt::format("{:>{}} ", side_.lines[i], digits_);
      for (const std::string& row : wrap(side_.sentences[i].in(side_.document.text), width_)) {
        rows.push_back(number + row);
        number.assign(digits_ + 1, ' ');
      }
    }
    return rows;
  }
  [[nodiscard]] std::size_t width() const { return digits_ + 1 + width_; }

 private:
  const LineSide& side_;
  std::size_t digits_;
  std::size_t width_;
};

std::string_view mark_of(const LineLink& link) {
  if (link.a.empty()) return "+";
  if (link.b.empty()) return "-";
  return link.moved ? "x" : "=";
}

std::string_view colour_of(const LineLink& link) {
  if (link.a.empty() || link.b.empty()) return kFaint;
  return link.moved ? kMoved : std::string_view();
}

}  // namespace

std::string line_alignment_to_text(const LineAlignment& alignment, std::size_t width, bool colour) {
  constexpr std::size_t kBetween = 3;
  const std::size_t half = width > kBetween ? (width - kBetween) / 2 : 0;
  const Column left(alignment.a, half);
  const Column right(alignment.b, half);
  std::string out;
  for (const LineLink& link : alignment.links) {
    const std::vector<std::string> a = left.rows(link.a);
    const std::vector<std::string> b = right.rows(link.b);
    const std::string_view paint = colour ? colour_of(link) : std::string_view();
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
      const std::string_view mark = i == 0 ? mark_of(link) : " ";
      std::string row = padded(i < a.size() ? a[i] : "", left.width());
      row += fmt::format(" {} ", mark);
      if (i < b.size()) row += b[i];
      row.erase(row.find_last_not_of(' ') + 1);
      out += paint;
      out += row;
      if (!paint.empty()) out += kPlain;
      out += '\n';
    }
  }
  return out;
}

std::string line_alignment_to_ladder(const LineAlignment& alignment) {
  std::string out;
  for (const LineLink& link : alignment.links) {
    out += fmt::format("{}:{}:{:.4f}{}\n", numbers(alignment.a, link.a),
                       numbers(alignment.b, link.b), link.score, link.moved ? ":moved" : "");
  }
  return out;
}

std::string line_alignment_to_jsonl(const LineAlignment& alignment) {
  const text::CodePointMap map_a(alignment.a.document.text);
  const text::CodePointMap map_b(alignment.b.document.text);
  std::string out;
  for (const LineLink& link : alignment.links) {
    const ordered_json record{{"kind", fmt::format("{}-{}", link.a.size(), link.b.size())},
                              {"moved", link.moved},
                              {"score", rounded(link.score)},
                              {"a", json_of(alignment.a, link.a, map_a)},
                              {"b", json_of(alignment.b, link.b, map_b)}};
    out += record.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    out += '\n';
  }
  return out;
}

}  // namespace readout::report
