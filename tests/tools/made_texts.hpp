// Texts made of texts, for measuring growth: as many as asked for, the same for the same seed.
//
// In: texts to learn from. Out: texts that follow one of them word by word and at every eighth word
// or so go on where the same word stands elsewhere; one word in two hundred is new. So phrases
// recur as they do in texts, and the vocabulary grows. Words are what white space parts.
#pragma once
#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readout::test {

class MadeTexts {
 public:
  explicit MadeTexts(std::uint64_t seed) : random_(seed) {}

  void learn(const std::string& text) {
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
      const auto next = static_cast<std::uint32_t>(words_.size());
      const auto [place, added] = ids_.try_emplace(word, next);
      if (added) {
        words_.push_back(std::move(word));
        places_.emplace_back();
      }
      places_[place->second].push_back(static_cast<std::uint32_t>(sequence_.size()));
      sequence_.push_back(place->second);
    }
  }

  std::string text_of(std::size_t bytes) {
    constexpr std::size_t kWordsToJump = 8;
    constexpr std::size_t kWordsToNew = 200;
    std::string text;
    std::size_t at = below(sequence_.size());
    while (text.size() < bytes) {
      text += words_[sequence_[at]];
      if (below(kWordsToNew) == 0) text += ending();
      text += ' ';
      if (below(kWordsToJump) == 0) {
        const auto& same = places_[sequence_[at]];
        at = same[below(same.size())];
      }
      at = (at + 1) % sequence_.size();
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string ending() {
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t i = 0; i < 4; ++i) letters += static_cast<char>('a' + below(kLetters));
    return letters;
  }

  std::mt19937_64 random_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::uint32_t>> places_;
  std::vector<std::uint32_t> sequence_;
};

}  // namespace readout::test
