#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "readout/phrases/check.hpp"

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"

namespace readout::cli {
namespace {

using nlohmann::ordered_json;
using phrases::LexiconCheck;
using phrases::LexiconFinding;

constexpr std::string_view kShippedFile = "corpus/lexicon/formulae.json";

std::optional<Error> wrong_call(const Arguments& arguments) {
  for (const auto& [option, values] : arguments.options) {
    const bool known = option == "format" || option == "output" ||
                       std::ranges::find(common_options(), option) != common_options().end();
    if (known) continue;
    return Error{ErrorKind::usage, "--" + option, "means nothing to phrases check",
                 "write readout phrases check [LEXICON]... with --format, --output or --verbose"};
  }
  return std::nullopt;
}

/// The shipped lexicon with all the files on top.
Result<lexicon::Lexicon> load_all(std::vector<std::string> files, const Arguments& arguments) {
  if (const auto file = arguments.value("lexicon")) files.push_back(*file);
  lexicon::Lexicon lexicon = lexicon::shipped();
  for (const std::string& file : files) {
    auto loaded = lexicon::load_with(file, std::move(lexicon));
    if (!loaded) return loaded.error();
    lexicon = std::move(loaded).value();
  }
  return lexicon;
}

std::string_view file_of(const lexicon::Formula& formula) {
  return formula.file.empty() ? kShippedFile : std::string_view(formula.file);
}

/// "FILE:formula/language/pattern: message; remedy".
std::string line_of(const LexiconFinding& finding, const lexicon::Formula& formula) {
  std::string place = fmt::format("{}:{}", file_of(formula), formula.id);
  if (!finding.language.empty()) place += "/" + finding.language;
  if (!finding.subject.empty()) place += "/" + finding.subject;
  return harmless(fmt::format("{}: {}{}; {}", place, finding.note ? "note: " : "", finding.message,
                              finding.remedy)) +
         "\n";
}

std::string as_text(const LexiconCheck& check, const lexicon::Lexicon& lexicon) {
  std::string out;
  for (const LexiconFinding& finding : check.findings) {
    out += line_of(finding, lexicon.formulae()[finding.formula]);
  }
  const auto notes = std::ranges::count_if(check.findings, &LexiconFinding::note);
  const auto faults = static_cast<std::ptrdiff_t>(check.findings.size()) - notes;
  return out + fmt::format("{} formulae, {} patterns, {} variants, {} stop phrases: {}\n",
                           lexicon.formulae().size(), check.patterns, check.variants,
                           check.stop_phrases,
                           faults == 0 ? "nothing found" : fmt::format("{} found", faults));
}

std::string as_json(const LexiconCheck& check, const lexicon::Lexicon& lexicon) {
  ordered_json root{{"schema", "readout/lexicon-check/1"}, {"formulae", lexicon.formulae().size()},
                    {"patterns", check.patterns},          {"variants", check.variants},
                    {"stop_phrases", check.stop_phrases},  {"findings", ordered_json::array()}};
  for (const LexiconFinding& finding : check.findings) {
    const lexicon::Formula& formula = lexicon.formulae()[finding.formula];
    root["findings"].push_back({{"kind", phrases::name_of(finding.kind)},
                                {"note", finding.note},
                                {"file", file_of(formula)},
                                {"formula", formula.id},
                                {"language", finding.language},
                                {"subject", finding.subject},
                                {"message", finding.message},
                                {"remedy", finding.remedy}});
  }
  return root.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

CommandResult phrases_check_command(const Arguments& arguments, const Terminal& /*terminal*/) {
  if (const auto error = wrong_call(arguments)) return *error;
  const auto targets = find_targets(arguments, {"lexicon-check", "txt", {"json", "txt"}, {"json"}});
  if (!targets) return targets.error();
  const auto& operands = arguments.operands;
  const auto lexicon = load_all({operands.begin() + 1, operands.end()}, arguments);
  if (!lexicon) return lexicon.error();
  LexiconCheck check = phrases::check_lexicon(lexicon.value());
  const bool clean = std::ranges::all_of(check.findings, &LexiconFinding::note);
  if (!arguments.has("verbose")) std::erase_if(check.findings, std::mem_fn(&LexiconFinding::note));
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, target.format == "json" ? as_json(check, lexicon.value())
                                                 : as_text(check, lexicon.value()));
    if (!written) return written.error();
  }
  return clean ? kDone : kDoneWithLoss;
}

}  // namespace readout::cli
