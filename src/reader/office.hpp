/// An office document, by what it holds and not by its name.
///
/// In: the bytes of a ZIP file, or of what should be one. Out: as docx.hpp and odt.hpp say. It is
/// read within an archive too: that it is one itself is its own affair. Limits: those of the
/// question.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

/// Nothing for what is no office document; otherwise what read_office said.
[[nodiscard]] std::optional<Loss> try_office(const ingest::wire::Question& question,
                                             std::string_view bytes, Reply& reply);

/// What the user or the file's name says to be an office document.
Loss read_office(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
