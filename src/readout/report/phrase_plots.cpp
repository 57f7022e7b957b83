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
constexpr double kHeight = 20;       // of the highest bar; the line below takes the rest of 24
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

std::string months_plot(const std::vector<MonthCount>& months, Renderer& renderer) {
  const Peak peak = peak_of(months);
  std::string bars;
  std::string base;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::size_t x = i * kStep;
    if (months[i].words > 0) base += fmt::format("M{} 23h{}", x, kStep);
    if (months[i].count == 0) continue;
    const double height =
        kHeight * static_cast<double>(months[i].count) / static_cast<double>(peak.month->count);
    bars += fmt::format("M{} 22v-{:.1f}h{}V22z", x, std::max(height, 1.0), kStep - 1);
  }
  Data data;
  data["width"] = Data(std::to_string(kStep * std::max(months.size(), kFewest)));
  data["says"] = Data("Use by month: " + months_summary(months));
  data["bars"] = Data(bars);
  data["base"] = Data(base);
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
