/// The finished comparison: everything a report needs, in plain structs. Printers derive nothing
/// from it.
///
/// Indices (`std::size_t`) point into the vectors of the same Comparison. Orders are fixed, so that
/// the same input gives the same bytes: sources as given, statements by source and position, points
/// by their place in the sources.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "readout/model/apparatus.hpp"
#include "readout/model/circumstance.hpp"
#include "readout/model/document.hpp"
#include "readout/model/edit.hpp"
#include "readout/model/pair_evidence.hpp"
#include "readout/model/statement.hpp"

namespace readout {

enum class Relation {
  identical,
  near_verbatim,
  reworded,
  translated,
  condensed,
  expanded,
  conflicting,
};

/// The parts of a similarity, each 0..1, kept so that a report can show why two statements were
/// joined.
struct SimilarityParts {
  double lexical = 0;     ///< words in common, weighted by rarity: cosine
  double contained = 0;   ///< their rarity over that of the words of the poorer one
  double run = 0;         ///< longest common run of words
  double anchors = 0;     ///< numbers, dates, names that agree
  double clash = 0;       ///< numbers, dates or names on both sides that differ
  double concepts = 0;    ///< things of the lexicon that both are about, in whatever language
  double formulae = 0;    ///< formulae shared
  double vectors = 0;     ///< cosine of the sentence vectors; 0 without an encoder
  double speaker = 0;     ///< 1 same, .5 unknown, 0 another
  double kind = 0;        ///< 1 the same kind of statement
  double neighbours = 0;  ///< how well the statements around them go together
};

/// Two statements of one point. `a < b` as indices, and they are of different sources.
struct Pair {
  std::size_t a = 0;
  std::size_t b = 0;
  Relation relation = Relation::reworded;
  double score = 0;  ///< 0..1
  SimilarityParts parts;
  std::vector<Edit> edits;  ///< empty across languages, where no word diff is pretended
  bool replaced_whole =
      false;  ///< so little survives that a word diff would be confetti: one replace edit
  bool approximate = false;                        ///< the script may not be the shortest
  bool relation_by_hand = false;                   ///< an editor set the relation
  std::vector<QuotationChange> quotation = {};     ///< what became of quoted words
  std::vector<AttributionShift> attribution = {};  ///< who says it, and in which kind of speech
  std::vector<CrossAnchor> anchors = {};           ///< across languages, in place of edits
};

/// A statement in a point; `part` where only a part of it reports the point's substance. No stage
/// sets a part yet: pairs, their relations and findings compare whole statements, while merged
/// views, anchors across languages and counts of words keep to the part. Whoever sets one has to
/// make the diff of a pair do so first.
struct Member {
  std::size_t statement = 0;
  std::optional<Span> part;
};

/// Why a statement does not stand in a point.
enum class Rejection {
  nothing_in_common,  ///< nothing in the source has anything in common with the point
  another_speaker,    ///< two speakers, both known to both accounts
  denies,             ///< one denies what the other says
  nearer_elsewhere,   ///< it stands in another point, with which it goes better
  below_threshold,    ///< its score is below Method::join_threshold
  weak_as_a_whole,    ///< near one member, but not to the point with all that would come along
  set_apart,          ///< an editor set them apart
};

/// The best rejected statement of a source that a point was not found in.
struct NearestMiss {
  std::size_t source = 0;
  std::optional<std::size_t> statement = {};  ///< empty: nothing_in_common
  double score = 0;  ///< with the member of the point that it comes nearest to; where another
                     ///< speaker or a denial rejects it, what it would be without
  SimilarityParts parts = {};
  Rejection reason = Rejection::below_threshold;
  std::optional<std::size_t> beside = {};     ///< that member: a statement
  std::optional<std::size_t> elsewhere = {};  ///< of nearer_elsewhere: the point it stands in
};

/// A sentence of narration that tells what a point reports: the source has no statement of it, and
/// counts as lacking it, but tells it in its own voice.
struct Narrated {
  std::size_t source = 0;
  Span sentence;
  double score = 0;        ///< with the member beside it, on words and names alone
  std::size_t beside = 0;  ///< the member that it comes nearest to: a statement
};

/// Where a source tells a point, among all points that it tells: from 1, by its first member there,
/// headlines and standfirsts aside.
struct Rank {
  std::size_t source = 0;
  std::size_t rank = 0;
};

/// One row of the collation.
struct Point {
  std::string id;     ///< content hash
  std::string label;  ///< one to four words for a reader
  std::vector<Member> members;
  std::vector<std::size_t> missing_from;  ///< sources
  std::vector<NearestMiss> nearest;       ///< one for each source in missing_from, in its order
  std::vector<Narrated> narrated = {};    ///< of the sources in missing_from those that narrate it
  std::vector<Pair> pairs;
  bool by_hand = false;           ///< an editor joined or parted what stands in it
  std::vector<Rank> ranks = {};   ///< by source, for those that have it
  std::size_t crossings = 0;      ///< points that two sources tell in the other order, for each two
  std::vector<Rung> ladder = {};  ///< reporting verbs, by member
  std::vector<SpaceHere> space = {};    ///< words, by source, for those that have it
  std::vector<MergedView> merged = {};  ///< one for each language that two members or more share
  std::vector<std::size_t> not_merged =
      {};  ///< statements left out of them: more than is read at once
};

/// Neighbouring rows of the collation table, two or more, that are about one thing.
struct Topic {
  std::string heading;
  std::vector<std::size_t> points;
};

/// In what order two sources tell the points that both have.
struct OrderOfTwo {
  std::size_t a = 0;  ///< sources, a < b
  std::size_t b = 0;
  std::size_t points = 0;
  std::size_t crossings = 0;       ///< pairs of points told in the other order
  std::optional<double> tau = {};  ///< Kendall's tau-b: 1 one order, -1 reversed; from 2 points
};

/// The order of all points in all sources: how far the accounts agree in it.
struct PointOrder {
  std::vector<OrderOfTwo> pairs;   ///< every two sources
  std::size_t crossings = 0;       ///< of all pairs
  std::optional<double> tau = {};  ///< over all pairs
};

/// A wording of a phrase, told against the usual one of its language.
struct PhraseVariant {
  std::string text;
  std::string language;
  std::string against = {};  ///< the canonical form in the language, or the most frequent wording
                             ///< here; "" where it is not compared
  std::vector<Edit> edits =
      {};                       ///< a: `against`, b: `text`; empty where the two are the same words
  bool replaced_whole = false;  ///< so little survives that it is told as other words
};

struct PhraseHit {
  std::size_t source = 0;
  std::optional<std::size_t> statement;  ///< the innermost statement that holds it
  Span span;
  std::size_t variant = 0;  ///< index into Phrase::variants
};

/// A statement that has a point without the phrase that another source has there: read off the
/// alignment.
struct PhraseGap {
  std::size_t point = 0;
  std::size_t occurrence = 0;  ///< of the phrase, in another source's member of the point
  std::size_t statement = 0;   ///< the member in which no wording of it is found
  Span instead = {};  ///< words that stand in its place, perhaps a variant, never for sure;
                      ///< empty: none, or it cannot be told which
  bool same_otherwise = false;  ///< the two say the same but for these words
};

/// Wordings of a phrase in two languages that stand in one point, once on either side.
struct PhraseRendering {
  std::size_t point = 0;
  std::size_t a = 0;  ///< occurrences of the phrase, a < b
  std::size_t b = 0;
};

enum class PhraseOrigin { lexicon, discovered };

/// A recurring phrasing with its occurrences in this comparison.
struct Phrase {
  std::string id;
  std::string canonical;
  std::string category;  ///< of the lexicon; "" when discovered
  PhraseOrigin origin = PhraseOrigin::lexicon;
  std::vector<PhraseVariant> variants;
  std::vector<PhraseHit> occurrences;            ///< by source, then position
  std::vector<PhraseGap> gaps = {};              ///< by point; one for each source in a point
  std::vector<PhraseRendering> renderings = {};  ///< each two wordings once, by point
};

/// Accounts that are told together: of one outlet, or of outlets of one country, where known.
struct AccountSide {
  std::string country = {};          ///< ISO 3166 alpha-2; "" where it is one outlet
  std::vector<std::size_t> sources;  ///< ascending
};

/// A formula of the lexicon that is found in no account of one side, though the side has a point in
/// which another account uses it.
struct PhraseContrast {
  std::size_t phrase = 0;
  std::size_t side = 0;           ///< of Comparison::sides: where it is not found
  std::vector<std::size_t> gaps;  ///< of the phrase; never empty
};

/// One part of a finding's weight: "kind", "speaker", "sources", "share".
struct WeightPart {
  std::string what;
  double weight = 0;
};

/// A headline finding: one plain sentence and the row, or the circumstance, it links to.
struct Finding {
  std::string
      kind;  ///< "number", "softened", "hardened", "attribution", "quotation-cut", "only-here", ...
  std::string sentence;              ///< neutral words, no markup
  std::optional<std::size_t> point;  ///< empty: it is about the accounts as a whole
  std::optional<std::size_t> pair;  ///< index into the point's pairs, where the finding is a change
  std::vector<std::size_t> sources;    ///< concerned, most telling first
  double weight = 0;                   ///< the order; the rule stands in finding_weights.hpp
  std::vector<WeightPart> parts = {};  ///< what the weight is the sum of
  std::optional<std::size_t> circumstance = {};  ///< without a point: of Comparison::circumstances
};

struct SourceSummary {
  std::size_t statements = 0;
  std::size_t words = 0;
  std::map<std::string, std::size_t> words_per_speaker;  ///< by speaker id; "" for unknown
  std::size_t points = 0;
  std::size_t only_here = 0;
  std::size_t missing_here = 0;
};

struct Source {
  Document document;
  std::vector<Span> narration;
  SourceSummary summary;
};

/// How the comparison was made, for the report's last section.
struct Method {
  std::string version;
  std::string encoder = "none";
  double join_threshold = 0;
  double replace_threshold = 0;
  std::size_t corrections = 0;           ///< given by editors
  std::size_t corrections_applied = 0;   ///< of them
  std::optional<std::size_t> base = {};  ///< source that the reader chose: named first in a
                                         ///< finding that names it beside another
};

struct Comparison {
  Event event;
  std::vector<Source> sources;
  std::vector<Statement> statements;
  std::vector<std::size_t> speakers_by_hand;  ///< statements whose speaker, or that it is unknown,
                                              ///< an editor has set; ascending
  std::vector<Point> points;
  std::vector<Topic> topics;  ///< of the points of several sources, in their order
  PointOrder order;
  std::vector<Phrase> phrases;
  std::vector<AccountSide> sides = {};         ///< each source is in one; by their first source
  std::vector<PhraseContrast> contrasts = {};  ///< by phrase, then side
  std::vector<Finding> findings;
  std::vector<Circumstance> circumstances = {};
  std::vector<EditionPair> editions = {};  ///< sources that are one outlet in two languages
  std::vector<HeadlineCheck> headline_checks = {};
  std::vector<Warning> warnings;
  Method method;

  [[nodiscard]] bool is_speaker_by_hand(std::size_t statement) const {
    return std::binary_search(speakers_by_hand.begin(), speakers_by_hand.end(), statement);
  }
};

}  // namespace readout
