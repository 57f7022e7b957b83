#include "readout/ingest/answer.hpp"

#include <utility>
#include <variant>

#include "readout/ingest/wire.hpp"

namespace readout::ingest {

bool Answer::take(std::string_view bytes) {
  begun_ = begun_ || !bytes.empty();
  gathered_ += bytes;
  while (state_ == State::open && next_frame()) {
  }
  gathered_.erase(0, std::exchange(at_, 0));
  return state_ != State::open;
}

/// False when the next frame has not come whole.
bool Answer::next_frame() {
  const std::string_view rest = std::string_view(gathered_).substr(at_);
  if (rest.size() < wire::kLengthBytes) return false;
  const std::uint64_t length = wire::read_length(rest);
  const std::uint64_t most = awaiting_ ? bytes_left_ : wire::kLongestHead;
  if (length > most) {
    state_ = State::broken;
    return false;
  }
  if (rest.size() - wire::kLengthBytes < length) return false;
  at_ += wire::kLengthBytes + length;
  frame(std::string(rest.substr(wire::kLengthBytes, length)));
  return true;
}

void Answer::frame(std::string&& bytes) {
  if (!awaiting_) return head(bytes);
  bytes_left_ -= bytes.size();
  awaiting_->bytes = std::move(bytes);
  parts_.parts.push_back(*std::exchange(awaiting_, std::nullopt));
}

void Answer::head(std::string_view bytes) {
  auto head = wire::read_answer(bytes);
  if (!head || parts_left_-- == 0) {
    state_ = State::broken;
  } else if (auto* part = std::get_if<Part>(&*head)) {
    awaiting_ = std::move(*part);
  } else if (auto* lost = std::get_if<LostPart>(&*head)) {
    parts_.lost.push_back(std::move(*lost));
  } else if (auto* aside = std::get_if<LeftAside>(&*head)) {
    parts_.aside = std::move(*aside);
  } else {
    state_ = State::complete;
  }
}

}  // namespace readout::ingest
