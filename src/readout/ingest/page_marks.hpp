/// Lines too small to be judged on a clean text, but plain enough on a page that was copied whole:
/// counts, clocks, addresses, single buttons.
///
/// In: a line. Out: its reason code, "" where it is none of these. "12" may number a section of a
/// joint statement: callers ask only where other furniture stands.
#pragma once
#include <string_view>

namespace readout::ingest {

/// "counter", "date", "contact", "subscribe", "photo-credit", "related-headline", "navigation-tags"
/// or "navigation".
[[nodiscard]] std::string_view mark_reason(std::string_view line);
/// Between a headline and its text: who wrote it and when, however much stands beside it: "byline"
/// or "date".
[[nodiscard]] std::string_view credits_reason(std::string_view line);
/// Numbers and the words beside them: "5 min read", "1 / 9", "2 hours ago", "1.2K views".
[[nodiscard]] bool is_counter(std::string_view line);
/// A mail address, a web address, a telephone number, and hardly anything else.
[[nodiscard]] bool is_contact(std::string_view line);
/// What stands beside a reader's comment: the button for an answer, how long ago it was.
[[nodiscard]] bool is_comment_mark(std::string_view line);
/// Speaks of cookies, as notes on privacy do. An account may, too.
[[nodiscard]] bool mentions_cookies(std::string_view line);
/// A plea to subscribe, to follow or to share; no whole sentence that only names a newsletter.
[[nodiscard]] bool asks_to_subscribe(std::string_view line);
/// Names a newsletter or the like, plea or not.
[[nodiscard]] bool speaks_of_subscribing(std::string_view line);

}  // namespace readout::ingest
