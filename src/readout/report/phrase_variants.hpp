/// A wording of a phrase beside the usual one: as runs for display, and told in words as in a
/// critical apparatus.
///
/// In: a variant with its edits. Out: runs; template data with a piece for each difference. Another
/// form of the same word is shown as kept, and told as inflected. Cost: linear in the edits. Inside
/// the room only.
#pragma once
#include <vector>

#include "readout/report/sections.hpp"

namespace readout::report {

/// Empty where there is nothing to mark: the usual wording, other words throughout, or the same
/// words in other forms.
[[nodiscard]] std::vector<Run> variant_runs(const PhraseVariant& variant);

/// "told", and a list "pieces": what is added, dropped, moved, or stands for what. "inflected":
/// only forms of words differ. "other_words": nothing of `against` is kept.
void tell_variant(Data& item, const PhraseVariant& variant);

}  // namespace readout::report
