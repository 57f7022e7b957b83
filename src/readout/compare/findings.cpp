#include "readout/compare/findings.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>

#include "readout/compare/absence.hpp"
#include "readout/compare/finding_words.hpp"
#include "readout/compare/headline_choice.hpp"
#include "readout/compare/relations.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/model/names.hpp"
#include "readout/report/labels.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr double kDisagrees = 6;
constexpr double kPolarity = 5.5;
constexpr double kForce = 5;
constexpr double kAttribution = 4.5;
constexpr double kQuotationCut = 3;
constexpr double kQuotedOrReported = 2;
constexpr double kOnlyHere = 1;
/// Less is known of a counterpart in another language.
constexpr double kOnlyHereAcross = 0.5;
constexpr double kPerSource = 0.1;
/// More than these nobody reads; the collation has the rest.
/// From this score, or this share of the shorter wording kept, two statements report the same
/// words.
constexpr double kClose = 0.5;
/// Across languages no wording can be held against the other: the score has to carry it alone.
constexpr double kCloseAcross = 0.8;
/// What two speakers both say is only then the words of one given to the other when nearly all of
/// the shorter wording is kept.
constexpr double kSameWords = 0.8;

class Finder {
 public:
  Finder(const Comparison& comparison, std::span<const std::vector<lexicon::Quantity>> quantities,
         const lexicon::Lexicon& lexicon)
      : comparison_(comparison),
        quantities_(quantities),
        lexicon_(lexicon),
        names_(report::source_names(comparison)) {}

  [[nodiscard]] std::optional<Finding> in(std::size_t index) const {
    const Point& point = comparison_.points[index];
    std::optional<Finding> best;
    const auto consider = [&](std::optional<Finding> finding) {
      if (!finding) return;
      finding->point = index;
      finding->weight += kPerSource * static_cast<double>(finding->sources.size());
      if (!best || finding->weight > best->weight) best = std::move(finding);
    };
    for (std::size_t i = 0; i < point.pairs.size(); ++i) {
      const auto consider_pair = [&](std::optional<Finding> finding) {
        if (finding) finding->pair = i;
        consider(std::move(finding));
      };
      consider_pair(disagreement(point, point.pairs[i]));
      consider_pair(force(point, point.pairs[i]));
      consider_pair(quotation_cut(point, point.pairs[i]));
      consider_pair(quoted_or_reported(point, point.pairs[i]));
      consider_pair(attribution(point, point.pairs[i]));
    }
    consider(only_here(point));
    return best;
  }

 private:
  [[nodiscard]] const Statement& statement(std::size_t i) const {
    return comparison_.statements[i];
  }
  [[nodiscard]] const Document& document(std::size_t statement_index) const {
    return comparison_.sources[statement(statement_index).source].document;
  }
  [[nodiscard]] const std::string& outlet(std::size_t statement_index) const {
    return names_[statement(statement_index).source];
  }
  [[nodiscard]] std::string words(std::size_t statement_index, Span span) const {
    return one_line_of(span.in(document(statement_index).text));
  }
  /// The words of an edit in quotation marks; "nothing" where there are none but the cue's.
  [[nodiscard]] std::string phrase(std::size_t statement_index, Span span) const {
    const auto& cue = statement(statement_index).cue;
    const std::string words = phrase_of(document(statement_index).text, span,
                                        cue ? std::optional(cue->span) : std::optional<Span>());
    return words.empty() ? "nothing" : fmt::format("“{}”", words);
  }
  [[nodiscard]] std::vector<std::size_t> sources_of(const Pair& pair) const {
    return {statement(pair.a).source, statement(pair.b).source};
  }

  [[nodiscard]] std::optional<Finding> disagreement(const Point& point, const Pair& pair) const {
    if (pair.relation != Relation::conflicting) return std::nullopt;
    const QuantityClash clash = quantity_clash(quantities_[pair.a], quantities_[pair.b]);
    const auto quoted = [&](std::size_t side, Span span) {
      return fmt::format("“{}”", words(side, span));
    };
    if (clash.a != nullptr) {
      const bool date = clash.a->kind == lexicon::QuantityKind::date ||
                        clash.a->kind == lexicon::QuantityKind::year;
      return one_and_other(point, pair, date ? "date" : "number", kDisagrees,
                           {quoted(pair.a, clash.a->span), quoted(pair.b, clash.b->span)});
    }
    const Edit* actor = pair.relation_by_hand ? nullptr : other_actor(pair.edits);
    if (actor == nullptr) return polarity(point, pair);
    return one_and_other(point, pair, "name", kDisagrees,
                         {quoted(pair.a, actor->a), quoted(pair.b, actor->b)});
  }

