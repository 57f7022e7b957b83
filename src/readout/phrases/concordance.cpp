#include "readout/phrases/concordance.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "readout/text/collation.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kCodePointsAWord = 24;  ///< of context that is looked at
constexpr std::u32string_view kApostrophes = U"'’";

bool is_word_character(char32_t c) {
  return text::is_letter(c) || text::is_digit(c);
}

/// The words of a stretch of one block, folded, in order. An apostrophe inside a word is one of its
/// letters.
std::vector<std::string> words_of(std::string_view stretch) {
  std::vector<std::string> words;
  std::string word;
  std::string held;  // an apostrophe that counts if a letter follows
  const auto close = [&] {
    if (!word.empty()) words.push_back(text::fold(word));
    word.clear();
    held.clear();
  };
  for (std::size_t at = 0; at < stretch.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(stretch, at);
    const std::string_view character = stretch.substr(begin, at - begin);
    if (text::is_han(c)) {
      close();
      words.push_back(text::fold(character));
    } else if (is_word_character(c)) {
      word += std::exchange(held, "");
      word += character;
    } else if (!word.empty() && held.empty() && kApostrophes.find(c) != std::u32string_view::npos) {
      held = character;
    } else {
      close();
    }
  }
  close();
  return words;
}

/// Sorts before all others what is known; unknown ones come last.
struct SortKey {
  bool unknown = false;
  std::string text;
  friend auto operator<=>(const SortKey&, const SortKey&) = default;
};

std::string keys_of(const text::Collation& collation, const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) key += collation.key(word);
  return key;
}

std::string common_language(const std::vector<ConcordanceLine>& lines,
                            std::span<const StudySource> sources) {
  const auto language = [&](const ConcordanceLine& line) -> const std::string& {
    return sources[line.source].document.language;
  };
  const bool one = !lines.empty() && std::ranges::all_of(lines, [&](const ConcordanceLine& line) {
    return language(line) == language(lines.front());
  });
  return one ? language(lines.front()) : "";
}

SortKey key_of(const ConcordanceLine& line, ConcordanceOrder order, const StudySource& source,
               const text::Collation& collation) {
  const Span hit = line.fixed.empty() ? line.span : line.fixed;
  switch (order) {
    case ConcordanceOrder::left:
      return {false, keys_of(collation, words_left_of(source.document.text, hit))};
    case ConcordanceOrder::right:
      return {false, keys_of(collation, words_right_of(source.document.text, hit))};
    case ConcordanceOrder::speaker:
      return {line.speaker.empty(), collation.key(line.speaker)};
    case ConcordanceOrder::date:
      return {source.day.empty(), source.day};
    case ConcordanceOrder::source:
      break;
  }
  return {};
}

}  // namespace

std::vector<std::string> words_left_of(std::string_view text, Span span, std::size_t most) {
  std::size_t begin = span.begin;
  for (std::size_t left = most * kCodePointsAWord; left > 0 && begin > 0; --left) {
    std::size_t before = begin;
    if (text::previous_code_point(text, before) == U'\n') break;
    begin = before;
  }
  std::vector<std::string> words = words_of(text.substr(begin, span.begin - begin));
  std::ranges::reverse(words);
  if (words.size() > most) words.resize(most);
  return words;
}

std::vector<std::string> words_right_of(std::string_view text, Span span, std::size_t most) {
  std::size_t end = span.end;
  for (std::size_t left = most * kCodePointsAWord; left > 0 && end < text.size(); --left) {
    std::size_t behind = end;
    if (text::next_code_point(text, behind) == U'\n') break;
    end = behind;
  }
  std::vector<std::string> words = words_of(text.substr(span.end, end - span.end));
  if (words.size() > most) words.resize(most);
  return words;
}

void order_lines(std::vector<ConcordanceLine>& lines, ConcordanceOrder order,
                 std::span<const StudySource> sources) {
  const text::Collation collation(common_language(lines, sources));
  std::vector<std::pair<SortKey, ConcordanceLine>> keyed;
  keyed.reserve(lines.size());
  for (ConcordanceLine& line : lines) {
    SortKey key = key_of(line, order, sources[line.source], collation);
    keyed.emplace_back(std::move(key), std::move(line));
  }
  std::ranges::sort(keyed, {}, [](const auto& each) {
    return std::tie(each.first, each.second.source, each.second.span);
  });
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i] = std::move(keyed[i].second);
}

}  // namespace readout::phrases
