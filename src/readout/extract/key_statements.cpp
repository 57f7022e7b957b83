#include "readout/extract/key_statements.hpp"

#include <algorithm>

#include "readout/extract/heads.hpp"
#include "readout/extract/list_items.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kMostWords = 30;  ///< of the line above the list

class ListReader {
 public:
  ListReader(const Reading& reading, const Cast& cast, const CueFinder& cues)
      : reading_(reading), cast_(cast), cues_(cues), nouns_(reading.grammar.runs("key_points")) {}

  /// Who is named in a line that opens a list of statements; empty where it opens none.
  [[nodiscard]] TokenRange speaker_of(const Unit& unit) const {
    const BlockKind kind = reading_.document.blocks[unit.block].kind;
    const bool colon = reading_.is_mark(unit.tokens.end - 1, {":", "\uFF1A"});
    const bool above = colon || kind == BlockKind::heading || kind == BlockKind::title;
    if (!above || !unit.quotations.empty() ||
        reading_.words_in(reading_.span_of(unit.tokens)) > kMostWords) {
      return {};
    }
    if (const TokenRange said_by = before_colon(unit, colon); !said_by.empty()) return said_by;
    if (const TokenRange maker = maker_of_points(unit, colon); !maker.empty()) return maker;
    if (const TokenRange owner = owner_of_points(unit); !owner.empty()) return owner;
    return colon ? labelling(unit) : TokenRange{};
  }

 private:
  /// The one whom these words name, without more; nobody for two, or for "critics of Maren".
  [[nodiscard]] TokenRange only_one(TokenRange words) const {
    const std::vector<Head> heads = heads_of(reading_, cast_, words);
    const bool whole = heads.size() == 1 && heads.front().tokens.end == words.end;
    return whole ? heads.front().tokens : TokenRange{};
  }

  /// "Maren said the following:": the subject of the word, if that affirms something.
  [[nodiscard]] TokenRange before_colon(const Unit& unit, bool colon) const {
    constexpr std::size_t kBehind = 4;  ///< tokens of "the following:"
    const std::vector<CueHit> hits = colon ? cues_.in(unit.tokens) : std::vector<CueHit>{};
    if (hits.size() != 1 || !hits.front().form.finite ||
        hits.front().tokens.end + kBehind < unit.tokens.end) {
      return {};
    }
    const CueHit& hit = hits.front();
    const VerbHelpers helpers = helpers_of(reading_, unit, hit.tokens.first);
    const lexicon::CueEntry& entry = cues_.entry(hit);
    const bool affirms = entry.kind == lexicon::CueKind::verb && !helpers.denied &&
                         !helpers.modal && !helpers.infinitive &&
                         entry.strength != CueStrength::denying &&
                         takes(entry, lexicon::Complement::clause);
    if (!affirms) return {};
    const Subjects subjects(reading_, unit, hits);
    return only_one(subjects.before(helpers.first).tokens);
  }

  /// "The sides made a number of statements:", "The parties agreed on the following:": those who
  /// open the line, which ends in a noun for what somebody says.
  [[nodiscard]] TokenRange maker_of_points(const Unit& unit, bool colon) const {
    const std::size_t last = unit.tokens.end - 2;  // before the colon
    if (!colon || unit.tokens.size() < 4 || !reading_.in("made_points", last)) {
      return {};
    }
    TokenRange makers{unit.tokens.first, unit.tokens.first};
    while (makers.end < last && reading_.is(makers.end, kAdverb)) ++makers.end;
    makers.first = makers.end;
    makers.end += reading_.joint_subjects.match(reading_.analysis.tokens, makers.first, last);
    if (makers.empty()) makers = only_one(name_at_start({makers.first, last}));
    for (std::size_t i = makers.end; i < last; ++i) {
      const bool other = reading_.mention_at(i) != nullptr || reading_.is_name_word(i);
      if (other || !reading_.is_word(i) || reading_.is(i, kNegation | kModal)) return {};
    }
    const std::vector<CueHit> hits = cues_.in(unit.tokens);
    const bool denies = std::ranges::any_of(
        hits, [&](const CueHit& hit) { return cues_.entry(hit).strength == CueStrength::denying; });
    if (denies) return {};
    const bool verb = makers.end + 1 < last && !reading_.is(makers.end, kPreposition | kAdditive);
    return verb ? makers : TokenRange{};
  }

