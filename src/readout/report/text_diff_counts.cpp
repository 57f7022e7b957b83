#include <cmath>
#include <fmt/format.h>

#include "readout/report/labels.hpp"
#include "readout/report/text_diff.hpp"

namespace readout::report {
namespace {

/// Downwards: what is said to be below a threshold must look so.
long percent(double share) {
  constexpr double kHundred = 100;
  return std::lround(std::floor(share * kHundred));
}

}  // namespace

std::string text_diff_counts(const TextDiff& diff) {
  const WordCounts& words = diff.words;
  std::string out =
      fmt::format("{} kept, {} dropped, {} added", counted(words.kept, "word", "words"),
                  grouped(words.dropped), grouped(words.added));
  if (words.moved > 0) out += fmt::format(", {} moved", grouped(words.moved));
  if (diff.replaced_below) {
    out += fmt::format(
        "; shown as replaced, old and new whole: {} % of the longer text's words are in both, "
        "below the threshold of {} %",
        percent(diff.kept), percent(*diff.replaced_below));
  }
  if (diff.approximate)
    out += "; approximate: the texts are long, there may be a way to tell it in fewer changes";
  return out;
}

}  // namespace readout::report
