// What is known of pairs and points beyond the word diff, as JSON.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/space.hpp"

namespace readout::report {

Json json_quotation(const Pair& pair, const MappedText& a, const MappedText& b) {
  Json out = Json::array();
  for (const QuotationChange& change : pair.quotation) {
    Json entry = {{"issue", name(change.issue)},
                  {"a", json_words(a, change.a)},
                  {"b", json_words(b, change.b)}};
    if (change.translated) entry["translated"] = true;
    out.push_back(std::move(entry));
  }
  return out;
}

Json json_attribution(const Pair& pair) {
  Json out = Json::array();
  for (const AttributionShift& shift : pair.attribution) {
    out.push_back({{"issue", name(shift.issue)}, {"a", shift.a}, {"b", shift.b}});
  }
  return out;
}

Json json_ladder(const Comparison& comparison, const Point& point) {
  Json out = Json::array();
  for (const Rung& rung : point.ladder) {
    if (rung.lemma.empty()) continue;
    Json entry = {{"statement", comparison.statements.at(rung.statement).id},
                  {"lemma", rung.lemma},
                  {"strength", name(rung.strength)},
                  {"force", nullptr}};
    if (rung.force > 0) entry["force"] = rung.force;
    out.push_back(std::move(entry));
  }
  return out;
}

Json json_space(const Comparison& comparison, const Point& point) {
  Json out = Json::array();
  for (const SpaceHere& here : point.space) {
    const Source& source = comparison.sources.at(here.source);
    out.push_back({{"source", source.document.id},
                   {"words", here.words},
                   {"share", rounded(share(here.words, source.summary.words))}});
  }
  return out;
}

Json json_weight_parts(const Finding& finding) {
  Json out = Json::array();
  for (const WeightPart& part : finding.parts) {
    out.push_back({{"part", part.what}, {"weight", rounded(part.weight)}});
  }
  return out;
}

}  // namespace readout::report
