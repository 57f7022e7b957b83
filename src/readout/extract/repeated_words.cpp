#include "readout/extract/repeated_words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace readout::extract {
namespace {

constexpr std::size_t kFewestStems = 2;
constexpr double kSurest = .6;

constexpr std::uint32_t kGrammatical = kAuxiliary | kBe | kCoordinator | kSubordinator | kRelative |
                                       kDeterminer | kPossessive | kPreposition |
                                       kInfinitiveMarker | kThat | kModal;

/// Sorted, each once.
std::vector<std::string_view> content_stems(const Reading& reading, const Statement& statement) {
  std::vector<std::string_view> stems;
  for (const Span& span : statement.content) {
    const TokenRange tokens = reading.tokens_of(span);
    for (std::size_t i = tokens.first; i < tokens.end; ++i) {
      const bool grammatical =
          reading.is(i, kGrammatical) || reading.grammar.pronouns.contains(reading.token(i).folded);
      if (reading.is_word(i) && !grammatical) stems.emplace_back(reading.token(i).stem);
    }
  }
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

bool lacks_speaker(const Statement& statement) {
  return !statement.speaker && (statement.headline || statement.kind == StatementKind::pull_quote);
}

bool has_exact_words(const Statement& statement) {
  return statement.kind != StatementKind::indirect && statement.kind != StatementKind::joint;
}

/// The statements below the headline that quote somebody known, by the stems of their words.
class Quoted {
 public:
  Quoted(const Reading& reading, const std::vector<Statement>& statements)
      : reading_(reading), statements_(statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (!statement.speaker || statement.headline || !has_exact_words(statement)) continue;
      for (const std::string_view stem : content_stems(reading, statement))
        by_stem_[stem].push_back(i);
    }
  }

  /// Who says all of it, where that is one; else nullptr.
  [[nodiscard]] const Statement* only_one_who_says(
      const std::vector<std::string_view>& stems) const {
    const std::vector<std::size_t>* rarest = nullptr;
    for (const std::string_view stem : stems) {
      const auto places = by_stem_.find(stem);
      if (places == by_stem_.end()) return nullptr;
      if (rarest == nullptr || places->second.size() < rarest->size()) rarest = &places->second;
    }
    if (rarest == nullptr || rarest->size() > kMost) return nullptr;
    const Statement* found = nullptr;
    for (const std::size_t i : *rarest) {
      if (!std::ranges::includes(content_stems(reading_, statements_[i]), stems)) continue;
      if (found != nullptr && found->speaker->id != statements_[i].speaker->id) return nullptr;
      if (found == nullptr) found = &statements_[i];
    }
    return found;
  }

 private:
  static constexpr std::size_t kMost =
      50;  ///< statements with words that so many share tell nothing

  const Reading& reading_;
  const std::vector<Statement>& statements_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_stem_;
};

}  // namespace

void name_repeated_words(const Reading& reading, std::vector<Statement>& statements) {
  if (std::ranges::none_of(statements, lacks_speaker)) return;
  const Quoted quoted(reading, statements);
  for (Statement& statement : statements) {
    if (!lacks_speaker(statement)) continue;
    const auto stems = content_stems(reading, statement);
    if (stems.size() < kFewestStems) continue;
    const Statement* said = quoted.only_one_who_says(stems);
    if (said == nullptr) continue;
    statement.speaker = said->speaker;
    statement.speaker->how = SpeakerHow::context;
    statement.speaker->mention = {};
    statement.confidence = std::min({statement.confidence, said->confidence, kSurest});
  }
}

}  // namespace readout::extract
