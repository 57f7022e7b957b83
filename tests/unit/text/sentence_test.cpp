#include <catch2/catch.hpp>

#include "readout/text/analysis.hpp"

namespace text = readout::text;

namespace {

using Lines = std::vector<std::string>;

Lines sentences(std::string_view s, std::string_view language) {
  Lines lines;
  for (const text::Sentence& sentence : text::analyse(s, language).sentences) {
    lines.emplace_back(sentence.span.in(s));
  }
  return lines;
}

/// Analyses the lines joined by spaces and expects them back.
void check_lines(std::string_view language, const Lines& lines) {
  std::string joined;
  for (const std::string& line : lines) joined += (joined.empty() ? "" : " ") + line;
  CHECK(sentences(joined, language) == lines);
}

}  // namespace

TEST_CASE("English sentences end where they should") {
  check_lines(
      "en", {"The talks began.", "They ended!", "Did they?", "“Yes.”", "She left…", "He stayed."});
  check_lines("en", {"“Will it hold?” she asked.", "“Stop!” said President Maren.", "It held."});
  check_lines("en", {"“Will it hold?” President Maren asked.", "Nobody knew."});
  check_lines("en", {"\"We agree.\"", "\"We will go on,\" he said.", "She nodded."});
  check_lines("en", {"He said: \"It is well.\"", "Then he left."});
  check_lines("en", {"(The talks were long.)", "They ended."});
  check_lines("en", {"'It is done.'", "She left."});
  check_lines("en", {"It rose 3.5 percent.", "It fell."});
  check_lines("en", {"The pact stands.[12]", "It was signed."});
}

TEST_CASE("a reporting word goes on with a quotation, a new sentence does not") {
  check_lines("en", {"“Will it hold?” Premier Reyk asked on Thursday.", "Nobody knew."});
  check_lines("en", {"“Will it hold?”", "She said no one had told her."});
  check_lines("en", {"“Will it hold?”", "Premier Reyk replied: “It will.”"});
  check_lines("en", {"“Will it hold?”", "Premier Reyk left the room."});
}

TEST_CASE("marks typed the wrong way round still close") {
  check_lines("en", {"“It holds.“", "They left."});
  check_lines("zh", {"“会谈很好。“", "这是共识。"});
}

TEST_CASE("English abbreviations and initials end no sentence") {
  check_lines("en",
              {"T. Reyk and J. R. Maren met Mr. Orla, Gen. Tamm and Sen. Wolde at St. Orla."});
  check_lines("en", {"The U.S. President met the U.N. Secretary-General.", "He left the U.S.",
                     "The pact holds."});
  check_lines("en", {"At 5 a.m. Thursday they met.", "They left at 9 p.m.", "The lake froze."});
  check_lines("en", {"On Sept. 12 they read No. 5 of the list.", "Was it good?", "No.",
                     "Nobody liked it."});
  check_lines("en", {"The U.S.-Varland pact was signed.", "It holds."});
  check_lines("en", {"He sat.", "Maren stood in the sun.", "Reyk left."});
}

TEST_CASE("an ellipsis before a word or a small letter ends nothing") {
  check_lines("en", {"We … will go on.", "Done."});
  check_lines("en", {"“...The pact holds,” she said.", "It did."});
  check_lines("en", {"They paused... and went on.", "Then they slept..."});
}

TEST_CASE("a headline and a labelled turn are one sentence") {
  check_lines("en", {"Maren and Reyk Hail ‘Best Talks Ever’ at Lake Orla"});
  check_lines("en", {"PRESIDENT MAREN: We meet as friends.", "We part as friends."});
  check_lines("en", {"1. The sides agreed on the lake.", "2. The sides will meet again."});
}

TEST_CASE("Russian sentences end where they should") {
  check_lines("ru", {"«Мы готовы!» — заявил президент.", "Он ушёл."});
  check_lines("ru", {"«Когда?» — спросила Марен.", "«Завтра».", "Он кивнул…", "Она ушла."});
  check_lines("ru", {"В. Рейк и И. В. Марен встретились у озера.", "Т. Рейк остался."});
  check_lines("ru", {"В 2031 г. Варландия подписала договор на 5 млрд долл. США, т.е. меньше.",
                     "Он действует."});
  check_lines("ru", {"С г-ном Рейком говорили у озера им. Орлы в 2030-2031 гг. Марен и другие."});
  check_lines("ru", {"Говорили о торговле, озере и т.д.", "Стороны довольны."});
  check_lines("ru", {"Стороны не доверяли им.", "По словам Марен, это прошло."});
  check_lines("ru", {"Лёд вырос до 10 см.", "Для озера это много."});
  check_lines("ru", {"Св. Орла стоит у озера.", "Она видна."});
  check_lines("ru", {"«Мы сказали „нет“.»", "Конец."});
}

TEST_CASE("Chinese sentences end where they should") {
  const auto check_joined = [](const Lines& lines) {
    std::string joined;
    for (const std::string& line : lines) joined += line;
    CHECK(sentences(joined, "zh") == lines);
  };
  check_joined({"双方同意合作；会谈很好。", "他们走了！", "真的吗？"});
  check_joined({"马伦强调：“我们同意合作。”", "雷克离开了。"});
  check_joined({"“合作很重要！”他说。", "会谈结束了。"});
  check_joined({"“我们同意。”马伦说，“合作很重要。”", "会谈结束了。"});
  check_joined({"人群高呼“合作万岁！”的口号。", "会谈结束了。"});
  check_joined({"「好嗎？」他問道。", "好。"});
  check_joined({"他说：“……我们会继续。”", "会谈结束了。"});
}

TEST_CASE("no sentence crosses a block or a blank line") {
  readout::Document document;
  document.language = "en";
  document.text = "Talks at Lake Orla\nThe talks began\nand went on.";
  document.blocks = {{readout::BlockKind::title, {0, 18}},
                     {readout::BlockKind::paragraph, {19, 34}},
                     {readout::BlockKind::paragraph, {35, 47}}};
  const text::Analysis analysis = text::analyse(document);
  REQUIRE(analysis.sentences.size() == 3);
  CHECK(analysis.sentences[2].block == 2);
  CHECK(analysis.sentences[1].span.in(document.text) == "The talks began");
  CHECK(sentences("The talks\n\nwent on", "en") == Lines{"The talks", "went on"});
  CHECK(sentences("The talks\nwent on", "en") == Lines{"The talks\nwent on"});
}

TEST_CASE("marks without words make no sentence of their own at the end") {
  CHECK(sentences("He left. ”", "en") == Lines{"He left. ”"});
  CHECK(sentences("...", "en") == Lines{"..."});
  CHECK(sentences("", "en").empty());
}
