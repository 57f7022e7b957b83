#include "readout/compare/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "readout/align/align.hpp"
#include "readout/compare/aligned_variants.hpp"
#include "readout/compare/avoided.hpp"
#include "readout/compare/circumstance_findings.hpp"
#include "readout/compare/circumstances.hpp"
#include "readout/compare/corrections.hpp"
#include "readout/compare/counts.hpp"
#include "readout/compare/cross_anchors.hpp"
#include "readout/compare/editions.hpp"
#include "readout/compare/event.hpp"
#include "readout/compare/findings.hpp"
#include "readout/compare/for_each_index.hpp"
#include "readout/compare/formula_readings.hpp"
#include "readout/compare/formulae.hpp"
#include "readout/compare/headings.hpp"
#include "readout/compare/headline_checks.hpp"
#include "readout/compare/ids.hpp"
#include "readout/compare/labels.hpp"
#include "readout/compare/merged_views.hpp"
#include "readout/compare/pair_evidence.hpp"
#include "readout/compare/polarity.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/speaker_rank.hpp"
#include "readout/compare/speakers.hpp"
#include "readout/compare/statement_vectors.hpp"
#include "readout/compare/told_alike.hpp"
#include "readout/compare/topic_order.hpp"
#include "readout/compare/wording.hpp"
#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"
#include "readout/extract/extract.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/phrases/phrases.hpp"
#include "readout/report/labels.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {
namespace {

/// One comparison in the making: each step fills a part of `result` from the parts before it.
class Collation {
 public:
  Collation(Event event, std::vector<Document> documents, const lexicon::Lexicon& lexicon,
            const CompareOptions& options)
      : lexicon_(lexicon), options_(options), actors_(lexicon, event) {
    name_documents(documents);
    infer_event(event, documents, lexicon);
    result_.event = std::move(event);
    for (Document& document : documents) {
      result_.sources.push_back({std::move(document), {}, {}});
    }
    if (options.base && *options.base < result_.sources.size()) {
      result_.method.base = options.base;
    }
    analyses_.resize(result_.sources.size());
    named_.resize(result_.sources.size());
  }

  Comparison run() {
    step("reading", 0);
    read();
    step("formulae", 0.4);
    find_phrases();
    step("aligning", 0.5);
    align();
    step("differences", 0.8);
    relate_pairs();
    add_cross_anchors(result_, {analyses_, named_}, actors_, options_.encoder, options_.jobs);
    merge_points(result_, analyses_, lexicon_, options_.jobs);
    step("findings", 0.95);
    name_points(result_);
    const Things things(result_, analyses_, named_, actors_);
    const TopicVocabulary topics = learn_topic_words(analyses_, lexicon_);
    label_points(result_, analyses_, phrases_of_, things, topics, lexicon_);
    find_topics(result_, analyses_, things, topics);
    count(result_, analyses_);
    order_points(result_);
    collect_pair_evidence(result_, {analyses_, named_, lexicon_}, options_.jobs);
    const std::vector<SpeakerRank> ranks = rank_speakers(result_, named_, actors_);
    frame_accounts();
    read_formulae();
    result_.findings =
        find_headlines(result_, {quantities_, ranks, analyses_, about_accounts()}, lexicon_);
    mark_editions(result_.findings, result_);
    result_.method.version = READOUT_VERSION;
    result_.method.replace_threshold = diff::DiffOptions{}.replace_threshold;
    result_.method.corrections = options_.corrections.size();
    result_.method.corrections_applied = corrector_->applied();
    std::ranges::copy(corrector_->warnings(), std::back_inserter(result_.warnings));
    step("done", 1);
    return std::move(result_);
  }

 private:
  void step(std::string_view name, double done) const {
    if (options_.progress) options_.progress(name, done);
  }

  [[nodiscard]] const Document& document(std::size_t source) const {
    return result_.sources[source].document;
  }

  /// Analyses and extracts each source, on all processors.
  void read() {
    std::vector<Extraction> extractions(result_.sources.size());
    for_each_index(result_.sources.size(), options_.jobs, [&](std::size_t i) {
      analyses_[i] = text::analyse(document(i));
      named_[i] = lexicon::find_named(document(i).text, analyses_[i], actors_,
                                      lexicon::day_of(result_.event, document(i)));
      extractions[i] =
          i < options_.given.size()
              ? options_.given[i]
              : extract::extract(document(i), analyses_[i], lexicon_, result_.event, &named_[i]);
    });
    TakenIds taken;
    for (std::size_t i = 0; i < extractions.size(); ++i) {
      warn_of_silence(i, extractions[i]);
      name_statements(extractions[i].statements, document(i).id, document(i).text, taken);
      result_.sources[i].narration = std::move(extractions[i].narration);
      for (Statement& statement : extractions[i].statements) {
        statement.source = i;
        result_.statements.push_back(std::move(statement));
      }
      keep_warnings(i, document(i).warnings);
      keep_warnings(i, extractions[i].warnings);
    }
    std::vector<std::string> languages;
    for (const Source& source : result_.sources) languages.push_back(source.document.language);
    if (auto warning = unify_speakers(result_.statements, languages, lexicon_)) {
      result_.warnings.push_back(*std::move(warning));
    }
    corrector_.emplace(options_.corrections, result_, actors_);
    corrector_->set_speakers(result_);
  }

