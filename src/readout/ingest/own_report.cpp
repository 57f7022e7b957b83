// Readout's own output among the inputs: a report of earlier accounts is no account.
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {
namespace {

/// What every HTML report says in its head, and every JSON at its beginning.
constexpr std::array<std::string_view, 3> kMarks = {R"(<meta name="generator" content="readout">)",
                                                    R"("schema":"readout/)",
                                                    R"("schema": "readout/)"};
constexpr std::size_t kHead = 2048;

}  // namespace

bool is_own_report(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure))
    return false;  // a pipe gives its bytes once
  std::ifstream stream(path, std::ios::binary);
  std::string head(kHead, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  for (const std::string_view mark : kMarks) {
    if (head.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace readout::ingest
