// Points with their pairs and edits as JSON, and the findings that refer to them.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/similarity_parts.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

const std::string& source_id(const Comparison& comparison, std::size_t source) {
  return comparison.sources.at(source).document.id;
}

const std::string& statement_id(const Comparison& comparison, std::size_t statement) {
  return comparison.statements.at(statement).id;
}

Json json_source_ids(const Comparison& comparison, const std::vector<std::size_t>& sources) {
  Json out = Json::array();
  for (const std::size_t source : sources) out.push_back(source_id(comparison, source));
  return out;
}

Json json_member(const Comparison& comparison, const Texts& texts, const Member& member) {
  Json out = {{"statement", statement_id(comparison, member.statement)}};
  if (member.part) {
    out.update(json_range(texts.at(comparison.statements[member.statement].source), *member.part));
  }
  return out;
}

Json json_similarity(const SimilarityParts& parts) {
  Json out = Json::object();
  for (const NamedPart& part : named_parts(parts)) out[std::string(part.key)] = rounded(part.value);
  return out;
}

Json json_nearest(const Comparison& comparison, const NearestMiss& miss) {
  Json out = {{"source", source_id(comparison, miss.source)},
              {"statement", nullptr},
              {"score", rounded(miss.score)},
              {"reason", name(miss.reason)}};
  if (miss.statement) out["statement"] = statement_id(comparison, *miss.statement);
  if (miss.reason == Rejection::below_threshold) {
    out["threshold"] = comparison.method.join_threshold;
  }
  if (miss.beside) out["beside"] = statement_id(comparison, *miss.beside);
  if (miss.elsewhere) out["elsewhere"] = comparison.points.at(*miss.elsewhere).id;
  out["parts"] = json_similarity(miss.parts);
  return out;
}

Json json_narrated(const Comparison& comparison, const Texts& texts, const Narrated& narrated) {
  Json out = {{"source", source_id(comparison, narrated.source)}};
  out.update(json_words(texts.at(narrated.source), narrated.sentence));
  out["score"] = rounded(narrated.score);
  out["beside"] = statement_id(comparison, narrated.beside);
  return out;
}

Json json_letters(const std::vector<LetterEdit>& letters, const MappedText& a,
                  const MappedText& b) {
  Json out = Json::array();
  for (const LetterEdit& letter : letters) {
    out.push_back(
        {{"op", name(letter.op)}, {"a", json_range(a, letter.a)}, {"b", json_range(b, letter.b)}});
  }
  return out;
}

}  // namespace

Json json_edit(const Edit& edit, const MappedText& a, const MappedText& b) {
  Json changes = Json::array();
  for (const Change change : edit.changes) changes.push_back(name(change));
  Json out = {{"op", name(edit.op)},
              {"a", json_words(a, edit.a)},
              {"b", json_words(b, edit.b)},
              {"change", std::move(changes)}};
  if (edit.direction != Direction::none) out["direction"] = name(edit.direction);
  if (edit.adjunct != Adjunct::none) out["adjunct"] = name(edit.adjunct);
  if (!edit.letters.empty()) out["letters"] = json_letters(edit.letters, a, b);
  return out;
}

