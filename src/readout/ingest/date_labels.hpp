/// Dates behind words that say what they are of: "Updated: 14 May 2031".
///
/// In: a short text as it stands on a page. Out: whether words before a date say that it is of a
/// change, and the first date that is of none. Words by the vocabulary, all languages at once.
/// Linear in the text, for each label.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

/// Of what stands before a date: a label of changes is in it, behind any date before.
[[nodiscard]] bool tells_of_change(std::string_view before);

/// Of what stands before a date: it begins as a label of publication does ("Posted by Ann Lind
/// on").
[[nodiscard]] bool is_publication_label(std::string_view before);

/// The first date in `text` that no label says is of a change; "" for none. A date-time as machines
/// write it where that is all.
[[nodiscard]] std::string date_of_no_change(std::string_view text);

}  // namespace readout::ingest
