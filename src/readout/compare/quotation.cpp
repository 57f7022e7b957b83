#include "readout/compare/quotation.hpp"

#include <algorithm>

#include "readout/compare/quotation_edges.hpp"
#include "readout/compare/quotation_gaps.hpp"
#include "readout/compare/reported_quotation.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/lexicon/country_language.hpp"
#include "readout/model/finding_weights.hpp"

namespace readout::compare {
namespace {

constexpr double kSameWhole = 0.8;         // the same, where an end is said to be cut
constexpr std::size_t kFewestKept = 5;     // words, and of them
constexpr std::size_t kFewestContent = 3;  // that carry content: fewer are a common phrase
constexpr std::size_t kFewestCut = 3;      // words: fewer are a change of words
constexpr std::size_t kMostChanged = 6;    // words at a place, or .4 of the shorter quotation
constexpr double kMostShareChanged = 0.4;
constexpr std::size_t kFewestSpliced = 4;  // words of the second place
constexpr std::size_t kBetween = 3;        // quoted words between two places
constexpr std::size_t kContext = 2;        // words beside a gap that place it
constexpr std::size_t kFewestOwn = 2;      // words of a fragment that no set phrase has
constexpr double kTold = 0.6;              // of the words left out, in one sentence elsewhere

/// A side of the pair with all that a rule asks of it.
struct Side {
  const Statement& statement;
  const SourceIndex& source;
  const lexicon::Named& named;
  std::string_view text;
  std::string_view language;
  [[nodiscard]] const text::Analysis& analysis() const { return source.analysis(); }
};

class QuotationPair {
 public:
  QuotationPair(const Comparison& comparison, Side a, Side b, const lexicon::Lexicon& lexicon)
      : comparison_(comparison), a_(a), b_(b), lexicon_(lexicon) {}

  std::vector<QuotationChange> find() {
    for (const QuotedRun& a : quoted_runs(a_.statement, a_.analysis())) {
      for (const QuotedRun& b : quoted_runs(b_.statement, b_.analysis())) compare(a, b);
    }
    return std::move(found_);
  }

 private:
  void compare(const QuotedRun& a, const QuotedRun& b) {
    const std::size_t shorter = std::min(a.words.size(), b.words.size());
    if (shorter < kFewestKept) return;
    const RunInText in_a{a, a_.text, a_.language, &a_.named};
    const RunInText in_b{b, b_.text, b_.language, &b_.named};
    const RunsCompared compared = compare_runs(in_a, in_b, lexicon_);
    const double share = static_cast<double>(compared.kept) / static_cast<double>(shorter);
    const bool whole = share == 1 && is_one_known_voice();
    if (compared.kept < kFewestKept || share < kSameUtterance) return;
    if (compared.kept_content + (whole ? 1 : 0) < kFewestContent) return;
    for (const QuotationGap& gap : compared.gaps) {
      if (is_marked(in_a, in_b, gap) || have_both(a, b, gap)) continue;
      if (!gap.begins && !gap.ends) {
        judge_within(in_a, in_b, compared.gaps, gap, shorter);
      } else if (a.whole && b.whole) {
        judge_end(in_a, in_b, compared.gaps, gap, share);
      } else {
        judge_edge(in_a, in_b, gap);
      }
    }
    for (const QuotationMove& move : compared.moves) {
      if (moved(in_a, in_b, move)) {
        add(QuotationIssue::words_moved, span_of(a, move.a), span_of(b, move.b));
      }
    }
    for (const QuotationShift& shift : compared.shifts) {
      if (moved(in_a, in_b, shift.move)) {
        add(QuotationIssue::words_changed, span_of(a, shift.a), span_of(b, shift.b));
      }
    }
  }

  /// The same words at another place. That they stand there, perhaps before the same words as here,
  /// is what moved them; only elsewhere they would be the other's wording.
  [[nodiscard]] bool moved(const RunInText& a, const RunInText& b,
                           const QuotationMove& move) const {
    return !is_marked(a, move.a) && !is_marked(b, move.b) &&
           !has(b_, placed(a.run, move.a), span_of(b.run, move.b)) &&
           !has(a_, placed(b.run, move.b), span_of(a.run, move.a));
  }

