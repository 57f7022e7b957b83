// Formulae and discovered phrasings as JSON.
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"

namespace readout::report {
namespace {

Json json_variants(const Phrase& phrase) {
  Json out = Json::array();
  for (const PhraseVariant& variant : phrase.variants) {
    out.push_back({{"text", variant.text}, {"language", variant.language}});
  }
  return out;
}

Json json_hit(const Comparison& comparison, const Texts& texts, const PhraseHit& hit) {
  Json out = {{"source", comparison.sources.at(hit.source).document.id}, {"statement", nullptr}};
  if (hit.statement) out["statement"] = comparison.statements.at(*hit.statement).id;
  out.update(json_words(texts.at(hit.source), hit.span));
  out["variant"] = hit.variant;
  return out;
}

Json json_phrase(const Comparison& comparison, const Texts& texts, const Phrase& phrase) {
  Json occurrences = Json::array();
  std::set<std::size_t> sources;
  for (const PhraseHit& hit : phrase.occurrences) {
    occurrences.push_back(json_hit(comparison, texts, hit));
    sources.insert(hit.source);
  }
  return {{"id", phrase.id},
          {"canonical", phrase.canonical},
          {"category", phrase.category},
          {"origin", name(phrase.origin)},
          {"variants", json_variants(phrase)},
          {"occurrences", std::move(occurrences)},
          {"sources", sources.size()},
          {"events", 1}};
}

}  // namespace

Json json_phrases(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (const Phrase& phrase : comparison.phrases) {
    out.push_back(json_phrase(comparison, texts, phrase));
  }
  return out;
}

}  // namespace readout::report
