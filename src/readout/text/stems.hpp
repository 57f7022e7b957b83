/// Folded form and stem of words, cached by word form.
///
/// One `Forms` cache per thread and language, bounded; a hit allocates nothing beyond the strings
/// of the token. Which stemmer a language has is in data/LANG.txt; a language without one has the
/// folded form as its stem.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "readout/text/language_data.hpp"

struct sb_stemmer;

namespace readout::text {

struct Forms {
  std::string folded;
  std::string stem;
};

class Stemmer {
 public:
  explicit Stemmer(std::string_view language);

  /// Forms of a word as it stands in a text. The reference holds until the next call.
  [[nodiscard]] const Forms& forms_of(std::string_view word);
  [[nodiscard]] std::string stem(std::string_view folded);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };

  const LanguageData& data_;
  std::unique_ptr<sb_stemmer, Deleter> snowball_;
  StringMap<Forms> cache_;
};

/// This thread's stemmer of a language.
[[nodiscard]] Stemmer& stemmer_of(std::string_view language);

}  // namespace readout::text