  /// A fragment may begin and end where it will; but what stands between its marks next to words
  /// that both keep is not what stands there in the other.
  void judge_edge(const RunInText& a, const RunInText& b, const QuotationGap& gap) {
    if (!is_one_known_voice()) return;
    const bool cuts_whole = gap.a.size() > gap.b.size() ? b.run.whole : a.run.whole;
    if (gap.a.size() != gap.b.size() && cuts_whole) return;
    std::optional<QuotationGap> edge = replaced_at_edge(gap);
    if (edge) edge = but_for_forms(*edge, a.run, b.run, lexicon_.grammar(a.language));
    if (!edge || is_marked(a, edge->a) || is_marked(b, edge->b) || have_both(a.run, b.run, *edge)) {
      return;
    }
    const bool a_is_shorter = a.run.words.size() < b.run.words.size();
    const Side& side = a_is_shorter ? a_ : b_;
    if (words_of_its_own(comparison_, side.statement.source, a_is_shorter ? a.run : b.run,
                         lexicon_.grammar(side.language)) < kFewestOwn) {
      return;
    }
    add(QuotationIssue::words_changed, span_of(a.run, edge->a), span_of(b.run, edge->b));
  }

  /// Both accounts name one speaker: then a short beginning is enough to tell the utterance.
  [[nodiscard]] bool is_one_known_voice() const {
    return has_speaker(a_.statement) && has_speaker(b_.statement);
  }

  void add(QuotationIssue issue, Span a, Span b) {
    const bool of_words =
        issue == QuotationIssue::words_changed || issue == QuotationIssue::words_moved;
    found_.push_back({issue, a, b, of_words && is_translated()});
  }

  /// The countries of whom both name are known, and none has the language of the texts.
  [[nodiscard]] bool is_translated() const {
    if (!is_one_known_voice()) return false;
    const std::vector<std::string> ids =
        ids_in_common(*a_.statement.speaker, *b_.statement.speaker);
    return !ids.empty() && std::ranges::all_of(ids, [&](const std::string& id) {
      const lexicon::Actor* actor = lexicon_.actors.find(id);
      if (actor == nullptr) return false;
      const std::vector<std::string> languages = lexicon::official_languages(actor->country);
      return !languages.empty() && std::ranges::find(languages, a_.language) == languages.end();
    });
  }

  /// The gap's words of a run with the words beside them.
  [[nodiscard]] static std::span<const text::Token> placed(const QuotedRun& run,
                                                           const GapSide& gap) {
    const std::size_t begin = gap.begin - std::min(gap.begin, kContext);
    const std::size_t end = std::min(gap.end + kContext, run.words.size());
    return std::span(run.words).subspan(begin, end - begin);
  }

  /// Anywhere but at a place.
  [[nodiscard]] static bool has(const Side& side, std::span<const text::Token> words,
                                Span but = {}) {
    return std::ranges::any_of(side.source.places_of(words),
                               [&](const Span& place) { return !place.overlaps(but); });
  }

  /// A source that has the other's wording too, in a headline or another sentence, changed nothing.
  [[nodiscard]] bool have_both(const QuotedRun& a, const QuotedRun& b,
                               const QuotationGap& gap) const {
    // At an end, the words before a gap without words of its own stand there by definition.
    const bool at_end = gap.begins || gap.ends;
    return (!(at_end && gap.a.size() == 0) && has(b_, placed(a, gap.a))) ||
           (!(at_end && gap.b.size() == 0) && has(a_, placed(b, gap.b)));
  }

  /// Stop words that both have between a fragment's edge and a gap keep nothing: what is missing
  /// behind them the fragment never had.
  void judge_within(const RunInText& a, const RunInText& b, std::span<const QuotationGap> gaps,
                    const QuotationGap& gap, std::size_t shorter) {
    const lexicon::Grammar& grammar = lexicon_.grammar(a.language);
    const auto reached = [&](const QuotedRun& run, GapSide QuotationGap::*side) {
      std::vector<GapSide> sides;
      std::ranges::transform(gaps, std::back_inserter(sides), side);
      return run.whole ? EdgesReached{} : edges_reached(run, gap.*side, sides, grammar);
    };
    const EdgesReached of_a = reached(a.run, &QuotationGap::a);
    const EdgesReached of_b = reached(b.run, &QuotationGap::b);
    const bool begins = of_a.begin || of_b.begin;
    if (!begins && !of_a.end && !of_b.end) return judge_inside(a.run, b.run, gap, shorter);
    if (!but_for_forms(gap, a.run, b.run, grammar)) return;
    if (std::max(gap.a.size(), gap.b.size()) < kFewestCut) {
      return judge_inside(a.run, b.run, gap, shorter);
    }
    judge_edge(a, b,
               begins ? QuotationGap{{0, gap.a.end}, {0, gap.b.end}, true, false}
                      : QuotationGap{{gap.a.begin, a.run.words.size()},
                                     {gap.b.begin, b.run.words.size()},
                                     false,
                                     true});
  }

