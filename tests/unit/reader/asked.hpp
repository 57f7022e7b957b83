// A format's reader called in this process: what it answers, as the program would get it.
#pragma once
#include <string_view>

#include "readout/ingest/part.hpp"
#include "readout/ingest/wire.hpp"

#include "reader/formats.hpp"

namespace readout::test {

/// A loss of all of the source is the last of the losses.
ingest::Parts ask(reader::ReadFormat read, std::string_view bytes,
                  const ingest::wire::Limits& limits = {});

}  // namespace readout::test
