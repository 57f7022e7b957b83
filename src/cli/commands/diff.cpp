#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/compared_texts.hpp"
#include "cli/diff_choices.hpp"
#include "cli/git_operands.hpp"
#include "cli/output.hpp"
#include "cli/text_pair.hpp"

namespace readout::cli {
namespace {

constexpr std::ptrdiff_t kWordsThatTell = 20;  // of a language: fewer may seem to be any

/// Words of two languages have little in common but names.
void warn_of_two_languages(const TextPair& pair, const Terminal& terminal) {
  const auto is_known = [](const TextSide& side) {
    const std::string& language = side.document.language;
    return !language.empty() && language != "und" &&
           std::ranges::count(side.tokens, text::TokenKind::word, &text::Token::kind) >=
               kWordsThatTell;
  };
  const Document& a = pair.a.document;
  const Document& b = pair.b.document;
  if (a.language == b.language || !is_known(pair.a) || !is_known(pair.b)) return;
  terminal.say(fmt::format(
      "the texts seem to be in two languages ({}, {}), whose words cannot be diffed; readout "
      "align --segment lines up their sentences",
      a.language, b.language));
}

CommandResult code_of(const ComparedTexts& compared, const Arguments& arguments) {
  if (!arguments.has("exit-code")) return kDone;
  if (compared.differs()) return kDoneWithLoss;
  if (!compared.input_lost()) return kDone;
  return Error{ErrorKind::input, "--exit-code",
               "an input was left out or cut, so that it is not known whether the texts differ",
               "mend it, or leave --exit-code away"};
}

CommandResult say_briefly(const ComparedTexts& compared, const Arguments& arguments,
                          const Terminal& terminal) {
  if (compared.differs() && !terminal.quiet()) {
    const auto written =
        write_standard_output(harmless(fmt::format("Texts {} and {} differ", arguments.operands[0],
                                                   arguments.operands[1])) +
                              "\n");
    if (!written) return written.error();
  }
  return code_of(compared, arguments);
}

CommandResult diff_files(const Arguments& arguments, const DiffChoices& choices,
                         const Terminal& terminal) {
  auto pair = read_pair(arguments.operands[0], arguments.operands[1], arguments,
                        {choices.with_stems, false});
  if (!pair) return pair.error();
  terminal.note("both files read");
  warn_of_two_languages(pair.value(), terminal);
  const auto compared = compare_texts(std::move(pair).value(), choices, arguments, terminal);
  if (!compared) return compared.error();
  if (arguments.has("brief")) return say_briefly(compared.value(), arguments, terminal);
  for (const Target& target : choices.targets) {
    const auto written = write_to(target, print(compared.value(), target, choices.layout));
    if (!written) return written.error();
  }
  terminal.say(summary_of(compared.value()));
  return code_of(compared.value(), arguments);
}

std::string aside(std::string_view text, bool colour) {
  return fmt::format("{}@@ {} @@{}\n", colour ? "\x1b[2m" : "", harmless(text),
                     colour ? "\x1b[0m" : "");
}

/// An error of a side, by its name in the repository: git's copy has one that says nothing.
Error in_repository(Error error, const GitChange& change) {
  for (const auto& [side, file] : {std::pair("a/", change.before), std::pair("b/", change.after)}) {
    if (!error.place.starts_with(file.file)) continue;
    const std::string rest = error.place.substr(file.file.size());
    if (!rest.empty() && !rest.starts_with(':') && !rest.starts_with('/')) continue;
    error.place = side + file.path + rest;
    break;
  }
  return error;
}

/// The file's words and what is told of them, added to `out`; what cannot be read is named in their
/// place, since git ends where an external diff fails. That the files differ git has found itself.
CommandResult add_words(std::string& out, const GitChange& change, const Arguments& arguments,
                        const DiffChoices& choices, const Terminal& terminal) {
  const bool colour = choices.layout.colour;
  const ExitCode unknown = arguments.has("exit-code") ? kDoneWithLoss : kDone;
  auto pair =
      read_pair(change.before.file, change.after.file, arguments, {choices.with_stems, true});
  if (!pair) {
    out += aside("not compared: " + one_line(in_repository(pair.error(), change)), colour);
    return unknown;
  }
  pair.value().a.document.file = "a/" + change.before.path;
  pair.value().b.document.file = "b/" + change.after.path;
  const auto compared = compare_texts(std::move(pair).value(), choices, arguments, terminal);
  if (!compared) return compared.error();
  if (!terminal.quiet()) out += aside(summary_of(compared.value()), colour);
  out += print(compared.value(), choices.targets.front(), choices.layout);
  const CommandResult code = code_of(compared.value(), arguments);
  return code ? code.value() : unknown;
}

CommandResult diff_for_git(const Arguments& arguments, const DiffChoices& choices,
                           const Terminal& terminal) {
  const auto change = git_change(arguments.operands);
  if (!change) return change.error();
  std::string out = git_header(change.value(), choices.layout.colour);
  CommandResult code = kDone;
  if (!change.value().unmerged && !change.value().same_content)
    code = add_words(out, change.value(), arguments, choices, terminal);
  if (!code) return code;
  const auto written = write_to(choices.targets.front(), out);
  if (!written) return written.error();
  return code;
}

}  // namespace

CommandResult diff_command(const Arguments& arguments, const Terminal& terminal) {
  const bool for_git = arguments.has("git");
  if (!for_git && arguments.operands.size() != 2) {
    return Error{ErrorKind::usage, "diff", "takes two files", "see readout diff --help"};
  }
  if (!for_git && std::ranges::count(arguments.operands, "-") == 2) {
    return Error{ErrorKind::usage, "-", "standard input is given twice", "give it once"};
  }
  const auto choices = diff_choices(arguments, terminal);
  if (!choices) return choices.error();
  return for_git ? diff_for_git(arguments, choices.value(), terminal)
                 : diff_files(arguments, choices.value(), terminal);
}

}  // namespace readout::cli
