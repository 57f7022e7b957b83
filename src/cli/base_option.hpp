/// --base SOURCE: the account that the words of the others are compared with.
///
/// In: the option as typed, and the documents, each with its id: one is named by id, by outlet
/// (whatever its case) or by file, with or without its folders. Out: the source, nothing without
/// the option, or a usage Error that lists the sources: where there is none such, or where several
/// are.
#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

[[nodiscard]] Result<std::optional<std::size_t>> choose_base(const Arguments& arguments,
                                                             std::span<const Document> documents);

}  // namespace readout::cli
