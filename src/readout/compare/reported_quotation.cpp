#include "readout/compare/reported_quotation.hpp"

#include <algorithm>

#include "readout/compare/quotation_edges.hpp"
#include "readout/compare/quoted_words.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr double kScore = 0.8;
constexpr double kKept = 0.6;
constexpr double kKeptAtScore = 0.4;
constexpr double kQuotedElsewhere = 0.5;  // of the quotation's content words, in another quotation
constexpr std::size_t kFewestWords = 5;

Span hull(const Statement& statement) {
  return {statement.content.front().begin, statement.content.back().end};
}

/// Who quotes and who reports, of a pair.
struct Roles {
  std::size_t quoting = 0;
  std::size_t reporting = 0;
};

std::optional<Roles> roles_of(const Comparison& comparison, const Pair& pair) {
  const auto quotes = [&](std::size_t i) {
    const StatementKind kind = comparison.statements[i].kind;
    return kind == StatementKind::direct || kind == StatementKind::partial;
  };
  const auto reports = [&](std::size_t i) {
    return comparison.statements[i].kind == StatementKind::indirect;
  };
  if (quotes(pair.a) && reports(pair.b)) return Roles{pair.a, pair.b};
  if (quotes(pair.b) && reports(pair.a)) return Roles{pair.b, pair.a};
  return std::nullopt;
}

/// The spans between marks of quotation, whatever the statement was read as; open ones reach its
/// end.
std::vector<Span> marked_in(std::string_view text, Span within) {
  std::vector<Span> marked;
  bool open = false;
  for (std::size_t at = within.begin; at < within.end;) {
    const std::size_t before = at;
    const auto mark = text::quotation_mark(text::next_code_point(text, at));
    if (!mark || mark->family == text::MarkFamily::single ||
        mark->family == text::MarkFamily::title) {
      continue;
    }
    if (open) {
      marked.back().end = before;
    } else {
      marked.push_back({at, within.end});
    }
    open = !open;
  }
  return marked;
}

/// "Said: 'We", "Brexit,' he": at the edge of a word, where no apostrophe stands. A quotation in
/// single marks that was not read as one is no reported speech.
bool has_single_mark(std::string_view words) {
  constexpr std::u32string_view kSingle = U"'‘’";
  constexpr std::u32string_view kStops = U",.!?…";
  char32_t before = U' ';
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::next_code_point(words, at);
    std::size_t behind = at;
    const char32_t next = behind < words.size() ? text::next_code_point(words, behind) : U' ';
    const bool opens = text::is_space(before) && text::is_letter(next);
    const bool closes = kStops.find(before) != std::u32string_view::npos && !text::is_letter(next);
    if (kSingle.find(c) != std::u32string_view::npos && (opens || closes)) return true;
    before = c;
  }
  return false;
}

/// The words stand between marks of their own.
bool is_term(std::string_view text, Span place) {
  std::size_t before = place.begin;
  std::size_t behind = place.end;
  return before > 0 && behind < text.size() &&
         text::quotation_mark(text::previous_code_point(text, before)) &&
         text::quotation_mark(text::next_code_point(text, behind));
}

/// Asks whether the reported sentence quotes some of the words itself: then it does not only
/// report. A formula or a term that the quotation sets in marks, too, is no quotation; across
/// languages any other words in marks may be one.
class QuotedInReport {
 public:
  QuotedInReport(const Comparison& comparison, std::span<const SourceIndex> sources,
                 const lexicon::Lexicon& lexicon)
      : comparison_(comparison), sources_(sources), lexicon_(lexicon) {}

  [[nodiscard]] bool ask(const Statement& reporting, const Statement& quoting, bool across) const {
    const text::Analysis& analysis = sources_[reporting.source].analysis();
    if (has_single_mark(reporting.span.in(text_of(reporting)))) return true;
    const std::vector<Span> marked = marked_in(text_of(reporting), reporting.span);
    return std::ranges::any_of(marked, [&](Span span) {
      const QuotedRun run{words_in(analysis, span), {span}, false};
      if (run.words.empty() || words_of_its_own(comparison_, reporting.source, run,
                                                lexicon_.grammar(analysis.language)) == 0) {
        return false;
      }
      return across || shares_words(run.words, quoting);
    });
  }

 private:
  [[nodiscard]] std::string_view text_of(const Statement& statement) const {
    return comparison_.sources[statement.source].document.text;
  }