  /// All points will seem to be missing from a source that has no statement.
  void warn_of_silence(std::size_t source, const Extraction& extraction) {
    const bool silent = extraction.statements.empty() && !document(source).text.empty();
    if (!silent || !extraction.warnings.empty()) return;
    result_.warnings.push_back({document(source).id, "no-statements",
                                "no statement was found in it: that a point is not found there "
                                "says nothing about the text"});
  }

  [[nodiscard]] std::vector<lexicon::SourceView> views() const {
    std::vector<lexicon::SourceView> sources;
    for (std::size_t i = 0; i < analyses_.size(); ++i) {
      sources.push_back({&document(i), &analyses_[i], &named_[i]});
    }
    return sources;
  }

  void keep_warnings(std::size_t source, const std::vector<Warning>& warnings) {
    for (Warning warning : warnings) {
      warning.source = document(source).id;
      result_.warnings.push_back(std::move(warning));
    }
  }

  void find_phrases() {
    phrases::PhraseOptions options;
    options.discover = options_.discover_phrases;
    options.min_sources = options_.min_phrase_sources;
    result_.phrases = phrases::find_phrases(views(), lexicon_, options);
    phrases_of_ = tie_formulae(result_);
  }

  /// No vectors where there is no encoder, or where it fails: then a warning says so.
  encode::Vectors encode_statements() {
    if (options_.encoder == nullptr) return {};
    auto vectors = statement_vectors(result_, *options_.encoder, options_.jobs);
    if (!vectors) {
      const Error& error = vectors.error();
      result_.warnings.push_back(
          {error.place, "encoder-failed", fmt::format("no sentence vectors: {}", error.message)});
      return {};
    }
    if (!vectors.value().empty()) result_.method.encoder = options_.encoder->name();
    return std::move(vectors).value();
  }

  void align() {
    std::vector<std::vector<std::string>> formulae(result_.statements.size());
    for (std::size_t i = 0; i < formulae.size(); ++i) {
      for (const std::size_t phrase : phrases_of_[i]) {
        formulae[i].push_back(result_.phrases[phrase].id);
      }
    }
    align::AlignOptions options = options_.alignment;
    vectors_ = encode_statements();
    options.vectors = &vectors_;
    std::vector<std::vector<Span>> narration;
    for (const Source& source : result_.sources) narration.push_back(source.narration);
    options.narration = narration;
    options.jobs = options_.jobs;
    options.regroup = [&](align::Groups& groups) { corrector_->regroup(groups); };
    result_.method.join_threshold = align::join_threshold(options);
    result_.points =
        align::align(views(), result_.statements, formulae, lexicon_, options, &result_.warnings);
    corrector_->mark(result_.points);
  }

  void relate_pairs() {
    std::vector<std::vector<text::Token>> words(result_.statements.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      words[i] = compared_words(result_.statements[i], analyses_[result_.statements[i].source]);
    }
    collect_quantities();
    for_each_index(result_.points.size(), options_.jobs,
                   [&](std::size_t i) { relate_pairs_of(result_.points[i], words); });
    corrector_->set_relations(result_.points);
  }

  /// Twice where the accounts tell one side of a pair alike: then the other is of something else.
  void relate_pairs_of(Point& point, const std::vector<std::vector<text::Token>>& words) const {
    for (Pair& pair : point.pairs) relate_pair(pair, words, true);
    const std::vector<bool> alike = told_alike_elsewhere(result_, point);
    for (std::size_t i = 0; i < alike.size(); ++i) {
      Pair& pair = point.pairs[i];
      if (alike[i] && pair.relation == Relation::conflicting) relate_pair(pair, words, false);
    }
  }

  /// The quantities of what each statement reports.
  void collect_quantities() {
    quantities_.resize(result_.statements.size());
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      const Statement& statement = result_.statements[i];
      const std::vector<lexicon::Quantity>& all = named_[statement.source].quantities;
      for (const Span& span : statement.content) {
        auto next = std::ranges::lower_bound(
            all, span.begin, {}, [](const lexicon::Quantity& each) { return each.span.begin; });
        for (; next != all.end() && next->span.begin < span.end; ++next) {
          if (!span.contains(next->span) || names_scale_alone(*next)) continue;
          quantities_[i].push_back(*next);
          quantities_[i].back().vague |= is_rough(*next, analyses_[statement.source]);
        }
      }
    }
  }

