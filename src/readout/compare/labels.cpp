#include "readout/compare/labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "readout/compare/topic_runs.hpp"
#include "readout/compare/topic_words.hpp"
#include "readout/compare/wording.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Of the run's length: between a sum (0), which always takes the longest, and a mean (1).
constexpr double kLengthPower = 0.55;
/// Names and known topics tell a reader more than other rare words.
constexpr double kName = 1.3;
constexpr double kConcept = 1.2;
/// A number tells what is said of a topic, seldom which it is.
constexpr double kQuantity = 0.8;
/// What is joined to a single word has so much of its score at least.
constexpr double kLeastSecond = 0.4;
/// A number is a topic where so many of the members have it.
constexpr double kMostHave = 0.66;
constexpr double kLeastHave = 0.34;

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
    return of_count(it == count_.end() ? 1 : it->second);
  }
  [[nodiscard]] double of_count(std::size_t count) const {
    return std::log(1.0 + static_cast<double>(statements_) /
                              static_cast<double>(std::max<std::size_t>(1, count)));
  }

 private:
  std::unordered_map<std::string, std::size_t> count_;
  std::size_t statements_ = 0;
};

std::size_t word_count(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

/// A candidate for a label or for a part of one.
struct Part {
  std::string words;
  double score = 0;
  bool name = false;
  std::size_t statement = 0;
  Span span;  ///< where it stands there
};

class Labeller {
 public:
  Labeller(const Comparison& comparison, std::span<const text::Analysis> analyses,
           std::span<const std::vector<std::size_t>> formulae, const Things& things,
           const TopicVocabulary& topics, const lexicon::Lexicon& lexicon)
      : comparison_(comparison),
        formulae_(formulae),
        things_(things),
        topics_(topics),
        english_(lexicon.grammar("en")) {
    words_.reserve(comparison.statements.size());
    for (const Statement& statement : comparison.statements) {
      words_.push_back(compared_words(statement, analyses[statement.source]));
      rarity_.add(words_.back());
    }
  }

  [[nodiscard]] std::string label(const Point& point) const {
    std::string label = shared_formula(point);
    if (!label.empty()) return label;
    const std::size_t chosen = spokesman(point);
    if (language(chosen) != "en") label = of_things(point);
    if (label.empty()) label = of_parts(parts_of(point, language(chosen)));
    return label.empty() ? telling_words(chosen) : label;
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
      if (word_count(comparison_.phrases[phrase].canonical) > kMostLabelWords) continue;
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
  [[nodiscard]] std::string_view text_of(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document.text;
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

  /// The share of the members that have the word; those of another language count where the word
  /// means something that they can have too.
  [[nodiscard]] double share(const Point& point, const text::Token& word,
                             const std::string& lang) const {
    const std::vector<std::string> meanings = things_.concepts(word, lang);
    double with = 0;
    double all = 0;
    for (const Member& member : point.members) {
      if (language(member.statement) == lang) {
        ++all;
        with += std::ranges::any_of(words_[member.statement], [&](const text::Token& other) {
          return other.stem == word.stem;
        });
      } else if (!meanings.empty()) {
        ++all;
        with += std::ranges::any_of(meanings, [&](const std::string& meaning) {
          return things_.has(member.statement, meaning);
        });
      }
    }
    return with / all;
  }

  /// The speaker has a place of their own beside the label.
  [[nodiscard]] bool names_speaker(const Point& point, std::string_view folded) const {
    return std::ranges::any_of(point.members, [&](const Member& member) {
      const auto& speaker = comparison_.statements[member.statement].speaker;
      return speaker && text::fold(speaker->name).find(folded) != std::string::npos;
    });
  }
  [[nodiscard]] bool is_speaker(const Point& point, const Thing& thing) const {
    return std::ranges::any_of(point.members, [&](const Member& member) {
      const auto& speaker = comparison_.statements[member.statement].speaker;
      return speaker && ("actor:" + speaker->id == thing.key || speaker->name == thing.words);
    });
  }

  [[nodiscard]] Part part_of(const Point& point, std::size_t statement, const TopicRun& run,
                             const std::vector<Span>& people) const {
    const std::string& lang = language(statement);
    const TopicWords& topics = topics_.at(lang);
    const std::vector<text::Token>& words = words_[statement];
    double sum = 0;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
      const bool of_people = std::ranges::any_of(
          people, [&](const Span& span) { return span.contains(words[i].span); });
      const double weight = of_people                     ? 1
                            : topics.is_name(words, i)    ? kName
                            : topics.is_concept(words[i]) ? kConcept
                                                          : 1;
      sum += weight * rarity_(words[i].stem) * share(point, words[i], lang);
    }
    const Span span =
        whole_words({words[run.first].span.begin, words[run.first + run.count - 1].span.end},
                    text_of(statement));
    return {std::string(span.in(text_of(statement))),
            sum / std::pow(static_cast<double>(run.count), kLengthPower), run.name, statement,
            span};
  }

  /// The runs of all members in a language, the spokesman's first, and the numbers that most have.
  [[nodiscard]] std::vector<Part> parts_of(const Point& point, const std::string& lang) const {
    std::vector<Part> parts;
    const auto is_barred = [&](const text::Token& word) {
      return names_speaker(point, word.folded);
    };
    const auto look_at = [&](std::size_t statement) {
      RunWords from{words_[statement], text_of(statement), {}, {}};
      for (const Thing& thing : things_.of(statement)) {
        if (thing.kind == ThingKind::name) from.names.push_back(thing.span);
        if (thing.kind == ThingKind::people) from.people.push_back(thing.span);
      }
      for (const TopicRun& run : topic_runs(from, topics_.at(lang), is_barred)) {
        parts.push_back(part_of(point, statement, run, from.people));
      }
    };
    const std::size_t chosen = spokesman(point);
    look_at(chosen);
    for (const Member& member : point.members) {
      if (member.statement != chosen && language(member.statement) == lang) {
        look_at(member.statement);
      }
    }
    for (const Thing& thing : things_.of(chosen)) {
      const double having = share(point, thing);
      if (thing.kind != ThingKind::quantity || having < kMostHave) continue;
      const double score = kQuantity * having * rarity_.of_count(things_.count(thing.key));
      parts.push_back({thing.words, score, true, chosen, thing.span});
    }
    return parts;
  }

  [[nodiscard]] double share(const Point& point, const Thing& thing) const {
    const auto with = std::ranges::count_if(point.members, [&](const Member& member) {
      return things_.has(member.statement, thing.key);
    });
    return static_cast<double>(with) / static_cast<double>(point.members.size());
  }

  static const Part* best_of(const std::vector<Part>& parts, bool names) {
    const Part* best = nullptr;
    for (const Part& part : parts) {
      if (part.name == names && (best == nullptr || part.score > best->score)) best = &part;
    }
    return best;
  }

  /// Whether two parts say the same word twice, or make a label too long.
  static bool may_go_with(const Part& first, const Part& second) {
    if (first.statement == second.statement && first.span.overlaps(second.span)) return false;
    if (word_count(first.words) + word_count(second.words) > kMostLabelWords) return false;
    const std::string a = text::fold(first.words);
    const std::string b = text::fold(second.words);
    return a.find(b) == std::string::npos && b.find(a) == std::string::npos;
  }

  [[nodiscard]] std::string of_parts(const std::vector<Part>& parts) const {
    const Part* first = best_of(parts, false);
    if (first == nullptr) first = best_of(parts, true);
    if (first == nullptr) return {};
    if (word_count(first->words) > 1 && !first->name) return first->words;
    const Part* second = nullptr;
    for (const Part& part : parts) {
      if (!may_go_with(*first, part) || part.score < kLeastSecond * first->score) continue;
      if (second == nullptr || part.score > second->score) second = &part;
    }
    return second == nullptr ? first->words : joined(*first, *second);
  }

  /// As the text has them, where a single small word stands between ("power and control").
  [[nodiscard]] std::string joined(const Part& a, const Part& b) const {
    const bool a_first = a.statement != b.statement || a.span.begin < b.span.begin;
    const Part& front = a_first ? a : b;
    const Part& back = a_first ? b : a;
    if (a.statement == b.statement && front.span.end < back.span.begin) {
      const std::string_view text = text_of(a.statement);
      const std::string_view between = Span{front.span.end, back.span.begin}.in(text);
      const bool one_word = between.size() > 2 && between.front() == ' ' && between.back() == ' ' &&
                            std::ranges::count(between, ' ') == 2 &&
                            between.find_first_of(",.;:\n") == std::string_view::npos;
      const std::size_t words = word_count(front.words) + word_count(back.words) + 1;
      const Span whole{front.span.begin, back.span.end};
      const TopicWords& topics = topics_.at(language(a.statement));
      if (one_word && words <= kMostLabelWords && !b.name &&
          topics.ties_nouns(text::fold(between.substr(1, between.size() - 2)))) {
        return std::string(whole.in(text));
      }
    }
    return a.name ? b.words + ", " + a.words : a.words + ", " + b.words;
  }

  /// Of what the members name, the rarest things, in the order in which the first has them.
  [[nodiscard]] std::string of_things(const Point& point) const {
    constexpr std::size_t kMostThings = 3;
    const std::size_t chosen = spokesman(point);
    const std::vector<Thing>& all = things_.of(chosen);
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double having = share(point, all[i]);
      if (is_speaker(point, all[i]) || is_weak(all[i]) || having < kLeastHave) continue;
      if (all[i].kind == ThingKind::quantity && having < kMostHave) continue;
      const double weight = is_of_actor(all[i])                  ? kName
                            : all[i].kind == ThingKind::quantity ? kQuantity
                                                                 : kConcept;
      ranked.emplace_back(-weight * having * rarity_.of_count(things_.count(all[i].key)), i);
    }
    std::ranges::sort(ranked);
    std::set<std::size_t> taken;
    std::size_t words = 0;
    for (const auto& [score, i] : ranked) {
      const std::size_t more = word_count(all[i].words);
      if (taken.size() == kMostThings || words + more > kMostLabelWords) continue;
      const bool named = std::ranges::any_of(all, [&](const Thing& other) {
        return other.span.overlaps(all[i].span) &&  // two concepts of one word: the usual one
               things_.count(other.key) > things_.count(all[i].key);
      });
      if (named) continue;
      taken.insert(i);
      words += more;
    }
    std::string label;
    std::size_t end = 0;
    for (const std::size_t i : taken) {
      const bool next = end == all[i].span.begin || end + 1 == all[i].span.begin;
      label += (label.empty() ? "" : next ? " " : ", ") + all[i].words;
      end = all[i].span.end;
    }
    return label;
  }

  static bool is_of_actor(const Thing& thing) {
    return thing.kind == ThingKind::name || thing.kind == ThingKind::people;
  }
  [[nodiscard]] bool is_weak(const Thing& thing) const {
    return thing.kind == ThingKind::concept_ && english_.in("weak_topics", thing.words);
  }

  /// Where nothing is a topic: how the statement begins; from the first word that tells something
  /// on and with "…" where it goes on.
  [[nodiscard]] std::string telling_words(std::size_t statement) const {
    const Opening whole = opening(statement, words_[statement].begin());
    const TopicWords& topics = topics_.at(language(statement));
    const auto telling = std::ranges::find_if(
        words_[statement], [&](const text::Token& word) { return topics.tells(word); });
    const bool none = telling == words_[statement].end();
    const bool from_there = !none && (whole.goes_on || telling->span.begin >= whole.span.end);
    const Opening shown = from_there ? opening(statement, telling) : whole;
    return std::string(shown.span.in(text_of(statement))) + (shown.goes_on ? "…" : "");
  }

  struct Opening {
    Span span;
    bool goes_on = false;  ///< without a mark behind
  };

  /// As many words as a label has, less small ones at the end.
  [[nodiscard]] Opening opening(std::size_t statement,
                                std::vector<text::Token>::const_iterator from) const {
    const TopicWords& topics = topics_.at(language(statement));
    Opening found{comparison_.statements[statement].content.front(), false};
    std::size_t count = 0;
    std::size_t told = 0;  ///< end of the last word that tells something
    for (; from != words_[statement].end(); ++from) {
      if (from->kind != text::TokenKind::word && from->kind != text::TokenKind::number) continue;
      if (count > 0 && from->span.begin > found.span.end + 1) break;
      found.goes_on = count == kMostLabelWords;
      if (found.goes_on) break;
      if (count++ == 0) found.span.begin = from->span.begin;
      found.span.end = from->span.end;
      if (count > 1 && topics.tells(*from)) told = from->span.end;
    }
    if (found.goes_on && told > found.span.begin) found.span.end = told;
    return found;
  }

  const Comparison& comparison_;
  std::span<const std::vector<std::size_t>> formulae_;
  const Things& things_;
  const TopicVocabulary& topics_;
  const lexicon::Grammar& english_;
  std::vector<std::vector<text::Token>> words_;  // by statement
  Rarity rarity_;
};

}  // namespace

void label_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  std::span<const std::vector<std::size_t>> formulae, const Things& things,
                  const TopicVocabulary& topics, const lexicon::Lexicon& lexicon) {
  const Labeller labeller(comparison, analyses, formulae, things, topics, lexicon);
  for (Point& point : comparison.points) point.label = labeller.label(point);
}

}  // namespace readout::compare
