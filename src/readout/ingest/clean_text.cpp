#include "readout/ingest/clean_text.hpp"

#include <algorithm>
#include <cstddef>

#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// A control character or a line end, and how many bytes it takes.
struct Special {
  std::size_t size = 0;  ///< 0: an ordinary byte
  bool line_end = false;
};

Special special_at(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  const std::string_view rest = text.substr(i);
  if (byte == '\r') return {rest.starts_with("\r\n") ? 2U : 1U, true};
  if (byte == '\f' || byte == '\v' || byte == '\n') return {1, true};
  if (byte == 0xE2 && (rest.starts_with("\u2028") || rest.starts_with("\u2029"))) return {3, true};
  if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) {
    return {2, rest.starts_with("\u0085")};
  }
  return {byte != '\t' && (byte < 0x20 || byte == 0x7F) ? 1U : 0U, false};
}

/// What `special_at` need not look at.
bool is_ordinary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && byte != 0xE2 && byte != 0xC2;
}

std::string without_controls(std::string_view text, char line_end) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_ordinary(text[i])) ++i;
    out.append(text, begin, i - begin);
    if (i == text.size()) break;
    const Special special = special_at(text, i);
    if (special.line_end) out += line_end;
    if (special.size == 0) out += text[i];
    i += std::max<std::size_t>(special.size, 1);
  }
  return out;
}

std::string clean_block(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_lines(text)) {
    const std::string clean = clean_line(line);
    if (clean.empty()) continue;
    if (!out.empty()) out += '\n';
    out += clean;
  }
  return out;
}

void clean(std::string& text) {
  text = clean_line(text);
}

}  // namespace

std::string plain_lines(std::string_view text) {
  return without_controls(text, '\n');
}

std::string clean_line(std::string_view text) {
  if (!text::is_valid_utf8(text)) return clean_line(text::to_valid_utf8(text));
  return std::string(trim(text::to_nfc(without_controls(text, ' '))));
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return clean_line(text);
  const std::size_t end = most / 4;  // what stands there tells least
  return clean_line(text.substr(0, most - end - 3)) + "..." +
         clean_line(text.substr(text.size() - end));
}

void clean_page(Page& page) {
  for (PageBlock& block : page.blocks) block.text = clean_block(block.text);
  std::erase_if(page.blocks, [](const PageBlock& block) { return block.text.empty(); });
  for (std::string Metadata::*field :
       {&Metadata::title, &Metadata::author, &Metadata::outlet, &Metadata::published,
        &Metadata::url, &Metadata::language, &Metadata::agency}) {
    clean(page.metadata.*field);
  }
}

SourceHints clean_hints(const SourceHints& hints) {
  SourceHints out = hints;
  for (std::string SourceHints::*field :
       {&SourceHints::outlet, &SourceHints::language, &SourceHints::kind, &SourceHints::published,
        &SourceHints::title, &SourceHints::url}) {
    clean(out.*field);
  }
  return out;
}

}  // namespace readout::ingest
