#include "cli/evaluate/gold.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "readout/ingest/json_fault.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/model/names.hpp"

#include "cli/evaluate/gold_shape.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

std::string text_of(const json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

bool flag_of(const json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_boolean() && it->get<bool>();
}

const json& list_of(const json& object, const char* key) {
  static const json empty = json::array();
  const auto it = object.find(key);
  return it != object.end() && it->is_array() ? *it : empty;
}

Event read_event(const json& object) {
  Event event;
  event.id = text_of(object, "id");
  event.title = text_of(object, "title");
  event.date = text_of(object, "date");
  event.place = text_of(object, "place");
  for (const json& each : list_of(object, "participants")) {
    Participant participant{
        text_of(each, "name"), text_of(each, "title"), text_of(each, "country"), {}};
    for (const json& alias : list_of(each, "aliases")) participant.aliases.push_back(alias);
    event.participants.push_back(std::move(participant));
  }
  return event;
}

/// Beside the gold file, or below one of the folders above it.
fs::path resolve(const fs::path& gold, const fs::path& file) {
  for (fs::path folder = fs::absolute(gold).parent_path();; folder = folder.parent_path()) {
    if (fs::exists(folder / file)) return folder / file;
    if (folder == folder.parent_path()) return gold.parent_path() / file;
  }
}

GoldStatement read_statement(const json& object) {
  GoldStatement statement;
  statement.id = text_of(object, "id");
  statement.source = text_of(object, "source");
  statement.kind = parse<StatementKind>(text_of(object, "kind")).value_or(StatementKind::indirect);
  statement.speaker = text_of(object, "speaker");
  statement.carrier = text_of(object, "carrier");
  statement.cue = text_of(object, "cue");
  statement.exact = text_of(object, "exact");
  statement.prefix = text_of(object, "prefix");
  for (const json& each : list_of(object, "content")) statement.content.push_back(each);
  statement.optional = flag_of(object, "topic_only") || flag_of(object, "free_indirect") ||
                       flag_of(object, "unmarked");
  return statement;
}

void read_point(const json& object, const std::map<std::string, std::string>& source_of,
                Gold& gold) {
  const bool unsure = text_of(object, "confidence") == "medium";
  const json& members = list_of(object, "members");
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      const std::string a = members[i];
      const std::string b = members[j];
      const bool crosses = source_of.at(a) != source_of.at(b);
      const GoldPair key = make_pair_of(a, b);
      (crosses && !unsure ? gold.pairs : gold.unsure).insert(key);
      gold.relations[key] = {a, text_of(object, "relation")};
    }
  }
  for (const json& pair : list_of(object, "pairs")) {
    const std::string a = text_of(pair, "a");
    gold.relations[make_pair_of(a, text_of(pair, "b"))] = {a, text_of(pair, "relation")};
  }
}

GoldFormula read_formula(const json& object) {
  GoldFormula formula{text_of(object, "canonical"), flag_of(object, "wide"), {}};
  for (const json& each : list_of(object, "occurrences")) {
    formula.occurrences.push_back(
        {text_of(each, "source"), text_of(each, "exact"), text_of(each, "prefix")});
  }
  return formula;
}

Gold convert(const fs::path& file, const json& root) {
  Gold gold;
  gold.file = file;
  gold.event = read_event(root.at("event"));
  std::map<std::string, std::string> source_of;
  for (const json& each : list_of(root, "sources")) {
    gold.sources.push_back(
        {text_of(each, "id"), resolve(file, text_of(each, "file")), text_of(each, "outlet")});
  }
  for (const json& each : list_of(root, "annotated")) {
    gold.annotated.push_back({text_of(each, "source"), text_of(each, "from_exact"),
                              text_of(each, "from_prefix"), text_of(each, "to_exact"),
                              text_of(each, "to_prefix")});
  }
  for (const json& each : list_of(root, "statements")) {
    gold.statements.push_back(read_statement(each));
    source_of[gold.statements.back().id] = gold.statements.back().source;
  }
  for (const json& each : list_of(root, "points")) read_point(each, source_of, gold);
  for (const json& each : list_of(root, "ignore_pairs")) {
    const bool named = each.is_object();
    const std::string a = named ? text_of(each, "a") : each.at(0).get<std::string>();
    const std::string b = named ? text_of(each, "b") : each.at(1).get<std::string>();
    gold.unsure.insert(make_pair_of(a, b));
  }
  for (const json& each : list_of(root, "phrases")) gold.formulae.push_back(read_formula(each));
  return gold;
}

Error bad_gold(std::string place, std::string_view why) {
  return {ErrorKind::input, std::move(place), fmt::format("is no gold annotation: {}", why),
          "see corpus/lake-orla-2031/gold.json for the form"};
}

}  // namespace

GoldPair make_pair_of(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

Result<Gold> read_gold(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{ErrorKind::input, file.string(), "cannot be read", "check the path"};
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  try {
    const json root = json::parse(text);
    if (const auto fault = find_gold_fault(root)) {
      const auto place = ingest::place_of(text, fault->path);
      return bad_gold(fmt::format("{}:{}:{}", file.string(), place.line, place.column),
                      fault->message);
    }
    return convert(file, root);
  } catch (const json::parse_error& error) {
    return ingest::json_fault(error, text, file);
  } catch (const json::exception& error) {
    return bad_gold(file.string(), "a value is not of the kind that its key asks for");
  }
}

}  // namespace readout::cli
