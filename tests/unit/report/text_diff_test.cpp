// The word diff of two texts, in each form.
#include "readout/report/text_diff.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "readout/report/wrap.hpp"

using namespace readout;

namespace {

/// A diff written down: edits are built from the words of both sides, one after the other, each at
/// its next place in the text.
class Sample {
 public:
  Sample(std::string a, std::string b) {
    a_.text = std::move(a);
    b_.text = std::move(b);
    a_.file = "a.txt";
    b_.file = "b.txt";
    a_.language = b_.language = "en";
  }
  Sample& edit(EditOp op, std::string_view a, std::string_view b,
               std::vector<Change> changes = {}) {
    edits_.push_back({op, next(a_.text, at_a_, a), next(b_.text, at_b_, b), std::move(changes)});
    moves_.push_back(0);
    return *this;
  }
  Sample& keep(std::string_view words) { return edit(EditOp::keep, words, words); }
  Sample& replace(std::string_view a, std::string_view b) { return edit(EditOp::replace, a, b); }
  Sample& drop(std::string_view words) { return edit(EditOp::delete_, words, ""); }
  Sample& add(std::string_view words) { return edit(EditOp::insert, "", words); }
  Sample& move(std::string_view from, std::string_view to, std::size_t number) {
    edit(EditOp::move, from, to);
    moves_.back() = number;
    return *this;
  }
  Edit& last() { return edits_.back(); }
  [[nodiscard]] report::TextDiff diff() const {
    report::TextDiff diff{a_, b_, edits_};
    diff.moves = moves_;
    return diff;
  }
  [[nodiscard]] std::string text(const report::TextDiffLayout& layout = {}) const {
    return report::text_diff_to_text(diff(), layout);
  }
  Document& b() { return b_; }
  Document& a() { return a_; }

 private:
  static Span next(std::string_view text, std::size_t& at, std::string_view words) {
    if (words.empty()) return {at, at};
    const std::size_t begin = text.find(words, at);
    REQUIRE(begin != std::string_view::npos);
    at = begin + words.size();
    return {begin, at};
  }

