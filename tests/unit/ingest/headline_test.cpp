#include "readout/ingest/headline.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/main_region.hpp"
#include "readout/ingest/terms.hpp"

#include "unit/ingest/pages.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

const std::string kLead =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on Wednesday, "
    "and both sides agreed "
    "to open a ferry line.";
const std::string kOther =
    "The marathon of the eastern villages moves to the autumn because the organisers found no date "
    "that suits runners "
    "from every country.";

}  // namespace

TEST_CASE("terms are beginnings of words and pairs of Han characters") {
  CHECK(terms_of("Ferries on Lake Orla") == std::vector<std::string>{"ferri", "lake", "orla"});
  CHECK(terms_of("договорились о пароме") == std::vector<std::string>{"догов", "паром"});
  CHECK(terms_of("渡輪航线") == std::vector<std::string>{"渡轮", "轮航", "航线"});
  CHECK(terms_of("on of 12").empty());
  CHECK(likelihood_of("", {}) == 0);
}

TEST_CASE("a line of few words is less likely a headline than one of many") {
  const text::StringSet terms = {"maren", "ferry", "kestr"};
  CHECK(likelihood_of("Maren", terms) < likelihood_of("Maren ferry Kestria", terms));
  CHECK(likelihood_of("Maren ferry Kestria", terms) < 1);
}

TEST_CASE("the headline shares the words of its text") {
  const Page page = page_of({"Politics", "Marathon moves to the autumn",
                             "Maren and Reyk agree on ferry", "Share", kLead});
  const auto headline = HeadlineFinder(page).above({4, 5});
  REQUIRE(headline.has_value());
  CHECK(headline->index == 2);
}

TEST_CASE("a line above the headline is the title only where the lower one is a longer sum of it") {
  const std::string banner = "Maren meets Reyk: follow the talks at Lake Orla live";
  const std::string title = "Maren and Reyk agree to open a ferry line across Lake Orla";
  const std::string sum =
      "President Ilda Maren and Premier Tomas Reyk of Kestria agreed at Lake Orla to open a ferry "
      "line";
  const Page under_banner = page_of({"Menu", banner, title, kLead});
  CHECK(HeadlineFinder(under_banner).above({3, 4})->index == 2);
  const Page with_sum = page_of({"Menu", title, sum, kLead});
  CHECK(HeadlineFinder(with_sum).above({3, 4})->index == 1);
}

TEST_CASE("where words do not tell, the last long line above is the headline") {
  const Page page = page_of({"Menu", "What was said in the house by the water", "Print", kLead});
  const auto headline = HeadlineFinder(page).above({3, 4});
  REQUIRE(headline.has_value());
  CHECK(headline->index == 1);
  CHECK(headline->likelihood == 0);
  CHECK_FALSE(HeadlineFinder(page_of({"Menu", "Print", kLead})).above({2, 3}).has_value());
}

TEST_CASE("the first of two copies") {
  const Page page = page_of({"Maren agrees on ferry", "x", "MAREN agrees on ferry!", kLead});
  CHECK(first_copy(page, 2) == 0);
  CHECK(first_copy(page, 0) == 0);
}

TEST_CASE("the stretch with the most running text, and what goes on it") {
  const std::vector<std::string> menu(14, "Some section of the site");
  std::vector<std::string> lines = {kOther};
  lines.insert(lines.end(), menu.begin(), menu.end());
  lines.insert(lines.end(), {"Maren and Reyk agree on ferry", kLead, kLead, kLead});
  lines.insert(lines.end(), menu.begin(), menu.end());
  lines.insert(lines.end(), {kLead, kLead});
  lines.insert(lines.end(), menu.begin(), menu.end());
  lines.push_back(kOther);
  const MainText text = main_text(page_of(lines));
  CHECK(text.headline == 15);
  CHECK(text.region.begin == 16);
  CHECK(text.region.end == 35);
  CHECK(text.running.size() == 19);
  CHECK_FALSE(text.running[5]);
  CHECK(main_text(page_of({"Menu", "Print"})).region.empty());
  CHECK(main_text(Page()).region.empty());
}

TEST_CASE("a name with an office of writers is a byline, and no headline") {
  CHECK(byline("Ann Lind, Staff Writer") == "Ann Lind");
  CHECK(byline("Ильда Линд, корреспондент") == "Ильда Линд");
  CHECK_FALSE(byline("Ann Lind, mayor of Port Orla"));
  CHECK_FALSE(byline("Tarvia frees reporter, thanks Varland"));
  CHECK_FALSE(byline("The crews met Ann Lind, writer"));
}
