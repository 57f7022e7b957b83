/// Collects pieces of a diff into paragraphs, and gives the white space between the words of a
/// text.
///
/// In: pieces in order. Out: paragraphs; a line break in a piece ends one, and none is empty. Cost:
/// linear. Inside the room only.
#pragma once
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/report/diff_paragraphs.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {

class ParagraphWriter {
 public:
  void add(DiffPieceKind kind, std::string_view words, const Edit* edit = nullptr,
           std::size_t move = 0) {
    for (;;) {
      const std::size_t end = std::min(words.find('\n'), words.size());
      const bool last = end == words.size();
      if (end > 0) current_.push_back({kind, words.substr(0, end), last ? edit : nullptr, move});
      if (last) return;
      end_paragraph();
      words.remove_prefix(end + 1);
    }
  }

  std::vector<DiffParagraph> take() {
    end_paragraph();
    return std::move(done_);
  }

 private:
  void end_paragraph() {
    if (!current_.empty()) done_.push_back(std::exchange(current_, {}));
  }

  std::vector<DiffParagraph> done_;
  DiffParagraph current_;
};

/// What stands between the words of a side: its text from the last edit to the next.
class Gaps {
 public:
  explicit Gaps(std::string_view text) : text_(text) {}

  std::string_view before(Span span) {
    if (span.empty()) return {};
    const std::string_view gap = slice(text_, {at_, std::max(at_, span.begin)});
    at_ = std::max(at_, span.end);
    return gap;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace readout::report
