#include "reader/pdf_measure.hpp"

#include <algorithm>
#include <cmath>

namespace readout::reader {
namespace {

constexpr std::size_t kFewLines = 4;  ///< of a flow, too few to show what is usual

/// Sizes within a tenth are one.
int step_of(double size) {
  return static_cast<int>(std::lround(std::clamp(size, 0.0, 100.0) * 10));
}

double lower_third(std::vector<double>& values) {
  const auto third = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 3 / 10);
  std::ranges::nth_element(values, third);
  return *third;
}

/// Calls `with(line, next)` for each line that stands right below another of its flow and size.
template <class Function>
void for_neighbours(const std::vector<PdfPage>& pages, Function with) {
  for (const PdfPage& page : pages) {
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
      const PdfLine& line = page.lines[i - 1];
      const PdfLine& next = page.lines[i];
      const bool below = line.flow == next.flow && next.top > line.top && line.reason.empty() &&
                         next.reason.empty() &&
                         std::abs(line.height - next.height) < 0.1 * line.height;
      if (below) with(line, next);
    }
  }
}

}  // namespace

PdfMeasure::PdfMeasure(const std::vector<PdfPage>& pages) {
  measure_sizes(pages);
  measure_columns(pages);
  std::map<Key, std::vector<double>> of_flow;
  std::map<int, std::vector<double>> of_size;
  for_neighbours(pages, [&](const PdfLine& line, const PdfLine& next) {
    of_flow[key(line)].push_back(next.top - line.top);
    of_size[key(line).second].push_back(next.top - line.top);
  });
  for (auto& [key, values] : of_flow) {
    if (values.size() >= kFewLines) pitch_in_flow_[key] = lower_third(values);
  }
  for (auto& [size, values] : of_size) pitch_[size] = lower_third(values);
}

void PdfMeasure::measure_sizes(const std::vector<PdfPage>& pages) {
  std::array<std::map<int, std::size_t>, 2> bytes;  // by height in fifths of a point
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) {
      if (!line.reason.empty()) continue;
      bytes[line.han ? 1 : 0]
           [static_cast<int>(std::lround(std::clamp(line.height, 0.0, 1e6) * 5))] +=
          line.text.size();
    }
  }
  for (std::size_t script = 0; script < body_.size(); ++script) {
    const auto most =
        std::ranges::max_element(bytes[script], {}, [](const auto& entry) { return entry.second; });
    if (most != bytes[script].end()) body_[script] = most->first / 5.0;
  }
}

void PdfMeasure::measure_columns(const std::vector<PdfPage>& pages) {
  const auto widen = [](Column& column, const PdfLine& line) {
    column.begin = column.lines == 0 ? line.left : std::min(column.begin, line.left);
    column.end = column.lines == 0 ? line.right : std::max(column.end, line.right);
    ++column.lines;
  };
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) {
      if (!line.reason.empty()) continue;
      widen(in_flow_[key(line)], line);
      widen(on_page_[place(line)], line);
    }
  }
}

PdfMeasure::Key PdfMeasure::key(const PdfLine& line) const {
  return {line.flow, step_of(size(line))};
}

/// Lines of a page that begin at the same place, but for an indent.
PdfMeasure::Key PdfMeasure::place(const PdfLine& line) const {
  constexpr double kIndents = 4;  // times the height of a line
  const double width = kIndents * std::max(line.height, 1.0);
  const double place = std::clamp(line.left / width, -1e6, 1e6);
  return {line.page, 1000 * step_of(size(line)) + static_cast<int>(std::lround(place)) % 1000};
}

double PdfMeasure::size(const PdfLine& line) const {
  const double body = body_[line.han ? 1 : 0];
  return body > 0 ? line.height / body : 1;
}

double PdfMeasure::pitch(const PdfLine& line) const {
  const Key wanted = key(line);
  if (const auto found = pitch_in_flow_.find(wanted); found != pitch_in_flow_.end()) {
    return found->second;
  }
  const auto found = pitch_.find(wanted.second);
  return found != pitch_.end() ? found->second : line.height;
}

double PdfMeasure::column_end(const PdfLine& line) const {
  const auto flow = in_flow_.find(key(line));
  const auto page = on_page_.find(place(line));
  double end = line.right;
  if (flow != in_flow_.end()) end = std::max(end, flow->second.end);
  const bool few = flow == in_flow_.end() || flow->second.lines < kFewLines;
  if (few && page != on_page_.end()) end = std::max(end, page->second.end);
  return end;
}

double PdfMeasure::column_begin(const PdfLine& line) const {
  const auto flow = in_flow_.find(key(line));
  return flow == in_flow_.end() ? line.left : flow->second.begin;
}

}  // namespace readout::reader
