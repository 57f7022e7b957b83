/// The small plots of a study of phrasings, as SVG inside a page.
///
/// In: counts by month, or a rate with its interval. Out: markup made by a template; each plot says
/// in words what it shows, and a table with all its figures stands beside it. A path has a few
/// bytes a bar. Cost: linear. Inside the room only.
#pragma once
#include <string>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::report {

class Renderer;

/// Use by month: a bar a month, a line below the months of which there are texts.
[[nodiscard]] std::string months_plot(const std::vector<MonthCount>& months, Renderer& renderer);

/// "12 in 3 of 5 months, most in May 2031 (6)"; what the plot says in words.
[[nodiscard]] std::string months_summary(const std::vector<MonthCount>& months);

/// A rate as a bar with its interval as a whisker; `widest` is the rate at the right border.
[[nodiscard]] std::string rate_plot(const PhraseRate& rate, double widest, Renderer& renderer);

}  // namespace readout::report
