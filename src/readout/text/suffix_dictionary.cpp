#include "readout/text/suffix_dictionary.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <fstream>
#include <unicode/uchar.h>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30U;
constexpr std::size_t kBeginning = 6;  ///< bytes: three letters
constexpr char32_t kFirstRussian = U'а';
constexpr char32_t kRussians = 64;  ///< code points from there on that have a bit

std::string contents(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error || size > kMostBytes) return {};
  std::string bytes(size, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(size));
  return stream ? bytes : std::string();
}

/// Calls `take` for each line; false as soon as it returns false.
template <class Take>
bool each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!take(text.substr(0, end))) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) return fields;
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find(' '), line.size());
    fields.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

std::u32string code_points(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) out += next_code_point(word, at);
  return out;
}

std::string mapped(std::string_view word, UChar32 (*map)(UChar32)) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    append_utf8(out, static_cast<char32_t>(map(static_cast<UChar32>(next_code_point(word, at)))));
  }
  return out;
}

std::string lower(std::string_view word) {
  return mapped(word, [](UChar32 c) { return u_tolower(c); });
}

std::string with_capital(std::string_view word) {
  std::size_t rest = 0;
  if (!word.empty()) static_cast<void>(next_code_point(word, rest));
  return mapped(word.substr(0, rest), [](UChar32 c) { return u_toupper(c); }) +
         std::string(word.substr(rest));
}

/// Hunspell's kinds of words by their capitals.
enum class Capitals { none, first, all, mixed };

Capitals capitals_of(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  std::size_t characters = 0;
  bool first = false;
  for (std::size_t at = 0; at < word.size(); ++characters) {
    const char32_t c = next_code_point(word, at);
    if (is_upper(c)) ++capitals;
    if (is_upper(c) && characters == 0) first = true;
    if (is_letter(c)) ++letters;
  }
  if (capitals == 0) return Capitals::none;
  if (capitals == 1 && first) return Capitals::first;
  return capitals == letters ? Capitals::all : Capitals::mixed;
}

}  // namespace

std::unique_ptr<const SuffixDictionary> SuffixDictionary::load(const std::filesystem::path& affixes,
                                                               const std::filesystem::path& words) {
  auto dictionary = std::make_unique<SuffixDictionary>();
  if (!dictionary->add_rules(contents(affixes))) return nullptr;
  dictionary->file_ = contents(words);
  return dictionary->add_words() ? std::move(dictionary) : nullptr;
}

// Hunspell looks at the two sides of a hyphen only where "" or "e" is the second one.
bool SuffixDictionary::can_stem(std::string_view word) {
  constexpr std::string_view kInside = " .'-";
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const bool plain =
        c < 0x80 ? is_letter(c) || is_digit(c) ||
                       (c != 0 && kInside.find(static_cast<char>(c)) != std::string_view::npos)
                 : (c >= 0x410 && c <= 0x451) || (c >= 0xE0 && c <= 0xF6);
    if (!plain) return false;
  }
  if (word.empty() || kInside.find(word.front()) != std::string_view::npos) return false;
  return word.back() != ' ' && word.back() != '-' && !word.ends_with("-e");
}

bool SuffixDictionary::add_rules(std::string_view file) {
  bool encoded = false;
  const bool plain = each_line(file, [&](std::string_view line) {
    const std::vector<std::string_view> fields = fields_of(line);
    if (fields.empty() || fields[0] == "TRY") return true;
    if (fields[0] == "SET") return encoded = fields.size() == 2 && fields[1] == "UTF-8";
    return fields[0] == "SFX" && (fields.size() == 4 || add_rule(fields));
  });
  return plain && encoded;
}

