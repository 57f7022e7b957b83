/// Why a block is left out: the stable codes that `readout ingest` prints. All of them, in one
/// place; a code's meaning never changes, new ones may come.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace readout::ingest {

inline constexpr std::array<std::string_view, 29> kReasons = {
    // What stands round an account on a page.
    "page-header",       // menus and teasers above the headline, and between it and the text
    "page-footer",       // what stands below the text and no label names
    "outside-main",      // outside of the element that holds the text
    "navigation",        // menus, buttons
    "navigation-tags",   // tags, topics, sections
    "share",             // buttons of social networks
    "subscribe",         // asks readers to subscribe, to follow, to write
    "cookie-note",       //
    "advertisement",     //
    "related-headline",  // of other articles, with the label above them
    "comments",          // of readers
    "contact",           // of a press office: addresses, numbers
    "form",              //
    "aside",             //
    "hidden",            // not shown by the page
    "icon-names",        // of images and buttons
    "counter",           // views, minutes, clocks, pages of a gallery
    "separator",         // marks alone
    "end-mark",          //
    "message-header",    // who sent a message and when
    // What tells of the account.
    "duplicate-title", "date", "byline", "author-note", "source-url",
    "dateline",      // place, day and agency before the first sentence
    "agency-tail",   // who reported and edited, rights
    "caption",       // of a picture
    "photo-credit",  // whose picture it is
};

[[nodiscard]] constexpr bool is_reason(std::string_view code) {
  return std::ranges::find(kReasons, code) != kReasons.end();
}

}  // namespace readout::ingest