  /// "Maren's key points", "Key points of Maren's speech", "马伦讲话要点": who stands beside the
  /// noun, with nothing but words for speeches between.
  [[nodiscard]] TokenRange owner_of_points(const Unit& unit) const {
    for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
      const std::size_t length = nouns_.match(reading_.analysis.tokens, i, unit.tokens.end);
      if (length == 0) continue;
      TokenRange before{unit.tokens.first, i};
      while (!before.empty() && may_stand_between(before.end - 1)) --before.end;
      const TokenRange owner = name_at_end(before);
      return owner.empty() ? name_behind({i + length, unit.tokens.end}) : owner;
    }
    return {};
  }

  [[nodiscard]] bool may_stand_between(std::size_t i) const {
    return reading_.mention_at(i) == nullptr &&
           (reading_.is(i, kDeterminer) || reading_.is_possessive(i) ||
            reading_.in("speech_words", i));
  }

  [[nodiscard]] TokenRange name_at_end(TokenRange words) const {
    if (words.empty()) return {};
    TokenRange named{words.end - 1, words.end};
    if (const auto* mention = reading_.mention_at(words.end - 1)) {
      named.first = std::max(words.first, mention->first_token);
    } else if (!reading_.is_name_word(words.end - 1)) {
      return {};
    }
    while (named.first > words.first && reading_.mention_at(named.first - 1) == nullptr &&
           reading_.is_name_word(named.first - 1)) {
      --named.first;
    }
    // "Key takeaways": a capital at the start says nothing, unless it is "Maren's takeaways".
    if (named.size() == 1 && named.first == words.first &&
        reading_.mention_at(named.first) == nullptr && !reading_.is_possessive(named.end) &&
        !reading_.is_possessive(named.first)) {
      return {};
    }
    const bool alone = named.first == words.first || reading_.is(named.first - 1, kDeterminer);
    return alone ? named : TokenRange{};
  }

  [[nodiscard]] TokenRange name_at_start(TokenRange words) const {
    const auto* mention = reading_.mention_at(words.first);
    return mention != nullptr ? TokenRange{words.first, std::min(words.end, mention->end_token)}
                              : cast_.name_run(words.first, words.end);
  }

  [[nodiscard]] TokenRange name_behind(TokenRange words) const {
    const auto links = [&](std::size_t i) {
      return may_stand_between(i) || reading_.in("point_links", i);
    };
    while (!words.empty() && links(words.first)) ++words.first;
    if (words.empty()) return {};
    const TokenRange named = name_at_start(words);
    // "of the talks between Maren and Reyk": two, or no owner.
    const bool joined = named.end < words.end && reading_.is(named.end, kAdditive | kCompanion);
    return joined ? TokenRange{} : named;
  }

  /// "Ilda Maren, President of Varland, on the dam:": the name opens the line, which tells nothing.
  [[nodiscard]] TokenRange labelling(const Unit& unit) const {
    if (!cues_.in(unit.tokens).empty()) return {};
    const TokenRange named = name_at_start(unit.tokens);
    const bool ends = reading_.is_mark(named.end, {",", ":", "\uFF1A"});
    return !named.empty() && ends ? only_one(named) : TokenRange{};
  }

  const Reading& reading_;
  const Cast& cast_;
  const CueFinder& cues_;
  const lexicon::WordRuns& nouns_;
};

}  // namespace

KeyStatements find_key_statements(const Reading& reading, const Cast& cast, const CueFinder& cues,
                                  const std::vector<Unit>& units) {
  const ListReader reader(reading, cast, cues);
  KeyStatements found{std::vector<TokenRange>(units.size()), std::vector<bool>(units.size())};
  TokenRange speaker;
  std::size_t opener = 0;    // the unit that names the speaker
  std::size_t expected = 0;  // the block that may open the list or go on with it
  for (std::size_t u = 0; u < units.size(); ++u) {
    const std::size_t block = units[u].block;
    const bool item = !speaker.empty() && (block == expected || block + 1 == expected);
    if (item && is_list_item(reading, block) &&
        reading.words_in(reading.span_of(units[u].tokens)) > 1) {
      found.speaker_of[u] = speaker;
      found.opens[opener] = true;
      expected = block + 1;
      continue;
    }
    const bool last = u + 1 == units.size() || units[u + 1].block != block;
    speaker = last ? reader.speaker_of(units[u]) : TokenRange{};
    opener = u;
    expected = block + 1;
  }
  return found;
}

}  // namespace readout::extract
