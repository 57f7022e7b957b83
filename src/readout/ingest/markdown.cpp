#include "readout/ingest/markdown.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/markdown_inline.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/yaml_head.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostBoldHeadingWords = 20;

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Bytes of a list marker with its white space: "-   ", "12. "; 0 when there is none.
std::size_t marker_size(std::string_view line, bool after_break) {
  constexpr std::size_t kLongestNumber = 3;
  const std::size_t end = line.find_first_of(" \t");
  if (end == std::string_view::npos || end == 0) return 0;
  const std::string_view marker = line.substr(0, end);
  const bool bullet = marker == "-" || marker == "*" || marker == "+" || marker == "\u2022";
  const bool number = after_break && end <= kLongestNumber + 1 && end >= 2 &&
                      (marker.back() == '.' || marker.back() == ')') &&
                      is_digits(marker.substr(0, end - 1));
  if (!bullet && !number) return 0;
  return std::min(line.find_first_not_of(" \t", end), line.size());
}

/// 1 to 6 for "# ..." to "###### ..."; 0 for all else.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level <= 6 && level < line.size() && line[level] == ' ' ? level : 0;
}

bool is_bold(std::string_view raw) {
  return raw.size() > 4 && raw.starts_with("**") && raw.ends_with("**") &&
         raw.find("**", 2) == raw.size() - 2;
}

class Reader {
 public:
  void add(std::string_view line) {
    std::string_view content = trim_right(line);
    content.remove_prefix(std::min(content.find_first_not_of(" \t"), content.size()));
    if (trim(content).empty()) return end_block();
    if (const std::size_t level = heading_level(content)) return heading(content, level);
    if (is_rule(content)) return ornament(content);
    if (content.front() == '>') {
      content = trim(content.substr(1));
      if (!quoted_) end_block();
      quoted_ = true;
      if (content.empty()) return end_paragraph();
    }
    if (const std::size_t size = marker_size(content, raw_.empty() || in_list_)) {
      begin_item();
      content.remove_prefix(size);
    }
    append(content, line);
  }

  Page take() {
    end_block();
    page_.marked_up = true;
    return std::move(page_);
  }

 private:
  /// A rule under a line of text makes it a heading; one that stands free parts sections.
  bool is_rule(std::string_view content) const {
    if (!is_ornament(content) || content.front() == '#') return false;
    return content.size() >= 3 || (!raw_.empty() && content.front() == '=');
  }

  void ornament(std::string_view content) {
    const bool underline = content.find_first_not_of('=') == std::string_view::npos ||
                           content.find_first_not_of('-') == std::string_view::npos;
    if (underline && !raw_.empty() && raw_.find('\n') == std::string::npos && !in_list_) {
      kind_ = BlockKind::heading;
      return end_block();
    }
    end_block();
    page_.blocks.push_back({BlockKind::paragraph, std::string(content), "separator", true});
  }

  void heading(std::string_view content, std::size_t level) {
    end_block();
    content = trim(content.substr(level));
    const std::size_t end = content.find_last_not_of("# ");
    raw_ = content.substr(0, end == std::string_view::npos ? 0 : end + 1);
    kind_ = level == 1 && !has_title_ ? BlockKind::title : BlockKind::heading;
    has_title_ = has_title_ || level == 1;
    end_block();
  }

  void begin_item() {
    end_paragraph();
    kind_ = BlockKind::list_item;
    in_list_ = true;
  }

  void append(std::string_view content, std::string_view line) {
    append_wrapped(raw_, content);
    if (line.ends_with("  ") || line.ends_with('\\')) raw_ += '\n';
  }

  void end_paragraph() {
    if (!raw_.empty()) flush();
    raw_.clear();
    kind_ = quoted_ ? BlockKind::block_quote : BlockKind::paragraph;
  }

  void end_block() {
    if (kind_ == BlockKind::paragraph && quoted_) kind_ = BlockKind::block_quote;
    end_paragraph();
    quoted_ = false;
    in_list_ = false;
    kind_ = BlockKind::paragraph;
  }

  void flush() {
    if (kind_ == BlockKind::paragraph && is_bold(trim(raw_)) && !ends_with_stop(raw_) &&
        count_words(raw_) <= kMostBoldHeadingWords) {
      kind_ = BlockKind::heading;
    }
    for (const std::string& part : parts(plain_inline(raw_))) {
      const std::string reason = is_ornament(part) ? "end-mark" : "";
      page_.blocks.push_back({kind_, part, reason, true});
    }
  }

  /// Cut at hard line breaks, but not within a sentence.
  static std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view line : split_lines(text)) {
      const std::string_view content = trim(line);
      if (content.empty()) continue;
      if (!out.empty() && begins_lower(content)) {
        append_wrapped(out.back(), content);
      } else {
        out.emplace_back(content);
      }
    }
    return out;
  }

  Page page_;
  std::string raw_;
  BlockKind kind_ = BlockKind::paragraph;
  bool quoted_ = false;
  bool in_list_ = false;
  bool has_title_ = false;
};

/// Comments may hold blank lines, so they go before blocks are made.
std::string without_comments(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t begin = text.find("<!--");
    const std::size_t end = begin == std::string_view::npos ? begin : text.find("-->", begin);
    if (end == std::string_view::npos) return out.append(text);
    out.append(text.substr(0, begin));
    text.remove_prefix(end + 3);
  }
  return out;
}

}  // namespace

Page read_markdown(std::string_view text) {
  const YamlHead head = read_yaml_head(text);
  const std::string body = without_comments(text.substr(head.body));
  Reader reader;
  for (const std::string_view line : split_lines(body)) reader.add(line);
  Page page = reader.take();
  page.metadata = to_metadata(head);
  return page;
}

}  // namespace readout::ingest
