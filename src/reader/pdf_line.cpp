#include "reader/pdf_line.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "readout/text/unicode.hpp"

namespace readout::reader {
namespace {

/// "S T A T E M E N T", "公 报": spread for show, one character a word.
bool is_spread(const std::vector<PdfWord>& words) {
  return words.size() > 2 && std::ranges::all_of(words, [](const PdfWord& word) {
           std::size_t at = 0;
           return word.characters == 1 && !word.text.empty() &&
                  text::is_letter(text::next_code_point(word.text, at));
         });
}

/// A change of font ends a word of Poppler's, though no space follows. Words that overlap, as some
/// soft hyphens make them, say nothing of the space between.
bool has_room_between(const PdfWord& a, const PdfWord& b) {
  constexpr double kNoRoom = 0.06;  // of the height of a line
  constexpr double kRaised = 0.9;   // a note's number is a word of its own
  const double room = std::abs(b.left - a.right);
  return room > kNoRoom * std::max(a.height(), b.height()) || b.height() < kRaised * a.height() ||
         a.text.ends_with("\u00AD");
}

std::string joined(const std::vector<PdfWord>& words) {
  std::string text;
  const bool spread = is_spread(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && !spread && has_room_between(words[i - 1], words[i])) text += ' ';
    text += words[i].text;
  }
  return text;
}

}  // namespace

double main_height(const std::vector<PdfWord>& words) {
  std::map<double, std::size_t> characters;
  for (const PdfWord& word : words) characters[word.height()] += word.characters;
  const auto most =
      std::ranges::max_element(characters, {}, [](const auto& entry) { return entry.second; });
  return most == characters.end() ? 0 : most->first;
}

PdfLine line_of(const PdfRow& row) {
  const std::vector<PdfWord>& words = row.words;
  PdfLine line;
  const PdfWord& first = words.front();
  line.left = first.left;
  line.top = row.top;
  std::size_t characters = 0;
  std::size_t han = 0;
  for (const PdfWord& word : words) {
    line.right = std::max(line.right, word.right);
    characters += word.characters;
    han += word.han;
  }
  line.han = 2 * han > characters;
  line.height = row.height;
  const double width = first.right - first.left;
  const auto count = static_cast<double>(std::max<std::size_t>(first.characters, 1));
  line.first_word = 2 * first.han > first.characters ? width / count : width;
  if (words.size() > 1) line.second_word = words[1].left;
  line.text = joined(words);
  return line;
}

}  // namespace readout::reader
