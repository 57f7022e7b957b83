#include "readout/text/tokens.hpp"

#include <algorithm>
#include <cstdint>

#include "readout/text/marks.hpp"
#include "readout/text/segmenter.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr char32_t kNone = 0;  ///< what stands beyond an end of the text

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Letters of scripts that put spaces between words; "_" as in UAX 29.
bool is_word_letter(char32_t c) {
  return c == U'_' || (is_letter(c) && !needs_segmenter(c));
}

bool is_symbol(char32_t c) {
  if (c == U'%' || c == U'&' || c == U'@' || c == U'#' || c == U'*' || c == 0x2030) return true;
  return !is_punctuation(c);
}

class Scanner {
 public:
  Scanner(std::string_view text, Span part, const LanguageData& data, std::vector<Token>& tokens)
      : text_(text.substr(0, part.end)), position_(part.begin), data_(data), tokens_(tokens) {}

  void run() {
    while (position_ < text_.size()) {
      std::size_t next = position_;
      const char32_t c = next_code_point(text_, next);
      if (is_space(c)) {
        before_ = c;
        position_ = next;
      } else {
        token(c, next);
      }
    }
  }

 private:
  void token(char32_t c, std::size_t next) {
    if (is_digit(c)) {
      number(next);
    } else if (is_word_letter(c)) {
      word(c, next);
    } else if (needs_segmenter(c)) {
      segment(next);
    } else if (is_single_quote(c)) {
      single_quote(c, next);
    } else if (is_double_quote(c)) {
      emit(next, TokenKind::quote);
    } else {
      mark(c, next);
    }
  }

  [[nodiscard]] char32_t peek(std::size_t at) const {
    return at < text_.size() ? next_code_point(text_, at) : kNone;
  }

  [[nodiscard]] std::size_t behind(std::size_t at) const {
    static_cast<void>(next_code_point(text_, at));
    return at;
  }

  void emit(std::size_t end, TokenKind kind, bool capitalised = false) {
    Token& token = tokens_.emplace_back();
    token.span = {position_, end};
    token.kind = kind;
    token.capitalised = capitalised;
    std::size_t last = end;
    before_ = previous_code_point(text_, last);
    position_ = end;
  }

  /// The end of the letters, digits and marks that begin at `at`.
  [[nodiscard]] std::size_t letters_end(std::size_t at) const {
    while (at < text_.size()) {
      if (is_ascii_letter(text_[at])) {
        ++at;
        continue;
      }
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      if (!is_word_letter(c) && !is_digit(c) && !is_extension(c)) break;
      at = next;
    }
    return at;
  }

  /// Whether the stop or apostrophe at `at` stands inside a word, and a letter follows it.
  [[nodiscard]] bool joins(std::size_t at) const {
    std::size_t next = at;
    const char32_t c = next_code_point(text_, next);
    const bool stop = c == U'.';
    if (!stop && !is_single_quote(c) && c != 0xB7 && c != 0x2027) return false;
    const char32_t after = peek(next);
    if (!is_word_letter(after)) return false;
    std::size_t last = at;
    const char32_t before = previous_code_point(text_, last);
    return !(stop && is_lower(before) && is_upper(after));
  }

  void word(char32_t first, std::size_t next) {
    std::size_t end = letters_end(next);
    std::size_t stops = 0;
    std::size_t part = position_;  // where the letters after the last stop begin
    bool short_parts = count_code_points(text_.substr(part, end - part)) <= 2;
    while (end < text_.size() && joins(end)) {
      if (text_[end] == '.') ++stops;
      end = behind(end);
      part = end;
      end = letters_end(end);
      short_parts =
          short_parts && end - part <= 4 && count_code_points(text_.substr(part, end - part)) <= 2;
    }
    if (stops > 0 && short_parts && end < text_.size() && text_[end] == '.') ++end;
    const std::size_t base = clitic_begin(end);
    emit(base, TokenKind::word, is_upper(first));
    if (base < end) emit(end, TokenKind::word);
  }

  /// Where a clitic of the language begins that ends at `end`; `end` when there is none.
  [[nodiscard]] std::size_t clitic_begin(std::size_t end) const {
    for (const std::string& clitic : data_.clitics) {
      const std::size_t letters = clitic.size() - 1;  // all after the apostrophe is ASCII
      if (end - position_ <= clitic.size()) continue;
      std::size_t begin = end - letters;
      if (is_single_quote(previous_code_point(text_, begin)) && begin > position_ &&
          fold(text_.substr(end - letters, letters)) == std::string_view(clitic).substr(1)) {
        return begin;
      }
    }
    return end;
  }

  void number(std::size_t next) {
    std::size_t end = next;
    while (end < text_.size()) {
      std::size_t after = end;
      const char32_t c = next_code_point(text_, after);
      const bool separator = (c == U'.' || c == U',') && is_digit(peek(after));
      if (!separator && !is_digit(c) && !is_extension(c)) break;
      end = after;
    }
    emit(end, TokenKind::number);
  }

  void segment(std::size_t next) {
    std::size_t end = next;
    while (end < text_.size()) {
      std::size_t after = end;
      const char32_t c = next_code_point(text_, after);
      if (!needs_segmenter(c) && !is_extension(c)) break;
      end = after;
    }
    const std::size_t begin = position_;
    for (const std::uint32_t word_end : word_ends(text_.substr(begin, end - begin))) {
      const std::string_view word = text_.substr(position_, begin + word_end - position_);
      const auto is_in = [&](const std::vector<std::string>& words) {
        return std::ranges::find(words, word) != words.end();
      };
      const bool counted = position_ == begin && is_digit(before_) && is_in(data_.parted_counted);
      if (is_in(data_.parted) || counted) {
        emit(behind(position_), TokenKind::word);
      }
      emit(begin + word_end, TokenKind::word);
    }
  }

  /// A single mark is a quotation mark unless it is an apostrophe: after a letter where no single
  /// quotation is open, or before a shortened year.
  void single_quote(char32_t c, std::size_t next) {
    const bool after_word = is_letter(before_) || is_digit(before_);
    const bool directed = c == 0x2018 || c == 0x201A || c == 0x201B;
    const bool year = !after_word && !directed && is_digit(peek(next));
    const bool apostrophe = year || (after_word && !directed && !single_open_);
    single_open_ = directed || (c != 0x2019 && is_space(before_) && !apostrophe);
    emit(next, apostrophe ? TokenKind::punctuation : TokenKind::quote);
  }

  void mark(char32_t c, std::size_t next) {
    std::size_t end = next;
    while (end < text_.size()) {
      std::size_t after = end;
      const char32_t following = next_code_point(text_, after);
      const bool joined = following == 0x200D && peek(after) > 0x2000;  // a joiner of pictographs
      if (following == c || is_extension(following)) {
        end = after;
        if (joined) end = behind(end);
        continue;
      }
      break;
    }
    emit(end, is_symbol(c) ? TokenKind::symbol : TokenKind::punctuation);
  }

  std::string_view text_;
  std::size_t position_;
  const LanguageData& data_;
  std::vector<Token>& tokens_;
  char32_t before_ = U' ';  ///< the last character behind us
  bool single_open_ = false;
};

}  // namespace

void append_tokens(std::string_view text, Span part, const LanguageData& data,
                   std::vector<Token>& tokens) {
  Scanner(text, part, data, tokens).run();
}

}  // namespace readout::text
