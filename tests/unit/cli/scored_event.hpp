/// A tiny event made by hand: what a program found in its sources, and what the gold has there.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/lexicon/lexicon.hpp"

#include "cli/evaluate/score_event.hpp"

namespace readout::test {

class ScoredEvent {
 public:
  std::size_t source(const std::string& id, const std::string& language, const std::string& text) {
    Source source;
    source.document.id = id;
    source.document.language = language;
    source.document.text = text;
    comparison_.sources.push_back(std::move(source));
    gold_.sources.push_back({id, {}, id});
    return comparison_.sources.size() - 1;
  }

  /// `words` stand in the source's text; `content` within them, all of them when empty.
  std::size_t found(std::size_t source, StatementKind kind, std::string_view words,
                    const std::string& speaker, std::string_view content = {}) {
    Statement statement;
    statement.source = source;
    statement.kind = kind;
    statement.span = place(source, words);
    statement.content = {content.empty() ? statement.span : place(source, content)};
    if (!speaker.empty()) {
      statement.speaker = Speaker{speaker, speaker, SpeakerHow::explicit_name, {}, {}};
    }
    comparison_.statements.push_back(std::move(statement));
    return comparison_.statements.size() - 1;
  }

  cli::GoldStatement& gold(const std::string& id, std::size_t source, StatementKind kind,
                           const std::string& exact, const std::string& speaker) {
    cli::GoldStatement statement;
    statement.id = id;
    statement.source = comparison_.sources[source].document.id;
    statement.kind = kind;
    statement.speaker = speaker;
    statement.exact = exact;
    return gold_.statements.emplace_back(std::move(statement));
  }

  /// A point of one statement with its nearest miss.
  void found_alone(std::size_t statement, std::size_t miss, double score) {
    Point point;
    point.members = {{statement, {}}};
    NearestMiss nearest{comparison_.statements[miss].source, miss, score};
    nearest.beside = point.members.front().statement;
    point.nearest.push_back(nearest);
    comparison_.points.push_back(std::move(point));
  }

  void found_pair(std::size_t a, std::size_t b, Relation relation, double score = 0) {
    Point point;
    point.members = {{a, {}}, {b, {}}};
    Pair pair;
    pair.a = a;
    pair.b = b;
    pair.relation = relation;
    pair.score = score;
    point.pairs.push_back(std::move(pair));
    comparison_.points.push_back(std::move(point));
  }

  void gold_pair(const std::string& a, const std::string& b, const std::string& relation) {
    const cli::GoldPair key = cli::make_pair_of(a, b);
    gold_.pairs.insert(key);
    gold_.relations[key] = {a, relation};
  }

  void found_formula(const std::string& canonical, std::size_t source, std::string_view words) {
    Phrase phrase;
    phrase.canonical = canonical;
    phrase.variants.push_back({std::string(words), "en"});
    phrase.occurrences.push_back({source, {}, place(source, words), 0});
    comparison_.phrases.push_back(std::move(phrase));
  }

  void gold_formula(const std::string& canonical, std::size_t source, const std::string& exact) {
    cli::GoldFormula formula;
    formula.canonical = canonical;
    formula.occurrences.push_back({comparison_.sources[source].document.id, exact, ""});
    gold_.formulae.push_back(std::move(formula));
  }

  [[nodiscard]] cli::Gold& annotation() { return gold_; }
  [[nodiscard]] const cli::Gold& annotation() const { return gold_; }
  [[nodiscard]] const Comparison& comparison() const { return comparison_; }
  /// With an empty lexicon: names count as they stand.
  [[nodiscard]] cli::EventScores scores() const {
    return cli::score_event(gold_, comparison_, lexicon::Lexicon());
  }

 private:
  [[nodiscard]] Span place(std::size_t source, std::string_view words) const {
    const std::size_t at = comparison_.sources[source].document.text.find(words);
    if (at == std::string::npos) throw std::invalid_argument(std::string(words));
    return {at, at + words.size()};
  }

  Comparison comparison_;
  cli::Gold gold_;
};

}  // namespace readout::test
