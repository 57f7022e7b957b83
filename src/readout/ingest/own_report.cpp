// Readout's own output among the inputs: a report of earlier accounts is no account.
#include "readout/ingest/own_report.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/json_place.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kHtmlMark = R"(<meta name="generator" content="readout">)";
constexpr std::size_t kHead = 2048;
constexpr std::string_view kBlank = " \t\r\n";

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text;
}

/// Whether what follows a key is the value that readout gives its schema.
bool is_own_schema(std::string_view behind_key) {
  behind_key = without_blanks(behind_key);
  if (!behind_key.starts_with(':')) return false;
  return without_blanks(behind_key.substr(1)).starts_with(R"("readout/)");
}

/// Whether the object that `json` begins with has our schema as a member of its own: a text may
/// well quote one.
bool names_own_schema(std::string_view json) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      const std::size_t end = behind_string(json, at);
      const bool is_key = depth == 1 && json.substr(at, end - at) == R"("schema")";
      if (is_key && is_own_schema(json.substr(end))) return true;
      at = end;
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return false;
    ++at;
  }
  return false;
}

/// An object, or a list of them.
bool is_own_json(std::string_view head) {
  head = without_blanks(head);
  if (head.starts_with('[')) head = without_blanks(head.substr(1));
  return head.starts_with('{') && names_own_schema(head);
}

}  // namespace

bool is_own_report_text(std::string_view bytes) {
  std::string_view head = bytes.substr(0, kHead);
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  if (head.starts_with(kOwnTextMark) || is_own_json(head)) return true;
  return without_blanks(head).starts_with('<') && head.find(kHtmlMark) != std::string_view::npos;
}

bool is_own_report(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure))
    return false;  // a pipe gives its bytes once
  std::ifstream stream(path, std::ios::binary);
  std::string head(kHead, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  return is_own_report_text(head);
}

}  // namespace readout::ingest
