/// What the program and its reader (src/reader) say to each other, over two pipes.
///
/// A message is a frame: eight bytes of length, the lowest first, then the bytes. A question is two
/// frames: its head (JSON) and the bytes of the source. The answer is any number of parts (a head
/// and a frame of bytes each), losses and files left aside (a head), then a head that ends it.
/// Neither side trusts the other: what does not parse is nothing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "readout/ingest/part.hpp"

namespace readout::ingest::wire {

inline constexpr std::size_t kLengthBytes = 8;
inline constexpr std::size_t kLongestHead = std::size_t{1} << 16U;  // bytes

/// What the reader may do with one source.
struct Limits {
  std::uint64_t bytes = std::uint64_t{64} << 20U;  ///< of all its parts, decompressed
  std::uint64_t ratio = 200;                       ///< decompressed to compressed
  std::uint64_t entries = 1000;
  std::uint64_t layers = 1;  ///< of compression that may still be undone
};

struct Question {
  std::string type;  ///< a name of input_format.hpp, or one the program alone uses ("pdf-layout")
  std::string name;  ///< of the source, for messages
  Limits limits;
};

struct End {};
/// The head of a part, whose bytes follow; a loss; what was left aside; or the end of the answer.
using AnswerHead = std::variant<End, Part, LostPart, LeftAside>;

[[nodiscard]] std::string length_prefix(std::uint64_t length);
/// Of the first `kLengthBytes` bytes.
[[nodiscard]] std::uint64_t read_length(std::string_view bytes);

[[nodiscard]] std::string to_head(const Question& question);
[[nodiscard]] std::string to_head(const AnswerHead& head);
[[nodiscard]] std::optional<Question> read_question(std::string_view head);
[[nodiscard]] std::optional<AnswerHead> read_answer(std::string_view head);

}  // namespace readout::ingest::wire
