// What a reader gone wrong may say: whatever it is, and however it is cut, the answer is the same
// and holds no more than allowed.
#include <cstdlib>

#include "readout/ingest/answer.hpp"

#include "fuzz/target.hpp"

namespace readout::test {
namespace {

constexpr std::size_t kMostBytes = 1U << 12U;
constexpr std::size_t kMostParts = 8;

struct Outcome {
  bool complete;
  bool broken;
  std::size_t parts;
  std::size_t lost;
  std::size_t bytes;
  bool operator==(const Outcome&) const = default;
};

Outcome outcome_of(std::string_view bytes, std::size_t run) {
  ingest::Answer answer(kMostBytes, kMostParts);
  for (std::size_t at = 0; at < bytes.size(); at += run) {
    if (answer.take(bytes.substr(at, run))) break;
  }
  std::size_t size = 0;
  for (const ingest::Part& part : answer.parts().parts) size += part.bytes.size();
  return {answer.complete(), answer.broken(), answer.parts().parts.size(),
          answer.parts().lost.size(), size};
}

}  // namespace

void fuzz(std::string_view bytes) {
  const Outcome whole = outcome_of(bytes, bytes.size() + 1);
  if (whole.bytes > kMostBytes || whole.parts + whole.lost > kMostParts) std::abort();
  if (outcome_of(bytes, 7) != whole) std::abort();
}

}  // namespace readout::test
