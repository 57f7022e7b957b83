/// What `extract` and `ingest` share: every source on its own, printed one after the other.
#pragma once
#include <functional>
#include <string>

#include "cli/commands/commands.hpp"

namespace readout::cli {

struct DocumentPrinter {
  std::function<std::string(const Document&, int indent)> json;
  std::function<std::string(const Document&, bool colour)> text;
  bool needs_language = false;  ///< a text in another language is a loss
  std::string stem;             ///< file name in a folder, without suffix
};

/// Formats: txt (default), json (an array), jsonl (one object a line).
[[nodiscard]] CommandResult print_each_document(const Arguments& arguments,
                                                const Terminal& terminal,
                                                const DocumentPrinter& printer);

}  // namespace readout::cli
