#include "readout/compare/headline_checks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "readout/compare/finding_words.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/wording.hpp"
#include "readout/diff/diff.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/model/finding_weights.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

constexpr double kNear = 0.5;          // of the headline's words
constexpr double kNearByVector = 0.3;  // where the vectors agree too
constexpr double kCosine = 0.6;
constexpr std::size_t kFewest = 2;     // words in common
constexpr double kOtherSpeaker = 0.2;  // what another speaker costs

using Words = std::set<std::string>;

bool is_known(const Statement& statement) {
  return statement.speaker && statement.speaker->how != SpeakerHow::unknown;
}

std::vector<std::string> voices_of(const Speaker& speaker) {
  std::vector<std::string> ids = speaker.members;
  ids.push_back(speaker.id);
  if (speaker.on_behalf_of) ids.push_back(speaker.on_behalf_of->id);
  return ids;
}

bool have_one_voice(const Speaker& a, const Speaker& b) {
  const std::vector<std::string> of_b = voices_of(b);
  return std::ranges::any_of(voices_of(a), [&](const std::string& id) {
    return std::ranges::find(of_b, id) != of_b.end();
  });
}

class Checker {
 public:
  Checker(const Comparison& comparison, const HeadlineInput& input)
      : comparison_(comparison), input_(input) {}

  [[nodiscard]] HeadlineCheck check(std::size_t headline) {
    HeadlineCheck check;
    check.headline = headline;
    for (std::size_t i = 0; i < comparison_.statements.size(); ++i) {
      const Statement& other = comparison_.statements[i];
      if (other.source != statement(headline).source || other.headline) continue;
      const double score = nearness(headline, i);
      if (score > check.score) {
        check.score = score;
        check.stem = i;
      }
    }
    if (check.stem) compare_words(check);
    return check;
  }

 private:
  [[nodiscard]] const Statement& statement(std::size_t i) const {
    return comparison_.statements[i];
  }

  /// The stems of the words that say something.
  [[nodiscard]] const Words& words_of(std::size_t i) {
    const auto [place, fresh] = words_.try_emplace(i);
    if (fresh) place->second = read_words(i);
    return place->second;
  }

  [[nodiscard]] Words read_words(std::size_t i) const {
    const std::size_t source = statement(i).source;
    const text::Analysis& analysis = input_.analyses[source];
    const lexicon::Grammar& grammar = input_.lexicon->grammar(analysis.language);
    Words words;
    for (const text::Token& token : compared_words(statement(i), analysis)) {
      const bool says =
          token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
      if (says && !grammar.in("stop_words", token.folded)) words.insert(token.stem);
    }
    return words;
  }

  [[nodiscard]] double cosine(std::size_t a, std::size_t b) const {
    if (input_.vectors == nullptr || input_.vectors->empty()) return 0;
    return encode::cosine(input_.vectors->row(a), input_.vectors->row(b));
  }

  /// 0 where the statement is too far to be the headline's source.
  [[nodiscard]] double nearness(std::size_t headline, std::size_t body) {
    const Words& of_headline = words_of(headline);
    const Words& of_body = words_of(body);
    std::vector<std::string> common;
    std::ranges::set_intersection(of_headline, of_body, std::back_inserter(common));
    if (common.size() < kFewest || of_headline.empty()) return 0;
    const double share =
        static_cast<double>(common.size()) / static_cast<double>(of_headline.size());
    const double vectors = cosine(headline, body);
    const bool near = share >= kNear || (share >= kNearByVector && vectors >= kCosine);
    if (!near) return 0;
    const double both = 2.0 * static_cast<double>(common.size()) /
                        static_cast<double>(of_headline.size() + of_body.size());
    double score = (share + both + std::max(vectors, both)) / 3;
    const Statement& a = statement(headline);
    const Statement& b = statement(body);
    if (is_known(a) && is_known(b) && !have_one_voice(*a.speaker, *b.speaker)) {
      score -= kOtherSpeaker;
    }
    return std::clamp(score, 0.0, 1.0);
  }

