#include "support/sample_framing.hpp"

namespace readout::tests {

void add_sample_framing(ComparisonBuilder& build, const SampleStatements& statements) {
  Comparison& comparison = build.comparison();
  const Span words = comparison.statements[statements.agency[0]].content.front();
  comparison.circumstances = {
      {CircumstanceKind::initiative,
       {{0, "Varland (invitation)", "country-varland", {0, 5}},
        {1, "Kestria (request)", "country-kestria", words}},
       true,
       "At whose request: Varland (invitation) in one account; Kestria (request) in another."},
      {CircumstanceKind::length,
       {{0, "120 words", "120", {}}, {1, "140 words", "140", {}}, {2, "90 words", "90", {}}},
       false,
       ""}};
  comparison.editions = {{0, 3, {2}, {}, {1}}, {1, 4, {}, {}, {}}};
  const auto content = [&](std::size_t statement) {
    return comparison.statements[statement].content.front();
  };
  HeadlineCheck hardened;
  hardened.headline = statements.agency[0];
  hardened.stem = statements.agency[1];
  hardened.score = 0.7;
  hardened.edits = {{EditOp::replace,
                     content(statements.agency[1]),
                     content(statements.agency[0]),
                     {Change::modality},
                     Direction::hardened}};
  HeadlineCheck replaced = hardened;
  replaced.replaced_whole = true;
  HeadlineCheck without;
  without.headline = statements.courier[0];
  comparison.headline_checks = {hardened, replaced, without};
}

}  // namespace readout::tests
