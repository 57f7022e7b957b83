#include "readout/align/features.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "readout/align/anchors.hpp"
#include "readout/align/concepts.hpp"
#include "readout/align/terms.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/text/unicode.hpp"

namespace readout::align {
namespace {

/// Words of the reporting clause around the content count as less.
constexpr float kOutside = 0.5F;
/// Around a quoted fragment the clause itself says what the fragment is about.
constexpr float kAroundFragment = 0.7F;
/// A reporting word says something itself: "thanked", "invited", "warned".
constexpr float kCue = 0.7F;
/// Words with the same beginning are mostly of one family: "cooperate", "cooperation"; some are
/// not: "public", "publish". On events left out of the fit four and six letters do about as well,
/// whole stems worse.
constexpr std::size_t kRootLetters = 5;

std::string_view root_of(std::string_view stem) {
  if (lexicon::is_unspaced(stem)) return stem;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kRootLetters && end < stem.size(); ++i) {
    std::size_t length = 0;
    static_cast<void>(text::next_code_point(stem.substr(end), length));
    end += length;
  }
  return stem.substr(0, end);
}

double norm_of(const std::vector<Term>& terms) {
  double squares = 0;
  for (const Term& term : terms) squares += static_cast<double>(term.weight) * term.weight;
  return std::sqrt(squares);
}

/// Reads the statements of all sources into integers, then weighs them once the counts are known.
class FeatureMaker {
 public:
  FeatureMaker(std::span<const SourceView> sources, const lexicon::Lexicon& lexicon)
      : sources_(sources), lexicon_(lexicon) {
    std::map<std::string, ConceptTable> tables;
    for (const SourceView& source : sources) {
      anchors_.push_back(find_anchors(source));
      const std::string& language = source.analysis->language;
      const auto table = tables.try_emplace(language, lexicon.grammar(language)).first;
      concepts_.push_back(find_concepts(source, anchors_.back(), table->second));
    }
  }

  Features read(const Statement& statement, std::span<const std::string> formulae) {
    Features features;
    features.source = statement.source;
    const SourceView& source = sources_[statement.source];
    const std::string& language = source.analysis->language;
    features.language = languages_.id("", language);
    features.kind = statement.kind;
    read_tokens(statement, features);
    read_speaker(statement, features);
    features.denies = statement.cue && statement.cue->strength == CueStrength::denying &&
                      statement.kind != StatementKind::direct;
    for (const std::string& formula : formulae) {
      features.formulae.push_back(formulae_.id("", formula));
    }
    make_set(features.formulae);
    const double middle =
        static_cast<double>(statement.span.begin) + static_cast<double>(statement.span.size()) / 2;
    features.place =
        middle / static_cast<double>(std::max<std::size_t>(source.document->text.size(), 1));
    features.headline = statement.headline;
    return features;
  }

  void count(const Features& features) {
    const auto ids = [](const std::vector<Term>& terms) {
      std::vector<std::uint32_t> all;
      all.reserve(terms.size());
      for (const Term& term : terms) all.push_back(term.id);
      return all;
    };
    term_rarity_.count(ids(features.terms));
    anchor_rarity_.count(ids(features.anchors));
    concept_rarity_.count(ids(features.concepts));
    ++statements_[features.language];
    ++total_;
  }

  void finish(Features& features) {
    features.known_in = sources_that_know(features.speakers);
    const std::size_t in_language = statements_[features.language];
    features.term_mass = weigh(features.terms, term_rarity_, in_language);
    features.term_norm = norm_of(features.terms);
    features.anchor_mass = weigh(features.anchors, anchor_rarity_, total_);
    features.concept_mass = weigh(features.concepts, concept_rarity_, total_);
  }

 private:
  /// Token indices of the source, half-open.
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  static void make_set(std::vector<std::uint32_t>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  }

  Range range_of(const Statement& statement) const {
    const text::Analysis& analysis = *sources_[statement.source].analysis;
    const auto tokens = analysis.tokens_in(statement.span);
    if (tokens.empty()) {
      return {};
    }
    const auto begin = static_cast<std::size_t>(tokens.data() - analysis.tokens.data());
    return {begin, begin + tokens.size()};
  }

