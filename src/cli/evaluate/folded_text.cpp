#include "cli/evaluate/folded_text.hpp"

#include <algorithm>
#include <iterator>

#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kByteOrderMark = 0xFEFF;

bool is_gap(char32_t c) {
  return text::is_space(c) || c == kZeroWidthSpace || c == kByteOrderMark;
}

std::string fold_gaps(std::string_view text, std::vector<std::size_t>* original = nullptr) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = text::next_code_point(text, i);
    if (is_gap(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) {
      out += ' ';
      if (original != nullptr) original->push_back(start);
    }
    gap = false;
    out.append(text.substr(start, i - start));
    if (original != nullptr) {
      for (std::size_t byte = start; byte < i; ++byte) original->push_back(byte);
    }
  }
  return out;
}

std::vector<Span> split_words(std::string_view text) {
  std::vector<Span> words;
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = text::next_code_point(text, i);
    const bool han = text::is_han(c);
    const bool inside = han || text::is_letter(c) || text::is_digit(c);
    if (inside && open && !han) {
      words.back().end = i;
    } else if (inside) {
      words.push_back({start, i});
    }
    open = inside && !han;
  }
  return words;
}

}  // namespace

FoldedText::FoldedText(std::string_view text)
    : folded_(fold_gaps(text, &original_)), words_(split_words(folded_)) {}

Words FoldedText::words_in(Span original) const {
  const auto begin = std::ranges::lower_bound(original_, original.begin) - original_.begin();
  const auto end = std::ranges::lower_bound(original_, original.end) - original_.begin();
  return words_of_folded({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
}

Words FoldedText::words_in(const std::vector<Span>& originals) const {
  Words all;
  for (const Span& span : originals) std::ranges::copy(words_in(span), std::back_inserter(all));
  std::ranges::sort(all);
  return all;
}

Words FoldedText::words_of_folded(Span folded) const {
  Words found;
  auto it = std::ranges::lower_bound(words_, folded.begin, {}, &Span::begin);
  for (; it != words_.end() && it->end <= folded.end; ++it) {
    found.push_back(static_cast<std::size_t>(it - words_.begin()));
  }
  return found;
}

std::vector<Span> FoldedText::spans_of(const Words& words) const {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Span folded = words_[words[i]];
    const Span original{original_[folded.begin], original_[folded.end - 1] + 1};
    if (i > 0 && words[i] == words[i - 1] + 1) {
      spans.back().end = original.end;
    } else {
      spans.push_back(original);
    }
  }
  return spans;
}

/// White space between prefix and exact does not count.
std::size_t FoldedText::locate(const std::string& exact, const std::string& prefix) const {
  std::size_t at = folded_.find(exact);
  if (prefix.empty()) return at;
  for (; at != std::string::npos; at = folded_.find(exact, at + 1)) {
    std::size_t end = at;
    while (end > 0 && folded_[end - 1] == ' ') --end;
    if (std::string_view(folded_).substr(0, end).ends_with(prefix)) return at;
  }
  return folded_.find(exact);
}

std::optional<Words> FoldedText::find(std::string_view exact, std::string_view prefix) const {
  const std::string wanted = fold_gaps(exact);
  const std::size_t at = locate(wanted, fold_gaps(prefix));
  if (at == std::string::npos || wanted.empty()) return std::nullopt;
  return words_of_folded({at, at + wanted.size()});
}

std::optional<Words> FoldedText::find_within(const Words& whole, std::string_view part) const {
  if (whole.empty()) return std::nullopt;
  const std::string wanted = fold_gaps(part);
  const std::size_t at = folded_.find(wanted, words_[whole.front()].begin);
  if (at == std::string::npos || at > words_[whole.back()].end) return std::nullopt;
  return words_of_folded({at, at + wanted.size()});
}

std::size_t shared(const Words& a, const Words& b) {
  Words both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

double word_f1(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return 0;
  return 2.0 * static_cast<double>(shared(a, b)) / static_cast<double>(a.size() + b.size());
}

double overlap(const Words& a, const Words& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0 : static_cast<double>(shared(a, b)) / static_cast<double>(shorter);
}

}  // namespace readout::cli
