// The alignment's similarity on pairs of sentences that stand in no text.
#include "readout/compare/sentence_pairs.hpp"

#include <catch2/catch.hpp>

using namespace readout;
using compare::SentencePair;

namespace {

const std::vector<SentencePair>& pairs() {
  static const std::vector<SentencePair> all{
      {"Maren said the grain corridor over Lake Orla will reopen on 1 May.",
       "The corridor for grain over Lake Orla will be reopened on 1 May, Maren said."},
      {"Reyk said transit would rise to 4.2 million tonnes a year.",
       "Transit will rise to 4.2 million tonnes a year, according to Reyk."},
      {"The two sides agreed to meet again in autumn.",
       "Nobody mentioned the price of fish in the harbour."},
  };
  return all;
}

compare::CompareOptions on_threads(std::size_t jobs) {
  compare::CompareOptions options;
  options.jobs = jobs;
  return options;
}

}  // namespace

TEST_CASE("sentences that say the same score high, others low") {
  const auto scores = compare::compare_pairs(pairs(), lexicon::shipped()).value();
  REQUIRE(scores.size() == 3);
  CHECK(scores[0].score > .5);
  CHECK(scores[1].score > .5);
  CHECK(scores[2].score < .3);  // a degree of likeness, as judges of STS-B give it
}

TEST_CASE("a score does not depend on where its pair stands, nor on the threads") {
  const auto scores = compare::compare_pairs(pairs(), lexicon::shipped(), on_threads(1)).value();
  const std::vector<SentencePair> turned(pairs().rbegin(), pairs().rend());
  const auto of_turned = compare::compare_pairs(turned, lexicon::shipped(), on_threads(3)).value();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    CHECK(scores[i].score == Approx(of_turned[scores.size() - 1 - i].score));
  }
}

TEST_CASE("a counterpart is found among all sentences of the other side") {
  const auto ranks = compare::rank_counterparts(pairs(), lexicon::shipped()).value();
  REQUIRE(ranks.of_b.size() == 3);
  CHECK(ranks.of_b[0] == 1);
  CHECK(ranks.of_a[0] == 1);
  CHECK(ranks.of_b[1] == 1);
  CHECK(ranks.of_a[1] == 1);
}

TEST_CASE("equal sentences share the worse place") {
  const std::vector<SentencePair> same(3, pairs()[0]);
  const auto ranks = compare::rank_counterparts(same, lexicon::shipped()).value();
  CHECK(ranks.of_b == std::vector<std::size_t>{3, 3, 3});
}

TEST_CASE("no pairs give no scores") {
  CHECK(compare::compare_pairs({}, lexicon::shipped()).value().empty());
  CHECK(compare::rank_counterparts({}, lexicon::shipped()).value().of_a.empty());
}

TEST_CASE("a part that is left out counts nothing") {
  compare::CompareOptions options;
  options.alignment.without = {align::Part::overlap, align::Part::containment};
  const auto with = compare::compare_pairs(pairs(), lexicon::shipped()).value();
  const auto without = compare::compare_pairs(pairs(), lexicon::shipped(), options).value();
  CHECK(without[0].score < with[0].score);
}
