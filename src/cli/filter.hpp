/// `--format jsonl -`: one JSON document a line in, one result a line out, in order; how a
/// cluster's workers drive the tool.
///
/// In: objects with `text` or `html` and optionally id (passed through as written), outlet,
/// language, kind, published, title, url. A bad line gives {"id", "error": {"line", "message"}} and
/// the exit code 1, not a dead process. Each result is written before the next line is read.
/// Limits: 64 MiB a line, JSON depth 64.
#pragma once
#include <functional>
#include <string>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"
#include "cli/exit_codes.hpp"

namespace readout::cli {

/// True when the call asks for a filter: --format jsonl with - among the operands.
[[nodiscard]] bool is_filter(const Arguments& arguments);

/// `work` makes one line of JSON (an object) of a document; the answer is that object behind the
/// id.
[[nodiscard]] Result<ExitCode> run_filter(const Arguments& arguments,
                                          const std::function<std::string(const Document&)>& work);

}  // namespace readout::cli