  static float weight_at(const Statement& statement, Span token) {
    const auto holds = [&](Span content) { return content.contains(token); };
    if (std::ranges::any_of(statement.content, holds)) return 1;
    if (statement.cue && statement.cue->span.contains(token)) return kCue;
    if (statement.speaker && statement.speaker->mention.contains(token)) return 0;
    return statement.kind == StatementKind::partial ? kAroundFragment : kOutside;
  }

  void read_tokens(const Statement& statement, Features& features) {
    const text::Analysis& analysis = *sources_[statement.source].analysis;
    const auto& anchors = anchors_[statement.source];
    const lexicon::Grammar& grammar = lexicon_.grammar(analysis.language);
    const Range range = range_of(statement);
    std::map<std::uint32_t, float> terms;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const text::Token& token = analysis.tokens[i];
      read_word(token, weight_at(statement, token.span), grammar, terms, features);
    }
    features.terms = as_terms(terms);
    features.anchors = read_anchors(anchors, statement, range, anchor_ids_);
    sort_anchors(anchors, statement, range, features);
    features.concepts = read_anchors(concepts_[statement.source], statement, range, concept_ids_);
  }

  /// The keys that begin in the range, or reach into it, each with the weight of its place.
  std::vector<Term> read_anchors(const std::vector<AnchorAt>& anchors, const Statement& statement,
                                 const Range& range, Vocabulary& ids) const {
    const std::vector<text::Token>& tokens = sources_[statement.source].analysis->tokens;
    std::map<std::uint32_t, float> found;
    auto anchor = std::ranges::partition_point(
        anchors, [&](const AnchorAt& a) { return a.end_token <= range.begin; });
    for (; anchor != anchors.end() && anchor->first_token < range.end; ++anchor) {
      const std::size_t first = std::max(anchor->first_token, range.begin);
      const Span place = tokens[first].span;
      const float weight = weight_at(statement, place);
      if (weight > 0) keep_best(found, ids.id("", anchor->key), weight);
    }
    return as_terms(found);
  }

  /// Of the anchors: bare numbers, and what the content counts and names.
  void sort_anchors(const std::vector<AnchorAt>& anchors, const Statement& statement,
                    const Range& range, Features& features) {
    const std::vector<text::Token>& tokens = sources_[statement.source].analysis->tokens;
    auto anchor = std::ranges::partition_point(
        anchors, [&](const AnchorAt& a) { return a.end_token <= range.begin; });
    for (; anchor != anchors.end() && anchor->first_token < range.end; ++anchor) {
      const std::uint32_t id = anchor_ids_.id("", anchor->key);
      if (anchor->bare_number) features.bare_numbers.push_back(id);
      const Span place = tokens[std::max(anchor->first_token, range.begin)].span;
      if (weight_at(statement, place) < 1) continue;
      (anchor->actor ? features.actors : features.quantities).push_back(id);
    }
    make_set(features.bare_numbers);
    make_set(features.quantities);
    make_set(features.actors);
  }

  static std::vector<Term> as_terms(const std::map<std::uint32_t, float>& weights) {
    std::vector<Term> terms;
    terms.reserve(weights.size());
    for (const auto& [id, weight] : weights) terms.push_back({id, weight});
    return terms;
  }

  void read_word(const text::Token& token, float weight, const lexicon::Grammar& grammar,
                 std::map<std::uint32_t, float>& terms, Features& features) {
    const bool is_word =
        token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
    if (!is_word || weight == 0) {
      return;
    }
    features.words.push_back(word_ids_.id(grammar.language, token.stem));
    features.negates = features.negates || grammar.in("negations", token.folded);
    if (!grammar.in("stop_words", token.folded)) {
      const bool is_number = token.kind == text::TokenKind::number;
      const std::string_view term = is_number ? std::string_view(token.stem) : root_of(token.stem);
      keep_best(terms, root_ids_.id(grammar.language, term), weight);
    }
  }

