/// The rules that see one line: what the furniture of a page looks like.
///
/// In: the text of a block. Out: whether it is that piece of furniture, or its reason code (""
/// where it is none). Words by the vocabulary, all languages at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace readout::ingest {

/// A run of names of icons and buttons, as copying a whole page gives.
[[nodiscard]] bool is_icon_names(std::string_view line);
/// A date, perhaps with a clock or a label, and hardly anything else; not one of an event.
[[nodiscard]] bool is_date_line(std::string_view line);
/// Who wrote it, of a line that says only that: "By Ann Lind", "Ann Lind, Staff Writer".
[[nodiscard]] std::optional<std::string> byline(std::string_view line);
/// Of such a line: it is one by its office alone, as a guest in a list of them has one, too.
[[nodiscard]] bool is_byline_by_office(std::string_view line);
/// A name, a comma and words of somebody: "Ilda Maren, President of Varland".
[[nodiscard]] bool names_person(std::string_view line);
/// One word of buttons and menus, which may be a heading as well: "English".
[[nodiscard]] bool is_button_word(std::string_view line);
/// Begins as such a line does, whatever follows.
[[nodiscard]] bool opens_with_byline(std::string_view line);
/// "Published: March 12, 2031, 6:18 p.m. Updated: ...": dates behind a label.
[[nodiscard]] bool is_labelled_date(std::string_view line);
/// "share", "navigation" or "related-headline" (a headline behind a label such as "Read also:").
[[nodiscard]] std::string_view navigation_reason(std::string_view line);
/// Before a link to another article: "Related:", with a mark or without.
[[nodiscard]] bool is_related_label(std::string_view words);
/// "caption" (with a credit) or "photo-credit" (nothing else).
[[nodiscard]] std::string_view caption_reason(std::string_view line);
/// "We", "our": words of somebody speaking.
[[nodiscard]] bool has_first_person(std::string_view line);
/// "You": words to somebody.
[[nodiscard]] bool has_second_person(std::string_view line);
/// "According to him", "Both sides": points back to what stood above.
[[nodiscard]] bool points_back(std::string_view line);
/// Where the text is from, and nothing else: "Source: ONA".
[[nodiscard]] bool is_source_label(std::string_view line);
/// Who reported and edited, who owns the rights, where to read on.
[[nodiscard]] bool is_agency_tail(std::string_view line);

}  // namespace readout::ingest