  /// The words of the one outlet, and those that the other has in their place.
  [[nodiscard]] Finding one_and_other(const Point& point, const Pair& pair, std::string kind,
                                      double weight,
                                      const std::pair<std::string, std::string>& words) const {
    Finding finding;
    finding.kind = std::move(kind);
    finding.sentence = fmt::format("{}: {} in {}, {} in {}.", point.label, words.first,
                                   outlet(pair.a), words.second, outlet(pair.b));
    finding.sources = sources_of(pair);
    finding.weight = weight;
    return finding;
  }

  [[nodiscard]] std::optional<Finding> polarity(const Point& point, const Pair& pair) const {
    const bool denial =
        report::is_denied(statement(pair.a)) != report::is_denied(statement(pair.b));
    const bool by_hand = pair.relation_by_hand && !denial;
    Finding finding;
    finding.kind = by_hand ? "conflict" : "negation";
    const std::string both = fmt::format("{} and {}", outlet(pair.a), outlet(pair.b));
    finding.sentence =
        by_hand  ? fmt::format("{}: an editor holds {} to conflict.", point.label, both)
        : denial ? denied_and_said(point, pair)
                 : fmt::format("{}: a negation stands in only one of {}.", point.label, both);
    finding.sources = sources_of(pair);
    finding.weight = kPolarity;
    return finding;
  }

  [[nodiscard]] std::string denied_and_said(const Point& point, const Pair& pair) const {
    const bool a_denies = report::is_denied(statement(pair.a));
    const std::size_t denying = a_denies ? pair.a : pair.b;
    const std::size_t saying = a_denies ? pair.b : pair.a;
    const auto speaking = [&](std::size_t i) {
      return report::speaking(statement(i), speaker_name(i), document(i).text);
    };
    const auto& content = statement(saying).content;
    return fmt::format("{}: {} has {} what {} has {}: “{}”.", point.label, outlet(denying),
                       speaking(denying), outlet(saying), speaking(saying),
                       words(saying, {content.front().begin, content.back().end}));
  }

  [[nodiscard]] std::optional<Finding> force(const Point& point, const Pair& pair) const {
    const auto edit = std::ranges::find_if(
        pair.edits, [](const Edit& e) { return e.direction != Direction::none; });
    if (edit == pair.edits.end() || pair.replaced_whole) return std::nullopt;
    const std::string a = phrase(pair.a, edit->a);
    const std::string b = phrase(pair.b, edit->b);
    if (a == b) return std::nullopt;
    return one_and_other(point, pair, std::string(name(edit->direction)), kForce, {a, b});
  }

  /// Both quote, one side's words are the beginning or the end of the other's.
  [[nodiscard]] std::optional<Finding> quotation_cut(const Point& point, const Pair& pair) const {
    const auto is_quotation = [](const Statement& s) { return s.kind == StatementKind::direct; };
    if (!is_quotation(statement(pair.a)) || !is_quotation(statement(pair.b))) return std::nullopt;
    std::size_t kept = 0;
    const Edit* cut = nullptr;
    for (const Edit& edit : pair.edits) {
      if (edit.op == EditOp::keep) {
        ++kept;
      } else if (cut != nullptr || (edit.op != EditOp::delete_ && edit.op != EditOp::insert)) {
        return std::nullopt;
      } else {
        cut = &edit;
      }
    }
    if (cut == nullptr || kept != 1) return std::nullopt;
    const bool shorter_b = cut->op == EditOp::delete_;
    const std::size_t full = shorter_b ? pair.a : pair.b;
    const std::size_t shorter = shorter_b ? pair.b : pair.a;
    const std::string rest = words(full, shorter_b ? cut->a : cut->b);
    if (!adds_something(rest)) return std::nullopt;
    Finding finding;
    finding.kind = "quotation-cut";
    finding.sentence = fmt::format("{}: the quotation in {} goes on with “{}”, not in {}.",
                                   point.label, outlet(full), rest, outlet(shorter));
    finding.sources = {statement(full).source, statement(shorter).source};
    finding.weight = kQuotationCut;
    return finding;
  }

  [[nodiscard]] bool is_across(const Pair& pair) const {
    return document(pair.a).language != document(pair.b).language;
  }

