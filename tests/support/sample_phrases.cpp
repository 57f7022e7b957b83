#include "support/sample_phrases.hpp"

#include "support/word_edits.hpp"

namespace readout::tests {
namespace {

void tell(PhraseVariant& variant, const std::string& against) {
  const std::vector<Span> from = split_words(against, {0, against.size()});
  const std::vector<Span> to = split_words(variant.text, {0, variant.text.size()});
  variant.against = against;
  variant.edits = word_edits(against, from, variant.text, to);
}

/// The first word of what a statement says.
Span first_word(const Comparison& comparison, std::size_t index) {
  const Statement& statement = comparison.statements[index];
  const std::string& text = comparison.sources[statement.source].document.text;
  const std::size_t begin = statement.content.front().begin;
  return {begin, text.find(' ', begin)};
}

}  // namespace

void add_phrase_readings(Comparison& comparison, const SampleStatements& s) {
  auto& phrases = comparison.phrases;
  constexpr std::size_t kThirdCountry = 1;  // point
  constexpr std::size_t kBridges = 4;
  tell(phrases[0].variants[1], phrases[0].variants[0].text);
  phrases[0].gaps = {{kThirdCountry, 0, s.courier[0], first_word(comparison, s.courier[0]), true}};
  phrases[0].renderings = {{kThirdCountry, 0, 2}};
  tell(phrases[1].variants[1], phrases[1].variants[0].text);
  phrases[1].gaps = {{kThirdCountry, 0, s.courier[0], {}, true}};
  phrases[2].variants[0].against = "captured crews";
  phrases[2].variants[0].replaced_whole = true;
  phrases[2].variants[0].edits = {{EditOp::replace, {0, 14}, {0, 18}, {Change::wording}}};
  const std::string crews = "задержанные рыбаки";
  PhraseVariant& russian = phrases[2].variants[1];
  russian.against = crews;
  russian.edits = {
      {EditOp::replace, {0, crews.size()}, {0, russian.text.size()}, {Change::inflection}}};
  phrases[3].gaps = {{kBridges, 0, s.courier[3], first_word(comparison, s.courier[3]), true}};
  PhraseVariant& corridor = phrases[5].variants[0];
  corridor.against = "corridor the grain";
  corridor.edits = {{EditOp::move, {0, 8}, {0, 0}, {Change::order}},
                    {EditOp::keep, {9, 18}, {0, 9}, {}},
                    {EditOp::move, {18, 18}, {10, 18}, {Change::order}}};
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    comparison.sides.push_back({"", {i}});
  }
  comparison.contrasts = {{0, 2, {0}}, {3, 2, {0}}};
}

}  // namespace readout::tests
