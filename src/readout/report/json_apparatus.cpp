// What several wordings of a point are to each other beyond pairs of them, as JSON.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"

namespace readout::report {
namespace {

Json json_reading(const Comparison& comparison, const Texts& texts, const Reading& reading) {
  Json witnesses = Json::array();
  for (const Witness& witness : reading.witnesses) {
    const Statement& statement = comparison.statements.at(witness.statement);
    Json item = {{"statement", statement.id}};
    item.update(json_range(texts.at(statement.source), witness.span));
    witnesses.push_back(std::move(item));
  }
  const Witness& first = reading.witnesses.at(0);
  const MappedText& text = texts.at(comparison.statements.at(first.statement).source);
  return {{"text", text.words(first.span)}, {"witnesses", std::move(witnesses)}};
}

Json json_view(const Comparison& comparison, const Texts& texts, const MergedView& view) {
  Json statements = Json::array();
  for (const std::size_t statement : view.statements) {
    statements.push_back(comparison.statements.at(statement).id);
  }
  Json loci = Json::array();
  for (const Locus& locus : view.loci) {
    Json readings = Json::array();
    for (const Reading& reading : locus.readings) {
      readings.push_back(json_reading(comparison, texts, reading));
    }
    loci.push_back({{"readings", std::move(readings)}});
  }
  return {{"statements", std::move(statements)}, {"loci", std::move(loci)}};
}

}  // namespace

Json json_merged(const Comparison& comparison, const Texts& texts, const Point& point) {
  Json out = Json::array();
  for (const MergedView& view : point.merged) {
    out.push_back(json_view(comparison, texts, view));
  }
  return out;
}

Json json_anchors(const Pair& pair, const MappedText& a, const MappedText& b) {
  Json out = Json::array();
  for (const CrossAnchor& anchor : pair.anchors) {
    Json item = {{"kind", name(anchor.kind)}, {"a", nullptr}, {"b", nullptr}};
    if (!anchor.a.empty()) item["a"] = json_words(a, anchor.a);
    if (!anchor.b.empty()) item["b"] = json_words(b, anchor.b);
    item["uncertain"] = anchor.uncertain;
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace readout::report