  /// The same words rather than only the same point.
  [[nodiscard]] bool is_close(const Pair& pair) const {
    if (is_across(pair)) return pair.score >= kCloseAcross;
    return pair.score >= kClose || share_kept(pair) >= kClose;
  }

  /// How much of the shorter wording the longer one keeps, 0..1.
  [[nodiscard]] double share_kept(const Pair& pair) const {
    const auto length = [&](std::size_t i) {
      std::size_t bytes = 0;
      for (const Span& span : statement(i).content) bytes += span.size();
      return bytes;
    };
    std::size_t kept = 0;
    for (const Edit& edit : pair.edits) {
      if (edit.op == EditOp::keep) kept += edit.a.size();
    }
    const std::size_t shorter = std::min(length(pair.a), length(pair.b));
    return shorter == 0 ? 0 : static_cast<double>(kept) / static_cast<double>(shorter);
  }

  [[nodiscard]] std::optional<Finding> quoted_or_reported(const Point& point,
                                                          const Pair& pair) const {
    const auto quoted = [&](std::size_t i) { return statement(i).kind == StatementKind::direct; };
    const auto reported = [&](std::size_t i) {
      return statement(i).kind == StatementKind::indirect;
    };
    const bool a_quotes = quoted(pair.a) && reported(pair.b);
    if (!a_quotes && !(quoted(pair.b) && reported(pair.a))) return std::nullopt;
    if (!is_close(pair)) return std::nullopt;
    const std::size_t quoting = a_quotes ? pair.a : pair.b;
    const std::size_t reporting = a_quotes ? pair.b : pair.a;
    Finding finding;
    finding.kind = "quoted-or-reported";
    finding.sentence = fmt::format("{}: quoted in {}, reported speech in {}.", point.label,
                                   outlet(quoting), outlet(reporting));
    finding.sources = {statement(quoting).source, statement(reporting).source};
    finding.weight = kQuotedOrReported;
    return finding;
  }

  /// A government speaks through its people: "Moscow" and its minister are no two speakers.
  [[nodiscard]] bool is_body(const std::string& id) const {
    const lexicon::Actor* actor = lexicon_.actors.find(id);
    if (actor != nullptr) return actor->kind != lexicon::ActorKind::person;
    return std::ranges::any_of(comparison_.event.participants, [&](const Participant& participant) {
      return lexicon::id_of_name(participant.country) == id;
    });
  }

  [[nodiscard]] bool is_person(const std::optional<Speaker>& speaker) const {
    if (!speaker || speaker->id.empty() || speaker->how == SpeakerHow::unknown) return false;
    return !is_body(speaker->id) && !is_country(speaker->name) &&
           std::ranges::none_of(speaker->members, [&](const auto& id) { return is_body(id); });
  }

  [[nodiscard]] bool is_country(const std::string& name) const {
    return std::ranges::any_of(comparison_.event.participants, [&](const Participant& participant) {
      return participant.country == name;
    });
  }

  /// The same person, be it under two spellings, or one who is among the others: what two say
  /// together each of them says.
  [[nodiscard]] static bool have_one_in_common(const Speaker& a, const Speaker& b) {
    if (a.members.empty() && b.members.empty()) {
      return a.id == b.id || lexicon::same_name(a.name, b.name);
    }
    const std::vector<std::string> of_a = ids_of(a);
    return std::ranges::any_of(ids_of(b), [&](const std::string& id) {
      return std::ranges::find(of_a, id) != of_a.end();
    });
  }

  /// "A, B and C" of a joint speaker, whose name is "A + B + C".
  [[nodiscard]] static std::string named(const Speaker& speaker) {
    constexpr std::string_view kPlus = " + ";
    std::string name = speaker.name;
    std::string_view joint = " and ";  // before the last; the others have commas
    for (std::size_t at = name.rfind(kPlus); at != std::string::npos; at = name.rfind(kPlus)) {
      name.replace(at, kPlus.size(), joint);
      joint = ", ";
    }
    return name;
  }

  [[nodiscard]] std::string speaker_name(std::size_t i) const {
    const auto& speaker = statement(i).speaker;
    return speaker ? named(*speaker) : "an unknown speaker";
  }

  /// "said by Maren", "denied or refused by Maren (“denied”)".
  [[nodiscard]] std::string spoken(std::size_t i) const {
    return report::spoken_by(statement(i), speaker_name(i), document(i).text);
  }

  [[nodiscard]] static std::vector<std::string> ids_of(const Speaker& speaker) {
    return speaker.members.empty() ? std::vector{speaker.id} : speaker.members;
  }