  void compare_words(HeadlineCheck& check) const {
    const std::size_t source = statement(check.headline).source;
    const Document& document = comparison_.sources[source].document;
    const auto words = [&](std::size_t i) {
      return compared_words(statement(i), input_.analyses[source]);
    };
    const std::vector<text::Token> stem = words(*check.stem);
    const std::vector<text::Token> headline = words(check.headline);
    const auto side = [&](const std::vector<text::Token>& tokens) {
      return diff::Side{document.text, tokens, document.language, &input_.named[source]};
    };
    diff::Diff result = diff::diff(side(stem), side(headline), *input_.lexicon);
    check.edits = std::move(result.edits);
    check.replaced_whole = result.replaced_whole;
  }

  const Comparison& comparison_;
  const HeadlineInput& input_;
  std::map<std::size_t, Words> words_;  // by statement; a reference to one stays good
};

/// Share of the headline's bytes that its stem has too.
double share_kept(const HeadlineCheck& check) {
  std::size_t kept = 0;
  std::size_t all = 0;
  for (const Edit& edit : check.edits) {
    all += edit.b.size();
    if (edit.op == EditOp::keep) kept += edit.b.size();
  }
  return all == 0 ? 0 : static_cast<double>(kept) / static_cast<double>(all);
}

/// What makes an edit worth a finding; "" for nothing. Numbers are compared as values.
std::string matter_of(const Edit& edit) {
  switch (edit.direction) {
    case Direction::softened:
      return "softened";
    case Direction::hardened:
      return "hardened";
    case Direction::hedged:
      return "hedged";
    case Direction::strengthened:
      return "strengthened";
    case Direction::none:
      break;
  }
  if (has(edit.changes, Change::negation)) return "negation";
  if (edit.op != EditOp::replace) return {};
  return has(edit.changes, Change::actor) || has(edit.changes, Change::name) ? "name" : "";
}

/// Whether the two may name one value: a day lies in its month, a month in its year.
bool may_be_one(const lexicon::Quantity& a, const lexicon::Quantity& b) {
  const bool dates = lexicon::is_date(a) && lexicon::is_date(b);
  return dates ? lexicon::may_be_one_date(a, b) : a.value == b.value;
}

class Findings {
 public:
  Findings(const Comparison& comparison, const lexicon::ActorIndex& actors,
           const HeadlineQuantities& quantities)
      : comparison_(comparison),
        actors_(actors),
        quantities_(quantities),
        names_(report::source_names(comparison)) {}

  [[nodiscard]] std::optional<Finding> of(const HeadlineCheck& check) const {
    if (!check.stem) return std::nullopt;
    constexpr double kShareForWords = 0.5;
    if (!check.replaced_whole && share_kept(check) >= kShareForWords) {
      if (auto finding = other_quantity(check)) return finding;
      for (const Edit& edit : check.edits) {
        if (auto finding = changed(check, edit)) return finding;
      }
    }
    return another_speaker(check);
  }

 private:
  [[nodiscard]] std::optional<Finding> changed(const HeadlineCheck& check, const Edit& edit) const {
    const std::string matter = matter_of(edit);
    if (matter.empty()) return std::nullopt;
    const std::string headline = quoted(check, edit.b);
    const std::string body = quoted(check, edit.a);
    if (headline == body) return std::nullopt;
    return made(
        check, matter + "-headline",
        fmt::format("{} in the headline, {} in the text of {}.", headline, body, outlet(check)),
        FindingRule::headline_changed);
  }

