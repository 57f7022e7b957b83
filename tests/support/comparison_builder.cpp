#include "support/comparison_builder.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "readout/text/unicode.hpp"

#include "support/word_edits.hpp"

namespace readout::tests {

ComparisonBuilder::ComparisonBuilder(Event event) {
  comparison_.event = std::move(event);
}

void ComparisonBuilder::speaker(const std::string& id, const std::string& name) {
  speakers_.emplace_back(id, name);
}

std::string_view ComparisonBuilder::text(std::size_t source) const {
  return comparison_.sources.at(source).document.text;
}

std::size_t ComparisonBuilder::source(Document document,
                                      const std::vector<std::string>& paragraphs) {
  for (const std::string& paragraph : paragraphs) {
    if (!document.text.empty()) document.text += '\n';
    const std::size_t begin = document.text.size();
    document.text += paragraph;
    const BlockKind kind = begin == 0 ? BlockKind::title : BlockKind::paragraph;
    document.blocks.push_back({kind, {begin, document.text.size()}});
  }
  document.title = paragraphs.front();
  comparison_.sources.push_back({std::move(document), {}, {}});
  return comparison_.sources.size() - 1;
}

Span ComparisonBuilder::find(std::size_t source, std::string_view words, Span within) const {
  const std::size_t begin = text(source).find(words, within.begin);
  if (begin == std::string_view::npos || begin + words.size() > within.end) {
    throw std::invalid_argument("not in the text: " + std::string(words));
  }
  return {begin, begin + words.size()};
}

std::size_t ComparisonBuilder::say(std::size_t source, const Said& said) {
  Statement statement;
  statement.source = source;
  statement.kind = said.kind;
  statement.span = find(source, said.words, {0, text(source).size()});
  statement.utterance = comparison_.statements.size();
  for (const std::string& piece : said.content) {
    statement.content.push_back(find(source, piece, statement.span));
  }
  if (statement.content.empty()) statement.content.push_back(statement.span);
  statement.id = text::content_hash(comparison_.sources[source].document.id + said.words);
  for (const auto& [id, name] : speakers_) {
    if (id != said.speaker) continue;
    statement.speaker = Speaker{id, name, SpeakerHow::explicit_name, {}, {}};
    const std::size_t plus = id.find('+');
    if (plus != std::string::npos) {
      statement.speaker->members = {id.substr(0, plus), id.substr(plus + 1)};
    }
  }
  if (!said.cue.empty()) {
    statement.cue =
        Cue{said.cue, CueStrength::neutral, find(source, said.cue, {0, text(source).size()})};
  }
  statement.headline = statement.span.begin < comparison_.sources[source].document.title.size();
  comparison_.statements.push_back(std::move(statement));
  return comparison_.statements.size() - 1;
}

std::size_t ComparisonBuilder::point(const std::string& label,
                                     const std::vector<std::size_t>& statements) {
  Point point;
  point.label = label;
  point.id = text::content_hash(label);
  for (const std::size_t statement : statements) point.members.push_back({statement, {}});
  comparison_.points.push_back(std::move(point));
  return comparison_.points.size() - 1;
}

std::vector<Span> ComparisonBuilder::tokens(std::size_t statement) const {
  const Statement& said = comparison_.statements.at(statement);
  std::vector<Span> out;
  for (const Span content : said.content) {
    const auto words = split_words(text(said.source), content);
    out.insert(out.end(), words.begin(), words.end());
  }
  return out;
}

std::size_t ComparisonBuilder::pair(std::size_t point, std::size_t a, std::size_t b,
                                    Relation relation, double score) {
  Pair pair;
  pair.a = a;
  pair.b = b;
  pair.relation = relation;
  pair.score = score;
  pair.parts = {score * 0.9, score * 0.7, 0.5, 0.0, 0.0, 1.0};
  const std::size_t a_source = comparison_.statements.at(a).source;
  const std::size_t b_source = comparison_.statements.at(b).source;
  if (comparison_.sources[a_source].document.language ==
      comparison_.sources[b_source].document.language) {
    pair.edits = word_edits(text(a_source), tokens(a), text(b_source), tokens(b));
  }
  auto& pairs = comparison_.points.at(point).pairs;
  pairs.push_back(std::move(pair));
  return pairs.size() - 1;
}

void ComparisonBuilder::change(std::size_t point, std::size_t pair, std::string_view words,
                               std::vector<Change> changes, Direction direction) {
  Pair& changed = comparison_.points.at(point).pairs.at(pair);
  const std::string_view a = text(comparison_.statements[changed.a].source);
  const std::string_view b = text(comparison_.statements[changed.b].source);
  for (Edit& edit : changed.edits) {
    if (edit.a.in(a) != words && edit.b.in(b) != words) continue;
    edit.changes = std::move(changes);
    edit.direction = direction;
    return;
  }
  throw std::invalid_argument("no such edit: " + std::string(words));
}

void ComparisonBuilder::miss(std::size_t point, std::size_t source, std::size_t statement,
                             double score) {
  comparison_.points.at(point).nearest.push_back({source, statement, score});
}

void ComparisonBuilder::occurs(std::size_t phrase, std::size_t source, std::string_view words,
                               std::size_t variant) {
  PhraseHit hit{source, std::nullopt, find(source, words, {0, text(source).size()}), variant};
  for (std::size_t i = 0; i < comparison_.statements.size(); ++i) {
    const Statement& statement = comparison_.statements[i];
    if (statement.source == source && statement.span.contains(hit.span)) hit.statement = i;
  }
  comparison_.phrases.at(phrase).occurrences.push_back(hit);
}

void ComparisonBuilder::summarise(std::size_t source) {
  Source& summed = comparison_.sources[source];
  SourceSummary& summary = summed.summary;
  summary.words = summed.document.words;
  for (const Statement& statement : comparison_.statements) {
    if (statement.source != source) continue;
    ++summary.statements;
    const std::string speaker = statement.speaker ? statement.speaker->id : "";
    summary.words_per_speaker[speaker] += split_words(text(source), statement.span).size();
  }
  for (const Point& point : comparison_.points) {
    std::set<std::size_t> sources;
    for (const Member& member : point.members) {
      sources.insert(comparison_.statements[member.statement].source);
    }
    const bool here = sources.contains(source);
    if (here) ++summary.points;
    if (here && sources.size() == 1) ++summary.only_here;
    if (!here) ++summary.missing_here;
  }
}

Comparison ComparisonBuilder::finish() {
  for (Point& point : comparison_.points) {
    for (std::size_t source = 0; source < comparison_.sources.size(); ++source) {
      const bool has =
          std::any_of(point.members.begin(), point.members.end(), [&](const Member& member) {
            return comparison_.statements[member.statement].source == source;
          });
      if (!has) point.missing_from.push_back(source);
    }
  }
  for (std::size_t source = 0; source < comparison_.sources.size(); ++source) {
    Source& filled = comparison_.sources[source];
    filled.document.words =
        split_words(filled.document.text, {0, filled.document.text.size()}).size();
    for (const Block& block : filled.document.blocks) {
      const bool quiet = std::none_of(
          comparison_.statements.begin(), comparison_.statements.end(),
          [&](const Statement& s) { return s.source == source && s.span.overlaps(block.span); });
      if (quiet) filled.narration.push_back(block.span);
    }
    summarise(source);
  }
  return comparison_;
}

}  // namespace readout::tests
