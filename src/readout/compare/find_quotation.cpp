#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "readout/compare/finders.hpp"
#include "readout/compare/finding_words.hpp"
#include "readout/text/word_count.hpp"

namespace readout::compare {
namespace {

constexpr std::string_view kMayBeTranslated = " Both may be translations.";

/// The side of a change that has the words, and the one that lacks them or has others.
struct Sides {
  std::size_t with = 0;
  std::size_t without = 0;
  Span words;
};

Sides sides_of(const Pair& pair, const QuotationChange& change) {
  return change.b.empty() ? Sides{pair.a, pair.b, change.a} : Sides{pair.b, pair.a, change.b};
}

/// More than an article or a preposition: "will" and "may" are short, but weigh.
bool changes_force(const Pair& pair, const QuotationChange& change) {
  constexpr std::array telling{Change::number,   Change::date,      Change::name,  Change::negation,
                               Change::modality, Change::intensity, Change::hedge, Change::actor};
  return std::ranges::any_of(pair.edits, [&](const Edit& edit) {
    const bool here = edit.a.overlaps(change.a) || edit.b.overlaps(change.b);
    return here && std::ranges::find_first_of(edit.changes, telling) != edit.changes.end();
  });
}

Finding changed(const FindingScene& scene, const Point& point, const Pair& pair,
                const QuotationChange& change) {
  const auto said = [&](std::size_t statement, Span span) {
    return span.empty() ? "nothing" : scene.quoted(statement, span);
  };
  Finding finding = one_and_other(scene, point, pair, said(pair.a, change.a),
                                  said(pair.b, change.b), "inside the quotation, ");
  finding.kind = "quotation-changed";
  if (change.translated) finding.sentence += kMayBeTranslated;
  const bool content = scene.has_content(pair.a, change.a) || scene.has_content(pair.b, change.b) ||
                       changes_force(pair, change);
  weigh(finding,
        !content            ? FindingRule::quotation_changed_slightly
        : change.translated ? FindingRule::quotation_translated
                            : FindingRule::quotation_changed,
        scene.share_of(pair, change.a, change.b));
  return finding;
}

Finding moved(const FindingScene& scene, const Point& point, const Pair& pair,
              const QuotationChange& change) {
  std::size_t first = pair.a;
  std::size_t second = pair.b;
  if (scene.is_turned(pair)) std::swap(first, second);
  Finding finding;
  finding.kind = "quotation-changed";
  finding.sentence = fmt::format(
      "{}: inside the quotation, {} stands at another place in {} than in {}.", point.label,
      scene.quoted(pair.a, change.a), scene.outlet(first), scene.outlet(second));
  if (change.translated) finding.sentence += kMayBeTranslated;
  finding.sources = scene.sources_of(pair);
  weigh(finding, FindingRule::quotation_moved, scene.share_of(pair, change.a, change.b));
  return finding;
}

enum class CutAt { begin, inside, end };

CutAt place_of_cut(const FindingScene& scene, const Sides& sides) {
  // Marks of punctuation may stand at the ends, outside of the words.
  constexpr std::size_t kReach = 8;
  const auto& content = scene.statement(sides.with).content;
  if (sides.words.end + kReach >= content.back().end) return CutAt::end;
  const bool sentences_before = sides.words.end <= content.front().begin;
  const bool at_begin = !sentences_before && sides.words.begin <= content.front().begin + kReach;
  return at_begin ? CutAt::begin : CutAt::inside;
}

/// Told from the account that has the words, or from the base.
std::string cut_sentence(const FindingScene& scene, const Sides& sides, CutAt at,
                         const std::string& rest) {
  const std::string& with = scene.outlet(sides.with);
  const std::string& without = scene.outlet(sides.without);
  if (scene.is_of_base(sides.without)) {
    const std::string_view how = at == CutAt::end     ? "with which it goes on"
                                 : at == CutAt::begin ? "with which it begins"
                                                      : "which it has";
    return fmt::format("the quotation in {} lacks “{}”, {} in {}.", without, rest, how, with);
  }
  const std::string_view how = at == CutAt::end     ? "goes on with"
                               : at == CutAt::begin ? "begins with"
                                                    : "has";
  return fmt::format("the quotation in {} {} “{}”, not in {}.", with, how, rest, without);
}

std::optional<Finding> cut(const FindingScene& scene, const Point& point, const Pair& pair,
                           const QuotationChange& change) {
  const Sides sides = sides_of(pair, change);
  const std::string rest = scene.words(sides.with, sides.words);
  if (!adds_something(rest)) return std::nullopt;
  const CutAt at = place_of_cut(scene, sides);
  Finding finding;
  finding.kind = "quotation-cut";
  finding.sentence = fmt::format("{}: {}", point.label, cut_sentence(scene, sides, at, rest));
  finding.sources = scene.sources_of(sides.with, sides.without);
  weigh(finding,
        at == CutAt::inside ? FindingRule::quotation_cut_inside : FindingRule::quotation_cut_at_end,
        scene.share_of(pair, change.a, change.b));
  return finding;
}

Finding spliced(const FindingScene& scene, const Point& point, const Pair& pair,
                const QuotationChange& change) {
  // The side whose words lie together is the shorter one.
  const bool a_joins = change.a.size() < change.b.size();
  const std::size_t joined = a_joins ? pair.a : pair.b;
  const std::size_t apart = a_joins ? pair.b : pair.a;
  Finding finding;
  finding.kind = "quotation-joined";
  const std::string words = scene.quoted(joined, a_joins ? change.a : change.b);
  finding.sentence =
      scene.is_of_base(apart)
          ? fmt::format("{}: words of two places in {} are one quotation in {}, {}.", point.label,
                        scene.outlet(apart), scene.outlet(joined), words)
          : fmt::format("{}: one quotation in {}, {}; in {} its words stand in two places.",
                        point.label, scene.outlet(joined), words, scene.outlet(apart));
  finding.sources = scene.sources_of(joined, apart);
  weigh(finding, FindingRule::quotation_joined, 0);
  return finding;
}

Finding quoted_or_reported(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool a_reports = scene.statement(pair.a).kind == StatementKind::indirect;
  const std::size_t quoting = a_reports ? pair.b : pair.a;
  const std::size_t reporting = a_reports ? pair.a : pair.b;
  std::string first = fmt::format("quoted in {}", scene.outlet(quoting));
  std::string second = fmt::format("reported speech in {}", scene.outlet(reporting));
  if (scene.is_of_base(reporting)) std::swap(first, second);
  Finding finding;
  finding.kind = "quoted-or-reported";
  finding.sentence = fmt::format("{}: {}, {}.", point.label, first, second);
  finding.sources = scene.sources_of(quoting, reporting);
  weigh(finding, FindingRule::quoted_or_reported, 0);
  return finding;
}

std::optional<Finding> found(const FindingScene& scene, const Point& point, const Pair& pair,
                             const QuotationChange& change) {
  switch (change.issue) {
    case QuotationIssue::words_changed:
      return changed(scene, point, pair, change);
    case QuotationIssue::words_moved:
      return moved(scene, point, pair, change);
    case QuotationIssue::cut:
      return cut(scene, point, pair, change);
    case QuotationIssue::spliced:
      return spliced(scene, point, pair, change);
    case QuotationIssue::quoted_or_reported:
      return quoted_or_reported(scene, point, pair);
  }
  return std::nullopt;
}

/// Words changed close to each other are one change: "one of the key pillars", "the key pillar".
bool is_one_stretch(const FindingScene& scene, const Pair& pair, const QuotationChange& first,
                    const QuotationChange& next) {
  constexpr std::size_t kBetween = 2;  // words kept
  const auto is_close = [&](std::size_t statement, const Span& left, const Span& right) {
    return left.end <= right.begin &&
           text::count_words(Span{left.end, right.begin}.in(scene.document(statement).text)) <=
               kBetween;
  };
  return first.issue == QuotationIssue::words_changed && next.issue == first.issue &&
         is_close(pair.a, first.a, next.a) && is_close(pair.b, first.b, next.b);
}

std::vector<QuotationChange> stretches(const FindingScene& scene, const Pair& pair) {
  std::vector<QuotationChange> out;
  for (const QuotationChange& change : pair.quotation) {
    if (!out.empty() && is_one_stretch(scene, pair, out.back(), change)) {
      out.back().a.end = change.a.end;
      out.back().b.end = change.b.end;
    } else {
      out.push_back(change);
    }
  }
  return out;
}

double sum_of(const Finding& finding) {
  double sum = 0;
  for (const WeightPart& part : finding.parts) sum += part.weight;
  return sum;
}

}  // namespace

FoundInPair find_quotation(const FindingScene& scene, const Point& point, const Pair& pair) {
  FoundInPair best;
  for (const QuotationChange& change : stretches(scene, pair)) {
    std::optional<Finding> next = found(scene, point, pair, change);
    if (!next || (best && sum_of(*next) <= sum_of(*best))) continue;
    best = Found(std::move(*next), change.a, change.b);
  }
  return best;
}

}  // namespace readout::compare
