/// A mailbox file (mbox) becomes its messages.
///
/// In: bytes. Out: views of the messages in order, without the lines "From ADDRESS DATE" before
/// them; one view of all bytes when there is no such line at the beginning. A line of a text that
/// begins with "From " parts nothing: it has no time and year, or no blank line before it. Linear.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readout::reader {

[[nodiscard]] bool is_mbox(std::string_view bytes);
[[nodiscard]] std::vector<std::string_view> messages_of(std::string_view bytes);

/// Takes the '>' away that a mailbox puts before a line's "From ".
[[nodiscard]] std::string without_mbox_quotes(std::string text);

}  // namespace readout::reader
