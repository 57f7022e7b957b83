// A table: whatever its bytes, each row is a text or a loss with a line, and no more than allowed.
#include <cstdlib>

#include "readout/ingest/records.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  constexpr std::size_t kMost = 50;
  const ingest::Parts parts =
      ingest::read_records(bytes, ingest::InputType::csv, "a.csv", {kMost, 64});
  if (parts.parts.size() > kMost || parts.lost.size() > kMost + 1) std::abort();
  for (const ingest::Part& part : parts.parts) {
    if (part.name.empty() || part.bytes.empty()) std::abort();
  }
  for (const ingest::LostPart& lost : parts.lost) {
    if (lost.message.empty() || lost.remedy.empty()) std::abort();
  }
}

}  // namespace readout::test
