/// A reader of a format asked within the test's own process: what it answers, as the program would
/// see it.
///
/// In: the format's name and the bytes. Out: parts and losses; the loss of all of it is one of
/// them.
#pragma once
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "readout/ingest/part.hpp"
#include "readout/ingest/wire.hpp"

#include "reader/formats.hpp"
#include "reader/reply.hpp"

namespace readout::test {

inline std::string all_of(std::FILE* file) {
  std::rewind(file);
  std::string bytes;
  for (int c = std::getc(file); c != EOF; c = std::getc(file)) bytes += static_cast<char>(c);
  return bytes;
}

inline ingest::Parts read_answers(std::string_view bytes) {
  namespace wire = ingest::wire;
  ingest::Parts parts;
  const auto next = [&] {
    const std::uint64_t length = wire::read_length(bytes);
    const std::string_view frame = bytes.substr(wire::kLengthBytes, length);
    bytes.remove_prefix(wire::kLengthBytes + length);
    return frame;
  };
  while (!bytes.empty()) {
    auto head = wire::read_answer(next()).value();
    if (auto* part = std::get_if<ingest::Part>(&head)) {
      part->bytes = next();
      parts.parts.push_back(std::move(*part));
    } else if (auto* lost = std::get_if<ingest::LostPart>(&head)) {
      parts.lost.push_back(std::move(*lost));
    }
  }
  return parts;
}

inline ingest::Parts asked_reader(std::string_view format, std::string_view bytes,
                                  const ingest::wire::Limits& limits = {}) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
  reader::Reply reply(::fileno(file.get()), limits);
  const ingest::wire::Question question{std::string(format), "source", limits};
  if (auto loss = reader::reader_of(format)(question, bytes, reply)) reply.lost(*std::move(loss));
  reply.end();
  return read_answers(all_of(file.get()));
}

}  // namespace readout::test
