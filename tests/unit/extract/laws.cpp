#include "laws.hpp"

#include <algorithm>
#include <string_view>

#include "readout/text/analysis.hpp"

namespace readout::test {
namespace {

class Judge {
 public:
  Judge(const Document& document, const Extraction& extraction)
      : document_(document), extraction_(extraction) {}

  std::vector<std::string> judge() {
    for (const Statement& statement : extraction_.statements) judge_spans(statement);
    judge_order();
    judge_nesting();
    judge_cover();
    for (const LeftOut& block : document_.left_out) {
      if (block.reason.empty()) broken_.push_back("left out without a reason: " + block.text);
    }
    return std::move(broken_);
  }

 private:
  void report(std::string_view law, Span where) {
    const std::size_t size = document_.text.size();
    const Span within{std::min(where.begin, size), std::min(where.end, size)};
    broken_.push_back(std::string(law) + ": " + std::string(within.in(document_.text)));
  }

  [[nodiscard]] bool is_in_text(Span span) const {
    return span.begin <= span.end && on_border(span.begin) && on_border(span.end);
  }
  [[nodiscard]] bool on_border(std::size_t byte) const {
    const std::string& text = document_.text;
    return byte == text.size() ||
           (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U);
  }

  void judge_spans(const Statement& statement) {
    if (statement.span.empty() || !is_in_text(statement.span)) {
      report("a statement is no piece of the text", statement.span);
      return;
    }
    if (statement.content.empty()) report("a statement without content", statement.span);
    std::size_t last = statement.span.begin;
    for (const Span part : statement.content) {
      if (part.empty()) report("an empty content", statement.span);
      if (!is_in_text(part)) report("a content is no piece of the text", statement.span);
      if (!statement.span.contains(part)) report("a content outside its statement", part);
      if (part.begin < last) report("contents out of order", statement.span);
      last = part.end;
    }
    if (statement.cue && (statement.cue->span.empty() || !is_in_text(statement.cue->span))) {
      report("a cue is no piece of the text", statement.span);
    }
    if (statement.speaker && !is_in_text(statement.speaker->mention)) {
      report("a speaker's mention is no piece of the text", statement.span);
    }
    if (statement.confidence < 0 || statement.confidence > 1) {
      report("a confidence outside 0 to 1", statement.span);
    }
  }

  void judge_order() {
    for (std::size_t i = 1; i < extraction_.statements.size(); ++i) {
      if (extraction_.statements[i].span.begin < extraction_.statements[i - 1].span.begin) {
        report("statements out of order", extraction_.statements[i].span);
      }
    }
  }

  /// By begin, the longer first: a span that is open when another begins must hold it whole.
  void judge_nesting() {
    std::vector<const Statement*> sorted;
    for (const Statement& statement : extraction_.statements) sorted.push_back(&statement);
    std::ranges::stable_sort(sorted, [](const Statement* a, const Statement* b) {
      return a->span.begin != b->span.begin ? a->span.begin < b->span.begin
                                            : a->span.end > b->span.end;
    });
    std::vector<const Statement*> open;
    for (const Statement* each : sorted) {
      while (!open.empty() && open.back()->span.end <= each->span.begin) open.pop_back();
      if (!open.empty() && !open.back()->span.contains(each->span)) {
        report("two statements cross", {open.back()->span.begin, each->span.end});
      }
      if (!open.empty() && open.back()->span == each->span &&
          open.back()->content == each->content && open.back()->kind == each->kind) {
        report("a statement is there twice", each->span);
      }
      open.push_back(each);
    }
  }

  void judge_cover() {
    const auto in_order = [](const Span& a, const Span& b) { return a.begin < b.begin; };
    std::vector<Span> stated;
    for (const Statement& statement : extraction_.statements) stated.push_back(statement.span);
    std::vector<Span> narrated = extraction_.narration;
    std::ranges::sort(stated, in_order);
    std::ranges::sort(narrated, in_order);
    for (const text::Sentence& sentence : text::analyse(document_).sentences) {
      const bool narration = touches(narrated, sentence.span);
      const bool statement = touches(stated, sentence.span);
      if (!narration && !statement) report("a sentence is nowhere", sentence.span);
      if (narration && statement) report("narration in a statement", sentence.span);
    }
  }

  /// `spans` by begin. None is longer than a paragraph, so that the look back is short.
  static bool touches(const std::vector<Span>& spans, Span part) {
    auto it = std::ranges::lower_bound(spans, part.end, {}, &Span::begin);
    std::size_t looked = 0;
    while (it != spans.begin() && looked++ < kLookBack) {
      --it;
      if (it->overlaps(part)) return true;
    }
    return false;
  }

  static constexpr std::size_t kLookBack = 64;

  const Document& document_;
  const Extraction& extraction_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_laws(const Document& document, const Extraction& extraction) {
  return Judge(document, extraction).judge();
}

}  // namespace readout::test
