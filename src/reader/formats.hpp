/// The formats that the reader knows, by the name that the program gives them.
///
/// A reader of a format takes the question and the bytes, and gives parts and losses to the reply.
/// What it returns is the loss of all of the source. It may throw std::bad_alloc: the memory is
/// limited.
#pragma once
#include <optional>
#include <string_view>

#include "readout/ingest/part.hpp"
#include "readout/ingest/wire.hpp"

#include "reader/reply.hpp"

namespace readout::reader {

using Loss = std::optional<ingest::LostPart>;
using ReadFormat = Loss (*)(const ingest::wire::Question& question, std::string_view bytes,
                            Reply& reply);

/// Null for a name that is none.
[[nodiscard]] ReadFormat reader_of(std::string_view format);

}  // namespace readout::reader
