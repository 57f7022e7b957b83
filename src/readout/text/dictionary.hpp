/// A dictionary in Hunspell's format, as far as lemmas need it. Private to the room.
///
/// Of a dictionary that has nothing but suffixes (Russian's) the words are only indexed, which
/// takes a tenth of the time that Hunspell takes to load it; any other is left to Hunspell.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace readout::text {

class Dictionary {
 public:
  Dictionary() = default;
  virtual ~Dictionary() = default;
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  Dictionary(Dictionary&&) = delete;
  Dictionary& operator=(Dictionary&&) = delete;

  /// The words that `form` may be a form of, in no order, each once. Capitals count: a name is
  /// found with its capital letter only. Thread-safe.
  [[nodiscard]] virtual std::vector<std::string> stems(const std::string& form) const = 0;
};

/// The dictionary of that name ("ru_RU") where Hunspell would look for it; nothing when it is not
/// installed.
[[nodiscard]] std::unique_ptr<Dictionary> open_dictionary(const std::string& name);

}  // namespace readout::text
