#include "reader/reply.hpp"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace readout::reader {
namespace {

namespace wire = ingest::wire;

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) std::_Exit(EXIT_FAILURE);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

void Reply::frame(std::string_view bytes) const {
  write_all(descriptor_, wire::length_prefix(bytes.size()));
  write_all(descriptor_, bytes);
}

void Reply::part(const ingest::Part& part) {
  if (full_) return;
  if (entries_ == limits_.entries) {
    return stop(fmt::format("holds more than {} texts: the rest is not read", limits_.entries),
                "raise --max-entries, or unpack it and give the files that are meant");
  }
  if (part.bytes.size() > bytes_left()) {
    return stop(fmt::format("holds more than {} MiB of text: the rest is not read",
                            (limits_.bytes + 0xFFFFFU) >> 20U),
                "raise --max-size, or unpack it and give the files that are meant");
  }
  std::string head = wire::to_head(wire::AnswerHead(part));
  if (head.size() > wire::kLongestHead) {
    return lost({"", "names one of its texts by more than 64 KiB", "rename it"});
  }
  ++entries_;
  bytes_ += part.bytes.size();
  frame(head);
  frame(part.bytes);
}

void Reply::lost(ingest::LostPart lost) {
  constexpr std::size_t kLongestName = 1024;  // bytes
  if (full_) return;
  if (lost.name.size() > kLongestName) lost.name.resize(kLongestName);
  if (entries_++ == limits_.entries) {
    return stop("holds more than can be named", "unpack it and give the files that are meant");
  }
  frame(wire::to_head(wire::AnswerHead(std::move(lost))));
}

void Reply::aside(const ingest::LeftAside& aside) {
  const std::string head = wire::to_head(wire::AnswerHead(aside));
  if (aside.count > 0 && head.size() <= wire::kLongestHead) frame(head);
}

void Reply::stop(std::string message, std::string remedy) {
  full_ = true;
  frame(
      wire::to_head(wire::AnswerHead(ingest::LostPart{"", std::move(message), std::move(remedy)})));
}

void Reply::end() {
  frame(wire::to_head(wire::AnswerHead(wire::End{})));
}

}  // namespace readout::reader
