#include "readout/ingest/article_heads.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/main_region.hpp"

#include "unit/ingest/pages.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

const std::string kTitle = "Maren receives an envoy on the eve of the talks";
const std::string kEnvoy =
    "The envoy handed President Maren a letter about the ferry on Lake Orla on Monday, her office "
    "said.";
const std::string kThanks =
    "Maren thanked the envoy and said that she expected Premier Reyk at the lake on Wednesday.";
const std::string kSecond = "Maren and Reyk agree to share the costs of the ferry";
const std::string kTalks =
    "President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday, and both agreed on the "
    "ferry.";
const std::string kCosts =
    "The costs of the ferry will be shared in equal parts, the Premier said after the talks.";
const std::string kBees =
    "Every third colony of the southern valleys died this winter, the beekeepers of Norland said "
    "on "
    "Monday.";
const std::string kHoney =
    "Mites and a wet autumn weakened the bees, and honey will cost a tenth more, its chairman "
    "expects.";
const std::string kBeekeepers = "Beekeepers of Norland count the dead bees of its valleys";

/// Whether the lines between two texts of two paragraphs hold the head of the lower one.
bool parts(const std::vector<std::string>& above, const std::vector<std::string>& gap,
           const std::vector<std::string>& below) {
  std::vector<std::string> lines = above;
  lines.insert(lines.end(), gap.begin(), gap.end());
  lines.insert(lines.end(), below.begin(), below.end());
  const Page page = page_of(lines);
  const std::size_t end = above.size() + gap.size();
  const auto head = article_head_in(page, {above.size(), end});
  return head && is_of_lower(*head, {terms_of_region(page, {0, above.size()}),
                                     terms_of_region(page, {end, lines.size()}), kTitle});
}

}  // namespace

TEST_CASE("a headline with a byline or a date is the head of the text whose words it shares") {
  for (const char* credit : {"By Per Holm", "14 March 2031", "Published: 14 March 2031, 10:15"}) {
    CAPTURE(credit);
    CHECK(parts({kEnvoy, kThanks}, {kBeekeepers, credit}, {kBees, kHoney}));
    CHECK_FALSE(parts({kBees, kHoney}, {kBeekeepers, credit}, {kEnvoy, kThanks}));
    CHECK_FALSE(parts({kEnvoy, kThanks}, {kBeekeepers, credit}, {kTalks, kCosts}));
  }
  CHECK(parts({kEnvoy, kThanks}, {kBeekeepers, "14 March 2031", "Share", "12"}, {kBees, kHoney}));
}

TEST_CASE("a teaser on the same subject parts nothing, a report that introduces somebody does") {
  const std::string teaser = "Reyk and Maren to meet on the costs of the ferry";
  const std::string goes_on = "The two leaders, Maren and Reyk, met at the lake on Wednesday.";
  for (const char* credit : {"By Per Holm", "14 March, 10:15"}) {
    CAPTURE(credit);
    CHECK_FALSE(parts({kEnvoy, kThanks}, {teaser, credit}, {goes_on, kCosts}));
    CHECK(parts({kEnvoy, kThanks}, {kSecond, credit}, {kTalks, kCosts}));
  }
  CHECK_FALSE(parts({kEnvoy, kThanks}, {"Read also", teaser}, {goes_on, kCosts}));
}

TEST_CASE("a bare headline may be that of a section") {
  CHECK_FALSE(parts({kEnvoy, kThanks}, {kBeekeepers}, {kBees, kHoney}));
  CHECK(parts({kEnvoy, kThanks}, {"Most read", kBeekeepers}, {kBees, kHoney}));
  CHECK_FALSE(parts({kEnvoy, kThanks}, {"Most read", kBeekeepers}, {kTalks, kCosts}));
}

TEST_CASE("a bare headline is another article's where the text introduces somebody anew") {
  CHECK(parts({kEnvoy, kThanks}, {kSecond}, {kTalks, kCosts}));
  const std::string known =
      "Maren met Reyk at the lake on Wednesday, and both agreed on the ferry.";
  CHECK_FALSE(parts({kEnvoy, kThanks}, {kSecond}, {known, kCosts}));
  // The upper text has the whole names already.
  CHECK_FALSE(parts({kTalks, kThanks}, {kSecond}, {kTalks, kCosts}));
  // A capital at the beginning of a sentence names nobody.
  const std::string sentence =
      "It rained at the lake. When Maren met him, both agreed on the ferry.";
  CHECK_FALSE(parts({kEnvoy, kThanks}, {kSecond}, {sentence, kCosts}));
}

TEST_CASE("no lines, no head") {
  const Page page = page_of({kEnvoy, kBees});
  CHECK_FALSE(article_head_in(page, {1, 1}).has_value());
  CHECK_FALSE(may_end_in_head(page, {1, 1}, {}));
}

TEST_CASE("an account does not begin with the paragraphs of another item above its headline") {
  const std::vector<std::string> menu(12, "Some section of the site");
  std::vector<std::string> lines = menu;
  lines.insert(lines.end(), {kTitle, kEnvoy, kThanks, "Share", kSecond, kTalks, kCosts, kCosts});
  lines.insert(lines.end(), menu.begin(), menu.end());
  const MainText text = main_text(page_of(lines));
  CHECK(text.headline == 16);
  CHECK(text.region.begin == 17);
}

TEST_CASE("an account that begins above a headline keeps a title") {
  const std::vector<std::string> menu(12, "Some section of the site");
  std::vector<std::string> lines = {kEnvoy, kThanks};  // no headline above
  lines.insert(lines.end(),
               {"Read also", "Costs of the ferry to be shared", kTalks, kCosts, kCosts});
  lines.insert(lines.end(), menu.begin(), menu.end());
  const MainText text = main_text(page_of(lines));
  CHECK(text.headline == 3);
  CHECK(text.region.begin == 4);
}

TEST_CASE("the headline above two stretches must speak of both") {
  const std::vector<std::string> menu(12, "Some section of the site");
  std::vector<std::string> lines = menu;
  lines.insert(lines.end(), {"An envoy hands over a letter", kEnvoy, kThanks, "Share",
                             "Parts of equal size", kTalks, kCosts, kCosts});
  lines.insert(lines.end(), menu.begin(), menu.end());
  CHECK(main_text(page_of(lines)).region.begin == 17);
  lines[12] = "Ferry and letter at Lake Orla";
  CHECK(main_text(page_of(lines)).region.begin == 13);
}