namespace {

Json json_pair(const Comparison& comparison, const Texts& texts, const Pair& pair) {
  const MappedText& a = texts.at(comparison.statements.at(pair.a).source);
  const MappedText& b = texts.at(comparison.statements.at(pair.b).source);
  Json edits = Json::array();
  for (const Edit& edit : pair.edits) edits.push_back(json_edit(edit, a, b));
  Json out = {{"a", statement_id(comparison, pair.a)},
              {"b", statement_id(comparison, pair.b)},
              {"relation", name(pair.relation)}};
  if (pair.relation_by_hand) out["relation_by_hand"] = true;
  out["score"] = rounded(pair.score);
  out["parts"] = json_similarity(pair.parts);
  out["replaced_whole"] = pair.replaced_whole;
  out["approximate"] = pair.approximate;
  out["edits"] = std::move(edits);
  if (!pair.quotation.empty()) out["quotation"] = json_quotation(pair, a, b);
  if (!pair.attribution.empty()) out["attribution"] = json_attribution(pair);
  if (!pair.anchors.empty()) out["anchors"] = json_anchors(pair, a, b);
  return out;
}

Json json_point(const Comparison& comparison, const Texts& texts, const Point& point,
                std::size_t row) {
  Json members = Json::array();
  for (const Member& member : point.members) {
    members.push_back(json_member(comparison, texts, member));
  }
  Json nearest = Json::array();
  for (const NearestMiss& miss : point.nearest) nearest.push_back(json_nearest(comparison, miss));
  Json narrated = Json::array();
  for (const Narrated& each : point.narrated) {
    narrated.push_back(json_narrated(comparison, texts, each));
  }
  Json pairs = Json::array();
  for (const Pair& pair : point.pairs) pairs.push_back(json_pair(comparison, texts, pair));
  Json out = {{"id", point.id}, {"row", row}, {"label", point.label}};
  if (point.by_hand) out["by_hand"] = true;
  out["members"] = std::move(members);
  out["missing_from"] = json_source_ids(comparison, point.missing_from);
  out["nearest"] = std::move(nearest);
  out["narrated"] = std::move(narrated);
  Json ranks = Json::array();
  for (const Rank& rank : point.ranks) {
    ranks.push_back({{"source", source_id(comparison, rank.source)}, {"rank", rank.rank}});
  }
  out["ranks"] = std::move(ranks);
  out["crossings"] = point.crossings;
  out["ladder"] = json_ladder(comparison, point);
  out["space"] = json_space(comparison, point);
  out["pairs"] = std::move(pairs);
  if (!point.merged.empty()) out["merged"] = json_merged(comparison, texts, point);
  for (const std::size_t statement : point.not_merged) {
    out["not_merged"].push_back(comparison.statements.at(statement).id);
  }
  return out;
}

Json json_finding(const Comparison& comparison, const Finding& finding) {
  Json point = nullptr;
  if (finding.point) point = comparison.points.at(*finding.point).id;
  Json pair = nullptr;
  if (finding.point && finding.pair) {
    const Pair& found = comparison.points.at(*finding.point).pairs.at(*finding.pair);
    pair = {{"a", statement_id(comparison, found.a)}, {"b", statement_id(comparison, found.b)}};
  }
  Json out = {{"kind", finding.kind},
              {"sentence", finding.sentence},
              {"point", std::move(point)},
              {"pair", std::move(pair)},
              {"sources", json_source_ids(comparison, finding.sources)},
              {"weight", rounded(finding.weight)},
              {"parts", json_weight_parts(finding)}};
  if (finding.circumstance) {
    out["circumstance"] = name(comparison.circumstances.at(*finding.circumstance).kind);
  }
  return out;
}

}  // namespace

Json json_points(const Comparison& comparison, const Texts& texts) {
  const std::vector<std::size_t> rows = row_numbers(comparison);
  Json out = Json::array();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out.push_back(json_point(comparison, texts, comparison.points[i], rows[i]));
  }
  return out;
}

Json json_topics(const Comparison& comparison) {
  Json out = Json::array();
  for (const Topic& topic : comparison.topics) {
    Json points = Json::array();
    for (const std::size_t point : topic.points) points.push_back(comparison.points.at(point).id);
    out.push_back({{"heading", topic.heading}, {"points", std::move(points)}});
  }
  return out;
}

/// Null where nothing is known.
Json json_tau(const std::optional<double>& tau) {
  return tau ? Json(rounded(*tau)) : Json(nullptr);
}

Json json_order(const Comparison& comparison) {
  Json pairs = Json::array();
  for (const OrderOfTwo& two : comparison.order.pairs) {
    pairs.push_back({{"a", source_id(comparison, two.a)},
                     {"b", source_id(comparison, two.b)},
                     {"points", two.points},
                     {"crossings", two.crossings},
                     {"tau", json_tau(two.tau)}});
  }
  return {{"crossings", comparison.order.crossings},
          {"tau", json_tau(comparison.order.tau)},
          {"pairs", std::move(pairs)}};
}

Json json_findings(const Comparison& comparison) {
  Json out = Json::array();
  for (const Finding& finding : comparison.findings) {
    out.push_back(json_finding(comparison, finding));
  }
  return out;
}

}  // namespace readout::report
