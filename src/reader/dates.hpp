/// Dates as mail, feeds and web archives write them, as ISO 8601.
///
/// In: "Wed, 12 Mar 2031 18:40:00 +0200", "2031-03-12T18:40:00Z", with faults. Out:
/// "2031-03-12T18:40:00+02:00"; without a time where none is stated or its zone is not known; ""
/// for what is no date or leaves the century to be guessed. By gmime.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

[[nodiscard]] std::string iso_date(std::string_view stated);

}  // namespace readout::reader
