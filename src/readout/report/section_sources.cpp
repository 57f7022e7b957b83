// The sources in full: every statement marked and linked to its row, what was left out folded in
// place.
#include <algorithm>
#include <utility>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/segments.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

/// The statements of one source: a stretch of the comparison's statements.
struct Stretch {
  std::size_t first = 0;
  std::span<const Statement> statements;
};

Stretch statements_of(const Comparison& comparison, std::size_t source) {
  const auto& all = comparison.statements;
  const auto own = std::ranges::equal_range(all, source, {}, &Statement::source);
  return {static_cast<std::size_t>(own.begin() - all.begin()), std::span(own)};
}

Data row_links(const Page& page, std::size_t statement) {
  Data out = list();
  for (const std::size_t point : page.points_of.at(statement)) {
    Data item;
    item["row"] = Data(page.row(point));
    item["row_anchor"] = Data(page.point_anchor(point));
    item["row_label"] = Data(page.comparison.points[point].label);
    out.push_back(item);
  }
  return out;
}

Data segment_item(const Page& page, const Stretch& stretch, const Segment& segment,
                  std::string_view text) {
  Data item;
  item["plain"] = Data(!segment.statement);
  item["text"] = Data(std::string(slice(text, segment.span)));
  if (!segment.statement) return item;
  const std::size_t index = stretch.first + *segment.statement;
  item["said"] = Data(segment.content);
  item["first"] = Data(segment.first);
  item["last"] = Data(segment.last);
  item["statement_anchor"] = Data(page.statement_anchor(index));
  item["voice_colour"] = Data(page.voices.voice(index).colour);
  const auto& speaker = page.statement(index).speaker;
  const std::string principal =
      speaker && speaker->on_behalf_of ? " for " + speaker->on_behalf_of->name : std::string();
  const std::string carrier = told_by(page.statement(index));
  item["about"] = Data(page.voices.voice(index).name + principal + carrier + ", " +
                       (page.comparison.is_speaker_by_hand(index) ? "set by hand, " : "") +
                       manner(page.statement(index), page.text_of(index)));
  item["rows"] = segment.last ? row_links(page, index) : list();
  return item;
}

/// The statements that touch a block, found by where they begin: blocks hold whole sentences.
class BlockStatements {
 public:
  explicit BlockStatements(const Stretch& stretch) : stretch_(stretch) {}

  Stretch next(Span block) {
    const auto& all = stretch_.statements;
    while (at_ < all.size() && all[at_].span.begin < block.begin) ++at_;
    const std::size_t begin = at_;
    while (at_ < all.size() && all[at_].span.begin < block.end) ++at_;
    return {stretch_.first + begin, all.subspan(begin, at_ - begin)};
  }

 private:
  Stretch stretch_;
  std::size_t at_ = 0;
};

/// What was left out of a document, by the block that it stood before.
class LeftOutItems {
 public:
  LeftOutItems(const Document& document, std::size_t blocks) : before_(blocks + 1, list()) {
    for (const LeftOut& part : document.left_out) {
      if (part.before_block > blocks) continue;
      Data item;
      item["reason"] = Data(words_of_code(part.reason));
      item["left_text"] = Data(part.text);
      before_[part.before_block].push_back(item);
    }
  }

  /// Once a block.
  [[nodiscard]] Data take_before(std::size_t block) { return std::move(before_[block]); }
  [[nodiscard]] Data take_tail() { return std::move(before_.back()); }

 private:
  std::vector<Data> before_;
};

std::vector<Block> blocks_of(const Document& document) {
  if (!document.blocks.empty()) return document.blocks;
  return {{BlockKind::paragraph, {0, document.text.size()}}};
}

Data block_items(const Page& page, std::size_t source, const std::vector<Block>& blocks,
                 LeftOutItems& left_out) {
  const Document& document = page.document(source);
  BlockStatements statements(statements_of(page.comparison, source));
  Data out = list();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Stretch stretch = statements.next(blocks[i].span);
    Data segments = list();
    for (const Segment& segment :
         segments_of(clamp(blocks[i].span, document.text), stretch.statements)) {
      segments.push_back(segment_item(page, stretch, segment, document.text));
    }
    Data item;
    if (!blocks[i].language.empty()) item["lang"] = Data(language_tag(blocks[i].language));
    item["block_kind"] = Data(std::string(name(blocks[i].kind)));
    item["left_out"] = left_out.take_before(i);
    item["segments"] = std::move(segments);
    out.push_back(item);
  }
  return out;
}

Data source_item(const Page& page, std::size_t source) {
  const Document& document = page.document(source);
  const std::string url = linkable(document.url);
  const std::vector<Block> blocks = blocks_of(document);
  LeftOutItems left_out(document, blocks.size());
  Data item;
  item["outlet"] = Data(page.names[source]);
  item["lang"] = Data(language_tag(document));
  item["anchor"] = Data(anchor("source-", document.id));
  item["about"] = Data(source_label(document));
  item["author"] = Data(document.author);
  item["has_author"] = Data(!document.author.empty());
  item["published"] = Data(date_label(document.published));
  item["has_published"] = Data(!document.published.empty());
  item["url"] = Data(url);
  item["has_url"] = Data(!url.empty());
  item["blocks"] = block_items(page, source, blocks, left_out);
  item["tail"] = left_out.take_tail();
  return item;
}

}  // namespace

std::string sources_section(const Page& page) {
  std::string articles;
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    articles += page.renderer.render("source", source_item(page, i)) + "\n";
  }
  Data data;
  data["articles"] = Data(articles);
  return page.renderer.render("sources", data);
}

}  // namespace readout::report
