// Formulae and discovered phrasings as JSON.
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"

namespace readout::report {
namespace {

Json json_variants(const Phrase& phrase) {
  Json out = Json::array();
  for (const PhraseVariant& variant : phrase.variants) {
    Json item = {{"text", variant.text}, {"language", variant.language}};
    if (!variant.against.empty()) {
      const MappedText against(variant.against);
      const MappedText text(variant.text);
      Json edits = Json::array();
      for (const Edit& edit : variant.edits) edits.push_back(json_edit(edit, against, text));
      item["against"] = variant.against;
      item["replaced_whole"] = variant.replaced_whole;
      item["edits"] = std::move(edits);
    }
    out.push_back(std::move(item));
  }
  return out;
}

Json json_gaps(const Comparison& comparison, const Texts& texts, const Phrase& phrase) {
  Json out = Json::array();
  for (const PhraseGap& gap : phrase.gaps) {
    const Statement& statement = comparison.statements.at(gap.statement);
    Json item = {{"point", comparison.points.at(gap.point).id},
                 {"occurrence", gap.occurrence},
                 {"statement", statement.id},
                 {"same_otherwise", gap.same_otherwise}};
    if (!gap.instead.empty()) {
      item["possible_variant"] = json_words(texts.at(statement.source), gap.instead);
    }
    out.push_back(std::move(item));
  }
  return out;
}

Json json_renderings(const Comparison& comparison, const Phrase& phrase) {
  Json out = Json::array();
  for (const PhraseRendering& rendering : phrase.renderings) {
    out.push_back({{"point", comparison.points.at(rendering.point).id},
                   {"a", rendering.a},
                   {"b", rendering.b}});
  }
  return out;
}

/// The sides in which a formula is not found though they have a point in which it stands.
Json json_not_found(const Comparison& comparison, std::size_t phrase) {
  Json out = Json::array();
  for (const PhraseContrast& contrast : comparison.contrasts) {
    if (contrast.phrase != phrase) continue;
    const AccountSide& side = comparison.sides.at(contrast.side);
    Json sources = Json::array();
    for (const std::size_t source : side.sources) {
      sources.push_back(comparison.sources.at(source).document.id);
    }
    Json item = {{"sources", std::move(sources)}, {"gaps", contrast.gaps}};
    if (!side.country.empty()) item["country"] = side.country;
    out.push_back(std::move(item));
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

Json json_phrase(const Comparison& comparison, const Texts& texts, std::size_t index) {
  const Phrase& phrase = comparison.phrases.at(index);
  Json occurrences = Json::array();
  std::set<std::size_t> sources;
  for (const PhraseHit& hit : phrase.occurrences) {
    occurrences.push_back(json_hit(comparison, texts, hit));
    sources.insert(hit.source);
  }
  Json out = {{"id", phrase.id},
              {"canonical", phrase.canonical},
              {"category", phrase.category},
              {"origin", name(phrase.origin)},
              {"variants", json_variants(phrase)},
              {"occurrences", std::move(occurrences)}};
  Json not_found = json_not_found(comparison, index);
  if (!phrase.gaps.empty()) out["gaps"] = json_gaps(comparison, texts, phrase);
  if (!phrase.renderings.empty()) out["renderings"] = json_renderings(comparison, phrase);
  if (!not_found.empty()) out["not_found_in"] = std::move(not_found);
  out["sources"] = sources.size();
  out["events"] = 1;
  return out;
}

}  // namespace

Json json_phrases(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (std::size_t i = 0; i < comparison.phrases.size(); ++i) {
    out.push_back(json_phrase(comparison, texts, i));
  }
  return out;
}

}  // namespace readout::report
