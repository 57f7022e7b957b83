#include <fmt/format.h>
#include <fmt/ranges.h>

#include "readout/compare/read.hpp"
#include "readout/report/report.hpp"

#include "cli/commands/commands.hpp"
#include "cli/each_document.hpp"
#include "cli/filter.hpp"
#include "cli/listing.hpp"
#include "cli/sources.hpp"

namespace readout::cli {

CommandResult extract_command(const Arguments& arguments, const Terminal& terminal) {
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto read = [&](const Document& document) {
    Event event;
    event.date = arguments.value_or("date", document.published.substr(0, 10));
    return compare::read_statements(document, *lexicon.value(), event);
  };
  const auto as_json = [&](const Document& document, int indent) {
    return report::extraction_to_json(document, read(document), indent);
  };
  if (is_filter(arguments)) {
    return run_filter(
        arguments, terminal,
        {[&](const Document& document) { return as_json(document, report::kOneLine); },
         lexicon.value().get()});
  }
  const DocumentPrinter printer{as_json,
                                [&](const Document& document, bool colour) {
                                  return list_statements(document, read(document), colour);
                                },
                                lexicon.value().get(), "statements"};
  return print_each_document(arguments, terminal, printer);
}

}  // namespace readout::cli
