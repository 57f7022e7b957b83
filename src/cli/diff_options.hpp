/// What `readout diff` says of itself in the option table: its options and its help.
///
/// Data of the table (option_table.hpp) alone, apart for its length.
#pragma once
#include <array>
#include <string_view>

#include "cli/option_table.hpp"

namespace readout::cli {

inline constexpr std::array kDiffOptions = std::to_array<std::string_view>(
    {"output", "format", "side-by-side", "width", "context", "ignore", "replace-below", "language",
     "type", "keep", "exit-code", "brief", "git"});

inline constexpr std::array kDiffOwn = std::to_array<OptionSpec>({
    {"side-by-side", 'y', "", "", false, "Two columns in text and HTML, a paragraph a row"},
    {"width",
     0,
     "COLUMNS",
     "",
     false,
     "Columns of text side by side; otherwise those of the terminal, of COLUMNS, or 100",
     {},
     24,
     100'000},
    {"context",
     0,
     "N",
     "",
     false,
     "Show N unchanged paragraphs round a changed one and fold the others, counted in their "
     "place; otherwise the whole text is shown (JSON has all)",
     {},
     0,
     1'000'000'000},
    {"ignore", 0, "WHAT,...", "", true,
     "What is no difference: case, punctuation (any mark), inflection (another form of one word)"},
    {"replace-below",
     0,
     "PERCENT",
     "",
     false,
     "Show the old text and the new one whole where less than PERCENT of the longer one's words "
     "are in both; otherwise all is shown word by word",
     {},
     0,
     100},
    {"exit-code", 0, "", "", false,
     "Exit with 1 when the texts differ, as git does; spelling alone is no difference"},
    {"brief", 0, "", "", false, "Say only whether the texts differ"},
    {"git", 0, "", "", false,
     "Take the arguments that git gives to an external diff; what cannot be read is named, and git "
     "goes on"},
});

inline constexpr std::string_view kDiffDetails =
    "Words that only A has are [-so-], words that only B has {+so+}; in colours they are "
    "struck out or underlined.\n"
    "Words that moved have a number: [~1 so~] where they stood, {~1 so~} where they stand. "
    "JSON and HTML also tell\n"
    "what kind of change each is. Chinese is compared by words. White space, case, quotation "
    "marks and dashes are\n"
    "no difference. The main texts are compared, without menus, bylines and date lines, unless "
    "--keep all is given.\n"
    "One side may be -, or FILE/PART, a text of a file that holds several. Of texts without a "
    "difference text and\n"
    "Markdown print nothing. How many words are kept, dropped and added goes to standard error.\n"
    "\n"
    "For git, name the files in .gitattributes and the program in the configuration, as below. "
    "git diff then prints\n"
    "word diffs of them, and so do git log -p and git show with --ext-diff: of whole files, as "
    "with --keep all. In\n"
    "git's pager they have colours unless --color never is given; elsewhere --color always "
    "helps. What cannot be\n"
    "read is named, and git goes on. git difftool needs no attribute; of files that have one, "
    "git runs the\n"
    "attribute's command. git diff --exit-code tells by itself whether files differ: readout's "
    "own is for\n"
    "diff.trustExitCode, without which git ends when an external diff returns 1.";

inline constexpr std::string_view kDiffExamples =
    "readout diff draft.txt final.txt\n"
    "readout diff --side-by-side --context 1 draft.txt final.txt\n"
    "readout diff draft.txt final.txt -o changes.html -o changes.md\n"
    "readout diff --exit-code --brief old.txt new.txt\n"
    "echo '*.txt diff=readout' >> .gitattributes\n"
    "git config diff.readout.command 'readout diff --git --'\n"
    "git -c diff.external='readout diff --git --' diff HEAD~1\n"
    "GIT_EXTERNAL_DIFF='readout diff --context 1 --git --' git diff\n"
    "git config difftool.readout.cmd 'readout diff --side-by-side -- \"$LOCAL\" \"$REMOTE\"'\n"
    "git difftool --no-prompt --tool=readout";

}  // namespace readout::cli
