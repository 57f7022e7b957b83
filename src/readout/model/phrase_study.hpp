/// The recurring phrasings of a body of texts: what `readout phrases` finds, in plain structs.
/// Printers derive nothing from it.
///
/// Indices point into the vectors of the same PhraseStudy. Spans are byte offsets into the text of
/// their source. Orders are fixed: the same texts give the same study, whatever the threads. Rates
/// are per 1,000 words of the group. Months are "2031-05"; days ISO 8601; "" when unknown.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout {

/// One text of the study.
struct StudySource {
  Document document;
  std::string event;  ///< its folder or manifest; "" when it stands alone
  std::string day;    ///< published, else the event's date
};

/// What stands between the canonical form in a language and one variant of it, as in an apparatus.
struct VariantReading {
  std::size_t variant = 0;  ///< index into Phrase::variants
  std::string against;      ///< the wording compared with: canonical, or the most frequent variant
  std::vector<Edit> edits;  ///< a: `against`, b: the variant
  std::size_t count = 0;    ///< occurrences in this wording
};

/// A wording with one open slot, "not directed against *" (Gray and Biber 2013).
struct PhraseFrame {
  struct Filler {
    std::string text;
    std::size_t count = 0;
  };
  std::string before;  ///< as most often written
  std::string after;
  std::vector<Filler> fillers;  ///< most frequent first
  double entropy = 0;           ///< of the slot, bits
};

struct MonthCount {
  std::string month;
  std::size_t count = 0;
  std::size_t words = 0;  ///< of the texts of that month
};

struct PhraseFigures {
  std::size_t count = 0;
  std::size_t consolidated =
      0;  ///< less those inside a longer phrase of the study (O'Donnell 2011)
  std::size_t sources = 0;
  std::size_t events = 0;
  double association = 0;  ///< log-likelihood against independent words; 0 for the lexicon's
  double dispersion = 0;   ///< Gries' DP, normalised: 0 even over the texts, 1 in one alone
  std::string first_use;   ///< day of the earliest dated text with it
  std::string last_use;
  std::vector<MonthCount> months;  ///< all months from the first to the last of the study
};

struct StudiedPhrase {
  Phrase phrase;
  PhraseFigures figures;
  std::vector<VariantReading> readings;  ///< most frequent first; none across languages
  std::vector<PhraseFrame> frames;
};

/// What the columns of a distribution are.
enum class PhraseGrouping { source, speaker, outlet, language, month };

struct PhraseGroup {
  std::string name;
  std::size_t words = 0;
};

/// How often a phrase occurs in a group, with its 95 % interval (exact Poisson).
struct PhraseRate {
  std::size_t count = 0;
  double rate = 0;
  double low = 0;
  double high = 0;
};

struct PhraseDistribution {
  PhraseGrouping by = PhraseGrouping::source;
  std::vector<PhraseGroup> groups;             ///< by name, the unknown last with the name ""
  std::vector<std::vector<PhraseRate>> rates;  ///< by phrase, then group
};

/// A phrase or word that one group uses more or less than all others.
struct KeynessRow {
  std::size_t group = 0;  ///< of the distribution
  std::string item;
  std::optional<std::size_t> phrase;  ///< empty: a word
  std::size_t count = 0;              ///< in the group
  std::size_t elsewhere = 0;
  double log_likelihood = 0;  ///< G2; negative where it is used less
  double log_odds = 0;  ///< z of the weighted log-odds ratio (Monroe, Colaresi and Quinn 2008)
};

struct ConcordanceLine {
  std::size_t source = 0;
  Span span;
  std::string speaker;  ///< "" when nobody known says it
  Span fixed = {};      ///< within `span`, without the words that stand for a `*` at its edges;
                        ///< empty: all of it. Context is sorted from here on.
};

enum class ConcordanceOrder { source, left, right, speaker, date };

struct PhraseConcordance {
  std::string query;
  ConcordanceOrder order = ConcordanceOrder::source;
  std::vector<ConcordanceLine> lines;
};

struct PhraseStudy {
  std::string title;
  bool fictional = false;
  std::vector<StudySource> sources;
  std::vector<StudiedPhrase> phrases;  ///< of the lexicon first, the most widespread before others
  PhraseDistribution distribution;
  std::vector<KeynessRow> keyness;  ///< by group, strongest first
  std::vector<PhraseConcordance> concordances;
  std::vector<Warning> warnings;
};

}  // namespace readout
