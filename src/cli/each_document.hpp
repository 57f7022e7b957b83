/// What `extract` and `ingest` share: every source on its own, printed one after the other.
#pragma once
#include <functional>
#include <string>

#include "readout/lexicon/lexicon.hpp"

#include "cli/commands/commands.hpp"

namespace readout::cli {

struct DocumentPrinter {
  std::function<std::string(const Document&, int indent)> json;
  std::function<std::string(const Document&, bool colour)> text;
  const lexicon::Lexicon* reader = nullptr;  ///< a text in a language not in it is a loss
  std::string stem;                          ///< file name in a folder, without suffix
};

/// Formats: txt (default), json (an array), jsonl (one object a line).
[[nodiscard]] CommandResult print_each_document(const Arguments& arguments,
                                                const Terminal& terminal,
                                                const DocumentPrinter& printer);

}  // namespace readout::cli
