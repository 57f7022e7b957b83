#include "unit/reader/asked.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <variant>

namespace readout::test {
namespace {

namespace wire = ingest::wire;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string read_frame(std::FILE* file) {
  std::string prefix(wire::kLengthBytes, '\0');
  REQUIRE(std::fread(prefix.data(), 1, prefix.size(), file) == prefix.size());
  std::string bytes(wire::read_length(prefix), '\0');
  REQUIRE(std::fread(bytes.data(), 1, bytes.size(), file) == bytes.size());
  return bytes;
}

ingest::Parts read_answer(std::FILE* file) {
  ingest::Parts parts;
  while (true) {
    auto head = wire::read_answer(read_frame(file));
    REQUIRE(head);
    if (std::holds_alternative<wire::End>(*head)) return parts;
    if (auto* lost = std::get_if<ingest::LostPart>(&*head)) {
      parts.lost.push_back(std::move(*lost));
    } else {
      parts.parts.push_back(std::get<ingest::Part>(std::move(*head)));
      parts.parts.back().bytes = read_frame(file);
    }
  }
}

}  // namespace

ingest::Parts ask(reader::ReadFormat read, std::string_view bytes, const wire::Limits& limits) {
  const File file(std::tmpfile());
  REQUIRE(file);
  reader::Reply reply(::fileno(file.get()), limits);
  if (auto loss = read({"", "source", limits}, bytes, reply)) reply.lost(*std::move(loss));
  reply.end();
  std::rewind(file.get());
  return read_answer(file.get());
}

}  // namespace readout::test
