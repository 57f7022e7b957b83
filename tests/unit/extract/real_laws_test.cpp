// The laws of extraction on real documents, and on the same with their quotation marks dropped,
// doubled or turned round, or their paragraphs joined.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>

#include "readout/ingest/ingest.hpp"

#include "laws.hpp"
#include "make_document.hpp"

namespace readout {
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

const fs::path kCorpora = fs::path(READOUT_SHARED_DIR) / "corpora";
const fs::path kSample = fs::path(READOUT_SOURCE_DIR) / "corpus" / "lake-orla-2031";

/// One mark in so many is changed, so that most of a text's marks still pair.
constexpr unsigned kOneIn = 5;
/// The change of texts is tried on one document in so many; the laws themselves on all.
constexpr std::size_t kChangedOneIn = 6;
constexpr std::size_t kMostFailures = 20;

const std::array<std::string, 14> kMarks{"“",  "”", "„",  "‘",  "’",  "«",  "»",
                                         "\"", "'", "「", "」", "『", "』", "›"};

/// The mark that opens where this one closes, and the other way round; itself where there is none.
std::string turned(const std::string& mark) {
  const std::array<std::pair<std::string, std::string>, 5> pairs{
      {{"“", "”"}, {"‘", "’"}, {"«", "»"}, {"「", "」"}, {"『", "』"}}};
  for (const auto& [open, close] : pairs) {
    if (mark == open) return close;
    if (mark == close) return open;
  }
  return mark;
}

/// `text` with some of its quotation marks replaced by what `change` makes of them.
std::string with_marks(std::string_view text, Random& random,
                       const std::function<std::string(const std::string&)>& change) {
  std::string out;
  while (!text.empty()) {
    const auto mark = std::ranges::find_if(
        kMarks, [&](const std::string& each) { return text.starts_with(each); });
    const std::size_t size = mark == kMarks.end() ? 1 : mark->size();
    const bool changes = mark != kMarks.end() && random() % kOneIn == 0;
    out += changes ? change(*mark) : std::string(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

using Paragraphs = std::vector<std::string>;
using Change = std::function<Paragraphs(const Paragraphs&, Random&)>;

Change on_marks(const std::function<std::string(const std::string&)>& change) {
  return [change](const Paragraphs& paragraphs, Random& random) {
    Paragraphs out;
    for (const std::string& each : paragraphs) out.push_back(with_marks(each, random, change));
    return out;
  };
}

Paragraphs joined(const Paragraphs& paragraphs, Random& random) {
  Paragraphs out;
  for (const std::string& each : paragraphs) {
    if (out.empty() || random() % 2 == 0) {
      out.push_back(each);
    } else {
      out.back() += " " + each;
    }
  }
  return out;
}

const std::array<std::pair<const char*, Change>, 4> kChanges{{
    {"marks dropped", on_marks([](const std::string&) { return std::string(); })},
    {"marks doubled", on_marks([](const std::string& mark) { return mark + mark; })},
    {"marks turned round", on_marks(turned)},
    {"paragraphs joined", joined},
}};

class LawCheck {
 public:
  void check(const std::string& name, const Document& document) {
    ++documents_;
    bytes_ += document.text.size();
    note(name, test::extracted(document));
    if (documents_ % kChangedOneIn != 0) return;
    Paragraphs paragraphs;
    for (const Block& block : document.blocks) {
      paragraphs.emplace_back(block.span.in(document.text));
    }
    for (const auto& [change, make] : kChanges) {
      note(name + ", " + change, test::extracted(test::make_document(
                                     document.language, make(paragraphs, random_), document.kind)));
    }
  }

  void finish(const std::string& what) const {
    std::cerr << what << ": the laws on " << documents_ << " documents, " << bytes_ << " bytes, "
              << statements_ << " statements\n";
    CHECK(documents_ > 0);
    CHECK(statements_ > 0);
    CHECK(failures_ == std::vector<std::string>{});
  }

 private:
  void note(const std::string& name, const test::Extracted& made) {
    statements_ += made.count();
    for (const std::string& broken : test::broken_laws(made.document, made.extraction)) {
      if (failures_.size() < kMostFailures) failures_.push_back(name + ": " + broken);
    }
  }

  Random random_{20310312};
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  std::size_t statements_ = 0;
  std::vector<std::string> failures_;
};

void check_folder(LawCheck& laws, const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string suffix = entry.path().extension().string();
    const bool text = suffix == ".md" || suffix == ".txt" || suffix == ".html";
    if (text && entry.path().stem() != "README") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    const auto document = ingest::ingest_file(file);
    if (document) laws.check(file.filename().string(), document.value());
  }
}

/// Lines of a file, so many a document.
void check_lines(LawCheck& laws, const fs::path& file, const std::string& language) {
  constexpr std::size_t kLinesEach = 40;
  std::ifstream stream(file);
  Paragraphs lines;
  std::size_t number = 0;
  const auto flush = [&] {
    const std::string name = file.filename().string() + " up to line " + std::to_string(number);
    if (!lines.empty()) laws.check(name, test::make_document(language, lines, "news report"));
    lines.clear();
  };
  for (std::string line; std::getline(stream, line); ++number) {
    if (lines.size() == kLinesEach) flush();
    if (!line.empty()) lines.push_back(line);
  }
  flush();
}

bool is_there(const fs::path& folder) {
  if (fs::exists(folder)) return true;
  WARN("LOUD: " << folder.filename() << " is absent, the laws are not tried on it");
  return false;
}

TEST_CASE("the laws hold for the sample's texts") {
  LawCheck laws;
  for (int times = 0; times < 4; ++times) check_folder(laws, kSample);
  laws.finish("sample");
}

TEST_CASE("the laws hold for news in three languages") {
  const fs::path folder = kCorpora / "ntrex-en-ru-zh";
  if (!is_there(folder)) return;
  LawCheck laws;
  check_lines(laws, folder / "newstest2019-src.eng.txt", "en");
  check_lines(laws, folder / "newstest2019-ref.rus.txt", "ru");
  check_lines(laws, folder / "newstest2019-ref.zho-CN.txt", "zh");
  laws.finish("news");
}

TEST_CASE("the laws hold for readouts, joint statements and transcripts") {
  const std::string name = GENERATE("kremlin-en", "whitehouse");
  if (!is_there(kCorpora / name)) return;
  LawCheck laws;
  check_folder(laws, kCorpora / name);
  laws.finish(name);
}

}  // namespace
}  // namespace readout
