#include "readout/report/phrase_plots.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/report/labels.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kStep = 4;     // from a month to the next
constexpr std::size_t kFewest = 12;  // months a plot is wide at least: one month is no wall
constexpr double kHeight = 20;       // of the highest bar
constexpr int kFoot = 22;            // where bars stand; the line below takes the rest of 24
constexpr double kWidth = 100;       // of a rate's plot

struct Peak {
  const MonthCount* month = nullptr;
  std::size_t total = 0;
  std::size_t used = 0;
};

Peak peak_of(const std::vector<MonthCount>& months) {
  Peak out;
  for (const MonthCount& month : months) {
    out.total += month.count;
    if (month.count > 0) ++out.used;
    if (month.count > 0 && (out.month == nullptr || month.count > out.month->count)) {
      out.month = &month;
    }
  }
  return out;
}

double across(double rate, double widest) {
  return widest > 0 ? kWidth * std::clamp(finite(rate) / widest, 0.0, 1.0) : 0;
}

}  // namespace

std::string months_summary(const std::vector<MonthCount>& months) {
  const Peak peak = peak_of(months);
  if (peak.month == nullptr) return "in no dated text";
  return fmt::format("{} in {} of {}, most in {} ({})", grouped(peak.total), grouped(peak.used),
                     counted(months.size(), "month", "months"), month_label(peak.month->month),
                     grouped(peak.month->count));
}

namespace {

/// Upright strokes, one a month that has any.
std::string bars_of(const std::vector<MonthCount>& months, std::size_t highest) {
  std::string out;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i].count == 0) continue;
    const double share = static_cast<double>(months[i].count) / static_cast<double>(highest);
    out += fmt::format("M{} {}V{:.1f}", i * kStep + kStep / 2, kFoot,
                       kFoot - std::max(kHeight * share, 1.0));
  }
  return out;
}

/// A line below each run of months that have texts.
std::string base_of(const std::vector<MonthCount>& months) {
  std::string out;
  for (std::size_t i = 0; i < months.size();) {
    const std::size_t begin = i;
    while (i < months.size() && months[i].words > 0) ++i;
    if (i > begin) out += fmt::format("M{} 23h{}", begin * kStep, (i - begin) * kStep);
    if (i == begin) ++i;
  }
  return out;
}

}  // namespace

std::string months_plot(const std::vector<MonthCount>& months, Renderer& renderer) {
  const Peak peak = peak_of(months);
  Data data;
  data["width"] = Data(std::to_string(kStep * std::max(months.size(), kFewest)));
  data["says"] = Data("Use by month: " + months_summary(months));
  data["bars"] = Data(peak.month == nullptr ? "" : bars_of(months, peak.month->count));
  data["base"] = Data(base_of(months));
  return renderer.render("phrase_months", data);
}

std::string rate_plot(const PhraseRate& rate, double widest, Renderer& renderer) {
  Data data;
  data["width"] = Data(fmt::format("{:.1f}", across(rate.rate, widest)));
  data["low"] = Data(fmt::format("{:.1f}", across(rate.low, widest)));
  data["high"] = Data(fmt::format("{:.1f}", across(rate.high, widest)));
  return renderer.render("phrase_rate", data);
}

}  // namespace readout::report
