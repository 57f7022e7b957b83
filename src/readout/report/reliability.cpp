#include "readout/report/reliability.hpp"

#include <cmath>
#include <fmt/format.h>

#include "readout/report/labels.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {
namespace {

// Units of the drawing; the page scales it. The template draws its frame with the same numbers.
constexpr double kSide = 200;
constexpr double kMargin = 20;
constexpr double kSmallestDot = 2.5;
constexpr double kLargestDot = 11;

std::string across(double share) {
  return fmt::format("{:.1f}", kMargin + kSide * share);
}
std::string up(double share) {
  return fmt::format("{:.1f}", kMargin + kSide * (1 - share));
}

/// The area grows with the share of all that is in the bin.
double radius(std::size_t count, std::size_t all) {
  const double share = static_cast<double>(count) / static_cast<double>(all);
  return kSmallestDot + (kLargestDot - kSmallestDot) * std::sqrt(share);
}

}  // namespace

std::string reliability_figure(const Reliability& reliability, Renderer& renderer) {
  std::size_t all = 0;
  for (const ReliabilityBin& bin : reliability.bins) all += bin.count;
  Data dots = list();
  std::string line;
  for (const ReliabilityBin& bin : reliability.bins) {
    if (bin.count == 0) continue;
    Data dot;
    dot["x"] = Data(across(bin.mean_score));
    dot["y"] = Data(up(bin.share_right));
    dot["radius"] = Data(fmt::format("{:.1f}", radius(bin.count, all)));
    dot["says"] =
        Data(fmt::format("{}, mean score {}, right {}", counted(bin.count, "pair", "pairs"),
                         score_label(bin.mean_score), score_label(bin.share_right)));
    dots.push_back(dot);
    line += fmt::format("{}{},{}", line.empty() ? "" : " ", across(bin.mean_score),
                        up(bin.share_right));
  }
  Data data;
  data["name"] = Data(reliability.name);
  data["pairs"] = Data(counted(all, "pair", "pairs"));
  data["brier"] = Data(score_label(reliability.brier));
  data["line"] = Data(line);
  data["dots"] = std::move(dots);
  return renderer.render("errors_reliability", data);
}

}  // namespace readout::report
