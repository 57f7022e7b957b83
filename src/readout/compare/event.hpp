/// What an event is called and when it was, where no manifest says so.
#pragma once
#include <span>

#include "readout/model/document.hpp"

namespace readout::compare {

/// Fills an empty title ("RT and Kremlin") and an empty date (the earliest publication). Neutral:
/// no outlet's headline becomes the event's name.
void infer_event(Event& event, std::span<const Document> documents);

}  // namespace readout::compare
