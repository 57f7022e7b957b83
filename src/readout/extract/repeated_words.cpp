#include "readout/extract/repeated_words.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace readout::extract {
namespace {

using Stems = std::set<std::string_view>;

constexpr std::size_t kFewestStems = 2;
constexpr double kSurest = .6;

constexpr std::uint32_t kGrammatical = kAuxiliary | kBe | kCoordinator | kSubordinator | kRelative |
                                       kDeterminer | kPossessive | kPreposition |
                                       kInfinitiveMarker | kThat | kModal;

Stems content_stems(const Reading& reading, const Statement& statement) {
  Stems stems;
  for (const Span& span : statement.content) {
    const TokenRange tokens = reading.tokens_of(span);
    for (std::size_t i = tokens.first; i < tokens.end; ++i) {
      const bool grammatical =
          reading.is(i, kGrammatical) || reading.grammar.pronouns.contains(reading.token(i).folded);
      if (reading.is_word(i) && !grammatical) stems.insert(reading.token(i).stem);
    }
  }
  return stems;
}

bool lacks_speaker(const Statement& statement) {
  return !statement.speaker && (statement.headline || statement.kind == StatementKind::pull_quote);
}

bool has_exact_words(const Statement& statement) {
  return statement.kind != StatementKind::indirect && statement.kind != StatementKind::joint;
}

/// Who says all of it, where that is one; else nullptr.
const Statement* only_one_who_says(const Reading& reading, const Stems& stems,
                                   const std::vector<Statement>& statements) {
  const Statement* found = nullptr;
  for (const Statement& statement : statements) {
    if (!statement.speaker || statement.headline || !has_exact_words(statement)) continue;
    if (!std::ranges::includes(content_stems(reading, statement), stems)) continue;
    if (found != nullptr && found->speaker->id != statement.speaker->id) return nullptr;
    if (found == nullptr) found = &statement;
  }
  return found;
}

}  // namespace

void name_repeated_words(const Reading& reading, std::vector<Statement>& statements) {
  for (Statement& statement : statements) {
    if (!lacks_speaker(statement)) continue;
    const Stems stems = content_stems(reading, statement);
    if (stems.size() < kFewestStems) continue;
    const Statement* said = only_one_who_says(reading, stems, statements);
    if (said == nullptr) continue;
    statement.speaker = said->speaker;
    statement.speaker->how = SpeakerHow::context;
    statement.speaker->mention = {};
    statement.confidence = std::min({statement.confidence, said->confidence, kSurest});
  }
}

}  // namespace readout::extract
