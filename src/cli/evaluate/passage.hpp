/// The sentences that a mistake stands in, and their words as one side sees them.
///
/// Positions are byte offsets into the source's text. Linear in the sentences.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/report/errors_page.hpp"
#include "readout/text/analysis.hpp"

namespace readout::cli {

/// What one side sees in a passage; spans may be empty.
struct Reading {
  std::vector<Span> frame;
  std::vector<Span> content;
  std::vector<Span> cue;
};

struct Passage {
  Span span;    ///< whole sentences; empty when nothing was asked for
  Span before;  ///< the sentence before; empty at the beginning
  Span after;
};

[[nodiscard]] Passage passage_of(const std::vector<text::Sentence>& sentences,
                                 const std::vector<Span>& parts);

/// The passage in runs; where readings overlap, a cue counts before content and content before its
/// frame.
[[nodiscard]] std::vector<report::ErrorRun> runs_of(std::string_view text, Span passage,
                                                    const Reading& reading);

}  // namespace readout::cli
