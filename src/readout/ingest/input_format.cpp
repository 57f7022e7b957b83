#include "readout/ingest/input_format.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

constexpr std::array kFormats = {
    InputFormat{InputType::text, "text", ".txt .text", ReadBy::program},
    InputFormat{InputType::markdown, "markdown", ".md .markdown", ReadBy::program},
    InputFormat{InputType::html, "html", ".html .htm .xhtml .shtml .php .asp .aspx .jsp",
                ReadBy::program},
    InputFormat{InputType::mail, "mhtml", ".mhtml .mht", ReadBy::reader},
    InputFormat{InputType::mail, "eml", ".eml .mbox", ReadBy::reader},
    InputFormat{InputType::pdf, "pdf", ".pdf", ReadBy::reader},
    InputFormat{InputType::docx, "docx", ".docx", ReadBy::reader},
    InputFormat{InputType::odt, "odt", ".odt", ReadBy::reader},
    InputFormat{InputType::feed, "rss", ".rss .atom .xml", ReadBy::reader},
    InputFormat{InputType::jsonl, "jsonl", ".jsonl .ndjson .json", ReadBy::program},
    InputFormat{InputType::csv, "csv", ".csv .tsv", ReadBy::program},
    InputFormat{InputType::warc, "warc", ".warc", ReadBy::reader},
    InputFormat{InputType::wacz, "wacz", ".wacz", ReadBy::reader},
    InputFormat{InputType::zip, "zip", ".zip", ReadBy::reader},
    InputFormat{InputType::gzip, "gzip", ".gz", ReadBy::reader},
    InputFormat{InputType::blocks, "blocks", "", ReadBy::program},
    InputFormat{InputType::printed, "printed", "", ReadBy::program},
};

bool lists(std::string_view suffixes, std::string_view suffix) {
  for (const std::string_view word : split_words(suffixes)) {
    if (word == suffix) return true;
  }
  return false;
}

const InputFormat* format_of(InputType type) {
  const auto* const found = std::ranges::find(kFormats, type, &InputFormat::type);
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace

std::span<const InputFormat> input_formats() {
  return kFormats;
}

std::optional<InputType> input_type_named(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &InputFormat::name);
  return found == kFormats.end() ? std::nullopt : std::optional(found->type);
}

std::optional<InputType> input_type_of_suffix(std::string_view file_name) {
  const std::string suffix = ascii_lower(std::filesystem::path(file_name).extension().string());
  if (suffix.empty()) return std::nullopt;
  const auto* const found = std::ranges::find_if(
      kFormats, [&](const InputFormat& format) { return lists(format.suffixes, suffix); });
  return found == kFormats.end() ? std::nullopt : std::optional(found->type);
}

std::string_view name_of(InputType type) {
  const InputFormat* format = format_of(type);
  return format == nullptr ? std::string_view("detect") : format->name;
}

bool is_block_list(InputType type) {
  return type == InputType::blocks || type == InputType::printed;
}

ReadBy read_by(InputType type) {
  const InputFormat* format = format_of(type);
  return format == nullptr ? ReadBy::program : format->read_by;
}

}  // namespace readout::ingest
