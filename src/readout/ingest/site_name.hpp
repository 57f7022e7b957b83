/// Who publishes a page, by what the page itself writes of it: for pages that state neither the
/// name of their site nor an address that is known.
///
/// In: a page's title and headings, or its blocks. Out: the shown names of known outlets, "" for
/// none. Names count whole and in the places where publishers write them: behind a title, alone on
/// the first line, beside the date ("来源：..."), in the last copyright line. A mention in the text
/// proves nothing, nor does a name that is an everyday word. Linear.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// The last part of a page's title where it is a site's name, as written; "" for none. A headline
/// may name its source, too ("Talks in May - Kremlin"): behind a dash with white space it is a
/// site's only where one of `headings` is the title without it.
[[nodiscard]] std::string site_in_title(std::string_view title,
                                        const std::vector<std::string>& headings);

/// The shown name of the outlet that such a part names.
[[nodiscard]] std::string outlet_of_part(std::string_view part);

/// Sets `site` by a first line that is a name, unless the page's markup tells headings from text,
/// and `origin` by the last copyright line, or, where there is none, by a line of source beside a
/// date: an owner that is not known has published what has a source.
void note_publisher(Page& page);

}  // namespace readout::ingest
