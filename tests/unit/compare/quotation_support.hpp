// What became of quoted words between two short accounts, as lines for a test to hold.
#pragma once
#include <string>
#include <vector>

#include "readout/model/names.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {

/// "cut: and needs no permission / ": issue, words of a, words of b.
inline std::vector<std::string> quotation_of(const std::string& a, const std::string& b,
                                             const std::string& language = "en") {
  const Comparison comparison =
      compared({document("Readout", a, language), document("Agency", b, language)});
  std::vector<std::string> out;
  for (const Point& point : comparison.points) {
    for (const Pair& pair : point.pairs) {
      for (const QuotationChange& change : pair.quotation) {
        out.push_back(std::string(name(change.issue)) + ": " +
                      std::string(change.a.in(comparison.sources[0].document.text)) + " / " +
                      std::string(change.b.in(comparison.sources[1].document.text)));
      }
    }
  }
  return out;
}

using Changes = std::vector<std::string>;

}  // namespace readout::test
