#include "reader/pdf_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "readout/text/unicode.hpp"

#include "reader/text_shape.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

constexpr double kSameRow = 0.3;  ///< of the height of a line, between the tops of two

struct Word {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;
  std::size_t characters = 0;
  std::size_t han = 0;

  [[nodiscard]] double height() const { return bottom - top; }
};

double number(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : 0;
}

/// Letters that fonts draw as one become theirs; control characters go.
void append_plain(std::string& out, char32_t c) {
  constexpr std::array<std::string_view, 7> kLigatures = {"ff",  "fi", "fl", "ffi",
                                                          "ffl", "st", "st"};
  constexpr char32_t kFirst = 0xFB00;
  if (c >= kFirst && c < kFirst + kLigatures.size()) {
    out += kLigatures[c - kFirst];
  } else if (c >= 0x20) {
    text::append_utf8(out, c);
  }
}

Word read_word(const pugi::xml_node& node) {
  Word word{number(node, "xMin"),
            number(node, "yMin"),
            number(node, "xMax"),
            number(node, "yMax"),
            "",
            0,
            0};
  const std::string text = text::to_valid_utf8(node.child_value());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    append_plain(word.text, c);
    ++word.characters;
    if (text::is_han(c)) ++word.han;
  }
  return word;
}

/// "S T A T E M E N T", "公 报": spread for show, one character a word.
bool is_spread(const std::vector<Word>& words) {
  return words.size() > 2 && std::ranges::all_of(words, [](const Word& word) {
           std::size_t at = 0;
           return word.characters == 1 && !word.text.empty() &&
                  text::is_letter(text::next_code_point(word.text, at));
         });
}

/// A change of font ends a word of Poppler's, though no space follows. Words that overlap, as some
/// soft hyphens make them, say nothing of the space between.
bool has_room_between(const Word& a, const Word& b) {
  constexpr double kNoRoom = 0.06;  // of the height of a line
  constexpr double kRaised = 0.9;   // a note's number is a word of its own
  const double room = std::abs(b.left - a.right);
  return room > kNoRoom * std::max(a.height(), b.height()) || b.height() < kRaised * a.height() ||
         a.text.ends_with("\u00AD");
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  const bool spread = is_spread(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && !spread && has_room_between(words[i - 1], words[i])) text += ' ';
    text += words[i].text;
  }
  return text;
}

/// The height that most characters have.
double main_height(const std::vector<Word>& words) {
  std::map<double, std::size_t> characters;
  for (const Word& word : words) characters[word.height()] += word.characters;
  const auto most =
      std::ranges::max_element(characters, {}, [](const auto& entry) { return entry.second; });
  return most == characters.end() ? 0 : most->first;
}

PdfLine line_of(const std::vector<Word>& words) {
  PdfLine line;
  const Word& first = words.front();
  line.left = first.left;
  line.top = first.top;
  std::size_t characters = 0;
  std::size_t han = 0;
  for (const Word& word : words) {
    line.right = std::max(line.right, word.right);
    characters += word.characters;
    han += word.han;
  }
  line.han = 2 * han > characters;
  line.height = main_height(words);
  const double width = first.right - first.left;
  const auto count = static_cast<double>(std::max<std::size_t>(first.characters, 1));
  line.first_word = 2 * first.han > first.characters ? width / count : width;
  if (words.size() > 1) line.second_word = words[1].left;
  line.text = joined(words);
  return line;
}

/// What Poppler takes for another line may be the same row behind a wide gap.
bool goes_on_in_row(const std::vector<Word>& row, const std::vector<Word>& next) {
  if (row.empty()) return false;
  const Word& a = row.back();
  const Word& b = next.front();
  return std::abs(a.top - b.top) < kSameRow * std::max(a.height(), b.height()) && b.left >= a.right;
}

/// "1.", "(a)" or a bullet, which Poppler takes for a column of its own.
bool is_lone_mark(const PdfLine& line) {
  return line.text.find(' ') == std::string::npos && begins_as_item(line.text);
}

/// Each lone mark goes before the line beside it.
void attach_marks(std::vector<PdfLine>& lines) {
  constexpr double kFarthest = 5;  // times the height of a line
  std::vector<PdfLine*> by_top;
  for (PdfLine& line : lines) by_top.push_back(&line);
  std::ranges::stable_sort(by_top, {}, [](const PdfLine* line) { return line->top; });
  for (std::size_t i = 0; i < by_top.size(); ++i) {
    PdfLine& mark = *by_top[i];
    if (mark.text.empty() || !is_lone_mark(mark)) continue;
    PdfLine* nearest = nullptr;
    const auto consider = [&](PdfLine& line) {
      const bool beside =
          line.left > mark.right && line.left - mark.right < kFarthest * mark.height;
      const bool nearer = nearest == nullptr || line.left < nearest->left;
      if (beside && nearer && !line.text.empty()) nearest = &line;
    };
    const double reach = kSameRow * mark.height;
    constexpr std::size_t kLooked = 16;  // lines of one row
    for (std::size_t k = 1; k <= std::min(i, kLooked) && mark.top - by_top[i - k]->top < reach;
         ++k) {
      consider(*by_top[i - k]);
    }
    for (std::size_t k = i + 1;
         k < std::min(by_top.size(), i + kLooked) && by_top[k]->top - mark.top < reach; ++k) {
      consider(*by_top[k]);
    }
    if (nearest == nullptr) continue;
    nearest->second_word = nearest->left;
    nearest->left = mark.left;
    nearest->first_word = mark.right - mark.left;
    nearest->text = mark.text + " " + nearest->text;
    mark.text.clear();
  }
  std::erase_if(lines, [](const PdfLine& line) { return line.text.empty(); });
}

class PageReader {
 public:
  PageReader(std::size_t page, std::size_t& flow, PdfPage& out)
      : page_(page), flow_(flow), out_(out) {}

  bool enter(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "flow" || name == "block") finish_row();
    if (name == "flow") ++flow_;
    if (name == "line") return take_line(node);
    return true;
  }
  void leave(const pugi::xml_node&) {}
  void text(std::string_view) {}

  void finish_row() {
    if (row_.empty()) return;
    PdfLine line = line_of(std::exchange(row_, {}));
    line.page = page_;
    line.flow = flow_;
    out_.lines.push_back(std::move(line));
  }

 private:
  bool take_line(const pugi::xml_node& node) {
    std::vector<Word> words;
    for (const pugi::xml_node& one : node.children()) {
      if (local_name(one) != "word") continue;
      Word word = read_word(one);
      if (!word.text.empty()) words.push_back(std::move(word));
    }
    if (words.empty()) return false;
    if (!goes_on_in_row(row_, words)) finish_row();
    std::ranges::move(words, std::back_inserter(row_));
    return false;
  }

  std::size_t page_;
  std::size_t& flow_;
  PdfPage& out_;
  std::vector<Word> row_;
};

}  // namespace

std::optional<std::string> read_pdf_page(std::string_view xhtml, std::size_t page,
                                         std::size_t& flow, PdfPage& out) {
  pugi::xml_document document;
  if (auto fault = parse_xml(document, xhtml)) return fault;
  out.height = number(document.document_element(), "height");
  PageReader reader(page, flow, out);
  walk(document, reader);
  reader.finish_row();
  attach_marks(out.lines);
  return std::nullopt;
}

}  // namespace readout::reader
