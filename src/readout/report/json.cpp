#include <cmath>
#include <fmt/format.h>

#include "readout/report/json_parts.hpp"
#include "readout/report/report.hpp"

namespace readout::report {
namespace {

Json json_sources(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    Json source = json_document(comparison.sources[i].document);
    source["narration"] = json_ranges(texts[i], comparison.sources[i].narration);
    out.push_back(std::move(source));
  }
  return out;
}

Json json_statements(const Comparison& comparison, const Texts& texts) {
  Json out = Json::array();
  for (const Statement& statement : comparison.statements) {
    const std::string& source = comparison.sources.at(statement.source).document.id;
    out.push_back(json_statement(statement, statement.id, source, texts[statement.source]));
  }
  return out;
}

Json json_method(const Method& method) {
  return {{"version", method.version},
          {"encoder", method.encoder},
          {"join_threshold", method.join_threshold},
          {"replace_threshold", method.replace_threshold}};
}

/// A line for each member of each list: to be read, searched and diffed by line, at a third of the
/// size that a line for each number would take.
std::string dump_by_member(const Json& json) {
  std::string out = "{";
  for (const auto& [key, value] : json.items()) {
    out += fmt::format("{}\n  {}: ", out.size() == 1 ? "" : ",", Json(key).dump());
    if (!value.is_array() || value.empty()) {
      out += dump(value, kOneLine);
      continue;
    }
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      out += fmt::format("{}\n    {}", i == 0 ? "" : ",", dump(value[i], kOneLine));
    }
    out += "\n  ]";
  }
  return out + "\n}";
}

}  // namespace

double rounded(double value) {
  constexpr double kDecimals = 1e4;
  return std::round(value * kDecimals) / kDecimals;
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string to_json(const Comparison& comparison, int indent) {
  const Texts texts = mapped_texts(comparison);
  const Json json = {{"schema", "readout/comparison/1"},
                     {"event", json_event(comparison.event)},
                     {"sources", json_sources(comparison, texts)},
                     {"statements", json_statements(comparison, texts)},
                     {"points", json_points(comparison, texts)},
                     {"phrases", json_phrases(comparison, texts)},
                     {"findings", json_findings(comparison)},
                     {"summary", json_summary(comparison)},
                     {"warnings", json_warnings(comparison.warnings)},
                     {"method", json_method(comparison.method)}};
  return indent == kOneLine ? dump(json, indent) : dump_by_member(json);
}

std::string document_to_json(const Document& document, int indent) {
  Json out = {{"schema", "readout/document/1"}};
  out.update(json_document(document));
  out["warnings"] = json_warnings(document.warnings);
  return dump(out, indent);
}

std::string extraction_to_json(const Document& document, const Extraction& extraction, int indent) {
  const MappedText text(document.text);
  Json statements = Json::array();
  for (const Statement& statement : extraction.statements) {
    const std::string id = statement.id.empty() ? std::to_string(statements.size()) : statement.id;
    statements.push_back(json_statement(statement, id, document.id, text));
  }
  std::vector<Warning> warnings = document.warnings;
  warnings.insert(warnings.end(), extraction.warnings.begin(), extraction.warnings.end());
  return dump({{"schema", "readout/extraction/1"},
               {"document", json_document(document)},
               {"statements", std::move(statements)},
               {"narration", json_ranges(text, extraction.narration)},
               {"warnings", json_warnings(warnings)}},
              indent);
}

std::string phrases_to_json(const Comparison& comparison, int indent) {
  const Texts texts = mapped_texts(comparison);
  Json sources = Json::array();
  for (const Source& source : comparison.sources) {
    sources.push_back({{"id", source.document.id},
                       {"outlet", source.document.outlet},
                       {"language", source.document.language},
                       {"words", source.document.words}});
  }
  return dump({{"schema", "readout/phrases/1"},
               {"event", json_event(comparison.event)},
               {"sources", std::move(sources)},
               {"phrases", json_phrases(comparison, texts)},
               {"warnings", json_warnings(comparison.warnings)}},
              indent);
}

}  // namespace readout::report
