#include "readout/phrases/keyness.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>

namespace readout::phrases {
namespace {

double term(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

/// The strongest rows of one group and one sign; what can no longer be among them is let go.
class Strongest {
 public:
  explicit Strongest(std::size_t limit) : limit_(limit) {}

  void add(KeynessRow row) {
    rows_.push_back(std::move(row));
    if (rows_.size() > 4 * limit_ + 64) cut();
  }
  void cut() {
    sort_rows(rows_);
    if (rows_.size() > limit_) rows_.resize(limit_);
  }
  [[nodiscard]] const std::vector<KeynessRow>& rows() const { return rows_; }

 private:
  std::size_t limit_;
  std::vector<KeynessRow> rows_;
};

struct GroupRows {
  explicit GroupRows(std::size_t limit) : more(limit), less(limit) {}
  Strongest more;
  Strongest less;
};

/// Counts by group, without those that are nobody's.
std::vector<std::size_t> known_counts(const KeynessItem& item,
                                      std::span<const PhraseGroup> groups) {
  std::vector<std::size_t> counts(groups.size(), 0);
  for (const auto& [group, count] : item.counts) {
    if (!groups[group].name.empty()) counts[group] += count;
  }
  return counts;
}

std::size_t sum(const std::vector<std::size_t>& counts) {
  std::size_t all = 0;
  for (const std::size_t each : counts) all += each;
  return all;
}

std::size_t known_words(std::span<const PhraseGroup> groups) {
  std::size_t all = 0;
  for (const PhraseGroup& group : groups) all += group.name.empty() ? 0 : group.words;
  return all;
}

}  // namespace

double signed_log_likelihood(const TwoTexts& counts) {
  const auto here = static_cast<double>(counts.here);
  const auto elsewhere = static_cast<double>(counts.elsewhere);
  const auto words_here = static_cast<double>(counts.words_here);
  const auto words = words_here + static_cast<double>(counts.words_elsewhere);
  if (words <= 0) return 0;
  const double expected = words_here * (here + elsewhere) / words;
  const double g2 = 2 * (term(here, expected) + term(elsewhere, here + elsewhere - expected));
  // Rounding may leave a trace of either sign where both rates are equal.
  return here < expected ? -std::max(g2, 0.0) : std::max(g2, 0.0);
}

double weighted_log_odds(const TwoTexts& counts) {
  const auto both = static_cast<double>(counts.here + counts.elsewhere);
  const auto words = static_cast<double>(counts.words_here + counts.words_elsewhere);
  if (both <= 0 || words <= both) return 0;
  const double prior = kPriorWords * both / words;
  const auto log_odds = [&](std::size_t count, std::size_t of) {
    const double with_prior = static_cast<double>(count) + prior;
    return std::log(with_prior / (static_cast<double>(of) + kPriorWords - with_prior));
  };
  const double difference =
      log_odds(counts.here, counts.words_here) - log_odds(counts.elsewhere, counts.words_elsewhere);
  const double variance = 1 / (static_cast<double>(counts.here) + prior) +
                          1 / (static_cast<double>(counts.elsewhere) + prior);
  return difference / std::sqrt(variance);
}

void sort_rows(std::vector<KeynessRow>& rows) {
  std::ranges::sort(rows, {}, [](const KeynessRow& row) {
    return std::tuple(row.group, -std::abs(row.log_odds), -std::abs(row.log_likelihood),
                      std::string_view(row.item), row.phrase);
  });
}

std::vector<KeynessRow> keyness(std::span<const KeynessItem> items,
                                std::span<const PhraseGroup> groups,
                                const KeynessOptions& options) {
  const std::size_t words = known_words(groups);
  std::vector<GroupRows> best(groups.size(), GroupRows(options.limit));
  for (const KeynessItem& item : items) {
    const std::vector<std::size_t> counts = known_counts(item, groups);
    const std::size_t all = sum(counts);
    if (all < options.min_count) continue;
    for (std::size_t group = 0; group < groups.size(); ++group) {
      const std::size_t words_here = groups[group].name.empty() ? 0 : groups[group].words;
      if (words_here == 0 || words_here == words) continue;
      const TwoTexts two{counts[group], words_here, all - counts[group], words - words_here};
      const double g2 = signed_log_likelihood(two);
      if (std::abs(g2) < options.min_log_likelihood) continue;
      Strongest& of_sign = g2 < 0 ? best[group].less : best[group].more;
      of_sign.add(
          {group, item.text, item.phrase, two.here, two.elsewhere, g2, weighted_log_odds(two)});
    }
  }
  std::vector<KeynessRow> rows;
  for (GroupRows& of_group : best) {
    for (Strongest* const of_sign : {&of_group.more, &of_group.less}) {
      of_sign->cut();
      rows.insert(rows.end(), of_sign->rows().begin(), of_sign->rows().end());
    }
  }
  sort_rows(rows);
  return rows;
}

std::vector<KeynessItem> phrase_items(std::span<const StudiedPhrase> phrases,
                                      const PhraseDistribution& distribution) {
  std::vector<KeynessItem> items;
  items.reserve(phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    KeynessItem& item = items.emplace_back();
    item.text = phrases[i].phrase.canonical;
    item.phrase = i;
    const auto& row = distribution.rates[i];
    for (std::size_t group = 0; group < row.size(); ++group) {
      if (row[group].count > 0) item.counts.push_back({group, row[group].count});
    }
  }
  return items;
}

}  // namespace readout::phrases
