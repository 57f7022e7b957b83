#include "readout/compare/labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "readout/compare/topic_words.hpp"
#include "readout/compare/wording.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kMaxRun = 3;
constexpr std::size_t kMaxWords = 4;
/// Of the run's length: between a sum (0), which always takes the longest, and a mean (1).
constexpr double kLengthPower = 0.55;
/// Names and known topics tell a reader more than other rare words.
constexpr double kName = 1.3;
constexpr double kConcept = 1.2;

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

std::size_t word_count(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

class Labeller {
 public:
  Labeller(const Comparison& comparison, std::span<const text::Analysis> analyses,
           std::span<const std::vector<std::size_t>> formulae, const lexicon::Lexicon& lexicon)
      : comparison_(comparison), formulae_(formulae) {
    words_.reserve(comparison.statements.size());
    for (const text::Analysis& analysis : analyses) {
      topics_.try_emplace(analysis.language, lexicon.grammar(analysis.language));
    }
    for (const Statement& statement : comparison.statements) {
      words_.push_back(compared_words(statement, analyses[statement.source]));
      rarity_.add(words_.back());
    }
  }

  [[nodiscard]] std::string label(const Point& point) const {
    std::string label = shared_formula(point);
    if (label.empty()) label = rarest_run(point);
    return label.empty() ? first_words(spokesman(point)) : label;
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
      if (word_count(comparison_.phrases[phrase].canonical) > kMaxWords) continue;
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

  /// The English member, else the first: the shortest of them, which has the least beside the
  /// point.
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

  [[nodiscard]] std::string_view text_of(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document.text;
  }

  /// The speaker has a place of their own beside the label.
  [[nodiscard]] bool names_speaker(const Point& point, const text::Token& word) const {
    return std::ranges::any_of(point.members, [&](const Member& member) {
      const auto& speaker = comparison_.statements[member.statement].speaker;
      return speaker && text::fold(speaker->name).find(word.folded) != std::string::npos;
    });
  }

  /// Only white space, and no end of a line, may part the words of a label.
  [[nodiscard]] bool follows(std::size_t statement, const text::Token& a,
                             const text::Token& b) const {
    const std::string_view between = Span{a.span.end, b.span.begin}.in(text_of(statement));
    return between.empty() || between == " ";
  }

  struct Run {
    Span span;
    double score = 0;
  };

  /// The best run that begins with word `first` of a member.
  [[nodiscard]] Run best_from(const Point& point, std::size_t statement, std::size_t first) const {
    const std::string& lang = language(statement);
    const TopicWords& topics = topics_.at(lang);
    const std::vector<text::Token>& words = words_[statement];
    Run best;
    double sum = 0;
    for (std::size_t n = 0; n < kMaxRun && first + n < words.size(); ++n) {
      const text::Token& word = words[first + n];
      if (!topics.may_stand(words, first + n) || names_speaker(point, word)) break;
      if (n > 0 && !follows(statement, words[first + n - 1], word)) break;
      const bool is_name = word.capitalised && first + n > 0;
      sum += rarity_(word.stem) * share(point, word, lang) *
             (is_name                   ? kName
              : topics.is_concept(word) ? kConcept
                                        : 1);
      const double score = sum / std::pow(static_cast<double>(n + 1), kLengthPower);
      if (score > best.score && (n > 0 || topics.stands_alone(words, first))) {
        best = {{words[first].span.begin, word.span.end}, score};
      }
    }
    return best;
  }

  /// Of all members in the language of the spokesman, the spokesman first.
  [[nodiscard]] std::string rarest_run(const Point& point) const {
    const std::size_t chosen = spokesman(point);
    Run best;
    std::size_t holder = chosen;
    const auto look_at = [&](std::size_t statement) {
      for (std::size_t first = 0; first < words_[statement].size(); ++first) {
        const Run run = best_from(point, statement, first);
        if (run.score <= best.score) continue;
        best = run;
        holder = statement;
      }
    };
    look_at(chosen);
    for (const Member& member : point.members) {
      if (language(member.statement) == language(chosen)) look_at(member.statement);
    }
    return std::string(whole_words(best.span, text_of(holder)).in(text_of(holder)));
  }

  /// "win-win", "U.S.-Japan": the tokens part at hyphens, a label does not.
  [[nodiscard]] static Span whole_words(Span span, std::string_view text) {
    if (span.empty()) return span;
    if (span.begin > 0 && text[span.begin - 1] == '-') {
      for (std::size_t at = span.begin; at > 0; span.begin = at) {
        std::size_t before = at;
        if (!is_of_word(text::previous_code_point(text, before), true)) break;
        at = before;
      }
    }
    if (span.end < text.size() && text[span.end] == '-') {
      for (std::size_t at = span.end; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (!is_of_word(c, false)) break;
        if (c != U'-' && !is_apostrophe(c)) span.end = at;  // no label ends in a mark
      }
    }
    return span;
  }

  /// A stop belongs to the word in front of a hyphen ("U.S.-led"), behind it ends the sentence.
  [[nodiscard]] static bool is_of_word(char32_t c, bool in_front) {
    return text::is_letter(c) || text::is_digit(c) || c == U'-' || is_apostrophe(c) ||
           (in_front && c == U'.');
  }
  [[nodiscard]] static bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }

  /// Where nothing is a topic: how the statement begins, less small words at the end, and with "…"
  /// where it goes on.
  [[nodiscard]] std::string first_words(std::size_t statement) const {
    const TopicWords& topics = topics_.at(language(statement));
    Span span = comparison_.statements[statement].content.front();
    std::size_t count = 0;
    std::size_t told = 0;  ///< end of the last word that tells something
    bool goes_on = false;
    for (const text::Token& word : words_[statement]) {
      if (word.kind != text::TokenKind::word && word.kind != text::TokenKind::number) continue;
      const bool apart = count > 0 && word.span.begin > span.end + 1;
      goes_on = count == kMaxWords;
      if (apart || goes_on) break;
      if (count++ == 0) span.begin = word.span.begin;
      span.end = word.span.end;
      if (!topics.is_function_word(word)) told = word.span.end;
    }
    if (goes_on && told > span.begin) span.end = told;
    return std::string(span.in(text_of(statement))) + (goes_on ? "…" : "");
  }

  const Comparison& comparison_;
  std::span<const std::vector<std::size_t>> formulae_;
  std::map<std::string, TopicWords> topics_;     // by language
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
