#include "readout/compare/dropped_sentences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "readout/compare/quoted_words.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kFewestDropped = 3;  // words

bool is_same_wording(const Pair& pair) {
  return pair.relation == Relation::identical || pair.relation == Relation::near_verbatim;
}

/// Between the last word of a sentence and the first of the next; both hold words.
Span seam(const text::Analysis& analysis, Span before, Span behind) {
  const auto ends = [&](Span span) {
    std::vector<text::Token> words = words_in(analysis, span);
    std::erase_if(words, [](const auto& word) { return word.kind == text::TokenKind::symbol; });
    return words.empty() ? span : Span{words.front().span.begin, words.back().span.end};
  };
  return {ends(before).end, ends(behind).begin};
}

class Finder {
 public:
  Finder(Comparison& comparison, std::span<const text::Analysis> analyses)
      : comparison_(comparison), analyses_(analyses) {
    for (Point& point : comparison.points) {
      for (const Member& member : point.members) {
        for (const Member& other : point.members) {
          rows_.emplace(member.statement, source_of(other.statement));
        }
      }
      for (Pair& pair : point.pairs) {
        if (!is_same_wording(pair) || !are_comparable(pair.a, pair.b)) continue;
        answers_[{pair.a, source_of(pair.b)}] = pair.b;
        answers_[{pair.b, source_of(pair.a)}] = pair.a;
      }
    }
  }

  void find() {
    for (Point& point : comparison_.points) {
      for (Pair& pair : point.pairs) {
        if (!is_same_wording(pair)) continue;
        if (const Span dropped = left_out(pair.a, pair.b); !dropped.empty()) {
          pair.quotation.push_back({QuotationIssue::cut, dropped, begin_of(pair.b)});
        } else if (const Span other = left_out(pair.b, pair.a); !other.empty()) {
          pair.quotation.push_back({QuotationIssue::cut, begin_of(pair.a), other});
        }
      }
    }
  }

 private:
  using AndSource = std::pair<std::size_t, std::size_t>;  // a statement, and another source

  [[nodiscard]] const Statement& statement(std::size_t i) const {
    return comparison_.statements[i];
  }
  [[nodiscard]] std::size_t source_of(std::size_t i) const { return statement(i).source; }
  [[nodiscard]] bool is_direct(std::size_t i) const {
    return statement(i).kind == StatementKind::direct && !statement(i).headline;
  }
  /// Quoted, or in a transcript.
  [[nodiscard]] bool is_said(std::size_t i) const {
    return is_direct(i) || statement(i).kind == StatementKind::turn;
  }
  [[nodiscard]] bool are_comparable(std::size_t i, std::size_t j) const {
    return is_said(i) && is_said(j) && (is_direct(i) || is_direct(j));
  }
  [[nodiscard]] Span begin_of(std::size_t i) const {
    return {statement(i).span.begin, statement(i).span.begin};
  }
  [[nodiscard]] bool is_one_utterance(std::size_t i, std::size_t j) const {
    return source_of(i) == source_of(j) && statement(i).utterance == statement(j).utterance &&
           is_said(i) && is_said(j);
  }

  /// The statement before, in the same quotation with nothing but space and the mark that ends a
  /// sentence between: no ellipsis, no closed mark, no reporting clause.
  [[nodiscard]] bool follows_directly(std::size_t i) const {
    if (i == 0 || !is_one_utterance(i - 1, i)) return false;
    const std::string_view text = comparison_.sources[source_of(i)].document.text;
    const Span between{statement(i - 1).span.end, statement(i).span.begin};
    if (statement(i - 1).span.end > statement(i).span.begin) return false;
    const std::string_view gap = between.in(text);
    for (std::size_t at = 0; at < gap.size();) {
      if (!text::is_space(text::next_code_point(gap, at))) return false;
    }
    return !text::holds_omission(
        seam(analyses_[source_of(i)], statement(i - 1).span, statement(i).span).in(text));
  }

  /// What the source of `there` has between the counterpart of the statement before `here` and
  /// `there`; an empty span where that is nothing, or is told here too.
  [[nodiscard]] Span left_out(std::size_t there, std::size_t here) const {
    if (!is_said(there) || !is_direct(here) || !follows_directly(here)) return {};
    const auto before = answers_.find({here - 1, source_of(there)});
    if (before == answers_.end() || before->second + 1 >= there) return {};
    const std::size_t first = before->second + 1;
    for (std::size_t i = first; i <= there; ++i) {
      if (!is_one_utterance(i - 1, i)) return {};
      if (i < there && rows_.contains({i, source_of(here)})) return {};
    }
    const Span dropped{statement(first).span.begin, statement(there - 1).span.end};
    const std::size_t words = words_in(analyses_[source_of(there)], dropped).size();
    return words < kFewestDropped ? Span{} : dropped;
  }

  Comparison& comparison_;
  std::span<const text::Analysis> analyses_;
  std::map<AndSource, std::size_t> answers_;  ///< the statement there in nearly the same words
  std::set<AndSource> rows_;                  ///< a statement and a source that share a row
};

}  // namespace

void find_dropped_sentences(Comparison& comparison, std::span<const text::Analysis> analyses) {
  Finder(comparison, analyses).find();
}

}  // namespace readout::compare
