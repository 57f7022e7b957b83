// Broken files of the encoder `use`: an error that names them, never a crash or a wrong vector.
#include "readout/encode/weights.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "unit/encode/use_files.hpp"

namespace {

namespace fs = std::filesystem;
namespace encode = readout::encode;
using encode::rows_of;

class ScratchFolder {
 public:
  ScratchFolder()
      : path_(fs::temp_directory_path() / ("readout_use_test" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~ScratchFolder() { fs::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void overwrite(const fs::path& path, std::size_t at, std::string_view bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(static_cast<std::streamoff>(at));
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

TEST_CASE("files that are not there, cut off, or not ours are an error that names them") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const ScratchFolder scratch;
  const fs::path weights = scratch.path() / "weights.bin";
  const auto refused = [&](std::string_view why) {
    const auto encoder = encode::open_use(scratch.path());
    REQUIRE_FALSE(encoder);
    INFO(encoder.error().message);
    CHECK(encoder.error().place == weights.string());
    CHECK(encoder.error().message.find(why) != std::string::npos);
  };
  refused("No such file");
  write(weights, "");
  refused("no file of encoder weights");
  write(weights, "readout encoder\n");
  refused("no file of encoder weights");
  write(weights, std::string(5000, 'x'));
  refused("no file of encoder weights");
  fs::remove(weights);
  fs::create_directory(weights);
  refused("no regular file");
  fs::remove(weights);

  fs::copy_file(*folder / "weights.bin", weights);
  const std::size_t size = fs::file_size(weights);
  overwrite(weights, 16, std::string("\x02\0\0\0", 4));
  refused("version 2");
  overwrite(weights, 16, std::string("\x01\0\0\0", 4));
  overwrite(weights, 20, "\xFF\xFF\xFF\xFF");
  refused("arrays");
  overwrite(weights, 20, std::string("\x02\0\0\0", 4));
  refused("lacks the array");
  fs::resize_file(weights, size - 1);
  refused("bytes, not");
  fs::resize_file(weights, 96);
  refused("bytes, not");
}

TEST_CASE("no byte of the directory can be spoilt without an error or a usable encoder") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const ScratchFolder scratch;
  fs::create_symlink(*folder / "sentencepiece.model", scratch.path() / "sentencepiece.model");
  const fs::path weights = scratch.path() / "weights.bin";
  fs::copy_file(*folder / "weights.bin", weights);
  std::string directory(96 + 64 * 32, '\0');
  std::ifstream(weights, std::ios::binary)
      .read(directory.data(), static_cast<std::streamsize>(directory.size()));
  std::size_t refused = 0;
  for (std::size_t at = 0; at < directory.size(); ++at) {
    for (const char other : {'\0', '\x01', '\x7F', '\xFF'}) {
      if (directory[at] == other) continue;
      overwrite(weights, at, {&other, 1});
      if (!encode::load_weights(scratch.path())) ++refused;
    }
    overwrite(weights, at, {&directory[at], 1});
  }
  CHECK(refused > directory.size());
  CHECK(encode::load_weights(scratch.path()));
}

TEST_CASE("spoilt weights give no vector rather than a wrong one") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const ScratchFolder scratch;
  fs::create_symlink(*folder / "sentencepiece.model", scratch.path() / "sentencepiece.model");
  const fs::path weights = scratch.path() / "weights.bin";
  fs::copy_file(*folder / "weights.bin", weights);
  const std::size_t size = fs::file_size(weights);
  overwrite(weights, size - 1'000'000, std::string(400'000, '\xFF'));  // no numbers
  const auto encoder = encode::open_use(scratch.path());
  REQUIRE(encoder);
  const auto rows = rows_of(*encoder.value(), {"The sides met."});
  CHECK(std::ranges::all_of(rows.row(0), [](float value) { return value == 0; }));
}

TEST_CASE("a tokenizer that is not the weights' own is the error of the first encode") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const ScratchFolder scratch;
  fs::create_symlink(*folder / "weights.bin", scratch.path() / "weights.bin");
  const fs::path model = scratch.path() / "sentencepiece.model";
  const auto error = [&] {
    const auto encoder = encode::open_use(scratch.path());
    REQUIRE(encoder);
    const auto vectors = encoder.value()->encode(std::vector<std::string_view>{"text"});
    REQUIRE_FALSE(vectors);
    CHECK(vectors.error().place == model.string());
    return vectors.error().message;
  };
  CHECK(error().find("No such file") != std::string::npos);
  write(model, "");
  CHECK(error().find("not the tokenizer") != std::string::npos);
  fs::remove(model);
  fs::copy_file(*folder / "sentencepiece.model", model);
  overwrite(model, 1'000'000, "\x01\x02\x03");
  CHECK(error().find("not the tokenizer") != std::string::npos);
}
