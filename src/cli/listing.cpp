#include "cli/listing.hpp"

#include <fmt/format.h>

#include "readout/model/names.hpp"

#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

std::string styled(std::string_view text, std::string_view code, bool colour) {
  return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}
std::string bold(std::string_view text, bool colour) {
  return styled(text, "1", colour);
}
std::string faint(std::string_view text, bool colour) {
  return styled(text, "2", colour);
}

std::string head(const Document& document, bool colour) {
  std::string out = bold(harmless(document.outlet), colour);
  for (const std::string* part :
       {&document.title, &document.published, &document.language, &document.kind}) {
    if (!part->empty()) out += fmt::format(" · {}", harmless(*part));
  }
  return out + "\n";
}

std::string attribution(const Document& document, const Statement& statement) {
  std::string out = statement.speaker ? statement.speaker->name : "unknown speaker";
  if (statement.speaker && statement.speaker->on_behalf_of) {
    out += " for " + statement.speaker->on_behalf_of->name;
  }
  if (statement.speaker) out += fmt::format(" ({})", name(statement.speaker->how));
  if (statement.speaker && statement.speaker->carrier) {
    out += ", as told by " + statement.speaker->carrier->name;
  }
  if (statement.free_indirect) out += ", carried on";
  if (statement.headline) out += ", headline";
  if (statement.cue) out += fmt::format(", “{}”", statement.cue->span.in(document.text));
  return harmless(out);
}

}  // namespace

std::string list_statements(const Document& document, const Extraction& extraction, bool colour) {
  std::string out = head(document, colour);
  for (const Statement& statement : extraction.statements) {
    out += fmt::format("\n{:<10} {}\n", name(statement.kind),
                       bold(attribution(document, statement), colour));
    out += fmt::format("           {}\n", harmless(statement.span.in(document.text)));
  }
  const auto counted = [](std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  };
  out += faint(
      fmt::format("\n{}, {} of narration\n", counted(extraction.statements.size(), "statement"),
                  counted(extraction.narration.size(), "sentence")),
      colour);
  return out;
}

namespace {

/// Of several lines, each on its own: furniture is gathered.
std::string harmless_lines(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += harmless(text.substr(0, end));
    if (end == text.size()) return out;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string list_document(const Document& document, bool colour) {
  std::string out = head(document, colour);
  if (!document.url.empty()) out += harmless(document.url) + "\n";
  std::size_t next = 0;
  const auto left_out = [&](std::size_t before) {
    for (; next < document.left_out.size() && document.left_out[next].before_block <= before;
         ++next) {
      const LeftOut& block = document.left_out[next];
      out += faint(fmt::format("\n[left out: {}] {}\n", block.reason, harmless_lines(block.text)),
                   colour);
    }
  };
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    left_out(i);
    const Block& block = document.blocks[i];
    const std::string text = harmless(block.span.in(document.text));
    const bool is_title = block.kind == BlockKind::title || block.kind == BlockKind::heading;
    out += fmt::format("\n{}\n", is_title ? bold(text, colour) : text);
  }
  left_out(document.blocks.size());
  return out;
}

}  // namespace readout::cli
