#include "readout/ingest/input_type.hpp"

#include <filesystem>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/yaml_head.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLookAt = 2048;

/// A page begins with its doctype, its root or a comment before them.
bool begins_as_html(std::string_view text) {
  const std::string head = ascii_lower(trim(text.substr(0, kLookAt)));
  if (!head.starts_with('<')) return false;
  for (const std::string_view mark : {"<!doctype html", "<html", "<head", "<body", "<article"}) {
    if (head.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

InputType input_type(std::string_view text, std::string_view name, InputType hint) {
  if (hint != InputType::detect) return hint;
  const std::string suffix = ascii_lower(std::filesystem::path(name).extension().string());
  if (suffix == ".html" || suffix == ".htm" || suffix == ".xhtml") return InputType::html;
  if (suffix == ".md" || suffix == ".markdown") return InputType::markdown;
  if (begins_as_html(text)) return InputType::html;
  return read_yaml_head(text).values.empty() ? InputType::text : InputType::markdown;
}

}  // namespace readout::ingest
