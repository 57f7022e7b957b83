#include "readout/phrases/distribution.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "readout/phrases/intervals.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

StudySource source(const std::string& id, const std::string& outlet, const std::string& day,
                   std::size_t words) {
  StudySource out;
  out.document.id = id;
  out.document.outlet = outlet;
  out.document.words = words;
  out.day = day;
  return out;
}

Phrase phrase(const std::vector<std::size_t>& sources) {
  Phrase out;
  for (const std::size_t each : sources) out.occurrences.push_back({each, std::nullopt, {}, 0});
  return out;
}

const std::vector<StudySource> kSources{
    source("courier", "Selle Courier", "2031-05-14", 1000),
    source("council", "", "2031-03-02T09:00:00Z", 500),
    source("herald", "Orla Herald", "", 2000),
    source("courier-2", "Selle Courier", "2031-05-20", 3000),
};

std::vector<std::string> names(const Grouping& grouping) {
  std::vector<std::string> out;
  for (const PhraseGroup& group : grouping.groups) out.push_back(group.name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the limits of a rate are Garwood's") {
  // scipy 1.17: chi2.ppf(.025, 2 * n) / 2 and chi2.ppf(.975, 2 * n + 2) / 2, times 1000 / words
  const PhraseRate none = rate_per_thousand(0, 1000);
  CHECK(none.rate == 0);
  CHECK(none.low == 0);
  CHECK(none.high == Approx(3.6888794541139354));
  const PhraseRate one = rate_per_thousand(1, 1000);
  CHECK(one.low == Approx(0.025317807984289876));
  CHECK(one.high == Approx(5.571643390938898));
  const PhraseRate ten = rate_per_thousand(10, 2000);
  CHECK(ten.rate == Approx(5));
  CHECK(ten.low == Approx(2.3976943480662167));
  CHECK(ten.high == Approx(9.19517802100889));
  const PhraseRate many = rate_per_thousand(250, 40000);
  CHECK(many.low == Approx(5.499199890773433));
  CHECK(many.high == Approx(7.074692626057902));
}

TEST_CASE("without words there is no rate") {
  const PhraseRate rate = rate_per_thousand(3, 0);
  CHECK(rate.count == 3);
  CHECK(rate.rate == 0);
  CHECK(rate.high == 0);
}

TEST_CASE("groups stand by name, the unknown last, with the words of their sources") {
  const Grouping outlets = group_sources(kSources, PhraseGrouping::outlet);
  CHECK(names(outlets) == Names{"Orla Herald", "Selle Courier", ""});
  CHECK(outlets.groups[1].words == 4000);
  CHECK(outlets.group_of == std::vector<std::size_t>{1, 2, 0, 1});
  const Grouping months = group_sources(kSources, PhraseGrouping::month);
  CHECK(names(months) == Names{"2031-03", "2031-05", ""});
  CHECK(names(group_sources(kSources, PhraseGrouping::source)) ==
        Names{"council", "courier", "courier-2", "herald"});
}

TEST_CASE("two sources of one name stay two groups, two members of another kind are one") {
  const std::vector<PhraseGroup> members{{"a", 1}, {"b", 2}, {"a", 3}};
  CHECK(names(group_by_name(PhraseGrouping::source, members)) == Names{"a", "a", "b"});
  const Grouping speakers = group_by_name(PhraseGrouping::speaker, members);
  CHECK(names(speakers) == Names{"a", "b"});
  CHECK(speakers.groups[0].words == 4);
}

TEST_CASE("a distribution counts each occurrence once, and rates times words are counts") {
  const std::vector<Phrase> phrases{phrase({0, 0, 3, 2}), phrase({}), phrase({1})};
  const Grouping outlets = group_sources(kSources, PhraseGrouping::outlet);
  const PhraseDistribution distribution = distribute(outlets, phrases);
  CHECK(distribution.by == PhraseGrouping::outlet);
  REQUIRE(distribution.rates.size() == 3);
  CHECK(distribution.rates[0][0].count == 1);
  CHECK(distribution.rates[0][1].count == 3);
  CHECK(distribution.rates[0][1].rate == Approx(.75));
  CHECK(distribution.rates[2][2].count == 1);
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    std::size_t all = 0;
    for (std::size_t group = 0; group < outlets.groups.size(); ++group) {
      const PhraseRate& rate = distribution.rates[i][group];
      all += rate.count;
      CHECK(rate.rate * static_cast<double>(outlets.groups[group].words) / 1000 ==
            Approx(static_cast<double>(rate.count)).margin(1e-12));
      CHECK(rate.low <= rate.rate);
      CHECK(rate.rate <= rate.high);
    }
    CHECK(all == phrases[i].occurrences.size());
  }
}

TEST_CASE("the order of the sources changes no group and no count") {
  std::mt19937 random(20310312);
  std::vector<std::size_t> order{0, 1, 2, 3};
  const auto by_order = [&] {
    std::vector<StudySource> sources;
    std::vector<std::size_t> uses;
    for (std::size_t i = 0; i < order.size(); ++i) {
      sources.push_back(kSources[order[i]]);
      uses.insert(uses.end(), order[i] + 1, i);  // a use more for each source as it stood at first
    }
    const std::vector<Phrase> phrases{phrase(uses)};
    const auto distribution = distribute(group_sources(sources, PhraseGrouping::outlet), phrases);
    std::vector<std::tuple<std::string, std::size_t, std::size_t>> out;
    for (std::size_t i = 0; i < distribution.groups.size(); ++i) {
      const PhraseGroup& group = distribution.groups[i];
      out.emplace_back(group.name, group.words, distribution.rates[0][i].count);
    }
    return out;
  };
  const auto first = by_order();
  CHECK(first.size() == 3);
  for (int i = 0; i < 10; ++i) {
    std::ranges::shuffle(order, random);
    CHECK(by_order() == first);
  }
}
