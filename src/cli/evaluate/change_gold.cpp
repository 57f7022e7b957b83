#include "cli/evaluate/change_gold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "readout/ingest/json_fault.hpp"
#include "readout/model/names.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;
using Fault = std::function<Error(std::string_view why, std::string_view words)>;

Error bad_gold(const fs::path& file, std::string_view why) {
  return {ErrorKind::input, file.string(), fmt::format("is no gold for changes: {}", why),
          "see corpus/changes/README.md for the form"};
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
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

/// Where the words stand, behind `from`, which moves behind them. Words that stand twice could be
/// either.
Result<Span> place(const std::string& text, const std::string& words, std::size_t& from,
                   const Fault& fault) {
  if (words.empty()) return Span{from, from};
  const std::size_t begin = text.find(words);
  if (begin == std::string::npos) return fault("lacks the words of an edit", words);
  if (text.find(words, begin + 1) != std::string::npos) {
    return fault("has the words of an edit more than once", words);
  }
  if (begin < from) return fault("has edits in another order than its text", words);
  from = begin + words.size();
  return Span{begin, from};
}

bool is_direction(const std::string& name) {
  return parse<Direction>(name).value_or(Direction::none) != Direction::none;
}

bool is_adjunct(const std::string& name) {
  return parse<Adjunct>(name).value_or(Adjunct::none) != Adjunct::none;
}

bool is_kind(const std::string& name) {
  return parse<Change>(name).has_value();
}

/// What no edit can say; "" where all is known.
std::string unknown_name(const GoldChange& edit) {
  const auto odd_kind = std::ranges::find_if_not(edit.kinds, is_kind);
  if (odd_kind != edit.kinds.end()) return *odd_kind;
  if (!edit.direction.empty() && !is_direction(edit.direction)) return edit.direction;
  if (!edit.adjunct.empty() && !is_adjunct(edit.adjunct)) return edit.adjunct;
  const auto odd = std::ranges::find_if_not(edit.allowed, [](const std::string& name) {
    return is_kind(name) || is_direction(name) || is_adjunct(name);
  });
  return odd == edit.allowed.end() ? "" : *odd;
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
std::optional<Error> read_edits(const json& edits, ChangePair& pair, const fs::path& file) {
  const Fault fault = [&](std::string_view why, std::string_view words) {
    return bad_gold(file, fmt::format("{} {}: “{}”", pair.id, why, words));
  };
  std::size_t from_a = 0;
  std::size_t from_b = 0;
  for (const json& each : edits) {
    GoldChange edit = read_change(each);
    const auto a = place(pair.a, each.at("a").get<std::string>(), from_a, fault);
    if (!a) return a.error();
    const auto b = place(pair.b, each.at("b").get<std::string>(), from_b, fault);
    if (!b) return b.error();
    if (const std::string odd = unknown_name(edit); !odd.empty()) {
      return fault("names an unknown kind of change", odd);
    }
    edit.a = a.value();
    edit.b = b.value();
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
    if (auto error = read_edits(each.at("edits"), pair, file)) return *std::move(error);
    gold.pairs.push_back(std::move(pair));
  }
  return gold;
}

}  // namespace

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
