#include <algorithm>
#include <array>
#include <string>

#include "readout/compare/finders.hpp"
#include "readout/compare/polarity.hpp"
#include "readout/compare/quoted_words.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/report/labels.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kMoreThanAnAddress = 3;  // words kept beside a name
constexpr double kNamesApart = 0.75;           // a name in another wording may be of another thing
constexpr std::size_t kGroup = 3;              // digits
constexpr std::size_t kLongest = 48;  // bytes: a fact changed, not the clause that holds it

bool is_short(const Edit& edit) {
  return edit.a.size() <= kLongest && edit.b.size() <= kLongest;
}

std::ptrdiff_t count(const Pair& pair, Change change) {
  return std::ranges::count_if(pair.edits,
                               [&](const Edit& edit) { return has(edit.changes, change); });
}

/// A sign without its number: "-" of "-2%".
bool is_sign_alone(std::string_view words) {
  if (words.empty()) return false;
  for (std::size_t i = 0; i < words.size();) {
    const char32_t c = text::next_code_point(words, i);
    if (text::is_letter(c) || text::is_digit(c) || text::is_space(c)) return false;
  }
  return true;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string without_grouping(std::string_view words) {
  std::string out(words);
  std::erase_if(out, [](char c) { return c == ' ' || c == ','; });
  return out;
}

/// With what follows, up to a space.
Span with_next_word(std::string_view text, Span span) {
  span.end = std::min(text.find_first_of(" \n", span.end), text.size());
  return span;
}

class ChangedFact {
 public:
  ChangedFact(const FindingScene& scene, const Point& point, const Pair& pair)
      : scene_(scene), point_(point), pair_(pair) {}

  [[nodiscard]] FoundInPair of(const Edit& edit) const {
    if (!is_short(edit)) return std::nullopt;
    const bool both = !edit.a.empty() && !edit.b.empty();
    for (const auto& [change, kind] :
         {std::pair{Change::date, "date"}, {Change::number, "number"}}) {
      if (!has(edit.changes, change) || is_part_of_number(edit) || is_same_number(edit) ||
          is_rounded(edit)) {
        continue;
      }
      if (both) {
        return other(kind, FindingRule::disagrees, quantity_in(pair_.a, edit.a),
                     quantity_in(pair_.b, edit.b));
      }
      if (is_sign(edit)) return signs(edit);
    }
    if (both && names_another(edit)) return other("name", FindingRule::disagrees, edit.a, edit.b);
    if (!has(edit.changes, Change::negation) || count(pair_, Change::negation) != 1 ||
        is_denied()) {
      return std::nullopt;
    }
    if (both) return other("negation", FindingRule::polarity, edit.a, edit.b);
    if (!turns_round()) return std::nullopt;
    return Found(negation_on_one_side(scene_, point_, pair_), edit.a, edit.b);
  }

 private:
  [[nodiscard]] FoundInPair other(const char* kind, FindingRule rule, Span a, Span b) const {
    return held_against(scene_, point_, pair_, kind, rule, a, b);
  }

  /// The whole date that the edit changes, of a number the words of the edit; all of the edit where
  /// it has none or several.
  [[nodiscard]] Span quantity_in(std::size_t statement, Span edit) const {
    Span found;
    for (const lexicon::Quantity& each : scene_.inputs.quantities[statement]) {
      if (!each.span.overlaps(edit)) continue;
      if (!found.empty()) return edit;
      found = lexicon::is_date(each)
                  ? each.span
                  : Span{std::max(each.span.begin, edit.begin), std::min(each.span.end, edit.end)};
    }
    return found.empty() ? edit : found;
  }

  /// "000" of "10 000": more digits stand right beside it.
  [[nodiscard]] bool is_part_of_number(const Edit& edit) const {
    const auto has_digit_beside = [&](std::size_t statement, Span span) {
      const std::string_view text = scene_.document(statement).text;
      const auto digit = [&](std::size_t at) {
        return at < text.size() && is_ascii_digit(text[at]);
      };
      const bool inside = digit(span.begin) || (span.end > 0 && digit(span.end - 1));
      return inside && ((span.begin > 1 && digit(span.begin - 2)) || digit(span.end + 1));
    };
    return has_digit_beside(pair_.a, edit.a) || has_digit_beside(pair_.b, edit.b);
  }

  /// "10,000" and "10 000", and hours of a clock, which two ways of counting write apart.
  [[nodiscard]] bool is_same_number(const Edit& edit) const {
    const std::string_view a = edit.a.in(scene_.document(pair_.a).text);
    const std::string_view b = edit.b.in(scene_.document(pair_.b).text);
    if (a.find(':') != std::string_view::npos || b.find(':') != std::string_view::npos) return true;
    const std::string joined = without_grouping(a);
    return joined.size() > kGroup && joined == without_grouping(b);
  }

  /// "Nearly 30", 28: both may be right.
  [[nodiscard]] bool is_rounded(const Edit& edit) const {
    const auto& all = scene_.inputs.quantities;
    const auto at = [](const std::vector<lexicon::Quantity>& quantities, Span span) {
      return std::ranges::find_if(quantities, [&](const lexicon::Quantity& quantity) {
        return quantity.span.overlaps(span);
      });
    };
    const auto a = at(all[pair_.a], edit.a);
    const auto b = at(all[pair_.b], edit.b);
    return a != all[pair_.a].end() && b != all[pair_.b].end() && (a->vague || b->vague) &&
           a->kind == b->kind && a->unit == b->unit && !contradict(*a, *b);
  }

  [[nodiscard]] bool is_sign(const Edit& edit) const {
    return is_sign_alone(edit.a.in(scene_.document(pair_.a).text)) ||
           is_sign_alone(edit.b.in(scene_.document(pair_.b).text));
  }
  [[nodiscard]] FoundInPair signs(const Edit& edit) const {
    return other("number", FindingRule::disagrees,
                 with_next_word(scene_.document(pair_.a).text, edit.a),
                 with_next_word(scene_.document(pair_.b).text, edit.b));
  }

  /// The only one in nearly the same words, be it known or not; of a short sentence a name is much,
  /// so that there no other word may differ.
  [[nodiscard]] bool names_another(const Edit& edit) const {
    if (!has(edit.changes, Change::name) && !has(edit.changes, Change::actor)) return false;
    return count(pair_, Change::name) + count(pair_, Change::actor) == 1 &&
           (share_kept(scene_.comparison, pair_) >= kNamesApart || is_only_change(edit));
  }

  /// Not in "Thanks, Mara", "Thanks, Ilse".
  [[nodiscard]] bool is_only_change(const Edit& edit) const {
    return words_kept(scene_.comparison, pair_) >= kMoreThanAnAddress &&
           std::ranges::all_of(pair_.edits, [&](const Edit& other) {
             return &other == &edit || other.op == EditOp::keep;
           });
  }

  /// Then a negation may be the other side's denial.
  [[nodiscard]] bool is_denied() const {
    return report::is_denied(scene_.statement(pair_.a)) ||
           report::is_denied(scene_.statement(pair_.b));
  }

  [[nodiscard]] Polarity polarity(std::size_t statement) const {
    const text::Analysis* analysis = scene_.analysis(statement);
    if (analysis == nullptr) return {false, false, true};
    const auto words = words_in(*analysis, scene_.statement(statement).span);
    return polarity_of(words, {}, scene_.lexicon.grammar(analysis->language));
  }

  /// Nothing else in either wording makes up for the negation.
  [[nodiscard]] bool turns_round() const {
    return std::ranges::none_of(std::array{pair_.a, pair_.b}, [&](std::size_t statement) {
      const Polarity found = polarity(statement);
      return found.called_false || found.unclear;
    });
  }

  const FindingScene& scene_;
  const Point& point_;
  const Pair& pair_;
};

/// The relation tells one date or number that disagrees; the sentence may have another beside it.
bool is_beside_clash(const FindingScene& scene, const Pair& pair, const Edit& edit) {
  const QuantityClash clash =
      quantity_clash(scene.inputs.quantities[pair.a], scene.inputs.quantities[pair.b]);
  const bool counts = has(edit.changes, Change::date) || has(edit.changes, Change::number);
  if (report::is_denied(scene.statement(pair.a)) != report::is_denied(scene.statement(pair.b))) {
    return counts;  // the denial is told
  }
  if (clash.a == nullptr) return false;
  return counts && !edit.a.overlaps(clash.a->span) && !edit.b.overlaps(clash.b->span);
}

}  // namespace

FoundInPair find_changed_fact(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.replaced_whole || pair.relation_by_hand || is_across(scene.comparison, pair) ||
      share_kept(scene.comparison, pair) < kCloseInWords) {
    return std::nullopt;
  }
  const ChangedFact changed(scene, point, pair);
  FoundInPair best;
  for (const Edit& edit : pair.edits) {
    if (pair.relation == Relation::conflicting && !is_beside_clash(scene, pair, edit)) continue;
    FoundInPair next = changed.of(edit);
    if (next && (!best || next->parts.front().weight > best->parts.front().weight)) {
      best = std::move(next);
    }
  }
  return best;
}

}  // namespace readout::compare
