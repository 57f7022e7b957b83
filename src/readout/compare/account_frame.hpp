/// An account read for its circumstances: its sentences with the framing words, whom they name, and
/// whether they may be about this event.
///
/// In: a source with its analysis and names, who takes part. Out: its sentences in order. Cost:
/// linear. An event whose day nobody states has the one that opens the account. "This event" is
/// told by who is named, by dates, and by words such as "previous" or "will
/// meet"; where that is in doubt, readers of a frame keep silent.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "readout/compare/frame_words.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// Who takes part: those whom the manifest names, else the persons whom the heads of at least two
/// accounts, and half of them, name.
class Principals {
 public:
  Principals(std::span<const lexicon::SourceView> sources, const lexicon::ActorIndex& actors);

  [[nodiscard]] bool is_person(const std::string& actor) const { return persons_.contains(actor); }
  [[nodiscard]] std::size_t persons() const { return persons_.size(); }
  [[nodiscard]] std::size_t sides() const { return sides_.size(); }
  /// Whether the manifest says so: else it is only inferred.
  [[nodiscard]] bool are_given() const { return given_; }
  /// The side that a mention is of: the state of an actor, or the actor; "" for nobody.
  [[nodiscard]] std::string side_of(const lexicon::Mention& mention) const;
  /// Whether that side takes part.
  [[nodiscard]] bool takes_part(const std::string& side) const { return sides_.contains(side); }
  /// A ministry and the like, by its id in titles.json.
  [[nodiscard]] bool is_body(const std::string& office) const;
  /// Whether the lexicon or the manifest knows the actor, or it takes part.
  [[nodiscard]] bool is_known(const std::string& actor) const;
  /// For an English reader.
  [[nodiscard]] std::string name_of(const lexicon::Mention& mention) const;

 private:
  void add(const std::string& actor, const std::string& side);

  const lexicon::ActorIndex* actors_;
  bool given_ = false;
  std::set<std::string> persons_;
  std::set<std::string> sides_;
};

struct FrameSentence {
  Span span;
  bool headline = false;
  std::size_t order = 0;       ///< sentences of the body before it
  std::size_t first_unit = 0;  ///< half-open
  std::size_t end_unit = 0;
  std::span<const FrameHit> hits;
  std::vector<const lexicon::Mention*> mentions;
  std::size_t sides = 0;   ///< of those who take part, that it names
  bool other_day = false;  ///< it dates something that is not of the event's day
};

struct Frame {
  lexicon::SourceView source;
  const lexicon::Grammar* grammar = nullptr;
  const Principals* principals = nullptr;
  FrameText text;
  std::vector<FrameSentence> sentences;  ///< they refer to `text`: a frame may move, not be copied
  std::vector<Span> quoted;              ///< in order
  bool has_turns = false;                ///< speakers' turns with their labels

  [[nodiscard]] std::string_view words(Span span) const { return span.in(source.document->text); }
  /// The mention that begins at a unit, or at most `after` units behind it; null when there is
  /// none.
  [[nodiscard]] const lexicon::Mention* mention_from(const FrameSentence& sentence,
                                                     std::size_t unit, std::size_t after) const;
  /// The last unit of a span of the text.
  [[nodiscard]] std::size_t last_unit_of(Span span) const;
  /// "the president".
  [[nodiscard]] bool has_article_before(Span span) const;
  /// Whether a hit stands within somebody's quoted words.
  [[nodiscard]] bool is_quoted(const FrameHit& hit) const;
  /// Whether a hit is of another occasion, or only planned: words that say so cover it or stand
  /// before it, those of another occasion close.
  [[nodiscard]] bool is_elsewhere(const FrameSentence& sentence, const FrameHit& hit) const;
  /// The sentence's subject is the talk: "The conversation was initiated by ...".
  [[nodiscard]] bool begins_with_talk(const FrameSentence& sentence) const;
};

/// Sentences that open an account and tell what it is about.
inline constexpr std::size_t kLead = 4;

[[nodiscard]] Frame read_frame(const lexicon::SourceView& source, const FrameWords& words,
                               const lexicon::Grammar& grammar, const Principals& principals,
                               const Event& event, std::vector<Span> quoted);

}  // namespace readout::compare
