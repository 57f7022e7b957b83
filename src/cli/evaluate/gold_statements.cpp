#include "cli/evaluate/gold_statements.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/text/analysis.hpp"

#include "cli/evaluate/folded_text.hpp"
#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/speaker_names.hpp"

namespace readout::cli {
namespace {

/// In which the gold writes its names, but for those that only a text gives.
constexpr std::string_view kLanguageOfNames = "en";

class Reader {
 public:
  Reader(const Gold& gold, const Event& event, const lexicon::Lexicon& lexicon)
      : gold_(gold), event_(event), lexicon_(lexicon), actors_(lexicon, event) {}

  /// The statements of one document, each with the gold's own.
  [[nodiscard]] std::vector<std::pair<Statement, const GoldStatement*>> read(
      const Document& document) const {
    const FoldedText text(document.text);
    std::vector<std::pair<Statement, const GoldStatement*>> read;
    for (const GoldStatement& own : gold_.statements) {
      if (own.source != document.id) continue;
      if (auto statement = place(own, document, text)) {
        read.emplace_back(*std::move(statement), &own);
      }
    }
    std::ranges::stable_sort(read, {}, [](const auto& each) { return each.first.span; });
    for (std::size_t i = 0; i < read.size(); ++i) read[i].first.utterance = i;
    return read;
  }

 private:
  [[nodiscard]] std::optional<Statement> place(const GoldStatement& own, const Document& document,
                                               const FoldedText& text) const {
    const auto words = words_of(own, text);
    if (!words || words->exact.empty()) return std::nullopt;
    Statement statement;
    statement.kind = own.kind;
    statement.span = text.spans_of(words->exact).front();
    statement.content = text.spans_of(words->content);
    statement.speaker = speaker_of(own);
    statement.cue = cue_of(own, *words, document, text);
    statement.headline = is_headline(document, statement.span);
    return statement;
  }

  [[nodiscard]] std::optional<Speaker> speaker_of(const GoldStatement& own) const {
    if (own.speaker.empty()) return std::nullopt;
    Speaker speaker;
    speaker.name = own.speaker;
    speaker.how = SpeakerHow::explicit_name;
    for (const std::string& name : split_joint(own.speaker)) {
      speaker.members.push_back(id_of(name));
      speaker.id += (speaker.id.empty() ? "" : "+") + speaker.members.back();
    }
    if (speaker.members.size() == 1) speaker.members.clear();
    return speaker;
  }

  /// Of whom the whole name names, an article in front aside.
  [[nodiscard]] std::string id_of(const std::string& name) const {
    const text::Analysis words = text::analyse(name, kLanguageOfNames);
    for (const auto& mention : lexicon::find_mentions(name, words, actors_, event_.date)) {
      const bool whole = mention.end_token == words.tokens.size() &&
                         (mention.first_token == 0 ||
                          (mention.first_token == 1 && words.tokens.front().folded == "the"));
      const std::string id = actor_or_country(mention);
      if (whole && !id.empty()) return id;
    }
    return lexicon::id_of_name(name);
  }

  /// Where it stands in the statement; that of a quotation may stand outside.
  [[nodiscard]] std::optional<Cue> cue_of(const GoldStatement& own, const GoldWords& words,
                                          const Document& document, const FoldedText& text) const {
    const auto place = own.cue.empty() ? std::nullopt : text.find_within(words.exact, own.cue);
    if (!place || place->empty()) return std::nullopt;
    const text::Analysis cue = text::analyse(own.cue, document.language);
    const lexicon::Grammar& grammar = lexicon_.grammar(document.language);
    const bool denies = std::ranges::any_of(cue.tokens, [&](const text::Token& word) {
      return grammar.reports_with(CueStrength::denying, word.folded);
    });
    return Cue{own.cue, denies ? CueStrength::denying : CueStrength::neutral,
               text.spans_of(*place).front()};
  }

  static bool is_headline(const Document& document, Span span) {
    return std::ranges::any_of(document.blocks, [&](const Block& block) {
      return block.span.contains(span) &&
             (block.kind == BlockKind::title || block.kind == BlockKind::standfirst);
    });
  }

  const Gold& gold_;
  const Event& event_;
  const lexicon::Lexicon& lexicon_;
  lexicon::ActorIndex actors_;
};

}  // namespace

GoldStatements gold_statements(const Gold& gold, const std::vector<Document>& documents,
                               const Event& event, const lexicon::Lexicon& lexicon) {
  const Reader reader(gold, event, lexicon);
  GoldStatements all;
  for (const Document& document : documents) {
    Extraction extraction;
    for (auto& [statement, own] : reader.read(document)) {
      extraction.statements.push_back(std::move(statement));
      all.own.push_back(own);
    }
    all.by_document.push_back(std::move(extraction));
  }
  return all;
}

}  // namespace readout::cli
