#include "readout/compare/edition_facts.hpp"

#include <algorithm>
#include <utility>

#include "readout/compare/relations.hpp"

namespace readout::compare {
namespace {

using Things = std::vector<std::pair<AnchorKind, Span>>;

struct OfEdition {
  Things alone;
  Things shared;

  [[nodiscard]] std::vector<Span> lone(AnchorKind kind) const {
    std::vector<Span> spans;
    for (const auto& thing : alone) {
      if (thing.first != kind || std::ranges::find(shared, thing) != shared.end()) continue;
      if (std::ranges::find(spans, thing.second) == spans.end()) spans.push_back(thing.second);
    }
    return spans;
  }
};

class Reader {
 public:
  Reader(const Comparison& comparison, const EditionPair& editions)
      : comparison_(comparison), editions_(editions) {}

  void read(const Pair& pair) {
    const bool turned = source_of(pair.a) == editions_.b;
    if (source_of(turned ? pair.b : pair.a) != editions_.a) return;
    if (source_of(turned ? pair.a : pair.b) != editions_.b) return;
    for (const CrossAnchor& anchor : pair.anchors) {
      if (anchor.uncertain) continue;
      const Span in_a = turned ? anchor.b : anchor.a;
      const Span in_b = turned ? anchor.a : anchor.b;
      const bool shared = !in_a.empty() && !in_b.empty();
      if (!shared && !is_translation(pair)) continue;
      if (!in_a.empty()) (shared ? a_.shared : a_.alone).emplace_back(anchor.kind, in_a);
      if (!in_b.empty()) (shared ? b_.shared : b_.alone).emplace_back(anchor.kind, in_b);
    }
  }

  [[nodiscard]] std::vector<EditionFact> facts(std::size_t point) const {
    std::vector<EditionFact> facts;
    for (const AnchorKind kind : {AnchorKind::number, AnchorKind::date, AnchorKind::name}) {
      const std::vector<Span> a = a_.lone(kind);
      const std::vector<Span> b = b_.lone(kind);
      if (a.size() == 1 && b.size() == 1) {
        facts.push_back({point, kind, a.front(), b.front()});
        continue;
      }
      for (const Span& span : a) facts.push_back({point, kind, span, {}});
      for (const Span& span : b) facts.push_back({point, kind, {}, span});
    }
    return facts;
  }

 private:
  [[nodiscard]] std::size_t source_of(std::size_t statement) const {
    return comparison_.statements[statement].source;
  }

  [[nodiscard]] bool is_translation(const Pair& pair) const {
    return pair.score >= kSurelySame &&
           comparison_.statements[pair.a].headline == comparison_.statements[pair.b].headline;
  }

  const Comparison& comparison_;
  const EditionPair& editions_;
  OfEdition a_;
  OfEdition b_;
};

}  // namespace

std::vector<EditionFact> edition_facts(const Comparison& comparison, std::size_t point,
                                       const EditionPair& editions) {
  Reader reader(comparison, editions);
  for (const Pair& pair : comparison.points[point].pairs) reader.read(pair);
  return reader.facts(point);
}

}  // namespace readout::compare