  /// A number or date that cannot be the stem's, and that nothing else in the account has.
  [[nodiscard]] std::optional<Finding> other_quantity(const HeadlineCheck& check) const {
    const auto [of_headline, of_stem] = quantity_clash(quantities_.of_statements[check.headline],
                                                       quantities_.of_statements[*check.stem]);
    if (of_headline == nullptr || may_be_one(*of_headline, *of_stem)) return std::nullopt;
    if (stands_in_body(check, *of_headline)) return std::nullopt;
    return made(
        check, lexicon::is_date(*of_headline) ? "date-headline" : "number-headline",
        fmt::format("{} in the headline, {} in the text of {}.", quoted(check, of_headline->span),
                    quoted(check, of_stem->span), outlet(check)),
        FindingRule::headline_changed);
  }

  [[nodiscard]] bool stands_in_body(const HeadlineCheck& check,
                                    const lexicon::Quantity& quantity) const {
    const std::size_t source = comparison_.statements[check.headline].source;
    const auto& blocks = comparison_.sources[source].document.blocks;
    const auto headline = std::ranges::find_if(
        blocks, [&](const Block& block) { return block.span.contains(quantity.span); });
    return std::ranges::any_of(
        quantities_.of_sources[source].quantities, [&](const lexicon::Quantity& other) {
          const bool outside = headline == blocks.end() ? other.span != quantity.span
                                                        : !headline->span.contains(other.span);
          return outside && may_be_one(quantity, other);
        });
  }

  /// Two persons whom the lexicon or the event knows.
  [[nodiscard]] std::optional<Finding> another_speaker(const HeadlineCheck& check) const {
    constexpr double kSameClaim = 0.6;
    const auto& a = comparison_.statements[check.headline].speaker;
    const auto& b = comparison_.statements[*check.stem].speaker;
    if (!a || !b || !is_person(a->id) || !is_person(b->id) || have_one_voice(*a, *b)) {
      return std::nullopt;
    }
    if (check.score < kSameClaim) return std::nullopt;
    return made(check, "speaker-headline",
                fmt::format("The headline of {} gives to {} what its text gives to {}.",
                            outlet(check), a->name, b->name),
                FindingRule::headline_speaker);
  }

  [[nodiscard]] bool is_person(const std::string& id) const {
    const lexicon::Actor* actor = actors_.find(id);
    return actor != nullptr && actor->kind == lexicon::ActorKind::person;
  }

  [[nodiscard]] const std::string& outlet(const HeadlineCheck& check) const {
    return names_[comparison_.statements[check.headline].source];
  }

  [[nodiscard]] std::string quoted(const HeadlineCheck& check, Span span) const {
    const std::size_t source = comparison_.statements[check.headline].source;
    const std::string words =
        phrase_of(comparison_.sources[source].document.text, span, std::nullopt);
    return words.empty() ? "nothing" : fmt::format("“{}”", words);
  }

  [[nodiscard]] Finding made(const HeadlineCheck& check, std::string kind, std::string sentence,
                             FindingRule rule) const {
    Finding finding;
    finding.kind = std::move(kind);
    finding.sentence = std::move(sentence);
    finding.sources = {comparison_.statements[check.headline].source};
    finding.weight = weight_of(rule);
    finding.parts = {{"kind", finding.weight}};
    return finding;
  }

  const Comparison& comparison_;
  const lexicon::ActorIndex& actors_;
  const HeadlineQuantities& quantities_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<HeadlineCheck> check_headlines(const Comparison& comparison,
                                           const HeadlineInput& input) {
  Checker checker(comparison, input);
  std::vector<HeadlineCheck> checks;
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    if (comparison.statements[i].headline) checks.push_back(checker.check(i));
  }
  return checks;
}

std::vector<Finding> headline_findings(const Comparison& comparison,
                                       const lexicon::ActorIndex& actors,
                                       const HeadlineQuantities& quantities) {
  const Findings findings(comparison, actors, quantities);
  std::vector<Finding> found;
  for (const HeadlineCheck& check : comparison.headline_checks) {
    if (auto finding = findings.of(check)) found.push_back(*std::move(finding));
  }
  return found;
}

}  // namespace readout::compare
