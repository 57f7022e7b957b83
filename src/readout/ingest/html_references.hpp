/// Undoes character references in a string that no parser of HTML has seen.
///
/// In: a string of JSON-LD, which some pages write as HTML ("&#8216;Ferry&#8217; &amp; lake"). Out:
/// the string with its references undone once, as a browser would; its tags stay. Linear.
#pragma once
#include <string>

namespace readout::ingest {

[[nodiscard]] std::string without_references(std::string text);

}  // namespace readout::ingest
