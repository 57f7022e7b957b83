#include <cmath>

#include "readout/report/json_parts.hpp"
#include "readout/report/json_writer.hpp"
#include "readout/report/report.hpp"

namespace readout::report {
namespace {

void write_sources(JsonWriter& out, const Comparison& comparison, const Texts& texts) {
  out.key("sources");
  out.open_array();
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    out.open_object();
    write_document(out, comparison.sources[i].document, texts[i]);
    out.key("narration");
    write_ranges(out, texts[i], comparison.sources[i].narration);
    out.close_object();
  }
  out.close_array();
}

void write_statements(JsonWriter& out, const Comparison& comparison, const Texts& texts) {
  out.key("statements");
  out.open_array();
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    const Statement& statement = comparison.statements[i];
    const std::string& source = comparison.sources.at(statement.source).document.id;
    write_statement(out, statement, statement.id, source, texts[statement.source],
                    comparison.is_speaker_by_hand(i));
  }
  out.close_array();
}

Json json_method(const Comparison& comparison) {
  const Method& method = comparison.method;
  return {{"version", method.version},
          {"encoder", method.encoder},
          {"join_threshold", method.join_threshold},
          {"replace_threshold", method.replace_threshold},
          {"corrections", method.corrections},
          {"corrections_applied", method.corrections_applied},
          {"base", method.base ? Json(comparison.sources.at(*method.base).document.id) : Json()}};
}

}  // namespace

double rounded(double value) {
  constexpr double kDecimals = 1e4;
  return std::round(value * kDecimals) / kDecimals;
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// With an indent, a line for each member of each list: to be read, searched and diffed by line, at
/// a third of the size that a line for each number would take.
std::string to_json(const Comparison& comparison, int indent) {
  const Texts texts = mapped_texts(comparison);
  JsonWriter out({indent, true});
  out.open_object();
  out.member("schema", "readout/comparison/1");
  out.tree("event", json_event(comparison.event));
  write_sources(out, comparison, texts);
  write_statements(out, comparison, texts);
  out.tree("points", json_points(comparison, texts));
  out.tree("topics", json_topics(comparison));
  out.tree("order", json_order(comparison));
  out.tree("phrases", json_phrases(comparison, texts));
  out.tree("findings", json_findings(comparison));
  out.tree("circumstances", json_circumstances(comparison, texts));
  out.tree("editions", json_editions(comparison, texts));
  out.tree("headline_checks", json_headline_checks(comparison, texts));
  out.tree("summary", json_summary(comparison));
  out.tree("warnings", json_warnings(comparison.warnings));
  out.tree("method", json_method(comparison));
  out.close_object();
  return out.take();
}

std::string document_to_json(const Document& document, int indent) {
  JsonWriter out({indent});
  out.open_object();
  out.member("schema", "readout/document/1");
  write_document(out, document, MappedText(document.text));
  out.tree("warnings", json_warnings(document.warnings));
  out.close_object();
  return out.take();
}

std::string extraction_to_json(const Document& document, const Extraction& extraction, int indent) {
  const MappedText text(document.text);
  JsonWriter out({indent});
  out.open_object();
  out.member("schema", "readout/extraction/1");
  out.key("document");
  out.open_object();
  write_document(out, document, text);
  out.close_object();
  out.key("statements");
  out.open_array();
  for (std::size_t i = 0; i < extraction.statements.size(); ++i) {
    const Statement& statement = extraction.statements[i];
    const std::string id = statement.id.empty() ? std::to_string(i) : statement.id;
    write_statement(out, statement, id, document.id, text);
  }
  out.close_array();
  out.key("narration");
  write_ranges(out, text, extraction.narration);
  std::vector<Warning> warnings = document.warnings;
  warnings.insert(warnings.end(), extraction.warnings.begin(), extraction.warnings.end());
  out.tree("warnings", json_warnings(warnings));
  out.close_object();
  return out.take();
}

}  // namespace readout::report
