#include "readout/ingest/plain_text.hpp"

#include <array>
#include <string>
#include <utility>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/wrapping.hpp"

namespace readout::ingest {
namespace {

/// Behind the bullet; nothing when `line` has none. A hyphen is no bullet here: Russian dialogue
/// begins with one.
std::string_view behind_bullet(std::string_view line) {
  constexpr std::array<std::string_view, 6> kBullets = {"\u2022", "\u25AA", "\u25A0",
                                                        "\u25CF", "\u2023", "* "};
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return trim(line.substr(bullet.size()));
  }
  return {};
}

class Builder {
 public:
  void add_line(std::string_view line, bool continues) {
    line = trim(line);
    if (continues && !page_.blocks.empty()) {
      append_wrapped(page_.blocks.back().text, line);
      return;
    }
    PageBlock block;
    block.alone = after_blank_;
    if (!after_blank_ && !page_.blocks.empty()) page_.blocks.back().alone = false;
    const std::string_view item = behind_bullet(line);
    if (!item.empty() && item.front() != '*') {
      block.kind = BlockKind::list_item;
      line = item;
    }
    block.text = line;
    page_.blocks.push_back(std::move(block));
    after_blank_ = false;
  }
  void add_blank() { after_blank_ = true; }
  Page take() { return std::move(page_); }

 private:
  Page page_;
  bool after_blank_ = true;
};

}  // namespace

Page read_plain_text(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  const std::size_t width = wrap_width(lines);
  const std::vector<bool> titles = rows_of_titles(lines);
  Builder builder;
  std::string_view before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (trim(line).empty()) {
      builder.add_blank();
    } else {
      const bool joined = !trim(before).empty() && !titles[i] &&
                          behind_bullet(trim(line)).empty() && continues(before, line, width);
      builder.add_line(line, joined);
    }
    before = line;
  }
  return builder.take();
}

}  // namespace readout::ingest
