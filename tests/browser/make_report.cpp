// Writes the HTML report of a hand-made comparison, or a page of hand-made mistakes, for the
// browser tests: make_report sample|hostile|wide|errors|errors-hostile|phrases|phrases-hostile|
// phrases-wide OUT.html
#include <fstream>
#include <iostream>
#include <string_view>

#include "readout/report/errors_page.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/report/report.hpp"

#include "support/hostile_comparison.hpp"
#include "support/sample_comparison.hpp"
#include "support/sample_errors.hpp"
#include "support/sample_study.hpp"
#include "support/wide_comparison.hpp"

namespace {

readout::Comparison comparison_named(std::string_view name) {
  if (name == "hostile") return readout::tests::hostile_comparison();
  if (name == "wide") return readout::tests::wide_comparison(10, 200);
  return readout::tests::sample_comparison();
}

std::string page_named(std::string_view name) {
  using readout::report::errors_to_html;
  if (name == "errors") return errors_to_html(readout::tests::sample_errors());
  if (name == "errors-hostile") {
    return errors_to_html(readout::tests::sample_errors(readout::tests::attack()));
  }
  using readout::report::phrase_study_to_html;
  if (name == "phrases") return phrase_study_to_html(readout::tests::sample_study());
  if (name == "phrases-wide") return phrase_study_to_html(readout::tests::wide_study(300, 100));
  if (name == "phrases-hostile") {
    return phrase_study_to_html(readout::tests::sample_study(readout::tests::attack()));
  }
  return readout::report::to_html(comparison_named(name));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: make_report sample|hostile|wide|errors|errors-hostile|phrases|"
                 "phrases-hostile|phrases-wide OUT.html\n";
    return 2;
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << page_named(arguments[1]);
  return out.flush() ? 0 : 5;
}
