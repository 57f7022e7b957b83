#include "readout/phrases/automaton.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <set>

using namespace readout::phrases;

namespace {

using Sentence = std::vector<std::string>;

/// A small random pattern as text, and every word sequence it stands for ("*" is any word).
struct Sample {
  std::string text;
  std::set<Sentence> sentences;
};

std::set<Sentence> product(const std::set<Sentence>& left, const std::set<Sentence>& right) {
  std::set<Sentence> out;
  for (const Sentence& a : left) {
    for (const Sentence& b : right) {
      Sentence joined = a;
      joined.insert(joined.end(), b.begin(), b.end());
      out.insert(joined);
    }
  }
  return out;
}

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word() { return std::string(1, static_cast<char>('a' + below(4))); }

  Sample sequence(int depth) {
    Sample all{"", {{}}};
    for (std::size_t parts = 1 + below(3); parts > 0; --parts) {
      const Sample next = part(depth);
      all.text += (all.text.empty() ? "" : " ") + next.text;
      all.sentences = product(all.sentences, next.sentences);
    }
    return all;
  }

 private:
  Sample part(int depth) {
    if (depth == 0 || below(2) == 0) {
      const std::string one = word();
      return {one, {{one}}};
    }
    if (below(4) == 0)
      return {"a ... b",
              {{"a", "b"}, {"a", "*", "b"}, {"a", "*", "*", "b"}, {"a", "*", "*", "*", "b"}}};
    if (below(4) == 0) return any_order(depth - 1);
    const bool optional = below(2) == 0;
    Sample left = sequence(depth - 1);
    const Sample right = sequence(depth - 1);
    left.sentences.insert(right.sentences.begin(), right.sentences.end());
    if (optional) left.sentences.insert(Sentence{});
    return {(optional ? "[" : "(") + left.text + "|" + right.text + (optional ? "]" : ")"),
            left.sentences};
  }

  /// Two to four parts in braces.
  Sample any_order(int depth) {
    std::vector<Sample> parts;
    std::string text;
    for (std::size_t count = 2 + below(3); count > 0; --count) {
      parts.push_back(part(0));
      if (depth > 0 && below(2) == 0) {
        Sample inner = sequence(depth - 1);
        const bool optional = below(3) == 0;
        if (optional) inner.sentences.insert(Sentence{});
        parts.back() = {(optional ? "[" : "(") + inner.text + (optional ? "]" : ")"),
                        inner.sentences};
      }
      text += (text.empty() ? "{" : " ") + parts.back().text;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    Sample all{text + "}", {}};
    do {
      std::set<Sentence> sentences{{}};
      for (const std::size_t i : order) sentences = product(sentences, parts[i].sentences);
      all.sentences.merge(sentences);
    } while (std::next_permutation(order.begin(), order.end()));
    return all;
  }

  std::mt19937 random_;
};

bool stands_at(const Sentence& sentence, const Sentence& text, std::size_t at) {
  if (at + sentence.size() > text.size()) return false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] != "*" && sentence[i] != text[at + i]) return false;
  }
  return true;
}

/// By trying every sentence at every place.
std::vector<UnitMatch> by_force(const Sample& sample, const Sentence& text) {
  std::vector<UnitMatch> matches;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const Sentence& sentence : sample.sentences) {
      if (stands_at(sentence, text, at)) matches.push_back({0, at, at + sentence.size() - 1});
    }
  }
  std::sort(matches.begin(), matches.end(), [](const UnitMatch& a, const UnitMatch& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  return select_matches(matches);
}

std::vector<std::pair<std::size_t, std::size_t>> places(const std::vector<UnitMatch>& matches) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const UnitMatch& match : matches) out.emplace_back(match.first, match.last);
  return out;
}

/// Views into `words`.
std::vector<Unit> units_of(const Sentence& words) {
  std::vector<Unit> units;
  for (const std::string& word : words) units.push_back({word, word, {}, 0, units.empty()});
  return units;
}

std::string same(std::string_view word) {
  return std::string(word);
}

}  // namespace

TEST_CASE("the automaton finds what trying every reading finds") {
  int tried = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    Maker maker(seed);
    const Sample sample = maker.sequence(2);
    if (sample.sentences.contains(Sentence{})) continue;
    Sentence text;
    for (int i = 0; i < 30; ++i) text.push_back(maker.word());
    const auto pattern = parse_pattern(sample.text);
    CAPTURE(seed, sample.text);
    REQUIRE(std::holds_alternative<Pattern>(pattern));
    Automaton automaton;
    automaton.add(std::get<Pattern>(pattern), 0, same);
    CHECK(places(automaton.run(units_of(text))) == places(by_force(sample, text)));
    ++tried;
  }
  CHECK(tried > 150);
}

TEST_CASE("a match never crosses a break") {
  const auto pattern = parse_pattern("a b");
  Automaton automaton;
  automaton.add(std::get<Pattern>(pattern), 0, same);
  const Sentence words{"a", "b"};
  std::vector<Unit> units = units_of(words);
  CHECK(automaton.run(units).size() == 1);
  units[1].breaks_before = true;
  CHECK(automaton.run(units).empty());
  CHECK(automaton.run({}).empty());
}
