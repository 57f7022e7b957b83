/// How often each phrase occurs in each source, outlet, language, month, or in the words of each
/// speaker: counts, rates per 1,000 words, intervals.
///
/// In: groups with their words, and for each phrase the group of each occurrence. Out: one row a
/// phrase, one column a group; groups by name, the unknown last with the name "". By source, each
/// source is a group of its own even where two have one name. Cost: phrases times groups.
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::phrases {

/// Groups, and which of them each source (or each speaker as given) is in.
struct Grouping {
  PhraseGrouping by = PhraseGrouping::source;
  std::vector<PhraseGroup> groups;
  std::vector<std::size_t> group_of;
};

/// Groups whole sources, each with Document::words; by anything but speaker.
[[nodiscard]] Grouping group_sources(std::span<const StudySource> sources, PhraseGrouping by);

/// One member of a group: its words count for the group that has its name.
[[nodiscard]] Grouping group_by_name(PhraseGrouping by, std::span<const PhraseGroup> members);

/// `group_of` gives the index of the group that an occurrence counts for.
[[nodiscard]] PhraseDistribution distribute(
    const Grouping& grouping, std::span<const Phrase> phrases,
    const std::function<std::size_t(const PhraseHit&)>& group_of);

/// By source, outlet, language or month: of the source that the occurrence stands in.
[[nodiscard]] PhraseDistribution distribute(const Grouping& grouping,
                                            std::span<const Phrase> phrases);

}  // namespace readout::phrases
