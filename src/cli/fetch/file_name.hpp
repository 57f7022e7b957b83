/// What a fetched page is called in the event's folder.
///
/// In: where it came from, what its server says it is, and its bytes. Out: a name that a person can
/// read ("lake-herald-example-news-talks-begin.html"), of letters, digits and dashes, at most
/// kLongestName bytes, with the suffix by which readout and other programs know the kind. Pure.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/fetch/url.hpp"

namespace readout::cli {

/// Without the suffix; leaves room for a number and for what a file is called while it is written.
inline constexpr std::size_t kLongestName = 120;

/// ".html": by the media type where it says something, else by the address, else by the bytes;
/// ".bin" when none of them tells.
[[nodiscard]] std::string_view suffix_of(std::string_view content_type, const Url& url,
                                         std::string_view bytes);

/// Host and path in words, without the suffix that the path may end in.
[[nodiscard]] std::string readable_name(const Url& url);

}  // namespace readout::cli
