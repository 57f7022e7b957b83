// What an event is called that nobody named.
#include "readout/compare/event.hpp"

#include <catch2/catch.hpp>

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

Document titled(std::string outlet, std::string title, std::string language = "en") {
  Document made = document(std::move(outlet), title, std::move(language));
  made.title = std::move(title);
  return made;
}

std::string title_of(const std::vector<Document>& documents) {
  Event event;
  compare::infer_event(event, documents, lexicon::shipped());
  return event.title;
}

}  // namespace

TEST_CASE("an event bears the words that its accounts' titles share") {
  CHECK(title_of({titled("Agency", "Readout of President Maren’s Call with Premier Tomas Reyk"),
                  titled("Herald",
                         "Background Briefing on President Maren’s Call with Premier Reyk "
                         "of Kestria")}) == "President Maren’s Call with Premier Reyk");
  CHECK(title_of({titled("Agency", "Varland says it will open the harbour"),
                  titled("Herald", "Harbour to open soon, says Varland"),
                  titled("Вестник", "Гавань откроется", "ru")}) == "Varland, open the harbour");
}

TEST_CASE("words for the text itself are no part of an event's name") {
  CHECK(title_of({titled("Agency", "Remarks by President Maren at Lake Orla"),
                  titled("Herald", "Remarks by President Maren after Lake Orla Talks")}) ==
        "President Maren at Lake Orla");
  CHECK(title_of({titled("A", "Press Statement: Maren’s Call with Reyk"),
                  titled("B", "Press Briefing on Maren’s Call with Reyk"),
                  titled("C", "Notes of Maren’s Call with Tomas Reyk")}) ==
        "Maren’s Call with Reyk");
}

TEST_CASE("titles with less than two words in common leave the outlets") {
  CHECK(title_of({titled("Agency", "Varland opens harbour"),
                  titled("Herald", "Winter in Kestria")}) == "Agency and Herald");
  CHECK(title_of({titled("Agency", "Varland opens harbour"),
                  titled("Вестник", "Варланд открывает гавань", "ru")}) == "Agency and Вестник");
  CHECK(title_of({titled("Agency", ""), titled("Herald", "")}) == "Agency and Herald");
  CHECK(title_of({titled("Agency", "Maren says who paid for the talks, Reyk"),
                  titled("Herald", "Maren says who paid for the talks, Reyk")}) ==
        "Maren says who paid for the talks, Reyk");
  CHECK(title_of({titled("Agency", "The and of"), titled("Herald", "The and of")}) ==
        "Agency and Herald");
}

TEST_CASE("a title that was given stays") {
  Event event;
  event.title = "Summit";
  compare::infer_event(event,
                       std::vector{titled("A", "Lake Orla talks"), titled("B", "Lake Orla talks")},
                       lexicon::shipped());
  CHECK(event.title == "Summit");
}

}  // namespace readout::test
