// Prints what the similarity reads of every pair of statements of annotated events, with the gold's
// verdict.
#include <iostream>
#include <nlohmann/json.hpp>

#include "readout/align/features.hpp"
#include "readout/align/similarity.hpp"

#include "unit/align/gold_event.hpp"

using namespace readout;  // NOLINT
using nlohmann::json;

namespace {

std::string content_of(const test::GoldEvent& event, std::size_t i) {
  const Statement& s = event.statements[i];
  std::string text;
  for (const Span& span : s.content) {
    if (!text.empty()) text += " ";
    text += span.in(event.documents[s.source].text);
  }
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path shared = argv[1];
  for (int i = 2; i < argc; ++i) {
    const test::GoldEvent event = test::load_gold_event(shared, argv[i], lexicon::shipped());
    const std::vector<std::vector<std::string>> none(event.statements.size());
    const auto features =
        align::make_features(event.sources(), event.statements, none, lexicon::shipped());
    json out;
    out["event"] = argv[i];
    for (std::size_t s = 0; s < event.statements.size(); ++s) {
      const Statement& st = event.statements[s];
      out["statements"].push_back(
          {{"id", event.labels[s]},
           {"source", st.source},
           {"language", event.documents[st.source].language},
           {"kind", static_cast<int>(st.kind)},
           {"place", features[s].place},
           {"words", features[s].words.size()},
           {"mass", features[s].term_mass},
           {"content", content_of(event, s)},
           {"text", st.span.in(event.documents[st.source].text)}});
    }
    for (std::size_t a = 0; a < features.size(); ++a) {
      for (std::size_t b = a + 1; b < features.size(); ++b) {
        const auto s = align::compare(features[a], features[b]);
        const test::IndexPair pair{a, b};
        const bool gold = std::ranges::binary_search(event.pairs, pair);
        const bool ignored = std::ranges::binary_search(event.ignored, pair);
        out["pairs"].push_back({{"a", a},
                                {"b", b},
                                {"label", gold ? 1 : ignored ? -1 : 0},
                                {"overlap", s.overlap},
                                {"containment", s.containment},
                                {"run", s.parts.run},
                                {"anchors", s.parts.anchors},
                                {"anchor_mass", s.anchor_mass},
                                {"concepts", s.parts.concepts},
                                {"concept_mass", s.concept_mass},
                                {"speaker", s.parts.speaker},
                                {"length", s.length},
                                {"barred", s.barred},
                                {"score", s.score},
                                {"same", s.same_language}});
      }
    }
    std::cout << out.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
}
