/// A JSON value that knows the way to it, so that a wrong type is reported as
/// "persons[3].names.en[0]: text is wanted".
///
/// In: a parsed value of nlohmann::json. Cost: a pointer to the parent; the path is spelled only
/// for an error. Errors are thrown as LoadError and caught once, in lexicon.cpp. A node must not
/// outlive its parent. Private to the room.
#pragma once
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace readout::lexicon {

/// What is wrong and where in the value: "key path: message".
struct LoadError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Node {
 public:
  explicit Node(const nlohmann::json& root) : value_(&root) {}

  [[nodiscard]] std::optional<Node> member(std::string_view key) const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] double number() const;
  /// The text at `key`; without a `fallback` it must be there.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key, std::string_view fallback) const;
  [[nodiscard]] bool flag(std::string_view key, bool fallback) const;
  [[nodiscard]] std::vector<std::string> texts() const;
  /// The texts at `key`; none when the key is absent.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  void each(const std::function<void(const Node&)>& visit) const;
  /// The elements of the array at `key`; none when the key is absent.
  void each(std::string_view key, const std::function<void(const Node&)>& visit) const;
  void each_member(const std::function<void(const std::string&, const Node&)>& visit) const;
  void each_member(std::string_view key,
                   const std::function<void(const std::string&, const Node&)>& visit) const;
  /// Fails on a key that is not among `known`: a misspelt key must not be lost in silence.
  void allow(std::initializer_list<std::string_view> known) const;
  [[noreturn]] void fail(const std::string& message) const;

 private:
  Node(const nlohmann::json& value, const Node* parent, std::string_view key, std::size_t index)
      : value_(&value), parent_(parent), key_(key), index_(index) {}
  [[nodiscard]] std::string path() const;
  void require_array() const;
  void require_object() const;

  const nlohmann::json* value_;
  const Node* parent_ = nullptr;
  std::string_view key_;  ///< empty for an element of an array
  std::size_t index_ = 0;
};

}  // namespace readout::lexicon