  void judge_inside(const QuotedRun& a, const QuotedRun& b, const QuotationGap& gap,
                    std::size_t shorter) {
    const std::size_t fewer = std::min(gap.a.size(), gap.b.size());
    const std::size_t more = std::max(gap.a.size(), gap.b.size());
    const Span in_a = span_of(a, gap.a);
    const Span in_b = span_of(b, gap.b);
    if (fewer == 0 && more >= kFewestCut) {
      if (!is_told_by_other(a, b, gap) && may_be_cut(gap)) add(QuotationIssue::cut, in_a, in_b);
      return;
    }
    const auto most = std::max(
        kMostChanged, static_cast<std::size_t>(kMostShareChanged * static_cast<double>(shorter)));
    if (more <= most) add(QuotationIssue::words_changed, in_a, in_b);
  }

  void judge_end(const RunInText& in_text_a, const RunInText& in_text_b,
                 std::span<const QuotationGap> gaps, const QuotationGap& gap, double share) {
    const QuotedRun& a = in_text_a.run;
    const QuotedRun& b = in_text_b.run;
    if (splice(a, b, gap)) return;
    const std::size_t fewer = std::min(gap.a.size(), gap.b.size());
    const std::size_t more = std::max(gap.a.size(), gap.b.size());
    const Span in_a = span_of(a, gap.a);
    const Span in_b = span_of(b, gap.b);
    if (fewer > 0) {
      if (more < kFewestCut) add(QuotationIssue::words_changed, in_a, in_b);
    } else if (share >= kSameWhole && may_be_cut(gap) &&
               (gap.a.size() == 0 ? is_whole(a_, in_text_a, in_text_b, before(gaps, true))
                                  : is_whole(b_, in_text_b, in_text_a, before(gaps, false))) &&
               !is_told_by_other(a, b, gap)) {
      // One or two words before a sentence ("But") matter less than those behind it ("in May").
      if (more >= kFewestCut) add(QuotationIssue::cut, in_a, in_b);
      if (more < kFewestCut && gap.ends) add(QuotationIssue::words_changed, in_a, in_b);
    }
  }

  /// What is not there at all in a transcript was not cut by it.
  [[nodiscard]] bool may_be_cut(const QuotationGap& gap) const {
    const Statement& shorter = gap.a.size() == 0 ? a_.statement : b_.statement;
    return shorter.kind != StatementKind::turn;
  }

  /// The words that the longer run has before all of the shorter one.
  [[nodiscard]] static GapSide before(std::span<const QuotationGap> gaps, bool a_is_shorter) {
    const QuotationGap& first = gaps.front();
    const GapSide& shorter = a_is_shorter ? first.a : first.b;
    if (!first.begins || shorter.size() > 0) return {};
    return a_is_shorter ? first.b : first.a;
  }

  /// A quotation that is set as a sentence of its own: it stands for all that was said.
  [[nodiscard]] static bool is_whole(const Side& side, const RunInText& shorter,
                                     const RunInText& longer, const GapSide& longer_before) {
    return side.statement.kind == StatementKind::direct && !side.statement.headline &&
           begins_alone(shorter, longer, longer_before);
  }

  /// The words that one side lacks stand in a sentence of its source, more or less: the account
  /// goes on with them, or reports them.
  [[nodiscard]] bool is_told_by_other(const QuotedRun& a, const QuotedRun& b,
                                      const QuotationGap& gap) const {
    const bool in_a = gap.a.size() > 0;
    const QuotedRun& run = in_a ? a : b;
    const GapSide& missing = in_a ? gap.a : gap.b;
    const Side& other = in_a ? b_ : a_;
    const lexicon::Grammar& grammar = lexicon_.grammar(other.language);
    std::vector<text::Token> content;
    for (std::size_t i = missing.begin; i < missing.end; ++i) {
      if (!grammar.in("stop_words", run.words[i].folded)) content.push_back(run.words[i]);
    }
    return content.empty() || other.source.has_sentence_with(content, kTold);
  }

