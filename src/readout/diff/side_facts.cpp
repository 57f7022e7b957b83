#include "readout/diff/side_facts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "readout/diff/measures.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

Span run_of(const Side& side) {
  return {side.tokens.front().span.begin, side.tokens.back().span.end};
}

/// Of things in order that do not overlap: those that share a byte with `run`.
template <class Thing>
std::span<const Thing> within(const std::vector<Thing>& things, Span run) {
  const auto first = std::ranges::partition_point(
      things, [&](const Thing& thing) { return thing.span.end <= run.begin; });
  const auto last = std::partition_point(
      first, things.end(), [&](const Thing& thing) { return thing.span.begin < run.end; });
  return {first, last};
}

/// The run as an analysis of one sentence, for the finders of the lexicon.
text::Analysis as_analysis(const Side& side) {
  text::Analysis analysis;
  analysis.language = std::string(side.language);
  analysis.tokens.assign(side.tokens.begin(), side.tokens.end());
  for (text::Token& token : analysis.tokens) {
    token.sentence = 0;
  }
  analysis.sentences.push_back({run_of(side), 0, 0, side.tokens.size()});
  return analysis;
}

/// Of facts in order that do not overlap: those that share a token with `range`.
template <class Fact>
std::span<const Fact> overlapping(const std::vector<Fact>& facts, TokenRange range) {
  const auto first = std::ranges::partition_point(
      facts, [&](const Fact& fact) { return fact.tokens.end <= range.begin; });
  const auto last = std::partition_point(
      first, facts.end(), [&](const Fact& fact) { return fact.tokens.begin < range.end; });
  return range.empty() ? std::span<const Fact>() : std::span<const Fact>(first, last);
}

bool capitals_tell(std::span<const text::Token> tokens) {
  const auto capitals = std::ranges::count(tokens, true, &text::Token::capitalised);
  return 2 * static_cast<std::size_t>(capitals) <= count_words(tokens) + 2;
}

/// Names of states in a manifest ("country-varland") are mentions of kind name.
bool is_country(const lexicon::Mention& mention) {
  return mention.kind == lexicon::MentionKind::country ||
         mention.kind == lexicon::MentionKind::demonym ||
         mention.kind == lexicon::MentionKind::metonym || mention.actor.empty() ||
         mention.actor.starts_with("country-");
}

/// Of a state, as a minister or a town may be.
bool is_attribute(const lexicon::Mention& mention) {
  return mention.kind == lexicon::MentionKind::demonym ||
         mention.kind == lexicon::MentionKind::title;
}

/// 0.7 times 100 is 70.
double without_noise(double value) {
  constexpr double kSure = 1e9;
  return std::round(value * kSure) / kSure;
}

/// What a word of a scale says of a number, where the lexicon finds no quantity.
void add_shares(SideFacts& facts, const Side& side, const lexicon::Grammar& grammar,
                std::string_view scale, lexicon::Quantity quantity, double factor) {
  std::vector<ListMatch> found = find_scaled(side.tokens, {0, side.tokens.size()}, grammar, scale);
  // "Two thirds" are no two, but what is longer knows better.
  std::erase_if(found, [&](const ListMatch& match) {
    return std::ranges::any_of(facts.quantities_at(match.tokens), [&](const QuantityAt& each) {
      return each.tokens.size() >= match.tokens.size();
    });
  });
  std::erase_if(facts.quantities,
                [&](const QuantityAt& each) { return !overlapping(found, each.tokens).empty(); });
  for (const ListMatch& match : found) {
    quantity.span = {side.tokens[match.tokens.begin].span.begin,
                     side.tokens[match.tokens.end - 1].span.end};
    quantity.value = without_noise(match.value * factor);
    facts.quantities.push_back({match.tokens, quantity});
  }
  std::ranges::sort(facts.quantities, {}, [](const QuantityAt& each) { return each.tokens.begin; });
}

/// "2 hours and 30 minutes" are one length of time.
void join_measures(std::vector<QuantityAt>& quantities, const Side& side,
                   const lexicon::Grammar& grammar) {
  std::vector<QuantityAt> joined;
  for (const QuantityAt& next : quantities) {
    const auto measure = measure_of(next.quantity, grammar);
    const auto before = joined.empty() ? std::nullopt : measure_of(joined.back().quantity, grammar);
    const std::size_t gap = joined.empty() ? 0 : next.tokens.begin - joined.back().tokens.end;
    const bool adjoin =
        gap == 0 ||
        (gap == 1 && grammar.in("number_joins", side.tokens[next.tokens.begin - 1].folded));
    const bool fits = measure && before && measure->system == before->system && adjoin &&
                      grammar.scale("unit_factors", next.quantity.unit) <
                          grammar.scale("unit_factors", joined.back().quantity.unit);
    if (!fits) {
      joined.push_back(next);
      continue;
    }
    QuantityAt& whole = joined.back();
    const double factor = *grammar.scale("unit_factors", next.quantity.unit);
    whole.quantity.value = without_noise((before->value + measure->value) / factor);
    whole.quantity.unit = next.quantity.unit;
    whole.quantity.span.end = next.quantity.span.end;
    whole.tokens.end = next.tokens.end;
  }
  quantities = std::move(joined);
}