/// SFX flag strip append condition
bool SuffixDictionary::add_rule(const std::vector<std::string_view>& fields) {
  if (fields.size() != 5 || fields[1].size() != 1) return false;
  if (fields[3].find_first_of("/.\\") != std::string_view::npos) return false;
  const std::string_view strip = fields[2] == "0" ? std::string_view() : fields[2];
  std::vector<Condition> conditions;
  bool inside = false;
  for (std::size_t at = 0; at < fields[4].size();) {
    const char32_t c = next_code_point(fields[4], at);
    if (c == U'[' || (!inside && c != U']')) conditions.emplace_back();
    if (c == U'[') {
      if (inside) return false;
      inside = true;
    } else if (c == U']') {
      if (!inside) return false;
      inside = false;
    } else if (c == U'^' && inside && conditions.back().characters.empty()) {
      conditions.back().none_of = true;
    } else if (c == U'.' && !inside) {
      conditions.back().any = true;
    } else {
      conditions.back().characters += c;
    }
  }
  if (inside) return false;
  if (fields[4] == ".") conditions.clear();
  for (Condition& condition : conditions) condition.set_russian();
  // What they ask of the letters that are put back is known here.
  for (std::size_t at = strip.size(); at > 0 && !conditions.empty(); conditions.pop_back()) {
    if (!conditions.back().holds(previous_code_point(strip, at))) return true;
  }
  const std::string_view ending = fields[3] == "0" ? std::string_view() : fields[3];
  longest_ = std::max(longest_, ending.size());
  suffixes_[std::string(ending)][std::string(strip)].push_back(
      {std::move(conditions), fields[1][0]});
  return true;
}