  Document a_;
  Document b_;
  std::vector<Edit> edits_;
  std::vector<std::size_t> moves_;
  std::size_t at_a_ = 0;
  std::size_t at_b_ = 0;
};

Sample moved_sample() {
  Sample sample("one two three. The rail line was left. Four",
                "The rail line was left. one two three. Four");
  return sample.move("", "The rail line was left", 1)
      .add(".")
      .keep("one two three.")
      .move("The rail line was left", "", 1)
      .drop(".")
      .keep("Four");
}

std::string without_colours(std::string text) {
  for (auto at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B'))
    text.erase(at, text.find('m', at) + 1 - at);
  return text;
}

Sample three_paragraphs() {
  Sample sample("Same.\nGone words here.\nLast line stays.", "Same.\nLast line stays.\nNew.");
  return sample.keep("Same.").drop("Gone words here.").keep("Last line stays.").add("New.");
}

const std::string kHostile =
    "\x1B[31m<script>alert(1)</script> \xE2\x80\xAE*bold* [x](http://e.example) `c` | a ~~s~~ "
    "{{{x}}} &amp; \"q\" $1$ www.e.example";

Sample hostile_sample() {
  Sample sample("Kept " + kHostile, "Kept new " + kHostile + "x");
  return sample.keep("Kept").add("new").replace(kHostile, kHostile + "x");
}

}  // namespace

TEST_CASE("white space stands once, where a reader expects it") {
  CHECK(Sample("we will go", "we may go").keep("we").replace("will", "may").keep("go").text() ==
        "we [-will-] {+may+} go\n");
  CHECK(Sample("line, and", "line and").keep("line").drop(",").keep("and").text() ==
        "line[-,-] and\n");
  CHECK(Sample("x a", "a").drop("x").keep("a").text() == "[-x-] a\n");
  CHECK(Sample("a x", "a").keep("a").drop("x").text() == "a [-x-]\n");
  CHECK(Sample("a", "a x").keep("a").add("x").text() == "a {+x+}\n");
  CHECK(Sample("x y", "x-y").keep("x").add("-").keep("y").text() == "x{+-+}y\n");
  CHECK(
      Sample("两国将加强", "两国可以加强").keep("两国").replace("将", "可以").keep("加强").text() ==
      "两国[-将-]{+可以+}加强\n");
}

TEST_CASE("a dropped paragraph has a line of its own, and each line its marks") {
  CHECK(three_paragraphs().text() == "Same.\n[-Gone words here.-]\nLast line stays.\n{+New.+}\n");
  CHECK(Sample("A b.\nC d.", "E f.\nG h.").replace("A b.\nC d.", "E f.\nG h.").text() ==
        "[-A b.-]\n[-C d.-]\n{+E f.+}\n{+G h.+}\n");
  // New words of one paragraph stand with the first of several old ones.
  CHECK(Sample("A b c.\nD e f.", "A x f.").keep("A").replace("b c.\nD e", "x").keep("f.").text() ==
        "A [-b c.-] {+x+}\n[-D e-] f.\n");
  CHECK(Sample("P.\nQ.", "Q.").drop("P.").keep("Q.").text() == "[-P.-]\nQ.\n");
}

TEST_CASE("moved words have one number in both places") {
  CHECK(moved_sample().text() ==
        "{~1 The rail line was left~}{+.+} one two three. [~1 The rail line was left~][-.-] "
        "Four\n");
}

TEST_CASE("colours change no word and end on each line") {
  report::TextDiffLayout layout;
  layout.colour = true;
  std::istringstream lines(
      Sample("A.\nB c.", "D.\nE f.").replace("A.\nB c.", "D.\nE f.").text(layout));
  for (std::string line; std::getline(lines, line);) {
    CHECK(line.starts_with("\x1B["));
    CHECK(line.ends_with("\x1B[0m"));
  }
  CHECK(without_colours(moved_sample().text(layout)) ==
        "~1 The rail line was left. one two three. ~1 The rail line was left. Four\n");
}

TEST_CASE("unchanged paragraphs far from a change are folded and counted") {
  Sample sample("A.\nB.\nC.\nwill\nD.\nE.\nF.", "A.\nB.\nC.\nmay\nD.\nE.\nF.");
  sample.keep("A.\nB.\nC.").replace("will", "may").keep("D.\nE.\nF.");
  report::TextDiffLayout layout;
  layout.context = 1;
  CHECK(sample.text(layout) ==
        "@@ 2 paragraphs unchanged @@\nC.\n[-will-] {+may+}\nD.\n@@ 2 paragraphs unchanged @@\n");
  layout.context = 0;
  CHECK(sample.text(layout) ==
        "@@ 3 paragraphs unchanged @@\n[-will-] {+may+}\n@@ 3 paragraphs unchanged @@\n");
  layout.context = 9;
  CHECK(sample.text(layout) == sample.text());
  const std::string page = report::text_diff_to_html(sample.diff(), {false, false, 80, 0});
  CHECK(page.find("<summary lang=\"en\" dir=\"ltr\">3 paragraphs unchanged</summary>") !=
        std::string::npos);
  CHECK(report::text_diff_to_markdown(sample.diff(), {false, false, 80, 0})
            .find("\n*(3 paragraphs unchanged)*\n") != std::string::npos);
}

TEST_CASE("side by side a paragraph stands beside the one it has most words in common with") {
  report::TextDiffLayout layout;
  layout.side_by_side = true;
  layout.width = 43;
  CHECK(three_paragraphs().text(layout) ==
        "Same.                  Same.\n"
        "[-Gone words here.-] <\n"
        "Last line stays.       Last line stays.\n"
        "                     > {+New.+}\n");
  // A paragraph that was cut in two stands beside its larger half.
  Sample cut("One two three four five. Six.", "One two three four five.\nSix.");
  CHECK(cut.keep("One two three four five.").keep("Six.").text(layout) ==
        "One two three four     One two three four\n"
        "five. Six.             five.\n"
        "                     > Six.\n");
}

TEST_CASE("side by side both columns keep their width in Chinese, with marks and in colours") {
  const std::string a = "双方将加强在联合国框架内的协调，反对单边制裁和保护主义。";
  const std::string b = "双方可以加强在联合国框架内的协调，反对单边制裁。";
  Sample sample(a, b);
  sample.keep("双方").replace("将", "可以").keep("加强在联合国框架内的协调，反对单边制裁");
  sample.drop("和保护主义").keep("。");
  for (const bool colour : {false, true}) {
    std::istringstream lines(sample.text({colour, true, 33, {}}));
    std::size_t seen = 0;
    for (std::string line; std::getline(lines, line); ++seen) {
      const std::string plain = without_colours(line);
      CHECK(report::display_width(plain) <= 33);
      CHECK(report::display_width(plain.substr(0, plain.find(" |"))) == 15);
    }
    CHECK(seen >= 4);
  }
}

TEST_CASE("a word of a megabyte is cut into lines and nothing of it is lost") {
  const std::string word(std::size_t{1} << 20U, 'w');
  Sample sample(word, word + "x");
  sample.replace(word, word + "x");
  const std::string text = sample.text({false, true, 80, {}});
  CHECK(static_cast<std::size_t>(std::ranges::count(text, 'w')) == 2 * word.size());
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) REQUIRE(line.size() <= 80);
  CHECK(sample.text().size() == 2 * word.size() + 11);
}