  /// «Сотни», 几十年: of that order, and nothing to hold a number against.
  [[nodiscard]] static bool names_scale_alone(const lexicon::Quantity& quantity) {
    const double digits = std::log10(std::max(quantity.value, 1.0));
    return quantity.vague && !lexicon::is_date(quantity) && digits == std::floor(digits);
  }

  /// "About 30", "more than 30", "30左右".
  [[nodiscard]] bool is_rough(const lexicon::Quantity& quantity,
                              const text::Analysis& analysis) const {
    if (lexicon::is_date(quantity)) return false;
    constexpr std::size_t kBefore = 4;  // tokens
    constexpr std::size_t kBehind = 2;
    const std::span<const text::Token> tokens = analysis.tokens;
    const diff::TokenRange at = diff::tokens_of(tokens, quantity.span);
    const diff::TokenRange around{at.begin - std::min(kBefore, at.begin),
                                  std::min(at.end + kBehind, tokens.size())};
    return std::ranges::any_of(
        std::array{"number_hedges", "number_bounds"}, [&](std::string_view list) {
          return std::ranges::any_of(
              diff::find_listed(tokens, around, lexicon_.grammar(analysis.language), list),
              [&](const diff::ListMatch& match) {
                return match.tokens.end >= at.begin && match.tokens.begin <= at.end;
              });
        });
  }

  [[nodiscard]] RelationSide relation_side(std::size_t statement, const diff::Side& side) const {
    const lexicon::Grammar& grammar = lexicon_.grammar(side.language);
    const Statement& said = result_.statements[statement];
    const std::vector<text::Token> around = words_around(said, analyses_[said.source]);
    const bool denies = report::is_denied(said);
    return {side.language,
            side.tokens.size(),
            quantities_[statement],
            denies,
            denies && denies_clause(*said.cue, around, grammar),
            polarity_of(side.tokens, around, grammar)};
  }

  [[nodiscard]] bool is_one_voice(const Pair& pair) const {
    const auto is_known = [&](std::size_t statement) {
      const auto& speaker = result_.statements[statement].speaker;
      return speaker && speaker->how != SpeakerHow::unknown;
    };
    return pair.parts.speaker > 0 && is_known(pair.a) && is_known(pair.b);
  }

  void relate_pair(Pair& pair, const std::vector<std::vector<text::Token>>& words,
                   bool may_conflict) const {
    const auto side = [&](std::size_t i) {
      const std::size_t source = result_.statements[i].source;
      return diff::Side{document(source).text, words[i], document(source).language,
                        &named_[source]};
    };
    const diff::Side a = side(pair.a);
    const diff::Side b = side(pair.b);
    const RelationSide relation_a = relation_side(pair.a, a);
    const RelationSide relation_b = relation_side(pair.b, b);
    RelationEvidence evidence{nullptr, pair.score, is_one_voice(pair), may_conflict};
    if (a.language != b.language) {
      pair.relation = relate(relation_a, relation_b, evidence);
      return;
    }
    diff::Diff result = diff::diff(a, b, lexicon_);
    evidence.diff = &result;
    pair.relation = relate(relation_a, relation_b, evidence);
    pair.edits = std::move(result.edits);
    pair.replaced_whole = result.replaced_whole;
    pair.approximate = result.approximate;
  }

  /// What is about the accounts as a whole; its findings go among those about points.
  void frame_accounts() {
    result_.circumstances = find_circumstances(result_, views(), actors_);
    result_.editions = find_editions(result_, options_.publisher_of);
    result_.headline_checks = check_headlines(result_, {analyses_, named_, &vectors_, &lexicon_});
  }

  void read_formulae() {
    read_variants(result_, lexicon_);
    read_aligned_variants(result_, analyses_, lexicon_);
    find_contrasts(result_, options_.publisher_of, options_.country_of);
  }

  [[nodiscard]] std::vector<Finding> about_accounts() const {
    std::vector<Finding> findings = circumstance_findings(result_);
    std::ranges::move(headline_findings(result_, actors_, {quantities_, named_}),
                      std::back_inserter(findings));
    return findings;
  }

  const lexicon::Lexicon& lexicon_;
  const CompareOptions& options_;
  Comparison result_;
  lexicon::ActorIndex actors_;
  std::optional<Corrector> corrector_;                      // once the statements are there
  std::vector<text::Analysis> analyses_;                    // by source
  std::vector<lexicon::Named> named_;                       // by source
  encode::Vectors vectors_;                                 // by statement; may be empty
  std::vector<std::vector<std::size_t>> phrases_of_;        // by statement: lexicon phrases in it
  std::vector<std::vector<lexicon::Quantity>> quantities_;  // by statement
};

}  // namespace

Comparison compare(Event event, std::vector<Document> documents, const lexicon::Lexicon& lexicon,
                   const CompareOptions& options) {
  return Collation(std::move(event), std::move(documents), lexicon, options).run();
}

}  // namespace readout::compare
