#include "readout/lexicon/json_node.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace readout::lexicon {

using nlohmann::json;

std::string Node::path() const {
  std::vector<const Node*> way;
  for (const Node* node = this; node->parent_ != nullptr; node = node->parent_) way.push_back(node);
  std::string path;
  for (auto step = way.rbegin(); step != way.rend(); ++step) {
    const Node& node = **step;
    if (node.key_.empty()) {
      path += "[" + std::to_string(node.index_) + "]";
    } else {
      if (!path.empty()) path += ".";
      path += node.key_;
    }
  }
  return path;
}

void Node::fail(const std::string& message) const {
  const std::string where = path();
  throw LoadError(where.empty() ? message : where + ": " + message);
}

void Node::require_array() const {
  if (!value_->is_array()) fail("a list is wanted");
}

void Node::require_object() const {
  if (!value_->is_object()) fail("an object is wanted");
}

std::optional<Node> Node::member(std::string_view key) const {
  require_object();
  const auto found = value_->find(key);
  if (found == value_->end()) return std::nullopt;
  return Node(*found, this, found.key(), 0);
}

std::string Node::text() const {
  if (!value_->is_string()) fail("text is wanted");
  return value_->get_ref<const std::string&>();
}

double Node::number() const {
  if (!value_->is_number()) fail("a number is wanted");
  return value_->get<double>();
}

std::string Node::text(std::string_view key) const {
  const auto found = member(key);
  if (!found) fail("\"" + std::string(key) + "\" is missing");
  return found->text();
}

std::string Node::text(std::string_view key, std::string_view fallback) const {
  const auto found = member(key);
  return found ? found->text() : std::string(fallback);
}

bool Node::flag(std::string_view key, bool fallback) const {
  const auto found = member(key);
  if (!found) return fallback;
  if (!found->value_->is_boolean()) found->fail("true or false is wanted");
  return found->value_->get<bool>();
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> result;
  result.reserve(value_->size());
  each([&](const Node& element) { result.push_back(element.text()); });
  return result;
}

std::vector<std::string> Node::texts(std::string_view key) const {
  const auto found = member(key);
  return found ? found->texts() : std::vector<std::string>{};
}

void Node::each(const std::function<void(const Node&)>& visit) const {
  require_array();
  for (std::size_t i = 0; i < value_->size(); ++i) visit(Node((*value_)[i], this, {}, i));
}

void Node::each(std::string_view key, const std::function<void(const Node&)>& visit) const {
  if (const auto found = member(key)) found->each(visit);
}

void Node::each_member(const std::function<void(const std::string&, const Node&)>& visit) const {
  require_object();
  for (auto entry = value_->begin(); entry != value_->end(); ++entry) {
    visit(entry.key(), Node(*entry, this, entry.key(), 0));
  }
}

void Node::each_member(std::string_view key,
                       const std::function<void(const std::string&, const Node&)>& visit) const {
  if (const auto found = member(key)) found->each_member(visit);
}

void Node::allow(std::initializer_list<std::string_view> known) const {
  each_member([&](const std::string& key, const Node&) {
    if (key == "note") return;
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      fail("unknown key \"" + key + "\"");
    }
  });
}

}  // namespace readout::lexicon
