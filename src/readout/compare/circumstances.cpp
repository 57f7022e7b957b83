#include "readout/compare/circumstances.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "readout/compare/circumstance_sentences.hpp"
#include "readout/compare/same_places.hpp"
#include "readout/compare/text_length.hpp"
#include "readout/compare/told_circumstances.hpp"
#include "readout/compare/told_duration.hpp"
#include "readout/compare/told_place.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kTopics = 3;
constexpr double kMuchLonger = 3;

using Told = std::optional<CircumstanceHere>;

/// Two accounts that tell it in values that do not agree.
bool has_two_values(const std::vector<CircumstanceHere>& values) {
  std::string first;
  for (const CircumstanceHere& each : values) {
    if (each.compare.empty()) continue;
    if (!first.empty() && each.compare != first) return true;
    first = each.compare;
  }
  return false;
}

class Finder {
 public:
  Finder(const Comparison& comparison, std::span<const lexicon::SourceView> sources,
         const lexicon::ActorIndex& actors)
      : comparison_(comparison), lexicon_(actors.lexicon()), principals_(sources, actors) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const lexicon::SourceView& source = sources[i];
      const std::string& language = source.document->language;
      const auto words = words_.try_emplace(language, actors.lexicon(), language).first;
      frames_.push_back(read_frame(source, words->second, actors.lexicon().grammar(language),
                                   principals_, comparison.event, quoted_in(i)));
      frames_.back().has_turns = frames_.back().has_turns || has_turns(i);
    }
  }

  [[nodiscard]] std::vector<Circumstance> find() const {
    std::vector<Circumstance> found;
    const auto add = [&](Circumstance circumstance) {
      if (circumstance.values.empty()) return;
      if (circumstance.differs) {
        circumstance.sentence = circumstance_sentence(comparison_, circumstance, lexicon_);
      }
      found.push_back(std::move(circumstance));
    };
    add(told(CircumstanceKind::initiative, told_initiative));
    add(told(CircumstanceKind::form, told_form));
    add(duration());
    add(place());
    // Of persons of one side, or of such whom nobody says to take part where no account tells of a
    // talk, the order is chance.
    if (principals_.sides() > 1 && (principals_.are_given() || !found.empty())) {
      add(told(CircumstanceKind::first_named, told_first_named));
    }
    add(published());
    add(length());
    add(first_topics());
    return found;
  }

 private:
  [[nodiscard]] bool has_turns(std::size_t source) const {
    return std::ranges::any_of(comparison_.statements, [&](const Statement& statement) {
      return statement.source == source && statement.kind == StatementKind::turn;
    });
  }

  [[nodiscard]] std::vector<Span> quoted_in(std::size_t source) const {
    std::vector<Span> quoted;
    for (const Statement& statement : comparison_.statements) {
      const bool reported =
          statement.kind == StatementKind::indirect || statement.kind == StatementKind::joint;
      if (statement.source != source || reported) continue;
      std::ranges::copy(statement.content, std::back_inserter(quoted));
    }
    return quoted;
  }

  template <class Read>
  [[nodiscard]] Circumstance told(CircumstanceKind kind, const Read& read) const {
    const bool tellable =
        kind == CircumstanceKind::initiative || kind == CircumstanceKind::duration;
    Circumstance circumstance;
    circumstance.kind = kind;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
      if (Told value = read(frames_[i])) {
        value->source = i;
        if (tellable) value->value += told_by(*value);
        circumstance.values.push_back(*std::move(value));
      }
    }
    circumstance.differs = has_two_values(circumstance.values);
    return circumstance;
  }

  /// ", told by Maren", where the account has somebody say it.
  [[nodiscard]] std::string told_by(const CircumstanceHere& here) const {
    const Statement* teller = nullptr;
    for (const Statement& statement : comparison_.statements) {
      if (statement.source != here.source || statement.headline || !statement.speaker) continue;
      const bool says = std::ranges::any_of(
          statement.content, [&](Span span) { return span.contains(here.evidence); });
      if (says && statement.speaker->how != SpeakerHow::unknown) teller = &statement;
    }
    return teller == nullptr ? "" : fmt::format(", told by {}", teller->speaker->name);
  }

  [[nodiscard]] Circumstance duration() const {
    Circumstance found = told(CircumstanceKind::duration, told_duration);
    found.differs = std::ranges::any_of(found.values, [&](const CircumstanceHere& a) {
      return std::ranges::any_of(found.values, [&](const CircumstanceHere& b) {
        return durations_clash(a.compare, b.compare);
      });
    });
    return found;
  }

  [[nodiscard]] Circumstance place() const {
    std::vector<PlaceTold> places;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
      auto told = told_place(frames_[i]);
      if (!told) continue;
      told->here.source = i;
      places.push_back(*std::move(told));
    }
    Circumstance circumstance;
    circumstance.kind = CircumstanceKind::place;
    circumstance.differs = mark_same_places(places);
    for (PlaceTold& told : places) circumstance.values.push_back(std::move(told.here));
    return circumstance;
  }

  [[nodiscard]] Circumstance published() const {
    constexpr std::size_t kDate = 10;
    Circumstance circumstance;
    circumstance.kind = CircumstanceKind::published;
    for (std::size_t i = 0; i < comparison_.sources.size(); ++i) {
      const std::string& stated = comparison_.sources[i].document.published;
      if (stated.size() < kDate) continue;  // a year or a month alone is not compared
      circumstance.values.push_back({i, report::date_label(stated), stated.substr(0, kDate), {}});
    }
    circumstance.differs = has_two_values(circumstance.values);
    return circumstance;
  }

  [[nodiscard]] Circumstance length() const {
    Circumstance circumstance;
    circumstance.kind = CircumstanceKind::length;
    double least = 0;
    double most = 0;
    for (std::size_t i = 0; i < comparison_.sources.size(); ++i) {
      const std::size_t words = comparison_.sources[i].summary.words;
      if (words == 0) continue;
      CircumstanceHere here{i, report::counted(words, "word", "words"), {}, {}};
      if (const auto english = comparable_length(lexicon_, comparison_.sources[i])) {
        least = least == 0 ? *english : std::min(least, *english);
        most = std::max(most, *english);
        here.compare = fmt::format("{:.2f}", *english);
      }
      circumstance.values.push_back(std::move(here));
    }
    circumstance.differs = most > kMuchLonger * least;
    return circumstance;
  }

  /// They differ where two accounts begin with another point, and each tells the other's first
  /// later on. Who stands in no such pair is then compared with nobody.
  [[nodiscard]] Circumstance first_topics() const {
    Circumstance circumstance;
    circumstance.kind = CircumstanceKind::first_topics;
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < comparison_.sources.size(); ++i) {
      const std::vector<std::size_t> points = points_of(i);
      if (points.empty()) continue;
      const Point& first = comparison_.points[points.front()];
      // What an account alone tells cannot stand first elsewhere.
      CircumstanceHere here{i, "", first.ranks.size() > 1 ? first.id : "", {}};
      for (const std::size_t point : points) {
        here.value += (here.value.empty() ? "" : "; ") + comparison_.points[point].label;
      }
      circumstance.values.push_back(std::move(here));
      firsts.push_back(points.front());
    }
    std::vector<bool> apart(firsts.size(), false);
    for (std::size_t a = 0; a < firsts.size(); ++a) {
      for (std::size_t b = a + 1; b < firsts.size(); ++b) {
        if (firsts[a] == firsts[b] || !has(firsts[a], circumstance.values[b].source) ||
            !has(firsts[b], circumstance.values[a].source)) {
          continue;
        }
        apart[a] = apart[b] = circumstance.differs = true;
      }
    }
    for (std::size_t i = 0; circumstance.differs && i < apart.size(); ++i) {
      if (!apart[i]) circumstance.values[i].compare.clear();
    }
    return circumstance;
  }

  [[nodiscard]] bool has(std::size_t point, std::size_t source) const {
    return std::ranges::find(comparison_.points[point].ranks, source, &Rank::source) !=
           comparison_.points[point].ranks.end();
  }

  /// The first points of an account, in its order.
  [[nodiscard]] std::vector<std::size_t> points_of(std::size_t source) const {
    std::map<std::size_t, std::size_t> by_rank;
    for (std::size_t i = 0; i < comparison_.points.size(); ++i) {
      for (const Rank& rank : comparison_.points[i].ranks) {
        if (rank.source == source && rank.rank <= kTopics) by_rank.emplace(rank.rank, i);
      }
    }
    std::vector<std::size_t> points;
    points.reserve(by_rank.size());
    for (const auto& [rank, point] : by_rank) points.push_back(point);
    return points;
  }

  const Comparison& comparison_;
  const lexicon::Lexicon& lexicon_;
  Principals principals_;
  std::map<std::string, FrameWords> words_;  // by language; what frames refer to
  std::vector<Frame> frames_;
};

}  // namespace

std::vector<Circumstance> find_circumstances(const Comparison& comparison,
                                             std::span<const lexicon::SourceView> sources,
                                             const lexicon::ActorIndex& actors) {
  return Finder(comparison, sources, actors).find();
}

}  // namespace readout::compare