TEST_CASE("no text steers a terminal") {
  for (const bool colour : {false, true}) {
    for (const bool sides : {false, true}) {
      const std::string text = hostile_sample().text({colour, sides, 80, {}});
      CHECK(without_colours(text).find('\x1B') == std::string::npos);
      CHECK(text.find("\x1B[31m") == std::string::npos);
      CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
      CHECK(text.find("\uFFFD") != std::string::npos);
    }
  }
}

TEST_CASE("no text marks up Markdown") {
  Sample sample = hostile_sample();
  sample.a().file = "a*b*<i>.txt";
  const std::string text = report::text_diff_to_markdown(sample.diff());
  CHECK(text.find("\\<script\\>alert(1)\\</script\\>") != std::string::npos);
  CHECK(text.find("\\*bold\\* \\[x\\](http\\://e.example) \\`c\\` \\| a \\~\\~s\\~\\~ ") !=
        std::string::npos);
  CHECK(text.find("\\{\\{\\{x\\}\\}\\} \\&amp; \"q\" \\$1\\$ www\\.e.example") !=
        std::string::npos);
  CHECK(text.find("a\\*b\\*\\<i\\>.txt") != std::string::npos);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("in Markdown a line begins no list, heading or rule") {
  for (const auto& [line, shown] :
       std::vector<std::pair<std::string, std::string>>{{"- one", "\\- one"},
                                                        {"+ one", "\\+ one"},
                                                        {"12. May", "12\\. May"},
                                                        {"12) May", "12\\) May"},
                                                        {"# head", "\\# head"},
                                                        {"---", "\\---"},
                                                        {"> said", "\\> said"},
                                                        {"===", "\\==="},
                                                        {"4.2 million", "4\\.2 million"}}) {
    const std::string text = report::text_diff_to_markdown(Sample(line, line).keep(line).diff());
    CHECK(text.ends_with("\n\n" + shown + "\n"));
  }
}

TEST_CASE("Markdown sets words off by tags that hold inside words and in Chinese") {
  CHECK(report::text_diff_to_markdown(Sample("两国将加强", "两国可以加强")
                                          .keep("两国")
                                          .replace("将", "可以")
                                          .keep("加强")
                                          .diff())
            .ends_with("\n\n两国<del>将</del><ins>可以</ins>加强\n"));
  CHECK(report::text_diff_to_markdown(moved_sample().diff())
            .find("<ins>The rail line was left</ins><sup>moved 1</sup>") != std::string::npos);
}

TEST_CASE("the page escapes every text and names each kind of change") {
  Sample sample = hostile_sample();
  sample.b().language = "ru";
  for (const bool sides : {false, true}) {
    const std::string page = report::text_diff_to_html(sample.diff(), {false, sides, 80, {}});
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("script-src &#39;none&#39;") != std::string::npos);
    CHECK(page.find(" style=") == std::string::npos);
    CHECK(page.find("[RLO]") != std::string::npos);
    CHECK(page.find(sides ? "<td lang=\"en\" dir=\"auto\">" : "<del lang=\"en\">") !=
          std::string::npos);
    CHECK(page.find("lang=\"ru\" dir=\"auto\"") != std::string::npos);
    CHECK(page.ends_with("</html>\n"));
  }
}

