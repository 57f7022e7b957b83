/// Whether two titles are of one article.
///
/// In: the headline on a page and what its head states: one may be cut, carry the site's name or be
/// written for sharing. Out: whether a third of the shorter one's runs of three letters stand in
/// the other. No words, so Chinese counts as it should. Linear.
#pragma once
#include <string_view>

namespace readout::ingest {

[[nodiscard]] bool alike_titles(std::string_view a, std::string_view b);

}  // namespace readout::ingest
