// One word in two spellings is kept, and called orthography; two words never are.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::told;

namespace {

diff::Diff diff_of(const test::Told& a, const test::Told& b) {
  const diff::Diff d = diff::diff(a.side(), b.side(), lexicon::shipped());
  INFO(a.text << " | " << b.text);
  REQUIRE(test::covers(d, a, b));
  const diff::Diff back = diff::diff(b.side(), a.side(), lexicon::shipped());
  REQUIRE(back.kept == d.kept);
  REQUIRE(back.edits.size() == d.edits.size());
  return d;
}

/// Whether all words are kept and some of them are spelled otherwise.
bool only_spelled_otherwise(const std::string& a, const std::string& b,
                            const std::string& language = "en") {
  const diff::Diff d = diff_of(told(a, language), told(b, language));
  return d.kept == 1 &&
         std::ranges::all_of(d.edits, [](const Edit& edit) { return edit.op == EditOp::keep; }) &&
         std::ranges::any_of(d.edits,
                             [](const Edit& edit) { return test::has(edit, Change::orthography); });
}

bool changes_words(const std::string& a, const std::string& b, const std::string& language = "en") {
  const diff::Diff d = diff_of(told(a, language), told(b, language));
  return d.kept < 1 && std::ranges::any_of(d.edits, [](const Edit& edit) {
           return edit.op != EditOp::keep && !test::has(edit, Change::orthography);
         });
}

}  // namespace

TEST_CASE("British and American spelling") {
  CHECK(only_spelled_otherwise("They organise the defence of the harbour.",
                               "They organize the defense of the harbor."));
  CHECK(only_spelled_otherwise("An analysed, modernised, neighbouring centre of dialogue.",
                               "An analyzed, modernized, neighboring center of dialog."));
  CHECK(only_spelled_otherwise("The travellers cancelled the programme.",
                               "The travelers canceled the program."));
  CHECK(only_spelled_otherwise("The adviser fulfils his promise.",
                               "The advisor fulfills his promise."));
}

TEST_CASE("words that look like spellings of one another are two words") {
  CHECK(changes_words("The four lakes are open.", "The for lakes are open."));
  CHECK(changes_words("He asked for your boat.", "He asked for yore boat."));
  CHECK(changes_words("They may be right about the lake.", "They maybe right about the lake."));
  CHECK(changes_words("The house was rebuilt here.", "The horse was rebuilt here."));
  CHECK(changes_words("He poured water on the plan.", "He pored water on the plan."));
  CHECK(changes_words("The timbre of the lake.", "The timber of the lake."));
}

TEST_CASE("compounds with a hyphen and in one word") {
  CHECK(
      only_spelled_otherwise("The states co-operate by e-mail.", "The states cooperate by email."));
  CHECK(only_spelled_otherwise("A long-term loan of the sub-committee.",
                               "A long-term loan of the subcommittee."));
}

TEST_CASE("numbers in words and in digits are one number") {
  CHECK(only_spelled_otherwise("The two ministers signed.", "The 2 ministers signed."));
  CHECK(only_spelled_otherwise("Trade grew by 34 per cent.", "Trade grew by 34%."));
  CHECK(only_spelled_otherwise("Trade grew by 34 percent.", "Trade grew by 34 per cent."));
  CHECK(only_spelled_otherwise("They lent 4.2m tonnes.", "They lent 4.2 million tonnes."));
  CHECK(only_spelled_otherwise("Kestria lent $200 billion to Varland.",
                               "Kestria lent 200 bn dollars to Varland."));
  CHECK(only_spelled_otherwise("Some 10,000 boats.", "Some 10000 boats."));
  CHECK(only_spelled_otherwise("Подписали два министра.", "Подписали 2 министра.", "ru"));
  CHECK(only_spelled_otherwise("Торговля выросла на 34 процента.", "Торговля выросла на 34 %.",
                               "ru"));
  CHECK(only_spelled_otherwise("双方签署了两个协议。", "双方签署了2个协议。", "zh"));
  CHECK(only_spelled_otherwise("出席的有二十名部长。", "出席的有20名部长。", "zh"));
}