TEST_CASE("a page says of an edit what it changes, and of words written otherwise how they were") {
  Sample sample("we will go to the Centre", "we may go to the centre");
  sample.keep("we").edit(EditOp::replace, "will", "may", {Change::modality}).keep("go to the");
  sample.edit(EditOp::keep, "Centre", "centre", {Change::orthography});
  const std::string page = report::text_diff_to_html(sample.diff());
  CHECK(page.find("<small lang=\"en\" dir=\"ltr\">modality</small>") != std::string::npos);
  CHECK(page.find("<span class=\"respelled\" title=\"Centre\">centre</span>") != std::string::npos);
  CHECK(page.find("<del lang") == std::string::npos);  // both sides are English
}

TEST_CASE("of a changed word a page and JSON tell the letters that changed") {
  Sample sample("正处于", "正处在");
  sample.replace("正处于", "正处在").last().letters = {{EditOp::keep, {0, 6}, {0, 6}},
                                                       {EditOp::replace, {6, 9}, {6, 9}}};
  for (const bool sides : {false, true}) {
    const std::string page = report::text_diff_to_html(sample.diff(), {false, sides, 80, {}});
    CHECK(page.find("正处<b>于</b><span") != std::string::npos);
    CHECK(page.find("正处<b>在</b><span") != std::string::npos);
  }
  const auto root = nlohmann::json::parse(report::text_diff_to_json(sample.diff()));
  CHECK(root["edits"][0]["letters"][1]["op"] == "replace");
  CHECK(root["edits"][0]["letters"][1]["b"]["start"] == 2);
}

TEST_CASE("what was counted is told, with what limits it") {
  Sample sample("a", "b");
  report::TextDiff diff = sample.diff();
  diff.words = {1200, 5, 1, 0};
  CHECK(report::text_diff_counts(diff) == "1,200 words kept, 5 dropped, 1 added");
  diff.words = {1, 5, 1, 3};
  CHECK(report::text_diff_counts(diff) == "1 word kept, 5 dropped, 1 added, 3 moved");
  diff.kept = 0.2999;
  diff.replaced_below = 0.3;
  CHECK(report::text_diff_counts(diff).ends_with(
      "old and new whole: 29 % of the longer text's words are in both, below the threshold of 30 "
      "%"));
  diff.approximate = true;
  CHECK(report::text_diff_counts(diff).find("approximate") != std::string::npos);
}

TEST_CASE("JSON counts and numbers moves") {
  const auto root = nlohmann::json::parse(report::text_diff_to_json(moved_sample().diff()));
  CHECK(root["edits"][0]["move"] == 1);
  CHECK(root["edits"][3]["move"] == 1);
  CHECK_FALSE(root["edits"][2].contains("move"));
  CHECK(root["words"]["kept"] == 0);
  CHECK(root["replaced_below"].is_null());
}
