/// A WACZ file, a ZIP that packs web archives with an index, becomes the web archives in it.
///
/// In: the bytes of a ZIP. Out: a part for each archive/*.warc or .warc.gz, unpacked: the index,
/// screenshots and logs beside them are none. Pages are found by the program, which asks again.
/// The gzip within counts with the ZIP as one layer. Limits: those of the question; an archive that
/// is too large is cut, which is a loss.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

/// By the names of its entries.
[[nodiscard]] bool is_wacz(std::string_view zip);

Loss read_wacz(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
