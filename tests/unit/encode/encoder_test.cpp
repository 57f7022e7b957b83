#include "readout/encode/encoder.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "readout/encode/data_folder.hpp"

namespace encode = readout::encode;

namespace {

/// Sets a variable for a test and puts back what was there.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* const before = std::getenv(name)) before_ = before;
    ::setenv(name, value, 1);
  }
  ~Variable() { before_.empty() ? ::unsetenv(name_) : ::setenv(name_, before_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string before_;
};

}  // namespace

TEST_CASE("none gives no vectors") {
  const auto encoder = encode::open_encoder("none");
  REQUIRE(encoder);
  CHECK(encoder.value()->name() == "none");
  const auto vectors = encoder.value()->encode(std::vector<std::string_view>{"a", "b"});
  CHECK(vectors.value().rows() == 2);
  CHECK(vectors.value().empty());
}

TEST_CASE("where the files are not, auto is none and use an error that says where it looked") {
  const Variable data("READOUT_DATA", "/nowhere");
  CHECK(encode::open_encoder("auto").value()->name() == "none");
  const auto use = encode::open_encoder("use");
  REQUIRE_FALSE(use);
  CHECK(use.error().message.find("/nowhere/encoder/use-multilingual-3") != std::string::npos);
  CHECK(use.error().remedy.find("scripts/fetch_encoder.sh") != std::string::npos);
  CHECK_FALSE(encode::open_encoder("use:/nowhere"));
}

TEST_CASE("without READOUT_DATA the user's data folder is looked into last") {
  const Variable data("READOUT_DATA", "");
  const Variable own("XDG_DATA_HOME", "/own");
  CHECK(encode::use_folders().back() == "/own/readout/encoder/use-multilingual-3");
  CHECK(encode::use_folders().size() > 2);
}

TEST_CASE("an unknown encoder is a usage error") {
  for (const auto* which : {"", "Use", "usex", "ftp://h", "http:"}) {
    const auto encoder = encode::open_encoder(which);
    REQUIRE_FALSE(encoder);
    CHECK(encoder.error().kind == readout::ErrorKind::usage);
  }
}
