/// A web archive (WARC) becomes its pages.
///
/// In: the bytes, decompressed. Out: a part for each page, text or document that was received with
/// status 200, or is kept without HTTP (`resource`, `conversion`), called as its address; with that
/// address and the time of access. Requests, revisits, redirects, errors, pictures, scripts and
/// pages without a word are passed over; so are robots.txt files. A damaged record is a loss that
/// names its place. Our own reader, since libarchive's gives the host away. Linear.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

Loss read_warc(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