  /// Somebody whom the lexicon or the event knows by name in every language: two strangers may be
  /// one person under two names, or none.
  [[nodiscard]] bool is_known(const Speaker& speaker) const {
    return std::ranges::all_of(ids_of(speaker), [&](const std::string& id) {
      return lexicon_.actors.find(id) != nullptr ||
             std::ranges::any_of(comparison_.event.participants, [&](const Participant& known) {
               return lexicon::id_of_name(known.name) == id;
             });
    });
  }

  /// "Anna Velk" and "Marko Tisch", in one language, are two although nobody knows them.
  [[nodiscard]] static bool have_full_names(const Speaker& a, const Speaker& b) {
    const auto is_full = [](std::string_view name) {
      std::size_t words = 0;
      for (std::size_t at = 0; at < name.size(); ++words) {
        std::size_t next = at;
        if (!text::is_upper(text::next_code_point(name, next))) return false;
        at = std::min(name.find(' ', at), name.size() - 1) + 1;
      }
      return words == 2;
    };
    const auto last = [](std::string_view name) { return name.substr(name.rfind(' ') + 1); };
    return a.members.empty() && b.members.empty() && is_full(a.name) && is_full(b.name) &&
           last(a.name) != last(b.name);
  }

  /// The same words, known but different speakers. That two speakers make one point is no finding.
  [[nodiscard]] std::optional<Finding> attribution(const Point& point, const Pair& pair) const {
    const auto& a = statement(pair.a).speaker;
    const auto& b = statement(pair.b).speaker;
    if (!is_person(a) || !is_person(b) || have_one_in_common(*a, *b)) return std::nullopt;
    const bool told_apart = !is_across(pair) && have_full_names(*a, *b);
    if (!told_apart && (!is_known(*a) || !is_known(*b))) return std::nullopt;
    if (is_across(pair) ? !is_close(pair) : share_kept(pair) < kSameWords) return std::nullopt;
    Finding finding;
    finding.kind = "attribution";
    finding.sentence = fmt::format("{}: {} in {}, {} in {}.", point.label, spoken(pair.a),
                                   outlet(pair.a), spoken(pair.b), outlet(pair.b));
    finding.sources = sources_of(pair);
    finding.weight = kAttribution;
    return finding;
  }

  /// What was searched, in words: the other source, or so many of them.
  [[nodiscard]] std::string others(std::size_t source) const {
    if (names_.size() == 2) return names_[1 - source];
    return fmt::format("the other {} accounts", names_.size() - 1);
  }

  [[nodiscard]] bool others_speak_otherwise(std::size_t source) const {
    const std::string& language = comparison_.sources[source].document.language;
    return std::ranges::any_of(comparison_.sources, [&](const Source& other) {
      return other.document.language != language;
    });
  }

  [[nodiscard]] std::optional<Finding> only_here(const Point& point) const {
    if (!stands_alone(comparison_, point)) return std::nullopt;
    const std::size_t first = point.members.front().statement;
    const Statement& only = statement(first);
    if (only.kind == StatementKind::turn) return std::nullopt;  // a transcript always has more
    Finding finding;
    finding.kind = "only-here";
    const Span content{only.content.front().begin, only.content.back().end};
    finding.sentence = fmt::format(
        "{}: in {}{}; no counterpart found in {}.{}", point.label, outlet(first),
        only.speaker ? ", " + spoken(first) : std::string(), others(only.source),
        others_speak_otherwise(only.source) ? " Pairs across languages are found only in part."
                                            : "");
    finding.sources = {only.source};
    const auto length = static_cast<double>(document(first).text.size());
    finding.weight = (others_speak_otherwise(only.source) ? kOnlyHereAcross : kOnlyHere) +
                     std::min(1.0, static_cast<double>(content.size()) / length);
    return finding;
  }

  const Comparison& comparison_;
  std::span<const std::vector<lexicon::Quantity>> quantities_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::string> names_;  // of the sources, apart where outlets are equal
};

}  // namespace

std::vector<Finding> find_headlines(const Comparison& comparison,
                                    std::span<const std::vector<lexicon::Quantity>> quantities,
                                    const lexicon::Lexicon& lexicon) {
  const Finder finder(comparison, quantities, lexicon);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    if (std::optional<Finding> finding = finder.in(i)) findings.push_back(std::move(*finding));
  }
  return weightiest(std::move(findings), comparison.sources.size());
}

}  // namespace readout::compare
