// The real reader, failing in every way it can.
#include "readout/ingest/reader_process.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

IngestOptions with_reader() {
  IngestOptions options;
  options.reader = READOUT_READER_PROGRAM;
  return options;
}

Parts ask(const std::string& kind) {
  const auto parts = ask_reader({kind, "source", {}}, "", with_reader());
  REQUIRE(parts.ok());
  return parts.value();
}

std::string loss_of(const std::string& kind) {
  const Parts parts = ask(kind);
  CHECK(parts.parts.empty());
  REQUIRE(parts.lost.size() == 1);
  CHECK_FALSE(parts.lost.front().remedy.empty());
  return parts.lost.front().message;
}

/// On a busy machine the clock may come first.
bool is_out_of_time(const std::string& loss) {
  return loss == "took too much processor time" || loss == "took too long to read";
}

/// The smallest gzip file of these bytes: stored, not compressed.
std::string stored_gzip(const std::string& bytes) {
  const auto size = static_cast<unsigned>(bytes.size());
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0);
  }
  crc = ~crc;
  const auto number = [](std::uint32_t value, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
  };
  return std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03\x01", 11) + number(size, 2) +
         number(~size & 0xFFFFU, 2) + bytes + number(crc, 4) + number(size, 4);
}

/// The real reader behind a script that counts how often it is started.
class CountedReader {
 public:
  CountedReader() {
    std::string folder = (std::filesystem::temp_directory_path() / "readout-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    std::ofstream script(folder_ / "reader");
    script << "#!/bin/sh\necho started >> " << (folder_ / "log").string() << "\nexec "
           << READOUT_READER_PROGRAM << " \"$@\"\n";
    script.close();
    std::filesystem::permissions(folder_ / "reader", std::filesystem::perms::owner_all);
  }
  ~CountedReader() { std::filesystem::remove_all(folder_); }
  CountedReader(const CountedReader&) = delete;
  CountedReader& operator=(const CountedReader&) = delete;
  CountedReader(CountedReader&&) = delete;
  CountedReader& operator=(CountedReader&&) = delete;

  [[nodiscard]] IngestOptions options() const {
    IngestOptions options;
    options.reader = folder_ / "reader";
    return options;
  }
  [[nodiscard]] std::ptrdiff_t starts() const {
    std::ifstream log(folder_ / "log");
    return std::count(std::istreambuf_iterator<char>(log), {}, '\n');
  }

 private:
  std::filesystem::path folder_;
};

void reads_on() {
  const auto ingested = ingest_all_bytes(stored_gzip("Maren met Reyk at Lake Orla on Friday.\n"),
                                         "a.txt.gz", {}, with_reader());
  REQUIRE(ingested.ok());
  REQUIRE(ingested.value().documents.size() == 1);
  CHECK(ingested.value().documents.front().text == "Maren met Reyk at Lake Orla on Friday.");
  CHECK(ingested.value().documents.front().file == "a.txt.gz/a.txt");
}

}  // namespace

TEST_CASE("a reader that dies costs one source, and the next is read") {
  CHECK(loss_of("fault-abort") == "made its reader die (signal 6)");
  reads_on();
}

TEST_CASE("a reader that ended between two sources costs neither") {
  for (int i = 0; i < 2; ++i) {
    const Parts parts = ask("fault-leave");
    CHECK(parts.parts.empty());
    CHECK(parts.lost.empty());
    reads_on();
  }
}

TEST_CASE("a source that ends a reader that was kept is not paid for twice") {
  const CountedReader counted;
  const auto ask_counted = [&](const char* kind) {
    return ask_reader({kind, "source", {}}, "", counted.options());
  };
  REQUIRE(ask_counted("no-such-format").ok());
  REQUIRE(ask_counted("no-such-format").ok());
  CHECK(counted.starts() == 1);
  CHECK(ask_counted("fault-abort").value().lost.front().message ==
        "made its reader die (signal 6)");
  CHECK(counted.starts() == 1);
  REQUIRE(ask_counted("no-such-format").ok());
  CHECK(counted.starts() == 2);
}

TEST_CASE("a reader that hangs is killed, and the next source is read") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(loss_of("fault-hang") == "took too long to read");
#if !defined(__SANITIZE_ADDRESS__)
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
#else
  (void)start;
#endif
  reads_on();
}

TEST_CASE("a reader that spins is stopped by its processor time, on a busy machine by the clock") {
  const std::string loss = loss_of("fault-spin");
  CHECK(is_out_of_time(loss));
  reads_on();
}

TEST_CASE("a reader that floods is killed, and the next source is read") {
  CHECK(loss_of("fault-flood") == "was answered with what is no answer");
  reads_on();
}

#if !defined(__SANITIZE_ADDRESS__)  // where memory is not limited
TEST_CASE("a source that no memory is left for is named, and the reader goes on") {
  const auto parts =
      ask_reader({"gzip", "a.gz", {}}, std::string(std::size_t{350} << 20U, 'x'), with_reader());
  REQUIRE(parts.ok());
  REQUIRE(parts.value().lost.size() == 1);
  CHECK(parts.value().lost.front().message == "takes more memory than is allowed");
  reads_on();
}

TEST_CASE("a reader has memory for a source as large as is allowed") {
  IngestOptions options = with_reader();
  options.max_bytes = std::size_t{400} << 20U;
  const auto parts =
      ask_reader({"gzip", "a.gz", {}}, std::string(std::size_t{350} << 20U, 'x'), options);
  REQUIRE(parts.ok());
  REQUIRE(parts.value().lost.size() == 1);
  CHECK(parts.value().lost.front().message != "takes more memory than is allowed");
}

TEST_CASE("a reader that takes all memory says so and goes on") {
  const std::string loss = loss_of("fault-allocate");
  CHECK((loss == "takes more memory than is allowed" || is_out_of_time(loss)));
  reads_on();
}
#endif

TEST_CASE("the reader has no network, no other programs and writes no files") {
  const Parts parts = ask("fault-escape");
  CHECK(parts.parts.empty());
  CHECK(parts.lost.empty());
}

TEST_CASE("a format that the reader does not know is named") {
  CHECK(loss_of("no-such-format") == "is of no kind that is read here");
}

TEST_CASE("without a reader the error says what to do") {
  IngestOptions options;
  options.reader = "/nowhere/readout-reader";
  const auto parts = ask_reader({"zip", "a.zip", {}}, "PK", options);
  REQUIRE_FALSE(parts.ok());
  CHECK(parts.error().place == "a.zip");
  CHECK(parts.error().message.find("/nowhere/readout-reader") != std::string::npos);
  CHECK_FALSE(parts.error().remedy.empty());
}
