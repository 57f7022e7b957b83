#include <fmt/format.h>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "readout/compare/phrase_study.hpp"
#include "readout/phrases/query.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/text/analysis.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/promote.hpp"
#include "cli/encoder_choice.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/text_collection.hpp"

namespace readout::cli {
namespace {

constexpr std::size_t kDiscovered = 100;  ///< phrasings listed unless --top says otherwise

template <class Value>
Value chosen(const Arguments& arguments, std::string_view option,
             std::initializer_list<std::pair<std::string_view, Value>> values, Value otherwise) {
  const auto typed = arguments.value(option);
  for (const auto& [word, value] : values) {
    if (typed && *typed == word) return value;
  }
  return otherwise;
}

PhraseGrouping grouping(const Arguments& arguments) {
  return chosen(arguments, "by",
                {std::pair<std::string_view, PhraseGrouping>{"speaker", PhraseGrouping::speaker},
                 {"outlet", PhraseGrouping::outlet},
                 {"language", PhraseGrouping::language},
                 {"date", PhraseGrouping::month}},
                PhraseGrouping::source);
}

ConcordanceOrder concordance_order(const Arguments& arguments) {
  return chosen(arguments, "sort",
                {std::pair<std::string_view, ConcordanceOrder>{"left", ConcordanceOrder::left},
                 {"right", ConcordanceOrder::right},
                 {"speaker", ConcordanceOrder::speaker},
                 {"date", ConcordanceOrder::date}},
                ConcordanceOrder::source);
}

report::PhraseTable table(const Arguments& arguments) {
  using report::PhraseTable;
  return chosen(arguments, "table",
                {std::pair<std::string_view, PhraseTable>{"occurrences", PhraseTable::occurrences},
                 {"variants", PhraseTable::variants},
                 {"distribution", PhraseTable::distribution},
                 {"keyness", PhraseTable::keyness},
                 {"concordance", PhraseTable::concordance},
                 {"timeline", PhraseTable::timeline}},
                PhraseTable::phrases);
}

Result<compare::StudyOptions> study_options(const Arguments& arguments, const Terminal& terminal) {
  compare::StudyOptions options;
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  options.jobs = jobs.value();
  options.phrases.discover = arguments.has("discover") || arguments.has("promote");
  const auto least = parse_count("min-sources", arguments.value_or("min-sources", "2"), 1);
  if (!least) return least.error();
  options.phrases.min_sources = least.value();
  const auto most = parse_count("top", arguments.value_or("top", std::to_string(kDiscovered)), 1);
  if (!most) return most.error();
  options.phrases.max_discovered = most.value();
  options.phrases.often_is_enough = false;
  options.phrases.min_words = 2;  // a study has texts enough to tell a phrase of two words
  options.by = grouping(arguments);
  options.keyness = arguments.has("keyness");
  options.order = concordance_order(arguments);
  options.progress = [&](std::string_view step, double done) {
    terminal.progress(step, done);
    terminal.note(step);
  };
  return options;
}

/// What is typed, short enough for a message.
std::string shown(const std::string& typed) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (typed.size() <= kLongest) return typed;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0U) == 0x80U) --end;
  return typed.substr(0, end) + "…";
}

/// An option that nothing would come of.
std::optional<Error> idle_option(const Arguments& arguments) {
  const auto needs = [&](bool given, const char* option,
                         const char* other) -> std::optional<Error> {
    if (!given || arguments.has(other)) return std::nullopt;
    return Error{ErrorKind::usage, std::string("--") + option, fmt::format("needs --{}", other),
                 fmt::format("add --{}, or leave it out", other)};
  };
  const std::string table = arguments.value_or("table", "");
  if (auto error = needs(arguments.has("sort"), "sort", "concordance")) return error;
  if (auto error = needs(arguments.has("into"), "into", "promote")) return error;
  if (auto error = needs(table == "keyness", "table keyness", "keyness")) return error;
  return needs(table == "concordance", "table concordance", "concordance");
}

/// In the languages that the texts have.
Result<std::vector<compare::StudyQuery>> queries(const Arguments& arguments,
                                                 const lexicon::Lexicon& lexicon,
                                                 const compare::StudyTexts& texts) {
  std::set<std::string> languages;
  for (const Document& document : texts.documents) languages.insert(document.language);
  const std::vector<std::string> all(languages.begin(), languages.end());
  std::vector<compare::StudyQuery> asked;
  for (const std::string& typed : arguments.values("concordance")) {
    auto query = phrases::Query::compile(typed, lexicon, all);
    if (const auto* const fault = std::get_if<phrases::PatternError>(&query)) {
      return Error{ErrorKind::usage, "--concordance",
                   fmt::format("\"{}\" cannot be read at byte {}: {}", shown(typed),
                               fault->position + 1, fault->message),
                   "write words, * for any one word, (a|b) for either, [a] for what may lack"};
    }
    asked.push_back({typed, std::get<phrases::Query>(std::move(query))});
  }
  return asked;
}

std::string printed(const Target& target, const PhraseStudy& study, const Arguments& arguments,
                    const Terminal& terminal) {
  if (target.format == "html") return report::phrase_study_to_html(study);
  if (target.format == "json") {
    return report::phrase_study_to_json(study, 2, text::kTokenStreamVersion);
  }
  if (target.format == "csv") return report::phrase_study_to_csv(study, table(arguments));
  report::PhraseTextLayout layout;
  layout.colour = target.path.empty() && terminal.colour_out();
  layout.width = terminal.width();
  layout.distribution = arguments.has("by");
  layout.phrases = study.concordances.empty() || layout.distribution || arguments.has("keyness");
  return report::phrase_study_to_text(study, layout);
}

}  // namespace

CommandResult phrases_command(const Arguments& arguments, const Terminal& terminal) {
  if (!arguments.operands.empty() && arguments.operands.front() == "check") {
    return phrases_check_command(arguments, terminal);
  }
  if (const auto error = idle_option(arguments)) return *error;
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto targets =
      find_targets(arguments, {"phrases", "txt", {"html", "json", "csv", "txt"}, {"html", "json"}});
  if (!targets) return targets.error();
  auto options = study_options(arguments, terminal);
  if (!options) return options.error();
  std::unique_ptr<encode::Encoder> encoder;
  if (options.value().phrases.discover) {
    auto chosen_one = choose_encoder(arguments, terminal);
    if (!chosen_one) return chosen_one.error();
    encoder = std::move(chosen_one).value();
    options.value().encoder = encoder.get();
  }
  auto collection = load_collection(arguments, terminal);
  if (!collection) return collection.error();
  auto asked = queries(arguments, *lexicon.value(), collection.value().texts);
  if (!asked) return asked.error();
  options.value().queries = std::move(asked).value();
  Losses losses(arguments, terminal);
  losses.add(collection.value().losses);
  const PhraseStudy study = compare::study_phrases(std::move(collection.value().texts),
                                                   *lexicon.value(), options.value());
  if (const auto error = encoder_error(study.warnings, arguments)) return *error;
  losses.add(study);
  if (const auto error = losses.strict_error()) return *error;
  if (arguments.has("promote")) {
    if (const auto error = promote(study, arguments, *lexicon.value(), terminal)) return *error;
    return losses.exit_code();
  }
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, printed(target, study, arguments, terminal));
    if (!written) return written.error();
  }
  return losses.exit_code();
}

}  // namespace readout::cli
