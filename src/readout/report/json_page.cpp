// The comparison as far as the page's script needs it.
#include <algorithm>
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/report.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

class PageData {
 public:
  explicit PageData(const Comparison& comparison)
      : comparison_(comparison), texts_(mapped_texts(comparison)) {}

  Json make() {
    Json points = Json::array();
    for (const Point& point : comparison_.points) {
      if (sources_of(comparison_, point).size() > 1) points.push_back(json_point(point));
    }
    Json sources = Json::array();
    for (const Source& source : comparison_.sources) {
      sources.push_back({{"id", source.document.id}, {"text", source.document.text}});
    }
    Json statements = Json::array();
    for (const std::size_t index : shown_) statements.push_back(json_statement(index));
    return {{"sources", std::move(sources)},
            {"statements", std::move(statements)},
            {"points", std::move(points)}};
  }

 private:
  [[nodiscard]] const Statement& statement(std::size_t index) const {
    return comparison_.statements.at(index);
  }
  [[nodiscard]] const MappedText& text_of(std::size_t index) const {
    return texts_.at(statement(index).source);
  }

  [[nodiscard]] Json json_statement(std::size_t index) const {
    Json out = {{"id", statement(index).id},
                {"source", comparison_.sources.at(statement(index).source).document.id}};
    out.update(json_range(text_of(index), statement(index).span));
    out["content"] = json_ranges(text_of(index), statement(index).content);
    return out;
  }

  [[nodiscard]] Json json_pair(const Pair& pair) const {
    Json edits = Json::array();
    for (const Edit& edit : pair.edits) {
      if (pair.replaced_whole) break;  // both wordings are shown whole
      edits.push_back({{"op", name(edit.op)},
                       {"a", json_range(text_of(pair.a), edit.a)},
                       {"b", json_range(text_of(pair.b), edit.b)}});
    }
    Json out = {{"a", statement(pair.a).id},
                {"b", statement(pair.b).id},
                {"relation", name(pair.relation)}};
    if (pair.relation_by_hand) out["by_hand"] = true;
    out["score"] = rounded(pair.score);
    out["edits"] = std::move(edits);
    if (!pair.anchors.empty()) {
      out["anchors"] = json_anchors(pair, text_of(pair.a), text_of(pair.b));
    }
    return out;
  }

  /// A witness is its statement's place among those of the view, and its span.
  [[nodiscard]] Json json_witness(const MergedView& view, const Witness& witness) const {
    const auto place = std::ranges::find(view.statements, witness.statement);
    const Span span = text_of(witness.statement).code_points(witness.span);
    return {place - view.statements.begin(), span.begin, span.end};
  }

  [[nodiscard]] Json json_view(const MergedView& view) const {
    Json statements = Json::array();
    for (const std::size_t index : view.statements) statements.push_back(statement(index).id);
    Json loci = Json::array();
    for (const Locus& locus : view.loci) {
      Json readings = Json::array();
      for (const Reading& reading : locus.readings) {
        Json witnesses = Json::array();
        for (const Witness& each : reading.witnesses) witnesses.push_back(json_witness(view, each));
        readings.push_back(std::move(witnesses));
      }
      loci.push_back(std::move(readings));
    }
    return {{"statements", std::move(statements)}, {"loci", std::move(loci)}};
  }

  Json json_point(const Point& point) {
    Json members = Json::array();
    for (const Member& member : point.members) {
      shown_.insert(member.statement);
      Json item = {{"statement", statement(member.statement).id}};
      if (member.part) item.update(json_range(text_of(member.statement), *member.part));
      members.push_back(std::move(item));
    }
    Json pairs = Json::array();
    for (const Pair& pair : point.pairs) pairs.push_back(json_pair(pair));
    Json merged = Json::array();
    for (const MergedView& view : point.merged) merged.push_back(json_view(view));
    return {{"id", point.id},
            {"members", std::move(members)},
            {"pairs", std::move(pairs)},
            {"merged", std::move(merged)}};
  }

  const Comparison& comparison_;
  Texts texts_;
  std::set<std::size_t> shown_;  ///< statements of the rows
};

}  // namespace

std::string page_data(const Comparison& comparison) {
  return dump(PageData(comparison).make(), kOneLine);
}

}  // namespace readout::report
