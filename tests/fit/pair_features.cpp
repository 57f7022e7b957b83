// Prints the parts of the similarity of annotated pairs with the gold's verdict: what
// scripts/fit_alignment.py fits the weights on.
//
//   pair_features WEIGHTS.json found|gold ENCODER GOLD.json...
//
// A JSON object a gold file and line: all pairs, each with the parts on its own ("parts"), where a
// link was made also with its surroundings ("context"), the languages and the label: 1 a pair of
// the gold, 0 none; null for pairs that the gold leaves open, of statements that it does not have,
// and of one source. Of statements that the program found, or of the gold's own.
// "groups" are the points that come of these weights, by the threshold of joining.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "readout/align/cluster.hpp"
#include "readout/align/features.hpp"
#include "readout/align/links.hpp"
#include "readout/align/split.hpp"
#include "readout/compare/compare.hpp"
#include "readout/compare/statement_vectors.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/lexicon/named.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/gold_statements.hpp"
#include "cli/evaluate/matching.hpp"
#include "value_or_exit.hpp"

using namespace readout;  // NOLINT: tools read better without the prefix
using nlohmann::json;
using readout::test::value_or_exit;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

json parts_json(const align::Parts& parts) {
  json row = json::array();
  for (const double part : parts) row.push_back(part);
  return row;
}

/// A comparison with what the stages read of its sources.
struct Read {
  cli::Gold gold;
  Comparison comparison;
  std::vector<std::vector<const cli::GoldStatement*>> gold_of;  ///< by statement
  std::vector<text::Analysis> analyses;
  std::vector<lexicon::Named> named;

  [[nodiscard]] std::vector<align::SourceView> views() const {
    std::vector<align::SourceView> views;
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      views.push_back({&comparison.sources[i].document, &analyses[i], &named[i]});
    }
    return views;
  }
};

void match(Read& read, const cli::Matching& matching) {
  read.gold_of.resize(read.comparison.statements.size());
  for (std::size_t p = 0; p < matching.predictions().size(); ++p) {
    for (const std::size_t g : matching.gold_of(p)) {
      read.gold_of[matching.predictions()[p].statement].push_back(matching.gold()[g].gold);
    }
  }
}

Read read_gold_file(const std::string& path, bool found, const lexicon::Lexicon& lexicon) {
  Read read;
  read.gold = value_or_exit(cli::read_gold(path));
  Event event;
  event.id = read.gold.event.id;
  event.date = read.gold.event.date;
  std::vector<Document> documents;
  for (const cli::GoldSource& source : read.gold.sources) {
    ingest::SourceHints hints;
    hints.outlet = source.outlet;
    documents.push_back(value_or_exit(ingest::ingest_file(source.file, hints)));
    documents.back().id = source.id;
  }
  compare::CompareOptions options;
  options.discover_phrases = false;
  cli::GoldStatements own;
  if (!found) {
    own = cli::gold_statements(read.gold, documents, event, lexicon);
    options.given = own.by_document;
  }
  read.comparison = compare::compare(event, documents, lexicon, options);
  const lexicon::ActorIndex actors(lexicon, read.comparison.event);
  for (const Source& source : read.comparison.sources) {
    read.analyses.push_back(text::analyse(source.document));
    read.named.push_back(
        lexicon::find_named(source.document.text, read.analyses.back(), actors,
                            lexicon::day_of(read.comparison.event, source.document)));
  }
  match(read, found ? cli::Matching(read.gold, read.comparison)
                    : cli::Matching(read.gold, read.comparison, own.own));
  return read;
}

/// 1, 0; nothing where the gold says nothing.
std::optional<int> label_of(const Read& read, std::size_t a, std::size_t b) {
  const auto& left = read.gold_of[a];
  const auto& right = read.gold_of[b];
  if (left.empty() || right.empty()) return std::nullopt;
  bool unsure = false;
  for (const cli::GoldStatement* one : left) {
    for (const cli::GoldStatement* other : right) {
      const cli::GoldPair pair = cli::make_pair_of(one->id, other->id);
      if (read.gold.pairs.contains(pair)) return 1;
      unsure = unsure || read.gold.unsure.contains(pair) || one->optional || other->optional;
    }
  }
  return unsure ? std::nullopt : std::optional(0);
}

