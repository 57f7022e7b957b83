/// All wordings of a point at once: what textual critics print as a merged text with its variants.
///
/// Base-free: any member's wording is read off by taking its readings in order, so a reader may
/// choose any of them as base. The variant graph has a node for each reading, and an edge between
/// two readings that follow each other in a member.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/span.hpp"

namespace readout {

/// A member's words at a place of the merged view, as a span into its source's text.
struct Witness {
  std::size_t statement = 0;
  Span span;
};

/// Words that one or several members have at a place: the same words, but for spelling.
struct Reading {
  std::vector<Witness> witnesses;  ///< in the order of the statements; never empty
};

/// A place of the merged view. Members in no reading have nothing there.
struct Locus {
  std::vector<Reading> readings;  ///< the reading of most members first
};

/// Of the members that are in one language, two or more.
struct MergedView {
  std::vector<std::size_t> statements;
  std::vector<Locus> loci;  ///< in reading order
};

}  // namespace readout
