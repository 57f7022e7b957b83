#include "cli/generate.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/report/phrase_study.hpp"
#include "readout/report/report.hpp"

#include "cli/arguments.hpp"
#include "cli/completions.hpp"
#include "cli/help.hpp"

namespace readout::cli {
namespace {

/// roff reads a leading dot or quote, a backslash and a hyphen in its own way.
std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    line_start = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string man_option(const OptionSpec& option, const CommandSpec* command = nullptr) {
  std::string head = option_head(option);
  head.erase(0, head.find_first_not_of(' '));
  return fmt::format(".TP\n.B {}\n{}.\n", roff(head), roff(option_text(option, command)));
}

std::string man_options(std::span<const std::string_view> names,
                        const CommandSpec* command = nullptr) {
  std::string out;
  for (const std::string_view name : names) out += man_option(*find_option(name, command), command);
  return out;
}

std::string man_page() {
  std::string out = fmt::format(
      ".TH READOUT 1 \"\" \"readout {}\" \"User Commands\"\n.SH NAME\nreadout \\- compare several "
      "accounts of one diplomatic event\n.SH SYNOPSIS\n",
      READOUT_VERSION);
  for (const CommandSpec& command : commands()) {
    out += fmt::format(".B {}\n.br\n", roff(synopsis(command)));
  }
  out +=
      ".SH DESCRIPTION\nreadout finds the statements in several accounts of one event, lines up "
      "those that report the same, diffs their words, lists recurring formulae and writes an HTML "
      "report. Accounts are in English, Russian or Chinese.\n.SH COMMANDS\n";
  for (const CommandSpec& command : commands()) {
    out += fmt::format(".SS {}\n{}.\n.PP\n{}\n{}.PP\nExamples:\n.nf\n{}\n.fi\n",
                       roff(synopsis(command)), roff(command.summary), roff(command.details),
                       man_options(command.options, &command), roff(command.examples));
  }
  out +=
      ".SH LIMITS\nOf the commands that read texts. One layer of compression is undone, and four "
      "of "
      "wrapping (a page in a mail in an archive).\n" +
      man_options(limit_options());
  out += ".SH COMMON OPTIONS\n" + man_options(common_options());
  out += ".SH WITHOUT A COMMAND\n";
  for (const OptionSpec& option : program_options()) out += man_option(option);
  out +=
      ".SH EXIT STATUS\n0 done. 1 done, but an input was left out or cut; of diff only with "
      "\\-\\-exit\\-code, when the texts differ. 2 wrong usage. 3 an input cannot be read. 4 "
      "nothing to compare. 5 the output cannot be written.\n"
      ".SH ENVIRONMENT\nNO_COLOR turns colours off, FORCE_COLOR turns them on, and so does "
      "GIT_PAGER_IN_USE, which git sets. COLUMNS is the width where standard output is no "
      "terminal. READOUT_DATA is the "
      "folder whose encoder/use\\-multilingual\\-3 holds the files of \\-\\-encoder use. For "
      "\\-\\-encoder http:URL, READOUT_API_KEY is the key that is sent along, and READOUT_MODEL "
      "the model where none is named behind #.\n";
  return out;
}

/// The table of commands in the README.
std::string command_table() {
  std::string out = "| command | what it does |\n| --- | --- |\n";
  for (const CommandSpec& command : commands()) {
    std::string operands(command.operands);
    for (std::size_t bar = operands.find(" | "); bar != std::string::npos;
         bar = operands.find(" | ")) {
      operands.replace(bar, 3, " or ");
    }
    out += fmt::format("| `readout {} {}` | {} |\n", command.name, operands, command.summary);
  }
  return out;
}

}  // namespace

Result<std::string> generate(std::string_view what) {
  if (what == "man") return man_page();
  if (what == "table") return command_table();
  if (what == "schema") return std::string(report::comparison_schema());
  if (what == "corrections-schema") return std::string(report::corrections_schema());
  if (what == "diff-schema") return std::string(report::diff_schema());
  if (what == "lexicon-schema") return std::string(report::lexicon_schema());
  if (what == "phrases-schema") return std::string(report::phrases_schema());
  if (what == "complete-bash") return bash_completion();
  if (what == "complete-zsh") return zsh_completion();
  if (what == "complete-fish") return fish_completion();
  const OptionSpec& option = *std::ranges::find(program_options(), "generate", &OptionSpec::name);
  return *bad_choice(option, std::string(what));
}

}  // namespace readout::cli
