/// What is known of two statements of one point beyond their word diff: what became of quoted
/// words, of who says it, and, across languages, what both name.
///
/// Spans are byte offsets into the texts of the pair's two sources; an empty span where a side has
/// nothing.
#pragma once
#include <string>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/model/statement.hpp"

namespace readout {

enum class QuotationIssue {
  words_changed,  ///< both quote it, and words inside the marks differ
  words_moved,    ///< both quote it, and the same words stand at another place inside the marks
  cut,            ///< words of one quotation are missing in the other, without an ellipsis
  spliced,        ///< two quotations, or two sentences, of the one stand as one in the other
  quoted_or_reported,  ///< a quotation here, reported speech there
};

/// Words inside quotation marks that are not the same on both sides.
struct QuotationChange {
  QuotationIssue issue = QuotationIssue::words_changed;
  Span a;
  Span b;
  /// The language of the speaker's country is not that of the accounts: other words, and another
  /// order, may be another translation.
  bool translated = false;
};

enum class AttributionIssue {
  another_speaker,  ///< the same words of another person or body
  joint,            ///< of one speaker here, of several together there
  handed_on,        ///< told by the speaker here, as told by somebody else there
  kind,             ///< another kind of speech: quoted, reported, in a transcript
};

struct AttributionShift {
  AttributionIssue issue = AttributionIssue::another_speaker;
  std::string a;  ///< for a reader: the name of the speaker, or of the kind
  std::string b;
};

enum class AnchorKind { number, date, name, formula, word };

/// Something that two statements in different languages both hold, or only one of them.
struct CrossAnchor {
  AnchorKind kind = AnchorKind::name;
  Span a;                  ///< empty: b alone has it
  Span b;                  ///< empty: a alone has it
  bool uncertain = false;  ///< told by sentence vectors alone
};

/// One step of the ladder of reporting verbs of a point.
struct Rung {
  std::size_t statement = 0;
  std::string lemma;  ///< "" where the statement has no reporting word
  CueStrength strength = CueStrength::neutral;
  double force = 0;  ///< the lexicon's scale of reporting words; 0 where it has none
};

/// How much a source says on a point.
struct SpaceHere {
  std::size_t source = 0;
  std::size_t words = 0;
};

}  // namespace readout