TEST_CASE("numbers that differ are changes, and so are words that are no exact number") {
  CHECK(changes_words("The two ministers signed.", "The 3 ministers signed."));
  CHECK(changes_words("Trade grew by 34 per cent.", "Trade grew by 35%."));
  CHECK(changes_words("They lent 4.2m tonnes.", "They lent 4.2 billion tonnes."));
  CHECK(changes_words("They sent a dozen boats.", "They sent 12 boats."));
  CHECK(changes_words("They lent millions of tonnes.", "They lent 1,000,000 of tonnes."));
  CHECK(changes_words("Kestria lent $200 billion.", "Kestria lent 200 billion euros."));
  CHECK(changes_words("Подписали два министра.", "Подписали 3 министра.", "ru"));
  CHECK(changes_words("双方签署了两个协议。", "双方签署了3个协议。", "zh"));
}

TEST_CASE("numbers are compared to their last digit") {
  CHECK(changes_words("A grain costs $0.0000001.", "A grain costs 0.0000002 dollars."));
}

TEST_CASE("forms of a word in two spellings are forms of one word") {
  const test::Told a = told("The organisation chose a colour.");
  const test::Told b = told("The organization chose colors.");
  diff::DiffOptions options;
  options.ignore.inflection = true;
  const diff::Diff d = diff::diff(a.side(), b.side(), lexicon::shipped(), options);
  CHECK(std::ranges::none_of(d.edits, [](const Edit& e) { return e.op == EditOp::replace; }));
  const diff::Diff told_apart =
      diff::diff(told("One colour.").side(), told("One colors.").side(), lexicon::shipped());
  CHECK(std::ranges::any_of(told_apart.edits,
                            [](const Edit& e) { return test::has(e, Change::inflection); }));
}

TEST_CASE("a short form is spelling, and so is what it stands for") {
  CHECK(only_spelled_otherwise("They've read that it isn't open.",
                               "They have read that it is not open."));
  CHECK(only_spelled_otherwise("That's what we're asking.", "That is what we are asking."));
  CHECK(only_spelled_otherwise("We won't sign, I'd say.", "We will not sign, I would say."));
  CHECK(only_spelled_otherwise("We’re gonna sign.", "We are going to sign."));
  CHECK(only_spelled_otherwise("Благодарю г-на Рейка, т.е. гостя.",
                               "Благодарю господина Рейка, то есть гостя.", "ru"));
  CHECK(changes_words("The lake isn't open.", "The lake is open."));
  CHECK(changes_words("They've read it.", "They had read it."));
  CHECK(changes_words("We won't sign.", "We will sign."));
}

TEST_CASE("ordinals and small numbers are one in words, digits and numerals") {
  CHECK(only_spelled_otherwise("The 1st of its kind.", "The first of its kind."));
  CHECK(only_spelled_otherwise("The 21st meeting here.", "The twenty-first meeting here."));
  CHECK(
      only_spelled_otherwise("Это 1-е письмо в XXI веке.", "Это первое письмо в 21-м веке.", "ru"));
  CHECK(only_spelled_otherwise("口岸将在六月开放。", "口岸将在6月开放。", "zh"));
  CHECK(only_spelled_otherwise("修建五所学校。", "修建5所学校。", "zh"));
  CHECK(changes_words("The 1st of its kind.", "The second of its kind."));
  CHECK(changes_words("Это 2-е письмо здесь.", "Это первое письмо здесь.", "ru"));
  CHECK(changes_words("口岸将在六月开放。", "口岸将在7月开放。", "zh"));
}

TEST_CASE("letters of Russian and variants of Chinese words") {
  CHECK(only_spelled_otherwise("Тоннель ещё закрыт.", "Туннель еще закрыт.", "ru"));
  CHECK(only_spelled_otherwise("这是惟一的订单。", "这是唯一的定单。", "zh"));
  CHECK(only_spelled_otherwise("雙方將繼續對話。", "双方将继续对话。", "zh"));
}

TEST_CASE("a spelling is kept beside changes too") {
  const auto a = told("President Maren organised 34 per cent of the new defence centres.");
  const auto b = told("President Reyk organized 34% of the old defense centers.");
  const auto d = diff_of(a, b);
  CHECK(test::count(d, EditOp::replace) == 2);
  CHECK(d.kept == Approx(9.0 / 11));
}
