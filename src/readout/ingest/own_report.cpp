// Readout's own output among the inputs: a report of earlier accounts is no account.
#include "readout/ingest/own_report.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/json_keys.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kHtmlMark = R"(<meta name="generator" content="readout">)";
constexpr std::size_t kHead = 2048;

/// Whether the object that `json` begins with has our schema as a member of its own: a text may
/// well quote one.
bool names_own_schema(std::string_view json) {
  return std::ranges::any_of(top_keys(json), [](const JsonKey& key) {
    return key.name == "schema" && without_blanks(key.behind).starts_with(R"("readout/)");
  });
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
  if (head.starts_with(kOwnTextMark) || head.starts_with(kOwnMarkdownMark)) return true;
  if (is_own_json(head)) return true;
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
