/// Dates behind words that say what they are of: "Updated: 14 May 2031", "Signed on 3 May 2031".
///
/// In: what stands before a date on its line, or the line. Out: whether that says what it is a date
/// of. Words by the vocabulary, all languages at once. Linear in the text, for each label and each
/// date in it.
#pragma once
#include <string>
#include <string_view>

#include "readout/model/span.hpp"

namespace readout::ingest {

/// Of what stands before a date: the last label in it, behind any date before, is one of changes.
[[nodiscard]] bool tells_of_change(std::string_view before);

/// Of what stands before a date: it begins as a label of publication does ("Posted by Ann Lind
/// on").
[[nodiscard]] bool is_publication_label(std::string_view before);

/// Of what stands before a date: it says that something else is on that day: a label ("Deadline:")
/// or a word that leads to it ("Signed on", "The summit begins"). Not of what names the text
/// itself ("Statement of"), its author or its place ("Lake Orla,").
[[nodiscard]] bool tells_of_event(std::string_view before);

/// The date on which a line says that something came out, not the one of a change ("Updated ...")
/// or an event; "" for none.
[[nodiscard]] std::string published_in(std::string_view line);

/// Whether nothing but capitalised words and what stands beside dates ("среда", "6 p.m.") is in
/// `line` outside `date`, behind a label or not: "Orla, 12 March 2031, 6 p.m." is no sentence.
[[nodiscard]] bool is_date_alone(std::string_view line, Span date);

}  // namespace readout::ingest
