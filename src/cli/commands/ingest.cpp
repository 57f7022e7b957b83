#include <fmt/format.h>

#include "readout/report/report.hpp"

#include "cli/commands/commands.hpp"
#include "cli/each_document.hpp"
#include "cli/filter.hpp"
#include "cli/listing.hpp"

namespace readout::cli {

CommandResult ingest_command(const Arguments& arguments, const Terminal& terminal) {
  if (is_filter(arguments)) {
    const auto as_json = [](const Document& document) {
      return fmt::format("{{\"document\":{}}}",
                         report::document_to_json(document, report::kOneLine));
    };
    return run_filter(arguments, terminal, {as_json, nullptr});
  }
  const DocumentPrinter printer{[](const Document& document, int indent) {
                                  return report::document_to_json(document, indent);
                                },
                                list_document, nullptr, "documents"};
  return print_each_document(arguments, terminal, printer);
}

}  // namespace readout::cli