std::vector<std::vector<std::string>> formulae_of(const Comparison& comparison) {
  std::vector<std::set<std::string>> sets(comparison.statements.size());
  for (const Phrase& phrase : comparison.phrases) {
    if (phrase.origin != PhraseOrigin::lexicon) continue;
    for (const PhraseHit& hit : phrase.occurrences) {
      if (hit.statement) sets[*hit.statement].insert(phrase.id);
    }
  }
  std::vector<std::vector<std::string>> formulae;
  for (const auto& set : sets) formulae.emplace_back(set.begin(), set.end());
  return formulae;
}

json groups_of(const align::PairScorer& scorer, const align::Links& links,
               const std::vector<std::size_t>& source_of, const align::Weights& weights) {
  json by_threshold = json::object();
  for (int hundredths = 10; hundredths <= 70; hundredths += 4) {
    auto clusters = align::cluster(links, source_of, hundredths / 100.0, weights);
    json groups = json::array();
    for (const auto& group : align::split(std::move(clusters.groups), links, scorer)) {
      if (group.size() > 1) groups.push_back(group);
    }
    by_threshold[std::to_string(hundredths)] = groups;
  }
  return by_threshold;
}

json pairs_of(const Read& read, const align::PairScorer& scorer, const align::Links& links) {
  json pairs = json::array();
  const auto& statements = read.comparison.statements;
  for (std::size_t a = 0; a < statements.size(); ++a) {
    for (std::size_t b = a + 1; b < statements.size(); ++b) {
      const bool one_source = statements[a].source == statements[b].source;
      const auto label = one_source ? std::nullopt : label_of(read, a, b);
      const align::Similarity alone = scorer.compare(a, b);
      json pair{{"a", a},
                {"b", b},
                {"label", label ? json(*label) : json()},
                {"same", alone.same_language},
                {"barred", alone.bar != align::Bar::none},
                {"parts", parts_json(alone.parts)}};
      if (const align::Link* link = links.find(a, b)) {
        pair["context"] = parts_json(link->similarity.parts);
        pair["score"] = link->similarity.score;
      }
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "usage: pair_features WEIGHTS.json found|gold ENCODER GOLD.json...\n";
    return 2;
  }
  const auto sets = value_or_exit(align::parse_weights(read_file(argv[1]), argv[1]));
  const auto encoder = value_or_exit(encode::open_encoder(argv[3]));
  const lexicon::Lexicon& lexicon = lexicon::shipped();
  for (int i = 4; i < argc; ++i) {
    const Read read = read_gold_file(argv[i], std::string_view(argv[2]) == "found", lexicon);
    const auto vectors = value_or_exit(compare::statement_vectors(read.comparison, *encoder, 2));
    std::vector<std::size_t> source_of;
    for (const Statement& s : read.comparison.statements) source_of.push_back(s.source);
    const auto features = align::make_features(read.views(), read.comparison.statements,
                                               formulae_of(read.comparison), lexicon);
    const align::Nearness nearness(vectors, source_of, 1);
    const align::Weights& weights = vectors.empty() ? sets.without_vectors : sets.with_vectors;
    const align::PairScorer scorer(features, nearness, weights);
    const align::Links links(scorer);
    json parts = json::array();
    for (std::size_t p = 0; p < align::kParts; ++p) {
      parts.push_back(align::name(static_cast<align::Part>(p)));
    }
    const json line{{"event", argv[i]},
                    {"part_names", parts},
                    {"source_of", source_of},
                    {"pairs", pairs_of(read, scorer, links)},
                    {"groups", groups_of(scorer, links, source_of, weights)}};
    std::cout << line.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
}