  /// What one quotation has beyond the other stands elsewhere in the other's source.
  bool splice(const QuotedRun& a, const QuotedRun& b, const QuotationGap& gap) {
    if (const Span second = second_place(b, gap.b, b_, a_); !second.empty()) {
      const Span first = a_.statement.span;
      add(QuotationIssue::spliced,
          {std::min(first.begin, second.begin), std::max(first.end, second.end)},
          {b.words.front().span.begin, b.words.back().span.end});
      return true;
    }
    if (const Span second = second_place(a, gap.a, a_, b_); !second.empty()) {
      const Span first = b_.statement.span;
      add(QuotationIssue::spliced, {a.words.front().span.begin, a.words.back().span.end},
          {std::min(first.begin, second.begin), std::max(first.end, second.end)});
      return true;
    }
    return false;
  }

  /// "[And] no one will take it away": what joins the two in the one quotation stands in neither.
  [[nodiscard]] std::span<const text::Token> without_joints(std::span<const text::Token> words,
                                                            const Side& side) const {
    const lexicon::Grammar& grammar = lexicon_.grammar(side.language);
    const auto joins = [&](const text::Token& word) {
      return grammar.in("coordinators", word.folded);
    };
    while (!words.empty() && joins(words.front())) words = words.subspan(1);
    while (!words.empty() && joins(words.back())) words = words.first(words.size() - 1);
    return words;
  }

  /// Where the words of `extra` stand in another quotation of the other source; an empty span where
  /// they follow directly, or nowhere stand.
  [[nodiscard]] Span second_place(const QuotedRun& joined, const GapSide& extra, const Side& here,
                                  const Side& there) const {
    const std::span<const text::Token> words =
        without_joints(std::span(joined.words).subspan(extra.begin, extra.size()), here);
    if (words.size() < kFewestSpliced || here.statement.kind != StatementKind::direct) return {};
    for (const Span& place : there.source.places_of(words)) {
      for (const std::size_t i : there.source.statements_at(place)) {
        const Statement& other = comparison_.statements[i];
        if (&other == &there.statement || !is_quoted(other)) continue;
        const bool quoted = std::ranges::any_of(
            other.content, [&](const Span& span) { return span.contains(place); });
        if (quoted && is_apart(there, place)) return place;
      }
    }
    return {};
  }

  /// Other quoted words lie between the statement and a place behind or before it: a reporting
  /// clause in its midst takes no quotation apart, in however many statements it is read.
  [[nodiscard]] bool is_apart(const Side& side, Span place) const {
    const Span& own = side.statement.span;
    const Span between{std::min(own.end, place.end), std::max(own.begin, place.begin)};
    std::vector<Span> quoted;
    for (const std::size_t i : side.source.statements_at(between)) {
      const Statement& other = comparison_.statements[i];
      if (&other == &side.statement || !is_quoted(other)) continue;
      quoted.insert(quoted.end(), other.content.begin(), other.content.end());
    }
    const std::vector<text::Token> words = words_in(side.analysis(), between);
    const auto found = std::ranges::count_if(words, [&](const text::Token& word) {
      return std::ranges::any_of(quoted, [&](Span span) { return span.contains(word.span); });
    });
    return static_cast<std::size_t>(found) >= kBetween;
  }

  const Comparison& comparison_;
  Side a_;
  Side b_;
  const lexicon::Lexicon& lexicon_;
  std::vector<QuotationChange> found_;
};

}  // namespace

std::vector<QuotationChange> quotation_changes(const Comparison& comparison, const Point& point,
                                               const Pair& pair, const QuotedSources& sources) {
  const Statement& a = comparison.statements[pair.a];
  const Statement& b = comparison.statements[pair.b];
  if (has_speaker(a) && has_speaker(b) && !have_one_in_common(*a.speaker, *b.speaker)) return {};
  if (const auto reported =
          reported_quotation(comparison, point, pair, sources.indices, sources.lexicon)) {
    return {*reported};
  }
  const bool transcripts = a.kind == StatementKind::turn && b.kind == StatementKind::turn;
  if (is_across(comparison, pair) || transcripts || !is_quoted(a) || !is_quoted(b)) return {};
  const auto side = [&](const Statement& statement) {
    const Document& document = comparison.sources[statement.source].document;
    return Side{statement, sources.indices[statement.source], sources.named[statement.source],
                document.text, document.language};
  };
  return QuotationPair(comparison, side(a), side(b), sources.lexicon).find();
}

}  // namespace readout::compare
