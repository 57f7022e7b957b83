#include "reader/pdf_paragraphs.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "readout/ingest/lines.hpp"

#include "reader/line_end.hpp"
#include "reader/pdf_break.hpp"
#include "reader/pdf_measure.hpp"
#include "reader/text_shape.hpp"

namespace readout::reader {
namespace {

struct Paragraph {
  std::string text;
  std::string reason;
  const PdfLine* first = nullptr;
  const PdfLine* last = nullptr;
};

class Assembly {
 public:
  explicit Assembly(const std::vector<PdfPage>& pages) : measure_(pages), breaks_(measure_) {
    for (const PdfPage& page : pages) {
      for (const PdfLine& line : page.lines) {
        if (line.reason.empty()) ends_.learn(line.text);
      }
    }
    for (const PdfPage& page : pages) {
      for (std::size_t i = 0; i < page.lines.size(); ++i) {
        add(page.lines[i], i + 1 < page.lines.size() ? &page.lines[i + 1] : nullptr);
      }
    }
  }

  std::vector<ingest::PageBlock> blocks() && {
    const double title = title_size();
    bool titled = false;
    std::vector<ingest::PageBlock> out;
    for (Paragraph& paragraph : paragraphs_) {
      ingest::PageBlock block;
      block.text = LineEnds::finished(std::move(paragraph.text));
      block.reason = std::move(paragraph.reason);
      if (block.reason.empty()) set_kind(block, *paragraph.first, title, titled);
      out.push_back(std::move(block));
    }
    return out;
  }

 private:
  void add(const PdfLine& line, const PdfLine* next) {
    if (!line.reason.empty()) return leave_out(line);
    if (next != nullptr && (next->flow != line.flow || !next->reason.empty())) next = nullptr;
    Paragraph* open = paragraph_before(line, next);
    if (open == nullptr) {
      paragraphs_.push_back({"", "", &line, &line});
      open = &paragraphs_.back();
      current_ = paragraphs_.size() - 1;
    }
    ends_.join(open->text, line.text);
    open->last = &line;
  }

  /// A header that every page has is named once.
  void leave_out(const PdfLine& line) {
    if (!left_out_.emplace(line.reason, line.text).second) return;
    paragraphs_.push_back({line.text, line.reason, &line, &line});
  }

  /// The paragraph that the line goes on with.
  Paragraph* paragraph_before(const PdfLine& line, const PdfLine* next) {
    if (!current_) return nullptr;
    Paragraph& before = paragraphs_[*current_];
    const bool below = before.last->flow == line.flow && line.top > before.last->top;
    if (below) {
      const bool ends = breaks_.within_column({*before.last, line, next, before.first});
      return ends ? nullptr : &before;
    }
    Paragraph* broken = broken_off(line);
    if (broken == nullptr) return nullptr;
    return breaks_.over_end({*broken->last, line, next, broken->first}, broken->text) ? nullptr
                                                                                      : broken;
  }

  /// The last paragraph in letters of that size: notes stand between it and the next page.
  Paragraph* broken_off(const PdfLine& line) {
    constexpr std::size_t kNotes = 12;
    std::size_t seen = 0;
    for (auto at = paragraphs_.rbegin(); at != paragraphs_.rend() && seen < kNotes; ++at, ++seen) {
      if (!at->reason.empty()) continue;
      if (at->last->page + 1 < line.page) return nullptr;
      if (breaks_.same_size(*at->last, line)) {
        current_ = static_cast<std::size_t>(paragraphs_.rend() - at) - 1;
        return &*at;
      }
      if (measure_.size(*at->last) > measure_.size(line)) return nullptr;
    }
    return nullptr;
  }

  /// That of the largest letters on the first page.
  [[nodiscard]] double title_size() const {
    double largest = 0;
    for (const Paragraph& paragraph : paragraphs_) {
      if (!paragraph.reason.empty() || paragraph.first->page > 0) continue;
      if (is_heading(paragraph)) largest = std::max(largest, measure_.size(*paragraph.first));
    }
    return largest;
  }

  [[nodiscard]] bool is_heading(const Paragraph& paragraph) const {
    constexpr std::size_t kLongest = 300;  // columns
    constexpr std::size_t kSentence = 120;
    const std::size_t columns = ingest::columns(paragraph.text);
    return breaks_.is_large(*paragraph.first) && columns <= kLongest &&
           (columns <= kSentence || !ends_sentence(paragraph.text));
  }

  void set_kind(ingest::PageBlock& block, const PdfLine& first, double title, bool& titled) const {
    const Paragraph shown{block.text, "", &first, &first};
    if (const std::size_t mark = bullet(block.text); mark > 0 && mark < block.text.size()) {
      block.kind = BlockKind::list_item;
      block.text.erase(0, mark);
    } else if (is_heading(shown)) {
      const bool largest = first.page == 0 && measure_.size(first) >= title;
      block.kind = largest && !titled ? BlockKind::title : BlockKind::heading;
      titled = titled || largest;
    }
  }

  PdfMeasure measure_;
  PdfBreak breaks_;
  LineEnds ends_;
  std::vector<Paragraph> paragraphs_;
  std::optional<std::size_t> current_;  ///< the paragraph that the last line went to
  std::set<std::pair<std::string, std::string>> left_out_;
};

}  // namespace

std::vector<ingest::PageBlock> pdf_paragraphs(const std::vector<PdfPage>& pages) {
  return Assembly(pages).blocks();
}

}  // namespace readout::reader
