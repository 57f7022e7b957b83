#include "readout/ingest/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestTarget = 1024;
constexpr std::size_t kLongestTag = 256;

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_tag_name(std::string_view name) {
  constexpr std::array<std::string_view, 14> kNames = {
      "s", "sup", "sub", "u", "b", "i", "em", "strong", "span", "br", "br/", "del", "ins", "mark"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Behind the tag or autolink at `at`; `at` when there is none. `shown` is what is left of
/// it.
std::size_t skip_angle(std::string_view text, std::size_t at, std::string_view& shown) {
  shown = {};
  const std::string_view rest = text.substr(at);
  const std::size_t end = rest.substr(0, kLongestTag).find('>');
  if (end == std::string_view::npos) return at;
  std::string_view inside = rest.substr(1, end - 1);
  if (inside.starts_with("http://") || inside.starts_with("https://") ||
      inside.starts_with("mailto:")) {
    shown = inside;
    return at + end + 1;
  }
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::string name = ascii_lower(inside.substr(0, inside.find_first_of(" \t\n")));
  return is_tag_name(name) ? at + end + 1 : at;
}

/// Behind the "(target)" of a link that begins at `at`; `at` when it does not close. Parentheses
/// may nest once, as in addresses of encyclopedias.
std::size_t skip_target(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return at;
  std::size_t depth = 0;
  const std::size_t limit = std::min(text.size(), at + kLongestTarget);
  for (std::size_t i = at; i < limit; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return at;
}

/// Links, tags and doubled stars go; a backslash and the character it protects stay together, so
/// that single stars can still be judged.
class Unlinker {
 public:
  explicit Unlinker(std::string_view text) : text_(text) {}

  /// The text, and the places in it whose '[' belonged to a link.
  std::pair<std::string, std::vector<std::size_t>> run() {
    while (at_ < text_.size()) step();
    return {std::move(out_), std::move(link_brackets_)};
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size()) {
      out_.append(text_.substr(at_, 2));
      at_ += 2;
    } else if (c == '<') {
      angle();
    } else if (c == '[' || c == '!') {
      bracket();
    } else if (c == ']') {
      close_bracket();
    } else if (text_.substr(at_).starts_with("**")) {
      at_ += 2;
    } else {
      out_ += c;
      ++at_;
    }
  }

  void angle() {
    std::string_view shown;
    const std::size_t after = skip_angle(text_, at_, shown);
    if (after == at_) {
      out_ += '<';
      ++at_;
    } else {
      out_ += shown;
      at_ = after;
    }
  }

  void bracket() {
    const bool image = text_[at_] == '!';
    if (image && !text_.substr(at_).starts_with("![")) {
      out_ += '!';
      ++at_;
      return;
    }
    open_.push_back({out_.size(), image});
    out_ += '[';
    at_ += image ? 2 : 1;
  }

  /// A link keeps its text, an image nothing; brackets without a target stay as they are.
  void close_bracket() {
    ++at_;
    if (open_.empty()) {
      out_ += ']';
      return;
    }
    const Open open = open_.back();
    open_.pop_back();
    const std::size_t after = skip_target(text_, at_);
    if (after == at_) {
      out_ += ']';
    } else if (open.image) {
      out_.resize(open.at);
      // Links inside the image went with it.
      while (!link_brackets_.empty() && link_brackets_.back() >= open.at) link_brackets_.pop_back();
    } else {
      link_brackets_.push_back(open.at);
    }
    at_ = after;
  }

  struct Open {
    std::size_t at;
    bool image;
  };

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Open> open_;
  std::vector<std::size_t> link_brackets_;
};

std::string without(std::string_view text, std::vector<std::size_t> places) {
  std::sort(places.begin(), places.end());
  std::string out;
  out.reserve(text.size());
  std::size_t from = 0;
  for (const std::size_t place : places) {
    if (place < from || place >= text.size()) continue;
    out.append(text.substr(from, place - from));
    from = place + 1;
  }
  out.append(text.substr(from));
  return out;
}

bool is_word_at(std::string_view text, std::size_t at) {
  const char32_t c = text::next_code_point(text, at);
  return text::is_letter(c) || text::is_digit(c) || c == U'*' || c == U'_';
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char32_t c = text::previous_code_point(text, at);
  return text::is_letter(c) || text::is_digit(c) || c == U'*' || c == U'_' || c == U'\\';
}

bool opens(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && !is_word_before(text, at) && text[at + 1] != ' ' &&
         text[at + 1] != '\n';
}

bool closes(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\\') return false;
  return at + 1 >= text.size() || !is_word_at(text, at + 1);
}

/// The single stars that come in pairs, around something.
std::vector<std::size_t> emphasis_stars(std::string_view text) {
  std::vector<std::size_t> pairs;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
    if (open != std::string_view::npos && closes(text, at) && at > open + 1) {
      pairs.push_back(open);
      pairs.push_back(at);
      open = std::string_view::npos;
    } else if (open == std::string_view::npos && opens(text, at)) {
      open = at;
    }
  }
  return pairs;
}

std::string unescape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size();
    if (escape && is_ascii_punctuation(text[at + 1])) {
      ++at;
    } else if (escape && text[at + 1] == ' ') {
      continue;
    }
    out += text[at];
  }
  return out;
}

}  // namespace

std::string plain_inline(std::string_view markdown) {
  auto [marked, link_brackets] = Unlinker(markdown).run();
  const std::string unlinked = without(marked, std::move(link_brackets));
  return unescape(without(unlinked, emphasis_stars(unlinked)));
}

}  // namespace readout::ingest
