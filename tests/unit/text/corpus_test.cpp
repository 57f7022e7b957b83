#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "readout/text/analysis.hpp"
#include "readout/text/language.hpp"
#include "readout/text/unicode.hpp"

// Real texts: each line of these files is one sentence or one headline. Joined by spaces to a
// single block, the lines must come out again. A headline has no stop, so only lines that stand
// between two stops are counted.

namespace fs = std::filesystem;
namespace text = readout::text;
using readout::Span;

namespace {

const fs::path kShared = READOUT_SHARED_DIR;

bool present(const fs::path& path) {
  if (fs::exists(path)) return true;
  WARN("SKIPPED: " << path.string() << " is absent");
  return false;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos) continue;
    lines.push_back(
        text::to_valid_utf8(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin)));
  }
  return lines;
}

/// Whether a line ends with a stop, perhaps inside closing marks.
bool ends_with_stop(std::string_view line) {
  for (std::size_t at = line.size(); at > 0;) {
    const char32_t c = text::previous_code_point(line, at);
    if (std::u32string_view(U".!?…。！？").find(c) != std::u32string_view::npos) return true;
    if (std::u32string_view(U"\"'”’»“)）」』 ").find(c) == std::u32string_view::npos) return false;
  }
  return false;
}

struct Count {
  std::size_t whole = 0;
  std::size_t all = 0;
  [[nodiscard]] double share() const {
    return static_cast<double>(whole) / static_cast<double>(all);
  }
};

void count_whole_lines(const fs::path& file, std::string_view language, Count& count) {
  const std::vector<std::string> lines = lines_of(file);
  std::string joined;
  std::vector<Span> places;
  for (const std::string& line : lines) {
    places.push_back({joined.size(), joined.size() + line.size()});
    joined += line + ' ';
  }
  std::set<Span> found;
  for (const text::Sentence& sentence : text::analyse(joined, language).sentences) {
    found.insert(sentence.span);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!ends_with_stop(lines[i]) || (i > 0 && !ends_with_stop(lines[i - 1]))) continue;
    ++count.all;
    count.whole += found.count(places[i]);
  }
}

void check_share(const fs::path& file, std::string_view language, double floor) {
  if (!present(file)) return;
  Count count;
  count_whole_lines(file, language, count);
  WARN(file.filename().string() << ": " << count.whole << " of " << count.all
                                << " lines are one sentence, " << count.share());
  CHECK(count.share() >= floor);
}

}  // namespace

TEST_CASE("lines of news are one sentence each") {
  const fs::path folder = kShared / "corpora" / "ntrex-en-ru-zh";
  check_share(folder / "newstest2019-src.eng.txt", "en", .99);
  check_share(folder / "newstest2019-ref.rus.txt", "ru", .965);
  check_share(folder / "newstest2019-ref.zho-CN.txt", "zh", .96);
}

TEST_CASE("lines of the gold events are one sentence each, and their language is told") {
  const fs::path folder = kShared / "gold" / "news";
  if (!present(folder)) return;
  Count count;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string language = entry.path().stem().extension().string().substr(1);
    count_whole_lines(entry.path(), language, count);
    std::string all;
    for (const std::string& line : lines_of(entry.path())) all += line + '\n';
    CHECK(text::detect_language(all) == language);
  }
  WARN("gold/news: " << count.whole << " of " << count.all << " lines are one sentence, "
                     << count.share());
  CHECK(count.share() >= .965);
}
