#include "cli/evaluate/gold_shape.hpp"

#include <fmt/format.h>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace readout::cli {
namespace {

using nlohmann::json;
using Path = std::vector<std::string>;

class Checker {
 public:
  std::optional<GoldFault> check(const json& root) {
    if (!root.is_object()) fault({}, "is no object");
    const auto event = root.find("event");
    if (event == root.end() || !event->is_object()) fault({}, "has no \"event\"");
    if (!fault_) each(root, "sources", {"id", "file"}, sources_);
    if (!fault_) each(root, "statements", {"id", "source"}, statements_);
    if (!fault_) check_sources_of_statements(root["statements"]);
    if (!fault_ && root.contains("points")) check_points(root["points"]);
    return std::move(fault_);
  }

 private:
  void fault(Path path, std::string message) {
    if (!fault_) fault_ = GoldFault{std::move(path), std::move(message)};
  }

  /// The list `key`, whose members have these texts; the first of them names the member.
  void each(const json& root, const std::string& key, std::initializer_list<const char*> texts,
            std::set<std::string>& ids) {
    const auto list = root.find(key);
    if (list == root.end()) return fault({}, fmt::format("has no \"{}\"", key));
    if (!list->is_array()) return fault({key}, fmt::format("\"{}\" is no list", key));
    for (std::size_t i = 0; i < list->size(); ++i) {
      for (const char* text : texts) {
        const json& member = (*list)[i];
        if (member.is_object() && member.contains(text) && member[text].is_string()) continue;
        return fault({key, std::to_string(i)},
                     fmt::format("a member of \"{}\" has no \"{}\"", key, text));
      }
      ids.insert((*list)[i][*texts.begin()].get<std::string>());
    }
  }

  void check_sources_of_statements(const json& statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const auto source = statements[i]["source"].get<std::string>();
      if (sources_.contains(source)) continue;
      return fault({"statements", std::to_string(i), "source"},
                   fmt::format("no source is called \"{}\"", source));
    }
  }

  void check_points(const json& points) {
    if (!points.is_array()) return fault({"points"}, "\"points\" is no list");
    for (std::size_t i = 0; i < points.size(); ++i) {
      const Path path{"points", std::to_string(i)};
      const json& point = points[i];
      if (!point.is_object() || !point.contains("members") || !point["members"].is_array()) {
        return fault(path, "a point has no \"members\"");
      }
      for (const json& member : point["members"]) {
        if (member.is_string() && statements_.contains(member.get<std::string>())) continue;
        return fault(path, fmt::format("a point names {}, which is no statement", member.dump()));
      }
    }
  }

  std::optional<GoldFault> fault_;
  std::set<std::string> sources_;
  std::set<std::string> statements_;
};

}  // namespace

std::optional<GoldFault> find_gold_fault(const json& root) {
  return Checker().check(root);
}

}  // namespace readout::cli