/// "COVID-19", "F-16": the number is a part of the name.
bool is_of_name(const QuantityAt& each, const Side& side) {
  const bool bare =
      each.quantity.kind == lexicon::QuantityKind::number && each.quantity.unit.empty();
  const std::size_t at = each.tokens.begin;
  if (!bare || at >= side.tokens.size()) {
    return false;
  }
  const bool signed_here = side.tokens[at].folded == "-";
  if (!signed_here && (at == 0 || side.tokens[at - 1].folded != "-")) {
    return false;
  }
  const std::size_t mark = signed_here ? at : at - 1;
  return mark > 0 && mark + 1 < side.tokens.size() && side.tokens[mark - 1].capitalised &&
         side.tokens[mark - 1].kind == text::TokenKind::word &&
         side.tokens[mark - 1].span.end == side.tokens[mark].span.begin &&
         side.tokens[mark].span.end == side.tokens[mark + 1].span.begin;
}

/// At which tokens a word or phrase ends that denies what follows in its clause, or keeps it from
/// being: "failed to", "prevented".
std::vector<bool> ends_of_denials(const Side& side, const lexicon::Grammar& grammar) {
  std::vector<bool> ends(side.tokens.size(), false);
  const TokenRange all{0, side.tokens.size()};
  const auto exceptions = find_listed(side.tokens, all, grammar, "not_averting_words");
  for (const std::string_view list :
       {"negations", "lessening_words", "negating_phrases", "denying_words", "averting_words"}) {
    std::vector<ListMatch> found = find_listed(side.tokens, all, grammar, list);
    if (list == "averting_words") drop_covered(found, exceptions);
    for (const ListMatch& match : found) {
      ends[match.tokens.end - 1] = true;
    }
  }
  return ends;
}

std::vector<bool> under_denial(const Side& side, const lexicon::Grammar& grammar) {
  std::vector<bool> under(side.tokens.size(), false);
  const std::vector<bool> denials = ends_of_denials(side, grammar);
  bool reported = false;
  bool negated = false;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    const text::Token& token = side.tokens[i];
    if (i > 0 && side.tokens[i - 1].sentence != token.sentence) {
      reported = negated = false;
    }
    under[i] = reported || negated;
    reported = reported || grammar.reports_with(CueStrength::denying, token.folded);
    negated = !grammar.in("clause_marks", token.folded) && (negated || denials[i]);
  }
  return under;
}

}  // namespace

std::span<const QuantityAt> SideFacts::quantities_at(TokenRange range) const {
  return overlapping(quantities, range);
}

std::span<const ActorAt> SideFacts::actors_at(TokenRange range) const {
  return overlapping(actors, range);
}

SideFacts side_facts(const Side& side, const lexicon::Lexicon& lexicon) {
  SideFacts facts;
  if (side.tokens.empty()) {
    return facts;
  }
  facts.shows_names = capitals_tell(side.tokens);
  const lexicon::Named own =
      side.named == nullptr
          ? lexicon::find_named(side.text, as_analysis(side), lexicon::ActorIndex(lexicon), "")
          : lexicon::Named{};
  const lexicon::Named& named = side.named == nullptr ? own : *side.named;
  const Span run = run_of(side);
  for (const lexicon::Quantity& quantity : within(named.quantities, run)) {
    facts.quantities.push_back({tokens_of(side.tokens, quantity.span), quantity});
  }
  std::erase_if(facts.quantities, [&](const QuantityAt& each) { return is_of_name(each, side); });
  constexpr double kPercent = 100;
  const lexicon::Grammar& grammar = lexicon.grammar(side.language);
  add_shares(facts, side, grammar, "fractions", {{}, lexicon::QuantityKind::percent, 0, ""},
             kPercent);
  add_shares(facts, side, grammar, "multiples", {{}, lexicon::QuantityKind::number, 0, "times"}, 1);
  join_measures(facts.quantities, side, grammar);
  facts.under_denial = under_denial(side, grammar);
  for (const lexicon::Mention& mention : within(named.mentions, run)) {
    const std::string actor = lexicon::actor_or_country(mention);
    if (!actor.empty()) {
      facts.actors.push_back({tokens_of(side.tokens, mention.span), actor, is_country(mention),
                              is_attribute(mention)});
    }
  }
  facts.actor_keys = ActorKeys(facts.actors, lexicon.actors);
  return facts;
}

}  // namespace readout::diff
