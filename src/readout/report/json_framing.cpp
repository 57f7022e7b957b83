// Circumstances, language editions and headlines beside their bodies, as JSON.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"

namespace readout::report {
namespace {

const std::string& source_id(const Comparison& comparison, std::size_t source) {
  return comparison.sources.at(source).document.id;
}

Json json_point_ids(const Comparison& comparison, const std::vector<std::size_t>& points) {
  Json out = Json::array();
  for (const std::size_t point : points) out.push_back(comparison.points.at(point).id);
  return out;
}

Json json_value(const Comparison& comparison, const Texts& texts, const CircumstanceHere& here) {
  Json evidence = nullptr;
  if (!here.evidence.empty()) evidence = json_words(texts.at(here.source), here.evidence);
  return {{"source", source_id(comparison, here.source)},
          {"value", here.value},
          {"compare", here.compare},
          {"evidence", std::move(evidence)}};
}

Json json_facts(const Comparison& comparison, const Texts& texts, const EditionPair& editions) {
  const auto words = [&](std::size_t source, Span span) {
    return span.empty() ? Json(nullptr) : json_words(texts.at(source), span);
  };
  Json out = Json::array();
  for (const EditionFact& fact : editions.facts) {
    out.push_back({{"point", comparison.points.at(fact.point).id},
                   {"kind", name(fact.kind)},
                   {"a", words(editions.a, fact.a)},
                   {"b", words(editions.b, fact.b)}});
  }
  return out;
}

}  // namespace

Json json_circumstances(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (const Circumstance& circumstance : comparison.circumstances) {
    Json values = Json::array();
    for (const CircumstanceHere& here : circumstance.values) {
      values.push_back(json_value(comparison, texts, here));
    }
    out.push_back({{"kind", name(circumstance.kind)},
                   {"differs", circumstance.differs},
                   {"sentence", circumstance.sentence},
                   {"values", std::move(values)}});
  }
  return out;
}

Json json_editions(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (const EditionPair& editions : comparison.editions) {
    out.push_back({{"a", source_id(comparison, editions.a)},
                   {"b", source_id(comparison, editions.b)},
                   {"only_a", json_point_ids(comparison, editions.only_a)},
                   {"only_b", json_point_ids(comparison, editions.only_b)},
                   {"differing", json_point_ids(comparison, editions.differing)},
                   {"in_two_rows", json_point_ids(comparison, editions.in_two_rows)},
                   {"facts", json_facts(comparison, texts, editions)}});
  }
  return out;
}

Json json_headline_checks(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (const HeadlineCheck& check : comparison.headline_checks) {
    const Statement& headline = comparison.statements.at(check.headline);
    const MappedText& text = texts.at(headline.source);
    Json stem = nullptr;
    if (check.stem) stem = comparison.statements.at(*check.stem).id;
    Json edits = Json::array();
    for (const Edit& edit : check.edits) edits.push_back(json_edit(edit, text, text));
    out.push_back({{"headline", headline.id},
                   {"stem", std::move(stem)},
                   {"score", rounded(check.score)},
                   {"replaced_whole", check.replaced_whole},
                   {"edits", std::move(edits)}});
  }
  return out;
}

}  // namespace readout::report
