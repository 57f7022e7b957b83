#include "readout/text/suffix_dictionary.hpp"

#include <algorithm>
#include <bit>
#include <fstream>
#include <functional>
#include <limits>
#include <optional>
#include <unicode/uchar.h>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// With room for what add_capitalised puts behind.
std::optional<std::string> read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) return std::nullopt;
  const auto size = static_cast<std::size_t>(stream.tellg());
  std::string bytes;
  bytes.reserve(size + size / 64);
  bytes.resize(size);
  stream.seekg(0);
  stream.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!stream) return std::nullopt;
  return bytes;
}

/// White space stands before what Hunspell calls morphological data, which may name other stems.
bool is_plain(std::string_view lines) {
  return lines.find(' ') == std::string_view::npos && lines.find('\t') == std::string_view::npos &&
         lines.find('\r') == std::string_view::npos;
}

std::string_view word_of(std::string_view line) {
  return line.substr(0, line.find('/'));
}

template <class Visit>
void each_line(std::string_view lines, Visit visit) {
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    if (end > begin) visit(begin, lines.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// "МИДу", and "МИД" where it has endings. Units of measure ("кВт"), which have none, are passed
/// over: to look into every word for capitals would take as long as all the rest.
bool has_more_capitals(std::string_view line) {
  std::size_t at = 0;
  if (!is_upper(next_code_point(line, at))) return false;
  const std::string_view word = word_of(line);
  std::size_t small = 0;
  std::size_t capital = 0;
  while (at < word.size()) ++(is_upper(next_code_point(word, at)) ? capital : small);
  return capital > 0 && (small > 0 || word.size() < line.size());
}

/// "МИДу" as "Миду".
std::string with_one_capital(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    append_utf8(out, static_cast<char32_t>(first ? u_toupper(c) : u_tolower(c)));
  }
  return out;
}

}  // namespace

std::unique_ptr<Dictionary> SuffixDictionary::open(const std::filesystem::path& affixes,
                                                   const std::filesystem::path& words) {
  const auto affix_file = read_file(affixes);
  auto word_file = read_file(words);
  if (!affix_file || !word_file) return nullptr;
  auto rules = SuffixRules::parse(*affix_file);
  if (!rules || !is_plain(*word_file) || word_file->size() > std::numeric_limits<Slot>::max() / 2) {
    return nullptr;
  }
  const std::size_t count = word_file->find('\n');  // the first line is the number of words
  std::fill_n(word_file->begin(), std::min(count, word_file->size()), '\n');
  return std::make_unique<SuffixDictionary>(std::move(*rules), std::move(*word_file));
}

SuffixDictionary::SuffixDictionary(SuffixRules rules, std::string lines)
    : rules_(std::move(rules)), lines_(std::move(lines)) {
  index_lines(add_capitalised());
}

/// A word of several capitals ("МИДу") is, as for Hunspell, also found with the first alone.
std::size_t SuffixDictionary::add_capitalised() {
  std::size_t count = 0;
  std::string more = "\n";
  each_line(lines_, [&](std::size_t, std::string_view line) {
    ++count;
    if (!has_more_capitals(line)) return;
    ++count;
    const std::string_view word = word_of(line);
    more += with_one_capital(word);
    more += line.substr(word.size());
    more += '\n';
  });
  lines_ += more;
  return count;
}

void SuffixDictionary::index_lines(std::size_t count) {
  slots_.resize(std::bit_ceil(count + count / 2 + 2));
  const std::size_t mask = slots_.size() - 1;
  each_line(lines_, [&](std::size_t begin, std::string_view line) {
    std::size_t at = std::hash<std::string_view>{}(word_of(line)) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = static_cast<Slot>(begin + 1);
  });
}

std::string_view SuffixDictionary::line_at(std::size_t begin) const {
  return std::string_view(lines_).substr(begin, lines_.find('\n', begin) - begin);
}

bool SuffixDictionary::holds(std::string_view word, std::string_view flags) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = std::hash<std::string_view>{}(word)&mask; slots_[at] != 0;
       at = (at + 1) & mask) {
    const std::string_view line = line_at(slots_[at] - 1);
    if (word_of(line) != word) continue;
    if (flags.empty() || line.find_first_of(flags, word.size()) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::vector<std::string> SuffixDictionary::stems(const std::string& form) const {
  std::vector<std::string> found;
  if (holds(form, "")) found.push_back(form);
  rules_.each_source(form, [&](std::string_view word, char flag) {
    const bool known = std::ranges::find(found, word) != found.end();
    if (!known && holds(word, {&flag, 1})) found.emplace_back(word);
  });
  return found;
}

}  // namespace readout::text
