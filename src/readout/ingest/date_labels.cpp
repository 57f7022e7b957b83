#include "readout/ingest/date_labels.hpp"

#include <algorithm>
#include <cstddef>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// A letter of a script that parts words.
bool goes_on(char32_t c) {
  return text::is_letter(c) && !text::is_han(c);
}

/// Whether no word goes on at `at`.
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !goes_on(text::next_code_point(text, at));
}

/// Whether `phrase` stands whole in `text`, both folded.
bool holds(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    std::size_t before = at;
    const bool begins = at == 0 || !goes_on(text::previous_code_point(text, before));
    if (begins && ends_word(text, at + phrase.size())) return true;
  }
  return false;
}

}  // namespace

bool tells_of_change(std::string_view before) {
  while (const auto date = find_date(before)) before.remove_prefix(date->span.end);
  const std::string folded = text::fold(before);
  return std::ranges::any_of(vocabulary().change_labels,
                             [&](const std::string& label) { return holds(folded, label); });
}

bool is_publication_label(std::string_view before) {
  const std::string folded = text::fold(before);
  const bool labelled =
      std::ranges::any_of(vocabulary().date_labels, [&](const std::string& label) {
        return folded.starts_with(label) && ends_word(folded, label.size());
      });
  return labelled && !tells_of_change(before);
}

}  // namespace readout::ingest
