/// A gzip file becomes what is packed in it.
///
/// In: the bytes, one member or several behind each other (a WARC has one a record). Out: one part,
/// named as the file is without ".gz". Limits: those of the question. By zlib.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

Loss read_gzip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
