#include "cli/evaluate/change_gold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "readout/ingest/json_fault.hpp"
#include "readout/model/names.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

Error bad_gold(const fs::path& file, std::string_view why) {
  return {ErrorKind::input, file.string(), fmt::format("is no gold for changes: {}", why),
          "see corpus/changes/README.md for the form"};
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Comparisons have pairs with edits too, and name their schema.
bool looks_like_changes(const fs::path& file) {
  if (file.extension() != ".json") return false;
  const std::string text = content_of(file);
  const auto has = [&](std::string_view key) { return text.find(key) != std::string::npos; };
  return has("\"pairs\"") && has("\"edits\"") && has("\"change\"") && !has("\"schema\"");
}

std::vector<std::string> words_of(const json& object, const char* key) {
  return object.value(key, std::vector<std::string>{});
}

Participant read_participant(const json& each) {
  Participant participant;
  participant.name = each.at("name").get<std::string>();
  participant.title = each.value("title", "");
  participant.country = each.value("country", "");
  participant.aliases = words_of(each, "aliases");
  return participant;
}

/// Where the words stand for the first time behind `from`, which moves behind them.
std::optional<Span> place(const std::string& text, const std::string& words, std::size_t& from) {
  if (words.empty()) return Span{from, from};
  const std::size_t begin = text.find(words, from);
  if (begin == std::string::npos) return std::nullopt;
  from = begin + words.size();
  return Span{begin, from};
}

bool is_known(const GoldChange& edit) {
  return std::ranges::all_of(edit.kinds,
                             [](const auto& kind) { return parse<Change>(kind).has_value(); }) &&
         (edit.direction.empty() || parse<Direction>(edit.direction)) &&
         (edit.adjunct.empty() || parse<Adjunct>(edit.adjunct));
}

GoldChange read_change(const json& each) {
  GoldChange edit;
  const auto kinds = each.at("change").get<std::vector<std::string>>();
  edit.kinds.insert(kinds.begin(), kinds.end());
  edit.direction = each.value("direction", "");
  edit.adjunct = each.value("adjunct", "");
  const auto allowed = words_of(each, "allowed");
  edit.allowed.insert(allowed.begin(), allowed.end());
  return edit;
}

/// The fault of the pair, or nothing.
std::optional<std::string> read_edits(const json& edits, ChangePair& pair) {
  std::size_t from_a = 0;
  std::size_t from_b = 0;
  for (const json& each : edits) {
    GoldChange edit = read_change(each);
    const auto a = place(pair.a, each.at("a").get<std::string>(), from_a);
    const auto b = place(pair.b, each.at("b").get<std::string>(), from_b);
    if (!a || !b) return fmt::format("{} lacks the words of an edit", pair.id);
    if (!is_known(edit)) return fmt::format("{} names an unknown kind of change", pair.id);
    edit.a = *a;
    edit.b = *b;
    pair.edits.push_back(std::move(edit));
  }
  return std::nullopt;
}

Result<ChangeGold> convert(const fs::path& file, const json& root) {
  ChangeGold gold;
  gold.file = file;
  gold.language = root.at("language").get<std::string>();
  gold.set_aside = root.value("set_aside", false);
  for (const json& each : root.value("participants", json::array())) {
    gold.participants.push_back(read_participant(each));
  }
  for (const json& each : root.at("pairs")) {
    ChangePair pair{each.at("id").get<std::string>(),
                    each.at("a").get<std::string>(),
                    each.at("b").get<std::string>(),
                    {}};
    if (const auto fault = read_edits(each.at("edits"), pair)) return bad_gold(file, *fault);
    gold.pairs.push_back(std::move(pair));
  }
  return gold;
}

}  // namespace

std::vector<fs::path> find_change_gold(const std::vector<std::string>& operands) {
  std::vector<fs::path> files;
  for (const std::string& operand : operands) {
    std::error_code failure;
    if (!fs::is_directory(operand, failure)) {
      if (looks_like_changes(operand)) files.emplace_back(operand);
      continue;
    }
    for (auto it = fs::recursive_directory_iterator(operand, failure);
         !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
      std::error_code ignored;
      if (it->is_regular_file(ignored) && looks_like_changes(it->path())) {
        files.push_back(it->path());
      }
    }
  }
  std::ranges::sort(files);
  return files;
}

Result<ChangeGold> read_change_gold(const fs::path& file) {
  const std::string text = content_of(file);
  try {
    return convert(file, json::parse(text));
  } catch (const json::parse_error& error) {
    return ingest::json_fault(error, text, file);
  } catch (const json::exception&) {
    return bad_gold(file, "a key is missing, or a value is not of the kind that its key asks for");
  }
}

}  // namespace readout::cli