  [[nodiscard]] bool shares_words(std::span<const text::Token> words,
                                  const Statement& quoting) const {
    const text::Analysis& analysis = sources_[quoting.source].analysis();
    const Span whole = find_run(analysis, quoting.span, words);
    if (!whole.empty() && is_term(text_of(quoting), whole) && whole != hull(quoting)) return false;
    return share_held(analysis, quoting.span, words) > 0;
  }

  const Comparison& comparison_;
  std::span<const SourceIndex> sources_;
  const lexicon::Lexicon& lexicon_;
};

/// Who is quoted reports somebody: "They noted that ..." in a transcript is the same sentence. The
/// cue stands in its first clause, and whoever speaks does not say it of himself ("as I said").
bool reports_too(const text::Analysis& quoting, Span quoted, const SourceIndex& source,
                 const Statement& reporting, const lexicon::Grammar& grammar) {
  if (!reporting.cue) return false;
  const Span cue = find_run(quoting, quoted, words_in(source.analysis(), reporting.cue->span));
  if (cue.empty()) return false;
  const std::span<const text::Token> before = quoting.tokens_in({quoted.begin, cue.begin});
  return std::ranges::none_of(before, [&](const text::Token& token) {
    const auto pronoun = grammar.pronouns.find(token.folded);
    return token.kind == text::TokenKind::punctuation ||
           (pronoun != grammar.pronouns.end() && !pronoun->second.third_person);
  });
}

/// The spans of the quoted and of the reported words.
struct Found {
  Span quoted;
  Span reported;
};

bool is_nearly_the_same(const Comparison& comparison, const Pair& pair, bool across) {
  if (across) return pair.score >= kScore;
  const double kept = share_kept(comparison, pair);
  return kept >= kKept || (pair.score >= kScore && kept >= kKeptAtScore);
}

/// A fragment whose words stand in the reported speech one behind the other.
std::optional<Found> whole_fragment(const Statement& quoting, const Statement& reporting,
                                    std::span<const SourceIndex> sources) {
  for (const QuotedRun& run : quoted_runs(quoting, sources[quoting.source].analysis())) {
    if (run.words.size() < kFewestWords) continue;
    const Span place = find_run(sources[reporting.source].analysis(), hull(reporting), run.words);
    if (!place.empty()) return Found{run.spans.front(), place};
  }
  return std::nullopt;
}

}  // namespace

std::optional<QuotationChange> reported_quotation(const Comparison& comparison, const Point& point,
                                                  const Pair& pair,
                                                  std::span<const SourceIndex> sources,
                                                  const lexicon::Lexicon& lexicon) {
  const std::optional<Roles> roles = roles_of(comparison, pair);
  if (!roles) return std::nullopt;
  const Statement& quoting = comparison.statements[roles->quoting];
  const Statement& reporting = comparison.statements[roles->reporting];
  const bool across = is_across(comparison, pair);
  if (QuotedInReport(comparison, sources, lexicon).ask(reporting, quoting, across)) {
    return std::nullopt;
  }
  std::optional<Found> found = Found{hull(quoting), hull(reporting)};
  if (quoting.kind == StatementKind::partial) {
    found = across ? std::nullopt : whole_fragment(quoting, reporting, sources);
  } else if (!is_nearly_the_same(comparison, pair, across)) {
    found.reset();
  }
  const text::Analysis& analysis = sources[quoting.source].analysis();
  if (!found || words_in(analysis, found->quoted).size() < kFewestWords) {
    return std::nullopt;
  }
  if (!across && reports_too(analysis, found->quoted, sources[reporting.source], reporting,
                             lexicon.grammar(analysis.language))) {
    return std::nullopt;
  }
  const bool quoted_in_point = std::ranges::any_of(point.members, [&](const Member& member) {
    const Statement& other = comparison.statements[member.statement];
    return other.source == reporting.source && is_quoted(other);
  });
  if (quoted_in_point) return std::nullopt;
  const std::vector<text::Token> words =
      content_words(analysis, found->quoted, lexicon.grammar(analysis.language));
  const bool quoted_elsewhere =
      !across &&
      std::ranges::any_of(sources[reporting.source].statements_with(words, kQuotedElsewhere),
                          [&](std::size_t i) { return is_quoted(comparison.statements[i]); });
  if (quoted_elsewhere) return std::nullopt;
  const bool a_quotes = roles->quoting == pair.a;
  return QuotationChange{QuotationIssue::quoted_or_reported,
                         a_quotes ? found->quoted : found->reported,
                         a_quotes ? found->reported : found->quoted};
}

}  // namespace readout::compare
