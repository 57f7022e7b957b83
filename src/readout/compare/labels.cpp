#include "readout/compare/labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "readout/compare/wording.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kMaxRun = 3;
constexpr double kLengthPower = 0.55;  // of the run's length: between a sum (0), which always takes the longest, and a mean (1)

/// How rare each stem is over the statements of the comparison.
class Rarity {
 public:
  void add(const std::vector<text::Token>& words) {
    ++statements_;
    std::set<std::string_view> seen;
    for (const text::Token& word : words) {
      if (seen.insert(word.stem).second) ++count_[word.stem];
    }
  }
  [[nodiscard]] double operator()(const std::string& stem) const {
    const auto it = count_.find(stem);
    const double count = it == count_.end() ? 1 : static_cast<double>(it->second);
    return std::log(1.0 + static_cast<double>(statements_) / count);
  }

 private:
  std::unordered_map<std::string, std::size_t> count_;
  std::size_t statements_ = 0;
};

class Labeller {
 public:
  Labeller(const Comparison& comparison, std::span<const text::Analysis> analyses,
           std::span<const std::vector<std::size_t>> formulae, const lexicon::Lexicon& lexicon)
      : comparison_(comparison), formulae_(formulae), lexicon_(lexicon) {
    words_.reserve(comparison.statements.size());
    for (const Statement& statement : comparison.statements) {
      words_.push_back(compared_words(statement, analyses[statement.source]));
      rarity_.add(words_.back());
    }
  }

  [[nodiscard]] std::string label(const Point& point) const {
    std::string shared = shared_formula(point);
    return shared.empty() ? rarest_run(point) : shared;
  }

 private:
  [[nodiscard]] std::string shared_formula(const Point& point) const {
    if (point.members.size() < 2) return {};
    std::map<std::size_t, std::size_t> count;
    for (const Member& member : point.members) {
      for (const std::size_t phrase : formulae_[member.statement]) ++count[phrase];
    }
    std::size_t best = 0;
    std::string name;
    for (const auto& [phrase, members] : count) {
      if (members * 3 >= point.members.size() * 2 && members > best) {
        best = members;
        name = comparison_.phrases[phrase].canonical;
      }
    }
    return name;
  }

  [[nodiscard]] const std::string& language(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document.language;
  }

  /// The English member, else the first: the shortest of them, which has the least beside the point.
  [[nodiscard]] std::size_t spokesman(const Point& point) const {
    std::size_t best = point.members.front().statement;
    for (const Member& member : point.members) {
      const bool english = language(member.statement) == "en";
      const bool best_english = language(best) == "en";
      const bool shorter = words_[member.statement].size() < words_[best].size();
      if (english != best_english ? english : shorter) best = member.statement;
    }
    return best;
  }

  [[nodiscard]] double share(const Point& point, const text::Token& word,
                             const std::string& lang) const {
    double with = 0;
    double all = 0;
    for (const Member& member : point.members) {
      if (language(member.statement) != lang) continue;
      ++all;
      with += std::ranges::any_of(words_[member.statement], [&](const text::Token& other) {
        return other.stem == word.stem;
      });
    }
    return with / all;
  }

  [[nodiscard]] bool bears_content(const text::Token& word, const lexicon::Grammar& grammar) const {
    if (word.kind == text::TokenKind::number) return true;
    return word.kind == text::TokenKind::word && !grammar.in("stop_words", word.folded) &&
           !grammar.cue_forms.contains(word.folded) && word.folded.size() > 1;
  }

  [[nodiscard]] std::string rarest_run(const Point& point) const {
    const std::size_t chosen = spokesman(point);
    const std::string& lang = language(chosen);
    const lexicon::Grammar& grammar = lexicon_.grammar(lang);
    const std::vector<text::Token>& words = words_[chosen];
    const std::string& text =
        comparison_.sources[comparison_.statements[chosen].source].document.text;
    double best = 0;
    Span span;
    for (std::size_t first = 0; first < words.size(); ++first) {
      double sum = 0;
      for (std::size_t n = 0; n < kMaxRun && first + n < words.size(); ++n) {
        const text::Token& word = words[first + n];
        if (!bears_content(word, grammar)) break;
        sum += rarity_(word.stem) * share(point, word, lang);
        const double score = sum / std::pow(static_cast<double>(n + 1), kLengthPower);
        if (score > best) {
          best = score;
          span = {words[first].span.begin, word.span.end};
        }
      }
    }
    if (span.empty()) span = comparison_.statements[chosen].content.front();
    return std::string(span.in(text));
  }

  const Comparison& comparison_;
  std::span<const std::vector<std::size_t>> formulae_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::vector<text::Token>> words_;  // by statement
  Rarity rarity_;
};

}  // namespace

void label_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  std::span<const std::vector<std::size_t>> formulae,
                  const lexicon::Lexicon& lexicon) {
  const Labeller labeller(comparison, analyses, formulae, lexicon);
  for (Point& point : comparison.points) point.label = labeller.label(point);
}

}  // namespace readout::compare
