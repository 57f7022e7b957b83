#include "reader/mbox.hpp"

#include <algorithm>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

constexpr std::string_view kFrom = "From ";

bool is_clock(std::string_view word) {
  return word.size() >= 5 && is_digit(word[0]) && is_digit(word[1]) && word[2] == ':' &&
         is_digit(word[3]) && is_digit(word[4]);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_digit(word[0]) && is_digit(word[1]) && is_digit(word[2]) &&
         is_digit(word[3]);
}

bool parts_messages(std::string_view line) {
  if (!line.starts_with(kFrom)) return false;
  bool clock = false;
  bool year = false;
  for (std::string_view rest = line.substr(0, 200); !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    clock = clock || is_clock(word);
    year = year || is_year(word);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return clock && year;
}

}  // namespace

bool is_mbox(std::string_view bytes) {
  std::string_view rest = bytes;
  return parts_messages(take_line(rest));
}

std::vector<std::string_view> messages_of(std::string_view bytes) {
  std::vector<std::string_view> messages;
  if (!is_mbox(bytes)) return {bytes};
  std::string_view rest = bytes;
  (void)take_line(rest);
  std::string_view begin = rest;
  bool blank = true;  // a mailbox may hold an empty message
  while (!rest.empty()) {
    const std::string_view before = rest;
    const std::string_view line = take_line(rest);
    if (blank && parts_messages(line)) {
      messages.push_back(begin.substr(0, begin.size() - before.size()));
      begin = rest;
    }
    blank = line.empty();
  }
  messages.push_back(begin);
  return messages;
}

std::string without_mbox_quotes(std::string text) {
  constexpr std::string_view kQuoted = "\n>From ";
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool quoted = text[at] == '>' && (at == 0 || text[at - 1] == '\n') &&
                        std::string_view(text).substr(at).starts_with(kQuoted.substr(1));
    if (!quoted) text[kept++] = text[at];
  }
  text.resize(kept);
  return text;
}

}  // namespace readout::reader
