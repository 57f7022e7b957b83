/// The reader's answer, put together from its bytes as they come (wire.hpp).
///
/// In: runs of bytes of any length. Out: the parts that came whole, and whether the answer ended or
/// is none. Parts hold at most the bytes allowed for them all.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "readout/ingest/part.hpp"

namespace readout::ingest {

class Answer {
 public:
  explicit Answer(std::size_t most_bytes, std::size_t most_parts)
      : bytes_left_(most_bytes), parts_left_(most_parts) {}

  /// True when no more is wanted: the answer has ended, or is none.
  bool take(std::string_view bytes);

  /// Anything came of it.
  [[nodiscard]] bool begun() const { return begun_; }
  [[nodiscard]] bool complete() const { return state_ == State::complete; }
  [[nodiscard]] bool broken() const { return state_ == State::broken; }
  [[nodiscard]] Parts& parts() { return parts_; }

 private:
  enum class State { open, complete, broken };

  bool next_frame();
  void frame(std::string&& bytes);
  void head(std::string_view bytes);

  std::size_t bytes_left_;
  std::size_t parts_left_;
  State state_ = State::open;
  bool begun_ = false;
  std::string gathered_;
  std::size_t at_ = 0;            ///< what of `gathered_` is done
  std::optional<Part> awaiting_;  ///< its bytes are the next frame
  Parts parts_;
};

}  // namespace readout::ingest
