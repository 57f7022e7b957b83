#include "readout/ingest/corrections.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/json_reading.hpp"
#include "readout/model/names.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestFile = std::size_t{16} << 20U;
constexpr std::size_t kMostCorrections = 10'000;

/// What an enumeration offers, for a remedy: "one of join, split, ...".
template <class E>
std::string names_up_to(E last) {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) names.push_back(name(static_cast<E>(i)));
  return fmt::format("one of {}", fmt::join(names, ", "));
}

/// A value that has to be one of an enumeration's names.
template <class E>
E read_name(const ManifestObject& object, const char* key, E last) {
  const std::string stated = object.text(key);
  const auto value = parse<E>(stated);
  if (!value) {
    object.fault(stated.empty() ? object.path() : object.path_of(key),
                 stated.empty() ? fmt::format("a correction of this kind needs \"{}\"", key)
                                : fmt::format("\"{}\" is unknown: \"{}\"", key, stated),
                 names_up_to(last));
  }
  return *value;
}

/// An id, or an object with an id, words, or both.
StatementRef read_statement(const json& value, const JsonPath& path, UnknownKeys& unknown) {
  if (value.is_string()) return {clean_line(value.get<std::string>()), {}, {}};
  if (!value.is_object()) {
    ManifestObject::fault(path, "a statement is an id, or an object with \"id\" and \"text\"",
                          R"(write "s-..." or {"id": "s-...", "source": "...", "text": "..."})");
  }
  const ManifestObject object(value, path);
  object.note_unknown({"id", "source", "text"}, unknown);
  StatementRef statement{object.text("id"), object.text("source"), object.raw_text("text")};
  if (statement.id.empty() && statement.text.empty()) {
    object.fault(path, "a statement needs its \"id\" or its \"text\"",
                 "copy both from the report's JSON");
  }
  return statement;
}

std::vector<StatementRef> read_statements(const ManifestObject& object, std::size_t least,
                                          UnknownKeys& unknown) {
  std::vector<StatementRef> statements;
  for (const auto& [value, path] : object.array("statements")) {
    statements.push_back(read_statement(*value, path, unknown));
  }
  if (statements.size() < least) {
    object.fault(
        object.path(),
        fmt::format("\"statements\" must name {}", least == 1 ? "one or more" : "two or more"),
        "list them as the report's JSON has them");
  }
  return statements;
}

StatementRef read_one(const json& value, const ManifestObject& object, const char* key,
                      UnknownKeys& unknown) {
  const auto found = value.find(key);
  if (found == value.end()) {
    object.fault(object.path(), fmt::format("a correction of this kind needs \"{}\"", key),
                 "name the statement as the report's JSON does");
  }
  return read_statement(*found, object.path_of(key), unknown);
}

/// A name, an object with a name or an id, or null for unknown.
std::optional<CorrectedSpeaker> read_speaker(const json& value, const ManifestObject& object,
                                             UnknownKeys& unknown) {
  constexpr const char* kRemedy =
      R"(write "Name", {"id": "...", "name": "..."}, or null for unknown)";
  const auto found = value.find("speaker");
  if (found == value.end()) object.fault(object.path(), "set-speaker needs \"speaker\"", kRemedy);
  if (found->is_null()) return std::nullopt;
  CorrectedSpeaker speaker;
  if (found->is_string()) {
    speaker.name = clean_line(found->get<std::string>());
  } else {
    const ManifestObject stated(*found, object.path_of("speaker"));
    stated.note_unknown({"id", "name"}, unknown);
    speaker = {stated.text("id"), stated.text("name")};
  }
  if (speaker.id.empty() && speaker.name.empty()) {
    object.fault(object.path_of("speaker"), "a speaker needs a name or an id", kRemedy);
  }
  return speaker;
}

Correction read_correction(const json& value, const JsonPath& path, UnknownKeys& unknown) {
  const ManifestObject object(value, path);
  Correction correction;
  correction.op = read_name(object, "op", CorrectionOp::set_relation);
  switch (correction.op) {
    case CorrectionOp::join:
    case CorrectionOp::split:
      object.note_unknown({"op", "statements", "note"}, unknown);
      correction.statements =
          read_statements(object, correction.op == CorrectionOp::join ? 2 : 1, unknown);
      break;
    case CorrectionOp::move:
      object.note_unknown({"op", "statements", "to", "note"}, unknown);
      correction.statements = read_statements(object, 1, unknown);
      correction.to = read_one(value, object, "to", unknown);
      break;
    case CorrectionOp::set_speaker:
      object.note_unknown({"op", "statements", "speaker", "note"}, unknown);
      correction.statements = read_statements(object, 1, unknown);
      correction.speaker = read_speaker(value, object, unknown);
      break;
    case CorrectionOp::set_relation:
      object.note_unknown({"op", "a", "b", "relation", "note"}, unknown);
      correction.statements = {read_one(value, object, "a", unknown),
                               read_one(value, object, "b", unknown)};
      correction.relation = read_name(object, "relation", Relation::conflicting);
      break;
  }
  return correction;
}

std::vector<Correction> read_list(const json& root, UnknownKeys& unknown) {
  if (!root.is_array()) {
    ManifestObject::fault({}, "must be a list of corrections, [ ... ]",
                          R"(write [ {"op": "join", "statements": [...]} ])");
  }
  if (root.size() > kMostCorrections) {
    ManifestObject::fault({}, fmt::format("holds more than {} corrections", kMostCorrections),
                          "correct the most telling ones");
  }
  std::vector<Correction> list;
  for (std::size_t i = 0; i < root.size(); ++i) {
    list.push_back(read_correction(root[i], {std::to_string(i)}, unknown));
    list.back().number = i + 1;
  }
  return list;
}

}  // namespace

Result<Corrections> parse_corrections(std::string_view bytes, const std::filesystem::path& file) {
  const std::string_view text = without_mark(bytes);
  return read_json(text, file, "a correction needs three: the list, itself, its statements",
                   [&](const json& root) {
                     UnknownKeys unknown;
                     Corrections corrections{read_list(root, unknown), {}};
                     corrections.warnings = warnings_of(unknown, text, file, "a correction");
                     for (Correction& correction : corrections.list) {
                       correction.place = file.string();
                     }
                     return corrections;
                   });
}

Result<Corrections> read_corrections(const std::filesystem::path& file) {
  const Result<std::string> bytes = read_bytes(file, kLargestFile);
  if (!bytes) return bytes.error();
  return parse_corrections(bytes.value(), file);
}

}  // namespace readout::ingest
