/// Whom the text introduces with which title: "Secretary of State Anna Holm", "Tom Reyk, Special
/// Envoy for the Lake", so that "the Secretary" is she, and no equal of hers.
///
/// In: a reading in a language with articles, and its cast. Out: for a title without a name, the
/// one person introduced with its words; nobody where several are. Cost: once a document linear,
/// then a look-up.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

class Introductions {
 public:
  Introductions(const Reading& reading, const Cast& cast);

  /// "the Secretary", "the Deputy Secretary": the last word is the title's noun.
  [[nodiscard]] std::optional<Identity> called(TokenRange title) const;

 private:
  struct Entry {
    TokenRange modifiers;  ///< "Deputy" of "Deputy Secretary"
    Identity holder;
  };

  void learn(std::size_t noun);
  [[nodiscard]] std::optional<Identity> named_behind(std::size_t noun) const;
  [[nodiscard]] std::optional<Identity> apposed_before(std::size_t first) const;
  [[nodiscard]] std::optional<Identity> person_at(std::size_t i, std::size_t end) const;
  [[nodiscard]] bool is_title_word(std::size_t i) const;
  [[nodiscard]] bool is_lower(TokenRange words, TokenRange wanted) const;
  [[nodiscard]] bool has_all(TokenRange words, TokenRange wanted) const;

  const Reading& reading_;
  const Cast& cast_;
  std::unordered_map<std::string, std::vector<Entry>> entries_;  ///< by the noun
};

}  // namespace readout::extract