/// The first line is the number of words.
bool SuffixDictionary::add_words() {
  std::size_t begin = file_.find('\n');
  std::size_t number = 0;
  const auto read = std::from_chars(file_.data(), file_.data() + file_.size(), number);
  if (begin == std::string::npos || read.ptr != file_.data() + begin) return false;
  // No line has fewer than two bytes, so that a wrong number does no harm.
  slots_.assign(std::bit_ceil(2 * std::min(number, file_.size() / 2) + 2), 0);
  for (++begin; begin < file_.size();) {
    const std::size_t end = std::min(file_.find('\n', begin), file_.size());
    if (end > begin && !insert(std::string_view(file_).substr(begin, end - begin), begin)) {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

bool SuffixDictionary::insert(std::string_view line, std::size_t begin) {
  std::size_t length = 0;
  bool usual = true;  // small Russian letters, perhaps behind a capital
  while (length < line.size() && line[length] != '/') {
    const auto byte = static_cast<unsigned char>(line[length]);
    if (byte < 0x80U) {
      if (!is_letter(byte)) return false;
      usual = false;
      ++length;
      continue;
    }
    const auto trail = static_cast<unsigned char>(length + 1 < line.size() ? line[length + 1] : 0);
    usual = usual && (byte == 0xD1U || (byte == 0xD0U && (trail >= 0xB0U || length == 0)));
    length += 2;
  }
  if (length > line.size() || 2 * (++words_ + 1) > slots_.size()) return false;
  const std::string_view word = line.substr(0, length);
  std::size_t slot = StringHash{}(word) & (slots_.size() - 1);
  while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<std::uint32_t>(begin + 1);
  add_beginning(word);
  const std::string_view flags = line.substr(std::min(length + 1, line.size()));
  if (!std::ranges::all_of(flags,
                           [](char flag) { return is_letter(static_cast<unsigned char>(flag)); })) {
    return false;
  }
  if (usual) return true;
  const Capitals capitals = capitals_of(word);
  if (capitals == Capitals::mixed || (capitals == Capitals::all && !flags.empty())) {
    add_capitalised(word, flags);
  }
  return true;
}

/// Hunspell takes "Мгу" for "МГУ" too.
void SuffixDictionary::add_capitalised(std::string_view word, std::string_view flags) {
  const std::string capitalised = with_capital(lower(word));
  capitalised_[capitalised] += flags;
  add_beginning(capitalised);
}

void SuffixDictionary::add_beginning(std::string_view word) {
  if (word.size() < kBeginning) return;
  beginnings_.set(StringHash{}(word.substr(0, kBeginning)) % beginnings_.size());
}

/// Whether an entry may begin with the first bytes of the word; false alarms are rare.
bool SuffixDictionary::may_begin(std::string_view word) const {
  return word.size() < kBeginning ||
         beginnings_.test(StringHash{}(word.substr(0, kBeginning)) % beginnings_.size());
}

bool SuffixDictionary::Condition::holds(char32_t c) const {
  const char32_t place = c - kFirstRussian;
  return place < kRussians ? ((russian >> place) & 1U) != 0 : holds_by_list(c);
}

void SuffixDictionary::Condition::set_russian() {
  for (const char32_t c : characters) {
    if (c - kFirstRussian < kRussians) russian |= std::uint64_t{1} << (c - kFirstRussian);
  }
  if (none_of) russian = ~russian;
  if (any) russian = ~std::uint64_t{0};
}

bool SuffixDictionary::Condition::holds_by_list(char32_t c) const {
  return any || (characters.find(c) != std::u32string::npos) != none_of;
}

bool SuffixDictionary::fits(const Suffix& suffix, std::u32string_view stem) {
  const std::size_t asked = suffix.conditions.size();
  return asked <= stem.size() &&
         std::ranges::equal(
             suffix.conditions, stem.substr(stem.size() - asked),
             [](const Condition& condition, char32_t c) { return condition.holds(c); });
}

/// Whether `test` is true of an entry of the word: of its flags.
template <class Test>
bool SuffixDictionary::any_entry(std::string_view word, const Test& test) const {
  const std::string_view file = file_;
  for (std::size_t slot = StringHash{}(word) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::string_view entry = file.substr(slots_[slot] - 1);
    if (!entry.starts_with(word)) continue;
    const char behind = entry.size() > word.size() ? entry[word.size()] : '\n';
    if (behind != '/' && behind != '\n') continue;
    const std::size_t end = std::min(entry.find('\n'), entry.size());
    if (test(entry.substr(word.size(), end - word.size()))) return true;
  }
  const auto capitalised = capitalised_.find(word);
  return capitalised != capitalised_.end() && test(capitalised->second);
}

/// The word itself and those that make it with one of their suffixes.
void SuffixDictionary::add_lemmas(const std::string& word, std::vector<std::string>& lemmas) const {
  const auto add = [&](const std::string& lemma) {
    if (std::find(lemmas.begin(), lemmas.end(), lemma) == lemmas.end()) lemmas.push_back(lemma);
  };
  const bool begins = may_begin(word);
  if (begins && any_entry(word, [](std::string_view) { return true; })) add(word);
  std::u32string letters = code_points(word);  // of the stem
  std::string flags;                           // of the suffixes that fit
  std::string restored;
  for (std::size_t stem = word.size(); stem > 0 && word.size() - stem <= longest_;
       static_cast<void>(previous_code_point(word, stem)), letters.pop_back()) {
    if (stem >= kBeginning && !begins) continue;  // whatever is put back, no entry begins so
    const auto by_strip = suffixes_.find(std::string_view(word).substr(stem));
    if (by_strip == suffixes_.end()) continue;
    for (const auto& [strip, suffixes] : by_strip->second) {
      flags.clear();
      for (const Suffix& suffix : suffixes) {
        if (fits(suffix, letters)) flags += suffix.flag;
      }
      if (flags.empty()) continue;
      restored.assign(word, 0, stem) += strip;
      if (any_entry(restored, [&](std::string_view of_entry) {
            return of_entry.find_first_of(flags) != std::string_view::npos;
          })) {
        add(restored);
      }
    }
  }
}

std::vector<std::string> SuffixDictionary::stem(std::string_view word) const {
  while (word.ends_with('.')) word.remove_suffix(1);
  std::vector<std::string> lemmas;
  const Capitals capitals = capitals_of(word);
  add_lemmas(std::string(word), lemmas);
  if (capitals == Capitals::first || capitals == Capitals::all) add_lemmas(lower(word), lemmas);
  if (capitals == Capitals::all) add_lemmas(with_capital(lower(word)), lemmas);
  return lemmas;
}

}  // namespace readout::text
