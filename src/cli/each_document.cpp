#include "cli/each_document.hpp"

#include "readout/report/report.hpp"

#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

std::string print_all(const std::vector<Document>& documents, const std::string& format,
                      const DocumentPrinter& printer) {
  const bool array = format == "json";
  std::string out = array ? "[\n" : "";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (array) {
      out += (i == 0 ? "" : ",\n") + printer.json(documents[i], 2);
    } else if (format == "jsonl") {
      out += printer.json(documents[i], report::kOneLine) + "\n";
    } else {
      out += (i == 0 ? "" : "\n") + printer.text(documents[i]);
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
  const auto sources = load_sources(arguments, terminal);
  if (!sources) return sources.error();
  bool lost = sources.value().input_lost;
  for (const Document& document : sources.value().documents) {
    for (Warning warning : document.warnings) {
      warning.source = document.file;
      lost = lost || warning.input_lost;
      terminal.warning(warning);
    }
  }
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, print_all(sources.value().documents, target.format, printer));
    if (!written) return written.error();
  }
  return lost ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
