// Writes the HTML report of a hand-made comparison, for the browser tests:
// make_report sample|hostile|wide OUT.html
#include <fstream>
#include <iostream>
#include <string_view>

#include "readout/report/report.hpp"

#include "support/hostile_comparison.hpp"
#include "support/sample_comparison.hpp"
#include "support/wide_comparison.hpp"

namespace {

readout::Comparison comparison_named(std::string_view name) {
  if (name == "hostile") return readout::tests::hostile_comparison();
  if (name == "wide") return readout::tests::wide_comparison(10, 200);
  return readout::tests::sample_comparison();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: make_report sample|hostile|wide OUT.html\n";
    return 2;
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << readout::report::to_html(comparison_named(arguments[1]));
  return out.flush() ? 0 : 5;
}
