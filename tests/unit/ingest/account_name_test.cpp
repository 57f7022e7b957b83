#include "readout/ingest/account_name.hpp"

#include <catch2/catch.hpp>

using namespace readout::ingest;

TEST_CASE("files that tell of a folder, hidden ones and those of no kind are no accounts") {
  for (const char* name :
       {"readme.txt", "a/README.md", "LICENSE.txt", "自述.txt", "Прочти меня.txt"}) {
    INFO(name);
    CHECK(why_no_account(name) == "tells of the folder");
  }
  CHECK(why_no_account(".herald.txt") == "is a hidden file");
  CHECK(why_no_account("herald.exe") == "is of no kind that is read");
  CHECK(why_no_account("herald.txt").empty());
  CHECK(why_no_account("reading the readme.txt").empty());
}

TEST_CASE("what a system writes beside files") {
  for (const char* path : {"__MACOSX/a.txt", "a/.DS_Store", "Thumbs.db", "a/._b.txt"}) {
    INFO(path);
    CHECK(is_written_by_system(path));
  }
  CHECK_FALSE(is_written_by_system("a/herald.txt"));
}
