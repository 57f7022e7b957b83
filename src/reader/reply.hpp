/// The answer to one question, written to the program as it is made (readout/ingest/wire.hpp).
///
/// In: parts and losses in the order of the source. Out: frames on a descriptor. Keeps the limits
/// of the question: what goes beyond them is one loss, and `full` from then on. A descriptor that
/// takes no more ends the process, since nobody listens.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "readout/ingest/part.hpp"
#include "readout/ingest/wire.hpp"

namespace readout::reader {

class Reply {
 public:
  Reply(int descriptor, const ingest::wire::Limits& limits)
      : descriptor_(descriptor), limits_(limits) {}

  void part(const ingest::Part& part);
  void lost(ingest::LostPart lost);
  /// At most once; what is left aside is no entry.
  void aside(const ingest::LeftAside& aside);
  /// Nothing more is taken.
  [[nodiscard]] bool full() const { return full_; }
  /// How many bytes the parts to come may have together.
  [[nodiscard]] std::uint64_t bytes_left() const { return limits_.bytes - bytes_; }
  void end();

 private:
  void frame(std::string_view bytes) const;
  /// Says once that the source holds more than is read.
  void stop(std::string message, std::string remedy);

  int descriptor_;
  ingest::wire::Limits limits_;
  std::uint64_t bytes_ = 0;
  std::uint64_t entries_ = 0;
  bool full_ = false;
};

}  // namespace readout::reader
