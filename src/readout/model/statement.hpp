/// A statement: a span of a source, at most a sentence, that reports somebody's words (design.md,
/// section 2).
///
/// Spans are byte offsets into the source's Document::text. Laws, held by property tests: `content`
/// spans lie within `span`, in order, without overlap; every sentence of a document is covered by a
/// statement or by `narration`.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/span.hpp"

namespace readout {

enum class StatementKind {
  direct,   ///< a whole quotation: `span` is the words between the marks, marks and closing comma
            ///< not included
  partial,  ///< quoted fragments inside a sentence: `span` is the sentence or clause, `content` the
            ///< fragments
  indirect,    ///< reported speech: `span` is the whole reporting clause, `content` what was said
  pull_quote,  ///< a set-off quotation, often without marks
  turn,        ///< a sentence of a speaker's turn in a transcript, label not included
  joint,       ///< attributed to the sides together
};

/// By what the speaker is known. `unknown` beats a wrong name.
enum class SpeakerHow { explicit_name, title, pronoun, turn_label, context, unknown };

/// An actor whom a speaker stands in some relation to.
struct ActorRef {
  std::string id;
  std::string name;
};

/// A resolved actor. `id` is the same for one actor in all sources and languages of an event
/// ("vladimir-putin").
struct Speaker {
  std::string id;
  std::string name;  ///< for display, in English where the lexicon knows it, else as in the source
  SpeakerHow how = SpeakerHow::unknown;
  std::vector<std::string> members;  ///< of a joint statement: the ids of the sides, where known
  Span mention;  ///< the words that name the speaker; empty when only the context does
  std::optional<ActorRef> on_behalf_of = {};  ///< of a spokesperson, who stays the speaker
  std::optional<ActorRef> carrier = {};  ///< who tells it of the speaker: "…, the official said"
};

/// How binding or contested the reporting word is, from the lexicon.
enum class CueStrength { neutral, claiming, promising, warning, denying };

struct Cue {
  std::string lemma;
  CueStrength strength = CueStrength::neutral;
  Span span;
};

struct Statement {
  std::string id;          ///< content hash, the same across runs; made by compare
  std::size_t source = 0;  ///< index into Comparison::sources
  StatementKind kind = StatementKind::indirect;
  std::size_t utterance =
      0;  ///< statements of one quotation or one turn share it; unique within a source
  Span span;
  std::vector<Span> content;       ///< never empty: the whole span where nothing narrower is known
  std::optional<Speaker> speaker;  ///< empty: unknown
  std::optional<Cue> cue;
  std::string addressee;       ///< actor id; "" when nobody is addressed
  bool headline = false;       ///< stands in a title or standfirst
  bool free_indirect = false;  ///< names no speaker: goes on from a sentence that did, or stands in
                               ///< a list below the speaker's name
  double confidence = 1.0;     ///< 0..1, that this is a statement of this speaker
};

/// What extract makes of one document, in reading order.
struct Extraction {
  std::vector<Statement> statements;  ///< `source` and `id` are not yet set
  std::vector<Span> narration;        ///< sentences that report nobody's words
  std::vector<Warning> warnings;
};

}  // namespace readout
