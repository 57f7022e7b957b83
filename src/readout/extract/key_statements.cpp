#include "readout/extract/key_statements.hpp"

#include <algorithm>
#include <optional>

#include "readout/extract/list_items.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kMostWords = 30;  ///< of the line above the list

class ListReader {
 public:
  ListReader(const Reading& reading, const Cast& cast, const CueFinder& cues)
      : reading_(reading), cast_(cast), cues_(cues), nouns_(reading.grammar.list("key_points")) {}

  /// Who is named in a line that opens a list of statements; empty where it opens none.
  [[nodiscard]] TokenRange speaker_of(const Unit& unit) const {
    const BlockKind kind = reading_.document.blocks[unit.block].kind;
    const bool colon = reading_.is_mark(unit.tokens.end - 1, {":", "\uFF1A"});
    const bool above = colon || kind == BlockKind::heading || kind == BlockKind::title;
    if (!above || !unit.quotations.empty() ||
        reading_.words_in(reading_.span_of(unit.tokens)) > kMostWords) {
      return {};
    }
    const TokenRange person = only_person(unit.tokens);
    // "Ilda Maren, President of Varland, on the dam:" needs no noun for what was said.
    const bool labelled = colon && !person.empty() && person.first == unit.tokens.first &&
                          cues_.in(unit.tokens).empty();
    return labelled || tells_of_statements(unit, colon) ? person : TokenRange{};
  }

 private:
  /// A noun for what was said, or a reporting word with the colon right behind it or its subject.
  [[nodiscard]] bool tells_of_statements(const Unit& unit, bool colon) const {
    for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
      if (nouns_.match(reading_.analysis.tokens, i, unit.tokens.end) > 0) return true;
    }
    constexpr std::size_t kBehind = 4;  ///< tokens of "the following:"
    const std::vector<CueHit> hits = colon ? cues_.in(unit.tokens) : std::vector<CueHit>{};
    return !hits.empty() && hits.back().form.finite &&
           hits.back().tokens.end + kBehind >= unit.tokens.end;
  }

  /// The one person whom the words name; the one body or state where they name no person.
  [[nodiscard]] TokenRange only_person(TokenRange words) const {
    TokenRange person;
    TokenRange other;
    std::string id;
    for (std::size_t i = words.first; i < words.end;) {
      const lexicon::Mention* mention = reading_.mention_at(i);
      TokenRange named = mention != nullptr ? TokenRange{i, std::min(words.end, mention->end_token)}
                                            : cast_.name_run(i, words.end);
      const std::optional<Identity> identity = identity_of(mention, named);
      if (identity && identity->kind != ActorClass::country && identity->kind != ActorClass::body) {
        if (!id.empty() && id != identity->id) return {};
        id = identity->id;
        person = named;
      } else if (identity) {
        other = other.empty() ? named : TokenRange{words.first, words.first};
      }
      i = std::max(i + 1, named.end);
    }
    return id.empty() ? other : person;
  }

  [[nodiscard]] std::optional<Identity> identity_of(const lexicon::Mention* mention,
                                                    TokenRange named) const {
    if (mention == nullptr) {
      return named.empty() ? std::nullopt : std::optional(cast_.named(named));
    }
    return mention->kind == lexicon::MentionKind::demonym ? std::nullopt : cast_.known(*mention);
  }

  const Reading& reading_;
  const Cast& cast_;
  const CueFinder& cues_;
  WordRuns nouns_;
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
    if (item && is_list_item(reading, block)) {
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
