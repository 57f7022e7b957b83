#include "readout/compare/headings.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "readout/compare/wording.hpp"
#include "readout/report/tally.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kLongest = 12;
/// A thing that more of the rows name is what the event is about, not what a few rows are.
constexpr double kMostRows = 0.25;
constexpr std::size_t kFewRows = 4;  ///< so many may name it, however few rows there are

/// Countries act in every row: none is a topic.
constexpr std::string_view kCountry = "actor:country-";

using Keys = std::set<std::string>;

class Stretches {
 public:
  Stretches(const Comparison& comparison, std::span<const text::Analysis> analyses,
            const Things& things, const TopicVocabulary& topics)
      : comparison_(comparison), analyses_(analyses), things_(things), topics_(topics) {
    for (std::size_t i = 0; i < comparison.points.size(); ++i) {
      if (report::sources_of(comparison, comparison.points[i]).size() < 2) continue;
      rows_.push_back(i);
      keys_.push_back(keys_of(comparison.points[i]));
      for (const std::string& key : keys_.back()) ++count_[key];
    }
    for (Keys& keys : keys_) {
      std::erase_if(keys, [&](const std::string& key) { return count_[key] > most_rows(); });
    }
  }

  /// The stretches of the best parting, from the back.
  [[nodiscard]] std::vector<Topic> topics() const {
    std::vector<double> best(rows_.size() + 1, 0);
    std::vector<std::pair<std::size_t, std::string>> from(rows_.size() + 1);  // (begin, key)
    for (std::size_t end = 1; end <= rows_.size(); ++end) {
      best[end] = best[end - 1];
      from[end] = {end - 1, ""};
      Keys common = keys_[end - 1];
      for (std::size_t length = 2; length <= std::min(kLongest, end); ++length) {
        const std::size_t begin = end - length;
        std::erase_if(common, [&](const auto& key) { return !keys_[begin].contains(key); });
        if (common.empty()) break;
        const std::string& key = rarest(common);
        const double value = best[begin] + static_cast<double>(length - 1) * weight(key);
        if (value > best[end]) {
          best[end] = value;
          from[end] = {begin, key};
        }
      }
    }
    std::vector<Topic> topics;
    for (std::size_t end = rows_.size(); end > 0; end = from[end].first) {
      if (!from[end].second.empty())
        topics.push_back(topic(from[end].first, end, from[end].second));
    }
    std::ranges::reverse(topics);
    return topics;
  }

 private:
  [[nodiscard]] std::size_t most_rows() const {
    return std::max(kFewRows,
                    static_cast<std::size_t>(kMostRows * static_cast<double>(rows_.size())));
  }

  /// What most members of a point name, those who speak left out.
  [[nodiscard]] Keys keys_of(const Point& point) const {
    std::map<std::string, std::size_t> count;
    for (const Member& member : point.members) {
      const auto& speaker = comparison_.statements[member.statement].speaker;
      for (const Thing& thing : things_.of(member.statement)) {
        const bool speaks = speaker && thing.key == "actor:" + speaker->id;
        const bool telling = thing.kind == ThingKind::concept_ ||
                             (thing.kind == ThingKind::name && !thing.key.starts_with(kCountry));
        if (telling && !speaks) ++count[thing.key];
      }
    }
    Keys keys;
    for (const auto& [key, having] : count) {
      if (2 * having > point.members.size() && is_noun(key, point)) keys.insert(key);
    }
    return keys;
  }

  /// "vote", not "political (agreement)": a concept stands as a noun in an English member, if there
  /// is one.
  [[nodiscard]] bool is_noun(const std::string& key, const Point& point) const {
    bool english = false;
    for (const Member& member : point.members) {
      for (const Thing& thing : things_.of(member.statement)) {
        if (thing.key != key) continue;
        if (thing.kind != ThingKind::concept_) return true;
        if (analysis(member.statement).language != "en") continue;
        english = true;
        if (is_noun(thing.span, member.statement)) return true;
      }
    }
    return !english;
  }

  [[nodiscard]] bool is_noun(Span span, std::size_t statement) const {
    const TopicWords& topics = topics_.at("en");
    const std::vector<text::Token> words =
        compared_words(comparison_.statements[statement], analysis(statement));
    const auto found = std::ranges::find(words, span, &text::Token::span);
    if (found == words.end()) return false;
    const auto i = static_cast<std::size_t>(found - words.begin());
    const bool before_noun = i + 1 < words.size() && topics.may_stand(words, i + 1) &&
                             words[i + 1].span.begin == span.end + 1;
    return topics.may_stand(words, i) && topics.stands_alone(words, i) && !before_noun;
  }

  [[nodiscard]] const text::Analysis& analysis(std::size_t statement) const {
    return analyses_[comparison_.statements[statement].source];
  }

  [[nodiscard]] double weight(const std::string& key) const {
    return std::log(1 + static_cast<double>(rows_.size()) / static_cast<double>(count_.at(key)));
  }
  [[nodiscard]] const std::string& rarest(const Keys& keys) const {
    return *std::ranges::max_element(keys, {}, [&](const auto& key) { return weight(key); });
  }

  [[nodiscard]] Topic topic(std::size_t begin, std::size_t end, const std::string& key) const {
    Topic topic{words_for(begin, end, key), {}};
    topic.points.assign(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                        rows_.begin() + static_cast<std::ptrdiff_t>(end));
    return topic;
  }

  /// A name as it is called, of a concept the word that the English members use most.
  [[nodiscard]] std::string words_for(std::size_t begin, std::size_t end,
                                      const std::string& key) const {
    std::map<std::string, std::size_t> used;
    std::string english;
    for (std::size_t row = begin; row < end; ++row) {
      for (const Member& member : comparison_.points[rows_[row]].members) {
        const Statement& said = comparison_.statements[member.statement];
        const Document& document = comparison_.sources[said.source].document;
        for (const Thing& thing : things_.of(member.statement)) {
          if (thing.key != key) continue;
          english = thing.words;
          if (thing.kind != ThingKind::concept_ || document.language != "en") continue;
          if (!is_noun(thing.span, member.statement)) continue;
          ++used[text::fold(thing.span.in(document.text))];
        }
      }
    }
    const auto most =
        std::ranges::max_element(used, {}, [](const auto& entry) { return entry.second; });
    return most == used.end() ? english : most->first;
  }

  const Comparison& comparison_;
  std::span<const text::Analysis> analyses_;
  const Things& things_;
  const TopicVocabulary& topics_;
  std::vector<std::size_t> rows_;  ///< points
  std::vector<Keys> keys_;         ///< by row
  std::map<std::string, std::size_t> count_;
};

}  // namespace

void find_topics(Comparison& comparison, std::span<const text::Analysis> analyses,
                 const Things& things, const TopicVocabulary& topics) {
  comparison.topics = Stretches(comparison, analyses, things, topics).topics();
}

}  // namespace readout::compare
