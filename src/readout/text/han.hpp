/// Traditional Han characters to Simplified ones, one for one, by ICU's "Hant-Hans".
///
/// Cost: the first call makes a table (tens of milliseconds), so call it only for Han; after that
/// one look-up. Thread-safe.
#pragma once

namespace readout::text {

[[nodiscard]] char32_t to_simplified(char32_t han);

}  // namespace readout::text
