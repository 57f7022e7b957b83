#include "cli/raw_member.hpp"

#include <catch2/catch.hpp>
#include <string>

using readout::cli::member_as_written;

TEST_CASE("a value comes out as it was written") {
  CHECK(member_as_written(R"({"id": 12345678901234567890123})", "id") == "12345678901234567890123");
  CHECK(member_as_written(R"( {"a":[1,{"id":2}], "id" :  1.10 , "b":0})", "id") == "1.10");
  CHECK(member_as_written(R"({"id":{"x":"},\"id\":3"},"z":1})", "id") == R"({"x":"},\"id\":3"})");
  CHECK(member_as_written(R"({"id":"\u0041"})", "id") == R"("\u0041")");
}

TEST_CASE("only the object's own member counts, and the last of that name") {
  CHECK_FALSE(member_as_written(R"({"a":{"id":1}})", "id"));
  CHECK_FALSE(member_as_written(R"({"a":"\"id\":1","idx":2,"xid":3})", "id"));
  CHECK_FALSE(member_as_written("{}", "id"));
  CHECK(member_as_written(R"({"id":1,"id":2})", "id") == "2");
}

TEST_CASE("a key written with escapes is the key that it spells") {
  CHECK(member_as_written(R"({"\u0069d":7})", "id") == "7");
  CHECK(member_as_written(R"({"\u0069\u0064":[1, 2]})", "id") == "[1, 2]");
  CHECK(member_as_written(R"({"id":1,"i\u0064":2})", "id") == "2");
  CHECK_FALSE(member_as_written(R"({"\\u0069d":7})", "id"));
  CHECK_FALSE(member_as_written(R"({"i\"d":7})", "id"));
}
