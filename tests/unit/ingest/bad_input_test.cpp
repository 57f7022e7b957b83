#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "readout/ingest/ingest.hpp"

namespace fs = std::filesystem;
using namespace readout;
using std::string_literals::operator""s;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / fs::path("readout-ingest-bad-input")) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Error failure(const Result<Document>& result) {
  REQUIRE_FALSE(result.ok());
  const Error& error = result.error();
  CHECK(error.kind == ErrorKind::input);
  CHECK_FALSE(error.place.empty());
  CHECK_FALSE(error.remedy.empty());
  CHECK((error.place + error.message + error.remedy).find('\n') == std::string::npos);
  return error;
}

Error failure_of(std::string_view bytes) {
  return failure(ingest::ingest_bytes(bytes, "some.txt"));
}

}  // namespace

TEST_CASE("files that cannot be read are named with their remedy") {
  const Folder folder;
  CHECK(failure(ingest::ingest_file(folder.path() / "absent.txt")).message ==
        "there is no such file");
  CHECK(failure(ingest::ingest_file(folder.path())).message == "is a folder, not a source");
  CHECK(failure(ingest::ingest_file(folder.write("empty.txt", ""))).message == "holds no text");
  const Error menu = failure(ingest::ingest_file(folder.write("menu.txt", "Share\n\nPrint\n")));
  CHECK(menu.message == "holds text, but all of it was left out as page furniture");
  CHECK(menu.remedy == "keep it with `--keep all`");
  CHECK(failure(ingest::ingest_file(folder.write("blank.txt", " \n\u00A0\n"))).message ==
        "holds no text");
  ingest::IngestOptions options;
  options.max_bytes = std::size_t{1} << 20U;
  const fs::path large = folder.write("large.txt", std::string((std::size_t{1} << 20U) + 1, 'a'));
  CHECK(failure(ingest::ingest_file(large, {}, options)).message == "is larger than 1 MiB");
  CHECK(
      failure(ingest::ingest_bytes(std::string((std::size_t{1} << 20U) + 1, 'a'), "x", {}, options))
          .message == "is larger than 1 MiB");
}

TEST_CASE("binary files are told by what they are") {
  CHECK(failure_of("%PDF-1.7\n%\xE2\xE3\xCF\xD3 stream").message == "is a PDF document");
  CHECK(failure_of("%PDF-1.7").remedy.find("convert it to text first") == 0);
  CHECK(failure_of("PK\x03\x04\x14").message == "is a ZIP archive or an office document");
  CHECK(failure_of("\x89PNG\r\n\x1A\n").message == "is a PNG image");
  CHECK(failure_of("\xFF\xD8\xFF\xE0").message == "is a JPEG image");
  CHECK(failure_of("\x1F\x8B\x08").message == "is a gzip archive");
  CHECK(failure_of("\x7F"
                   "ELF\x02\x01")
            .message == "is a program (ELF)");
  CHECK(failure_of("text\0\0\0\0 with \0\0\0\0\0 bytes\0\0\0"s).message ==
        "is a binary file, not a text");
}

TEST_CASE("one stray NUL in a long text is dropped, not a reason to refuse it") {
  const std::string text = std::string(200, 'a') + "\0 end of a plain line."s;
  const auto document = ingest::ingest_bytes(text, "a.txt");
  REQUIRE(document.ok());
  CHECK(document.value().text == std::string(200, 'a') + " end of a plain line.");
}

TEST_CASE("fifty megabytes take seconds", "[slow]") {
  const std::string line =
      "President Ilda Maren of Varland said the talks at Lake Orla had gone well and would go on. ";
  std::string text;
  while (text.size() < (std::size_t{50} << 20U)) {
    for (int i = 0; i < 5; ++i) text += line;
    text += "\n\n";
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto document = ingest::ingest_bytes(text, "large.txt");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  REQUIRE(document.ok());
  CHECK(document.value().blocks.size() > 100000);
  CHECK(seconds.count() < 60.0);
}

TEST_CASE("long odd texts cost no more than their length", "[slow]") {
  const std::size_t n = std::size_t{4} << 20U;
  std::string stars;
  std::string brackets;
  std::string links;
  while (stars.size() < n) stars += "*a ";
  while (brackets.size() < n) brackets += "[[](";
  while (links.size() < n) links += "<a<!--(";
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string* text : {&stars, &brackets, &links}) {
    CHECK(ingest::ingest_bytes(*text, "odd.md").ok());
    CHECK(ingest::ingest_bytes(*text, "odd.txt").ok());
  }
  CHECK(ingest::ingest_bytes(std::string(n, 'x'), "odd.txt").ok());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  CHECK(seconds.count() < 60.0);
}
