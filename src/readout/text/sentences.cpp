#include "readout/text/sentences.hpp"

#include <algorithm>
#include <array>

#include "readout/text/mark_sides.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/segmenter.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kUnspacedAttribution = 24;  ///< the same in a script without spaces
constexpr std::size_t kAttributionTokens = 8;  ///< how far after a quotation "said" is looked for
constexpr std::size_t kMarksBeforeWord = 8;    ///< “ ( — and the like before the next word
constexpr std::size_t kListMarkerBytes = 4;    ///< "12" or "VIII"

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, const LanguageData& data)
      : text_(text), tokens_(tokens), data_(data), sides_(mark_sides(text, tokens)) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> starts;
    if (tokens_.empty()) return starts;
    starts.push_back(0);
    for (std::size_t i = 0; i < tokens_.size();) {
      if (i > start_ && blank_line_before(i)) starts.push_back(start_ = i);
      if (!is_stop(i)) {
        ++i;
        continue;
      }
      const std::size_t end = closing_end(i + 1);
      if (end < tokens_.size() && breaks(i, end)) starts.push_back(start_ = end);
      i = end;
    }
    return starts;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const { return tokens_[i].span.in(text_); }
  [[nodiscard]] char32_t first(std::size_t i) const {
    std::size_t position = tokens_[i].span.begin;
    return next_code_point(text_, position);
  }
  /// No space between the token and the one before it.
  [[nodiscard]] bool glued(std::size_t i) const {
    return i > 0 && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }

  [[nodiscard]] bool blank_line_before(std::size_t i) const {
    const std::size_t begin = tokens_[i - 1].span.end;
    const std::string_view gap = text_.substr(begin, tokens_[i].span.begin - begin);
    return gap.size() > 1 && (std::count(gap.begin(), gap.end(), '\n') > 1 ||
                              gap.find("\u2029") != std::string_view::npos);
  }

  [[nodiscard]] bool is_mark(std::size_t i) const {
    return tokens_[i].kind == TokenKind::punctuation && is_terminator(first(i));
  }
  [[nodiscard]] bool is_abbreviation_with_stops(std::size_t i) const {
    return tokens_[i].kind == TokenKind::word && word(i).back() == '.';
  }
  [[nodiscard]] bool is_ellipsis(std::size_t i) const {
    return is_mark(i) && (first(i) == 0x2026 || word(i).starts_with(".."));
  }

  /// An ellipsis that stands before a word ends nothing.
  [[nodiscard]] bool is_stop(std::size_t i) const {
    if (is_ellipsis(i)) return glued(i) && sides_[i - 1] != Side::opening;
    return is_mark(i) || is_abbreviation_with_stops(i);
  }

  /// Past the further stops, closing marks and note numbers that belong to the sentence.
  [[nodiscard]] std::size_t closing_end(std::size_t i) const {
    while (i < tokens_.size()) {
      if (is_note(i)) {
        i += 3;
      } else if (belongs_to_stop(i)) {
        ++i;
      } else {
        break;
      }
    }
    return i;
  }

  /// A further stop, or a closing mark: at once, or after a space where nothing follows it at once.
  [[nodiscard]] bool belongs_to_stop(std::size_t i) const {
    if (is_mark(i)) return glued(i) || !is_ellipsis(i);
    return sides_[i] == Side::closing && (glued(i) || i + 1 == tokens_.size() || !glued(i + 1));
  }

  [[nodiscard]] bool is_note(std::size_t i) const {
    return i + 2 < tokens_.size() && glued(i) && word(i) == "[" &&
           tokens_[i + 1].kind == TokenKind::number && word(i + 2) == "]";
  }

  /// Whether a new sentence begins at `end`, after the stop at `stop`.
  [[nodiscard]] bool breaks(std::size_t stop, std::size_t end) const {
    const bool quoted = has_closing_quote(stop + 1, end);
    if (end >= words_end_ || goes_on(end, quoted)) return false;
    const std::size_t next = first_word(end);
    const char32_t c = first(next);
    if (needs_segmenter(c) || is_wide_terminator(first(stop))) {
      return breaks_before_unspaced(stop, end, quoted);
    }
    if (is_lower(c)) return false;
    if (glued(end)) return breaks_without_space(stop, next);
    if (is_only_stop(stop, end)) return breaks_after_word(stop, next);
    return !quoted || starts_sentence(next) || !attribution_within(end);
  }

  /// Marks after which nothing new can have begun.
  [[nodiscard]] bool goes_on(std::size_t i, bool quoted) const {
    if (tokens_[i].kind != TokenKind::punctuation) return false;
    const char32_t c = first(i);
    return std::u32string_view(U",;:/，；：、").find(c) != std::u32string_view::npos ||
           sides_[i] == Side::closing || (is_dash(c) && (quoted || glued(i)));
  }

  [[nodiscard]] bool has_letters(std::size_t i) const {
    return tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number;
  }

  [[nodiscard]] std::size_t words_end() const {
    std::size_t end = tokens_.size();
    while (end > 0 && !has_letters(end - 1)) --end;
    return end;
  }

  /// The first word or number; with too many marks before it, the last mark looked at.
  [[nodiscard]] std::size_t first_word(std::size_t i) const {
    const std::size_t last = std::min(tokens_.size() - 1, i + kMarksBeforeWord);
    while (i < last && !has_letters(i)) ++i;
    return i;
  }

  [[nodiscard]] bool has_closing_quote(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].kind == TokenKind::quote) return true;
    }
    return false;
  }

  /// Only "." ends here, which may belong to an abbreviation.
  [[nodiscard]] bool is_only_stop(std::size_t stop, std::size_t end) const {
    for (std::size_t i = stop; i < end; ++i) {
      if (is_mark(i) && word(i) != ".") return false;
    }
    return true;
  }

  [[nodiscard]] bool breaks_before_unspaced(std::size_t stop, std::size_t end, bool quoted) const {
    if (quoted) {
      const bool continuation = glued(end) && data_.continuations.contains(tokens_[end].folded);
      return !continuation && !short_attribution(end);
    }
    if (is_ellipsis(stop)) return false;
    return word(stop) != "." || !glued(end);
  }

  /// A missing space: "…said.The", but not "kremlin.ru" or "3.Next".
  [[nodiscard]] bool breaks_without_space(std::size_t stop, std::size_t next) const {
    return tokens_[next].capitalised && stop > 0 && tokens_[stop - 1].kind != TokenKind::number;
  }

  [[nodiscard]] bool is_initial(std::size_t i) const {
    return tokens_[i].kind == TokenKind::word && tokens_[i].capitalised &&
           count_code_points(word(i)) == 1;
  }

  [[nodiscard]] bool starts_sentence(std::size_t i) const {
    const bool initial =
        is_initial(i) && i + 1 < tokens_.size() && word(i + 1) == "." && glued(i + 1);
    return !initial && tokens_[i].capitalised && data_.starters.contains(tokens_[i].folded);
  }

  /// After "word." with a capital letter or a number behind it.
  [[nodiscard]] bool breaks_after_word(std::size_t stop, std::size_t next) const {
    const bool inner_stops = is_abbreviation_with_stops(stop);
    if (!inner_stops && (stop == 0 || !glued(stop))) return true;
    const std::size_t last = inner_stops ? stop : stop - 1;
    std::string_view abbreviation = word(last);
    if (inner_stops) abbreviation.remove_suffix(1);
    if (is_list_marker(last) || is_title(last, abbreviation)) return false;
    const bool number = tokens_[next].kind == TokenKind::number;
    if (number && data_.number_titles.contains(abbreviation)) return false;
    if (is_initial(last) || (inner_stops && tokens_[last].capitalised) ||
        data_.abbreviations.contains(abbreviation)) {
      return !number && starts_sentence(next);
    }
    return true;
  }

  /// "Mr", and "Св" at the beginning of a sentence for "св".
  [[nodiscard]] bool is_title(std::size_t i, std::string_view abbreviation) const {
    return data_.titles.contains(abbreviation) || data_.titles.contains(tokens_[i].folded);
  }

  /// "1." or "III." before an item.
  [[nodiscard]] bool is_list_marker(std::size_t i) const {
    const bool roman = word(i).find_first_not_of("IVX") == std::string_view::npos;
    return i == start_ && (tokens_[i].kind == TokenKind::number || roman) &&
           word(i).size() <= kListMarkerBytes;
  }

  /// “…?” President Maren said: a reporting word before the next mark.
  [[nodiscard]] bool attribution_within(std::size_t i) const {
    const std::size_t end = std::min(tokens_.size(), i + kAttributionTokens);
    for (; i < end && tokens_[i].kind == TokenKind::word; ++i) {
      if (data_.attributions.contains(tokens_[i].folded)) {
        return i + 1 == tokens_.size() || word(i + 1) != ":";
      }
    }
    return false;
  }

  /// Words, and the marks inside names: "埃利奥·班特对《信使报》".
  [[nodiscard]] bool is_in_name(std::size_t i) const {
    if (tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number) return true;
    constexpr std::array<char32_t, 6> kMarks{U'\u00B7', U'\u2022', U'\u30FB',
                                             U'\u300A', U'\u300B', U'-'};
    return std::ranges::find(kMarks, first(i)) != kMarks.end();
  }

  /// “……！”他说。 or “……！”他说，“……”: the reporting word ends its clause, and nothing is reported
  /// after it but in marks.
  [[nodiscard]] bool short_attribution(std::size_t i) const {
    const std::size_t end = std::min(tokens_.size(), i + kUnspacedAttribution);
    bool told = false;
    while (i < end && is_in_name(i)) told = data_.tellings.contains(tokens_[i++].folded) || told;
    if (i == tokens_.size()) return false;
    if (!told && !data_.attributions.contains(tokens_[i - 1].folded)) return false;
    return is_mark(i) || (i + 1 < tokens_.size() && sides_[i + 1] == Side::opening &&
                          first(i) != U'：' && first(i) != U':');
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const LanguageData& data_;
  std::vector<Side> sides_;
  std::size_t words_end_ = words_end();  ///< behind it are stray marks only
  std::size_t start_ = 0;                ///< first token of the sentence at hand
};

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view text, std::span<const Token> tokens,
                                         const LanguageData& data) {
  return Splitter(text, tokens, data).run();
}

}  // namespace readout::text
