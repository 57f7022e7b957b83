/// Lemmas of an inflected language by its Hunspell dictionary.
///
/// The lemma of a form is, of all the dictionary offers for it and for the form with a capital
/// letter, the shortest one; of several the last in alphabetical order. That is blind to context
/// but the same for all cases of a word: "Путина" may be "Путин" or "путина" and is always "Путин".
/// A word that the dictionary does not know loses its case ending.
///
/// Cost: the dictionary is loaded by the constructor (5 ms for Russian), a look-up takes about 1
/// µs; what SuffixDictionary cannot do Hunspell does, which is loaded then (70 ms) and takes 10 µs.
/// Thread-safe: Hunspell is not, so look-ups stand in line.
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "readout/text/language_data.hpp"
#include "readout/text/suffix_dictionary.hpp"

class Hunspell;

namespace readout::text {

class Lemmatiser {
 public:
  explicit Lemmatiser(const LanguageData& data);
  ~Lemmatiser();
  Lemmatiser(const Lemmatiser&) = delete;
  Lemmatiser& operator=(const Lemmatiser&) = delete;
  Lemmatiser(Lemmatiser&&) = delete;
  Lemmatiser& operator=(Lemmatiser&&) = delete;

  /// Name and sizes of the dictionary's files, which tell one edition from another; "" when it is
  /// not installed. Loads nothing.
  [[nodiscard]] static std::string fingerprint(const LanguageData& data);
  /// Whether the dictionary is loaded; without it there are no lemmas.
  [[nodiscard]] bool available() const { return suffixes_ != nullptr || hunspell_ != nullptr; }
  [[nodiscard]] std::string stem(const std::string& folded);

 private:
  [[nodiscard]] std::vector<std::string> lemmas(const std::string& form);
  [[nodiscard]] std::string shortest_lemma(const std::string& form);
  [[nodiscard]] bool is_surname(std::string_view form, std::string_view lemma) const;
  [[nodiscard]] std::string best_lemma(const std::string& folded);
  [[nodiscard]] std::string repaired(const std::string& folded);

  const LanguageData& data_;
  std::unique_ptr<const SuffixDictionary> suffixes_;
  std::unique_ptr<Hunspell> hunspell_;
  std::mutex mutex_;
  StringMap<std::string> known_;  ///< shared by all threads: a look-up costs far more than the lock
};

}  // namespace readout::text
