// Any bytes give a Document or an Error, never a crash, and a Document keeps its laws.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/text/unicode.hpp"

using namespace readout;

namespace {

std::string slurp(const std::string& name) {
  std::ifstream stream(std::filesystem::path(READOUT_SOURCE_DIR) / "tests/data/ingest" / name);
  std::stringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

bool is_clean(const std::string& text) {
  if (!text::is_valid_utf8(text) || text::to_nfc(text) != text) return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if ((c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0)) return false;
  }
  return true;
}

void check_laws(const std::string& bytes, const char* name) {
  const auto result = ingest::ingest_bytes(bytes, name);
  if (!result.ok()) return;
  const Document& document = result.value();
  bool sound = is_clean(document.text) && is_clean(document.title) && is_clean(document.author) &&
               is_clean(document.outlet) && !document.outlet.empty();
  std::size_t expected = 0;
  for (const Block& block : document.blocks) {
    sound = sound && block.span.begin == expected && block.span.end > expected;
    expected = block.span.end + 1;
  }
  for (const LeftOut& block : document.left_out) {
    sound = sound && !block.reason.empty() && is_clean(block.text) &&
            block.before_block <= document.blocks.size();
  }
  if (!sound || expected != document.text.size() + 1) FAIL("broken law, bytes: " << bytes);
}

std::string mutate(std::string bytes, std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"<",
                                                   ">",
                                                   "</div>",
                                                   "<div hidden>",
                                                   "<!--",
                                                   "-->",
                                                   "&#0;",
                                                   "\xFF",
                                                   "&#27;",
                                                   "&#x301;",
                                                   "\u0338",
                                                   "\u3099",
                                                   "\x1B",
                                                   "&#x85;",
                                                   "\r",
                                                   "---\n",
                                                   "**",
                                                   "](",
                                                   "\\",
                                                   "<svg><p>",
                                                   "<table><a>",
                                                   "<ul>",
                                                   "<a href=/x>",
                                                   "</p>",
                                                   "<h1>",
                                                   "<blockquote>",
                                                   "class=related ",
                                                   "<form><input type=email>",
                                                   "\"",
                                                   "'",
                                                   "<template>",
                                                   "<script>",
                                                   "\n\n",
                                                   "{",
                                                   "\xEF\xBB\xBF"};
  const std::size_t changes = 1 + random() % 8;
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        bytes.erase(at, random() % 200);
        break;
      case 2:
        bytes.insert(at, kPieces[random() % kPieces.size()]);
        break;
      default:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 300));
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("random bytes") {
  std::mt19937 random(20310312);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(random() % 400, '\0');
    const bool mostly_text = random() % 2 == 0;
    for (char& c : bytes) c = static_cast<char>(mostly_text ? 32 + random() % 96 : random() % 256);
    for (const char* name : {"a.txt", "a.md", "a.html"}) check_laws(bytes, name);
  }
}

TEST_CASE("mutated sources") {
  std::mt19937 random(20310313);
  for (const char* name : {"event/herald.txt", "folder/a.md"}) {
    const std::string original = slurp(name);
    REQUIRE_FALSE(original.empty());
    for (int i = 0; i < 1500; ++i) check_laws(mutate(original, random), name);
  }
}

TEST_CASE("ten thousand mutated pages") {
  std::mt19937 random(20310314);
  std::string page = slurp("herald.html");
  const std::string furniture = slurp("furniture.html");
  REQUIRE_FALSE(page.empty());
  REQUIRE_FALSE(furniture.empty());
  for (int i = 0; i < 5000; ++i) {
    check_laws(mutate(page, random), "herald.html");
    check_laws(mutate(furniture, random), "furniture.html");
  }
}
