/// Dates behind words that say what they are of: "Updated: 14 May 2031".
///
/// In: what stands before a date on its line. Out: whether that says what it is a date of. Words by
/// the vocabulary, all languages at once. Linear in the text, for each label.
#pragma once
#include <string_view>

namespace readout::ingest {

/// Of what stands before a date: a label of changes is in it, behind any date before.
[[nodiscard]] bool tells_of_change(std::string_view before);

/// Of what stands before a date: it begins as a label of publication does ("Posted by Ann Lind
/// on").
[[nodiscard]] bool is_publication_label(std::string_view before);

}  // namespace readout::ingest
