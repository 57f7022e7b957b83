#include "cli/each_document.hpp"

#include "readout/report/report.hpp"

#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

std::string print_all(const std::vector<Document>& documents, const Target& target,
                      const DocumentPrinter& printer, const Terminal& terminal) {
  const bool array = target.format == "json";
  const bool colour = target.path.empty() && terminal.colour_out();
  std::string out = array ? "[\n" : "";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (array) {
      out += (i == 0 ? "" : ",\n") + printer.json(documents[i], 2);
    } else if (target.format == "jsonl") {
      out += printer.json(documents[i], report::kOneLine) + "\n";
    } else {
      out += (i == 0 ? "" : "\n") + printer.text(documents[i], colour);
    }
  }
  return array ? out + "\n]\n" : out;
}

}  // namespace

CommandResult print_each_document(const Arguments& arguments, const Terminal& terminal,
                                  const DocumentPrinter& printer) {
  const auto targets =
      find_targets(arguments, {printer.stem, "txt", {"json", "jsonl", "txt"}, {"json"}});
  if (!targets) return targets.error();
  auto sources =
      load_sources(arguments, terminal, printer.reader != nullptr ? Use::analysis : Use::text);
  if (!sources) return sources.error();
  if (printer.reader != nullptr) cut_long_texts(sources.value().documents);
  Losses losses(arguments, terminal);
  losses.add(sources.value());
  for (const Document& document : sources.value().documents) {
    losses.add(document, printer.reader);
  }
  if (const auto error = losses.strict_error()) return *error;
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, print_all(sources.value().documents, target, printer, terminal));
    if (!written) return written.error();
  }
  return losses.exit_code();
}

}  // namespace readout::cli
