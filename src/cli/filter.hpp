/// `--format jsonl -`: one JSON document a line in, one result a line out, in order; how a
/// cluster's workers drive the tool.
///
/// In: objects with `text` or `html` and optionally id (passed through as written), outlet,
/// language, kind, published, title, url, under these names or those of other tools
/// (ingest/record_fields.hpp). A bad line gives {"id", "error": {"line", "message"}},
/// whose message is whole ("line 3, column 5: not JSON: ..."), and the exit code 1, not a dead
/// process; so does, with --strict, a document that is left out or cut, and the exit code is 3.
/// Without --strict such a document has its warning and the exit code 1, as a file has. Each result
/// is written before the next line is read. Limits: --max-size a line, --max-json-depth, 2 MiB of
/// text where the text is analysed.
#pragma once
#include <functional>
#include <string>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"
#include "cli/exit_codes.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

/// True when the call asks for a filter: --format jsonl with - among the operands.
[[nodiscard]] bool is_filter(const Arguments& arguments);

struct FilterWork {
  /// One line of JSON, an object; the answer is that object behind the id.
  std::function<std::string(const Document&)> json;
  /// A text in a language not in it is a loss, and a long one is cut.
  const lexicon::Lexicon* reader = nullptr;
};

[[nodiscard]] Result<ExitCode> run_filter(const Arguments& arguments, const Terminal& terminal,
                                          const FilterWork& work);

}  // namespace readout::cli
