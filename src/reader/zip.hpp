/// A ZIP file becomes its texts; one that is an office document becomes that (office.hpp).
///
/// In: the bytes of an archive. Out: a part for each file in it, in the archive's order; hidden
/// files, files about files and folders are none. Parts are not looked into: the program asks
/// again. Encrypted and damaged entries are losses, each named. Limits: those of the question; the
/// ratio counts once 1 MiB is out. By libarchive, which is told to know ZIP alone.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

Loss read_zip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
