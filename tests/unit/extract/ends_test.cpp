// Texts that stop in the middle: whatever word a document ends with, nothing reads beyond it.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "readout/extract/extract.hpp"

namespace readout::test {
namespace {

Document cut_document(const std::string& text, const std::string& language) {
  Document document;
  document.outlet = "Orla Courier";
  document.language = language;
  document.text = text;
  document.blocks.push_back({BlockKind::paragraph, {0, text.size()}});
  return document;
}

}  // namespace

TEST_CASE("a document may end with any reporting word, without a stop") {
  const std::map<std::string, std::string> beginnings{
      {"en", "President Ilda Maren met people at the lake. Heavy rain "},
      {"ru", "Президент Ильда Марен встретилась с жителями. Сильный дождь "},
      {"zh", "伊尔达·马伦总统在湖边会见了民众。大雨"}};
  for (const auto& [language, beginning] : beginnings) {
    const lexicon::Grammar& grammar = lexicon::shipped().grammar(language);
    REQUIRE_FALSE(grammar.cue_forms.empty());
    for (const auto& [form, entries] : grammar.cue_forms) {
      const Document document = cut_document(beginning + form, language);
      const Extraction extraction =
          extract::extract(document, text::analyse(document), lexicon::shipped());
      for (const Statement& statement : extraction.statements) {
        CHECK(statement.span.end <= document.text.size());
      }
    }
  }
}

}  // namespace readout::test
