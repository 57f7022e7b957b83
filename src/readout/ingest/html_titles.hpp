/// Whether two titles are of one article.
///
/// In: the headline on a page and what its head states: one may be cut, carry the site's name or be
/// written for sharing. Out: whether a third of the shorter one's runs of three letters stand in
/// the other. No words, so Chinese counts as it should. Bounded: what stands behind the first 1,600
/// bytes is not looked at.
#pragma once
#include <string_view>

namespace readout::ingest {

/// As much of a title as is compared: hostile ones are as long as the page.
[[nodiscard]] std::string_view title_begin(std::string_view title);

[[nodiscard]] bool alike_titles(std::string_view a, std::string_view b);

}  // namespace readout::ingest
