/// What an event is called and when it was, where no manifest says so.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"

namespace readout::compare {

/// Fills an empty title (what the titles share, or "RT and Kremlin") and an empty date (the
/// earliest publication). Neutral: no outlet's headline becomes the event's name.
void infer_event(Event& event, std::span<const Document> documents,
                 const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
