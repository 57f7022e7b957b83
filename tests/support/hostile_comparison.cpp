#include "support/hostile_comparison.hpp"

#include "support/sample_comparison.hpp"

namespace readout::tests {
namespace {

void spoil(std::string& text) {
  text += attack();
}

void spoil(std::vector<std::string>& texts) {
  for (std::string& text : texts) spoil(text);
}

void spoil(Event& event) {
  for (std::string* text : {&event.id, &event.title, &event.date, &event.place}) spoil(*text);
  for (Participant& participant : event.participants) {
    for (std::string* text : {&participant.name, &participant.title, &participant.country}) {
      spoil(*text);
    }
    spoil(participant.aliases);
  }
}

void spoil(Document& document) {
  for (std::string* text : {&document.id, &document.file, &document.outlet, &document.title,
                            &document.author, &document.language, &document.kind,
                            &document.published, &document.accessed, &document.sha256}) {
    spoil(*text);
  }
  document.url = "javascript:window.attacked=true//" + attack();
  document.archive_url = "https://example.org/" + attack();
  for (LeftOut& part : document.left_out) {
    spoil(part.text);
    spoil(part.reason);
  }
}

void spoil(Statement& statement) {
  spoil(statement.id);
  spoil(statement.addressee);
  if (statement.speaker) {
    spoil(statement.speaker->id);
    spoil(statement.speaker->name);
    statement.speaker->on_behalf_of = ActorRef{"principal", "Principal"};
    spoil(statement.speaker->on_behalf_of->id);
    spoil(statement.speaker->on_behalf_of->name);
    statement.speaker->carrier = ActorRef{"carrier", "Carrier"};
    spoil(statement.speaker->carrier->id);
    spoil(statement.speaker->carrier->name);
    spoil(statement.speaker->members);
  }
  if (statement.cue) spoil(statement.cue->lemma);
}

void spoil(Phrase& phrase) {
  for (std::string* text : {&phrase.id, &phrase.canonical, &phrase.category}) spoil(*text);
  for (PhraseVariant& variant : phrase.variants) {
    spoil(variant.text);
    spoil(variant.language);
  }
}

void spoil(SourceSummary& summary) {
  std::map<std::string, std::size_t> spoiled;
  for (const auto& [speaker, words] : summary.words_per_speaker) {
    spoiled[speaker + attack()] = words;
  }
  summary.words_per_speaker = std::move(spoiled);
}

/// A statement of a source that says nothing but the attack.
std::size_t say_attack(Comparison& comparison, std::size_t source, const std::string& words) {
  Document& document = comparison.sources[source].document;
  document.text += '\n';
  const Span span{document.text.size(), document.text.size() + words.size()};
  document.text += words;
  document.blocks.push_back({BlockKind::pull_quote, span});
  Statement statement;
  statement.id = "attack-" + std::to_string(source);
  statement.source = source;
  statement.kind = StatementKind::pull_quote;
  statement.span = span;
  statement.content = {span};
  statement.cue = Cue{"attack", CueStrength::warning, span};
  comparison.statements.push_back(std::move(statement));
  return comparison.statements.size() - 1;
}

void add_attack_point(Comparison& comparison, std::size_t long_word) {
  const std::size_t last = comparison.sources.size() - 1;
  const std::size_t a = say_attack(comparison, last, attack() + std::string(long_word, 'w'));
  const std::size_t b = say_attack(comparison, last, "other " + attack());
  const Span a_span = comparison.statements[a].span;
  const Span b_span = comparison.statements[b].span;
  Point point;
  point.id = "attack";
  point.label = "Attack" + std::string(long_word, 'w');
  point.members = {{a, {}}, {0, {}}};
  Pair pair;
  pair.a = 0;
  pair.b = a;
  pair.edits = {{EditOp::replace,
                 comparison.statements[0].span,
                 a_span,
                 {Change::name},
                 Direction::hardened}};
  point.pairs.push_back(std::move(pair));
  point.nearest = {{1, b, 0.4}};
  comparison.points.push_back(std::move(point));
  comparison.phrases.front().occurrences.push_back({last, b, b_span, 0});
}

}  // namespace

const std::string& attack() {
  static const std::string text =
      "\"'`><script>window.attacked=true</script><img src=x onerror=window.attacked=true>"
      "<svg onload=window.attacked=true></svg></style></title></textarea>]]>--><!--<script>"
      "{{title}}{{{json}}}{{#runs}}&lt;&#x3c;b&#x3e; \xE2\x80\xAE"
      "reversed \xE2\x81\xA6isolated\xE2\x81\xA9 \x01\x1B[31m \xFF\xFE";
  return text;
}

Comparison hostile_comparison(std::size_t long_word) {
  Comparison comparison = sample_comparison();
  add_attack_point(comparison, long_word);
  spoil(comparison.event);
  for (Source& source : comparison.sources) {
    spoil(source.document);
    spoil(source.summary);
  }
  for (Statement& statement : comparison.statements) spoil(statement);
  for (Point& point : comparison.points) {
    spoil(point.id);
    spoil(point.label);
  }
  for (Phrase& phrase : comparison.phrases) spoil(phrase);
  for (Circumstance& circumstance : comparison.circumstances) {
    spoil(circumstance.sentence);
    for (CircumstanceHere& here : circumstance.values) {
      spoil(here.value);
      spoil(here.compare);
    }
  }
  for (Finding& finding : comparison.findings) {
    spoil(finding.kind);
    spoil(finding.sentence);
  }
  for (Warning& warning : comparison.warnings) {
    for (std::string* text : {&warning.source, &warning.code, &warning.message}) spoil(*text);
  }
  spoil(comparison.method.version);
  spoil(comparison.method.encoder);
  return comparison;
}

}  // namespace readout::tests