  static void keep_best(std::map<std::uint32_t, float>& terms, std::uint32_t id, float weight) {
    float& best = terms[id];
    best = std::max(best, weight);
  }

  void read_speaker(const Statement& statement, Features& features) {
    features.joint = statement.kind == StatementKind::joint;
    if (!statement.speaker) {
      return;
    }
    std::vector<std::string> ids = statement.speaker->members;
    features.joint = features.joint || ids.size() > 1;
    if (ids.empty() && !statement.speaker->id.empty()) {
      ids.push_back(statement.speaker->id);
    }
    for (const std::string& id : ids) {
      features.speakers.push_back(speaker_ids_.id("", id));
      speaks_in_[features.speakers.back()].insert(statement.source);
      const lexicon::Actor* actor = lexicon_.actors.find(id);
      features.body =
          features.body || (actor != nullptr && actor->kind != lexicon::ActorKind::person);
      if (actor != nullptr && !actor->country.empty()) {
        features.sides.push_back(speaker_ids_.id("", lexicon::country_id(actor->country)));
      }
    }
    // A spokesperson's words may stand as those of the ministry in another account.
    if (const auto& principal = statement.speaker->on_behalf_of) {
      features.sides.push_back(speaker_ids_.id("", principal->id));
    }
    features.sides.insert(features.sides.end(), features.speakers.begin(), features.speakers.end());
    make_set(features.speakers);
    make_set(features.sides);
  }

  [[nodiscard]] std::shared_ptr<const std::vector<std::size_t>> sources_that_know(
      const std::vector<std::uint32_t>& speakers) {
    if (speakers.empty()) return nullptr;
    auto& known = known_in_[speakers];
    if (known != nullptr) return known;
    std::vector<std::size_t> sources;
    for (const std::size_t source : speaks_in_.at(speakers.front())) {
      const auto speaks = [&](std::uint32_t id) { return speaks_in_.at(id).contains(source); };
      if (std::ranges::all_of(speakers, speaks)) sources.push_back(source);
    }
    known = std::make_shared<const std::vector<std::size_t>>(std::move(sources));
    return known;
  }

  static double weigh(std::vector<Term>& terms, const Rarity& rarity, std::size_t statements) {
    double mass = 0;
    for (Term& term : terms) {
      term.weight *= rarity.of(term.id, statements);
      mass += term.weight;
    }
    return mass;
  }

  std::span<const SourceView> sources_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::vector<AnchorAt>> anchors_;   // by source
  std::vector<std::vector<AnchorAt>> concepts_;  // by source
  Vocabulary languages_;
  Vocabulary word_ids_;
  Vocabulary root_ids_;
  Vocabulary anchor_ids_;
  Vocabulary concept_ids_;
  Vocabulary speaker_ids_;
  std::map<std::uint32_t, std::set<std::size_t>> speaks_in_;
  std::map<std::vector<std::uint32_t>, std::shared_ptr<const std::vector<std::size_t>>> known_in_;
  Vocabulary formulae_;
  Rarity term_rarity_;
  Rarity anchor_rarity_;
  Rarity concept_rarity_;
  std::map<std::uint32_t, std::size_t> statements_;
  std::size_t total_ = 0;
};

}  // namespace

std::vector<Features> make_features(std::span<const SourceView> sources,
                                    std::span<const Statement> statements,
                                    std::span<const std::vector<std::string>> formulae,
                                    const lexicon::Lexicon& lexicon,
                                    std::span<const Statement> narration) {
  FeatureMaker maker(sources, lexicon);
  std::vector<Features> all;
  all.reserve(statements.size() + narration.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    all.push_back(maker.read(statements[i], i < formulae.size() ? std::span(formulae[i])
                                                                : std::span<const std::string>()));
  }
  for (const Features& features : all) maker.count(features);
  for (const Statement& sentence : narration) all.push_back(maker.read(sentence, {}));
  for (Features& features : all) maker.finish(features);
  return all;
}

}  // namespace readout::align
