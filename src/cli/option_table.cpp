#include "cli/option_table.hpp"

#include <algorithm>
#include <array>

#include "cli/diff_options.hpp"
#include "cli/phrases_options.hpp"

namespace readout::cli {
namespace {

constexpr std::array kOptions = std::to_array<OptionSpec>({
    {"output", 'o', "FILE", "", true,
     "Write to FILE, to a folder (DIR/) or to standard output (-); the format comes from the "
     "suffix"},
    {"format", 0, "FORMAT", "html|json|jsonl|csv|ladder|graphml|md|txt", false,
     "Format for standard output, or where a suffix does not tell"},
    {"set", 0, "FILE:KEY=VALUE", "", true,
     "Correct what is inferred of a source, or of FILE/PART, one of its texts; KEY is outlet, "
     "language, kind, published, title or url"},
    {"title", 0, "TEXT", "", false, "Title of the event"},
    {"date", 0, "DATE", "", false, "Date of the event (YYYY-MM-DD); decides who held an office"},
    {"place", 0, "TEXT", "", false, "Place of the event"},
    {"outlet", 0, "NAME", "", false, "Outlet of the sources"},
    {"kind", 0, "KIND", "readout|news report|transcript|joint statement|bulletin", false,
     "Kind of the sources"},
    {"language", 0, "LANG", "", false, "Language of the sources (en, ru, zh) instead of detection"},
    {"languages", 0, "A,B", "", false, "Languages of the two files (de,fr) instead of detection"},
    {"segment", 0, "", "", false, "The files are texts: cut them into sentences first"},
    {"monotone", 0, "", "", false, "No links that cross, as between two editions of a book"},
    {"type", 0, "TYPE",
     "detect|text|markdown|html|mhtml|eml|pdf|docx|odt|rss|jsonl|csv|warc|wacz|zip|gzip", false,
     "What the bytes of the sources are"},
    {"keep", 0, "WHAT", "main|all", false, "Keep the main text only, or all blocks of a page"},
    {"corrections", 0, "FILE", "", true,
     "Apply an editor's corrections (JSON: join, split, move, set-speaker, set-relation) over the "
     "result; --generate corrections-schema describes the file"},
    {"base", 0, "SOURCE", "", false,
     "Tell findings against SOURCE (its id, outlet or file), and compare words with its, where it "
     "has the point; else with the first account that has it"},
    {"no-discover", 0, "", "", false, "Match the lexicon's formulae only"},
    {"discover", 0, "", "", false, "Also list recurring phrasings that the lexicon does not know"},
    {"min-sources", 0, "N", "", false, "A discovered phrasing occurs in at least N sources (2)"},
    {"top", 0, "N", "", false, "List the N best of the phrasings that were discovered (100)"},
    {"concordance", 0, "QUERY", "", true,
     "Print each place where QUERY stands, with what is round it: words as in the lexicon's "
     "patterns, and * for any one word"},
    {"sort", 0, "ORDER", "source|left|right|speaker|date", false,
     "Order of a concordance: by source, by the words on the left or right, by speaker, by date"},
    {"by", 0, "WHAT", "source|speaker|outlet|language|date", false,
     "Count phrases by source, speaker, outlet, language or month"},
    {"keyness", 0, "", "", false,
     "List the phrases and words that each group of --by uses more, or less, than the others"},
    {"table", 0, "TABLE", "phrases|occurrences|variants|distribution|timeline|keyness|concordance",
     false, "What a line of CSV is (phrases)"},
    {"promote", 0, "ID", "", true,
     "Add a phrasing that is discovered, by its id or wording, to the lexicon of --into"},
    {"into", 0, "FILE", "", false, "The lexicon that --promote adds to; it is made when not there"},
    {"participants", 0, "", "", false, "Give the program the names that the gold's event lists"},
    {"errors", 0, "FORMAT", "html", false,
     "Write a page with each miss and each false find in its sentence; -o FILE.html takes it, else "
     "standard output"},
    {"statements", 0, "WHOSE", "found|gold", false,
     "Score the alignment alone, on the gold's own statements in place of those found"},
    {"weights", 0, "FILE", "", false,
     "Weights of the alignment in place of those shipped, as scripts/fit_alignment.py writes them"},
    {"without", 0, "PART", "", true,
     "Score the alignment with a part of its similarity off; the weights' file names them"},
    {"pairs", 0, "FILE", "", false,
     "Print the similarity of the two sentences of each line, which a tab parts, in place of "
     "scores"},
    {"find", 0, "", "", false,
     "With --pairs: print the rank of each sentence's counterpart among all of the other side"},
    {"pause", 0, "SECONDS", "", false,
     "Wait so long between two requests to one host (1); a longer Crawl-delay of its robots.txt "
     "counts, up to 30 s"},
    {"timeout", 0, "SECONDS", "", false, "Give up a request that takes longer in all (60)"},
    {"allow-private", 0, "", "", false,
     "Fetch from this machine and the networks around it too: loopback, private and other "
     "addresses "
     "that are not public"},
    {"force", 0, "", "", false, "Replace a manifest that is there"},
    {"jobs", 'j', "N", "", false, "Use N threads; the result does not depend on it"},
    {"lexicon", 0, "FILE", "", false, "Add the entries of FILE to the lexicon, or override by id"},
    {"encoder", 0, "WHICH", "auto|none|use", false,
     "Sentence vectors for the alignment: those of the files that scripts/fetch_encoder.sh fetches "
     "(use), of an embeddings endpoint (http:URL), or none; auto is use where its files are found",
     "use:FOLDER|http:URL#MODEL|https:URL#MODEL"},
    {"max-size",
     0,
     "MIB",
     "",
     false,
     "Read at most MIB of a source, decompressed (64)",
     {},
     1,
     1024},
    {"max-ratio",
     0,
     "N",
     "",
     false,
     "Refuse what unpacks to more than N times its size (200)",
     {},
     1,
     100'000},
    {"max-entries",
     0,
     "N",
     "",
     false,
     "Read at most N texts of an archive, a feed or a file of records (1000)",
     {},
     1,
     10'000'000},
    {"max-html-depth",
     0,
     "N",
     "",
     false,
     "Read HTML down to N elements in one another (512)",
     {},
     1,
     4096},
    {"max-json-depth",
     0,
     "N",
     "",
     false,
     "Refuse a record that nests deeper than N (64)",
     {},
     1,
     512},
    {"strict", 0, "", "", false, "Treat a left-out or cut input as an error; write nothing then"},
    {"color", 0, "WHEN", "auto|always|never", false,
     "Colours: on a terminal, always or never (NO_COLOR and FORCE_COLOR count)"},
    {"quiet", 'q', "", "", false, "Print errors only"},
    {"verbose", 'v', "", "", false, "Say what is done, with times"},
    {"help", 0, "", "", false, "Print the whole help and exit"},
    {"version", 0, "", "", false, "Print the version and exit"},
});

/// What the program takes in place of a command.
constexpr std::array kProgramOptions = std::to_array<OptionSpec>({
    {"help", 'h', "", "", false, "This help; with a command, that command's"},
    {"version", 0, "", "", false, "Print the version and exit"},
    {"generate", 0, "WHAT",
     "man|complete-bash|complete-zsh|complete-fish|schema|corrections-schema|diff-schema|phrases-"
     "schema|lexicon-schema|table",
     false,
     "Print the man page, completions for a shell, the JSON Schema of the result, of a "
     "corrections file, of diff's or of phrases' JSON or of a lexicon's formulae, or the README's "
     "table"},
});

constexpr std::array kCommon = std::to_array<std::string_view>(
    {"lexicon", "encoder", "strict", "color", "quiet", "verbose", "help", "version"});

constexpr std::array kLimits = std::to_array<std::string_view>(
    {"max-size", "max-ratio", "max-entries", "max-html-depth", "max-json-depth"});

constexpr std::array kCompareOptions = std::to_array<std::string_view>(
    {"output", "format", "set", "title", "date", "place", "language", "type", "keep", "base",
     "corrections", "no-discover", "jobs"});
constexpr std::array kExtractOptions = std::to_array<std::string_view>(
    {"output", "format", "set", "outlet", "kind", "date", "language", "type", "keep"});
constexpr std::array kIngestOptions = std::to_array<std::string_view>(
    {"output", "format", "set", "outlet", "kind", "language", "type", "keep"});
constexpr std::array kAlignOptions = std::to_array<std::string_view>(
    {"output", "format", "languages", "segment", "monotone", "type", "keep", "jobs"});
constexpr std::array kEventOptions = std::to_array<std::string_view>(
    {"output", "force", "title", "date", "place", "language", "type"});
constexpr std::array kEvaluateOptions =
    std::to_array<std::string_view>({"output", "format", "errors", "participants", "statements",
                                     "weights", "without", "pairs", "find", "jobs"});

constexpr std::array kFetchOptions =
    std::to_array<std::string_view>({"output", "pause", "timeout", "max-size", "allow-private"});
constexpr std::array kFetchOwn = std::to_array<OptionSpec>({
    {"output", 'o', "DIR", "", false,
     "The event's folder: the pages go there and into its event.json, which is made or gone on "
     "with; needed for addresses without an EVENT"},
    {"max-size", 0, "MIB", "", false, "Give up a page of more MiB, counted as decompressed (64)"},
});

constexpr std::array kCommands = std::to_array<CommandSpec>({
    {"compare", "EVENT | FILE...", "Compare several accounts of one event",
     "EVENT is a folder or an event.json; FILEs are accounts in any format that --type names, and "
     "- is standard\n"
     "input. The statements of each account are found, those that report the same are lined up, "
     "their words are\n"
     "diffed, and recurring formulae are listed. Without --output a summary is printed; with it, "
     "the report is\n"
     "written and the headline findings follow. No manifest is needed: outlet, date, title and "
     "language are\n"
     "inferred from the files and can be corrected with --set. Of a file that holds several texts, "
     "FILE/PART is\n"
     "one, as readout ingest names them. Of a folder without an event.json "
     "every text is an\n"
     "account, but for README files, hidden files, links that lead out of it and readout's own "
     "reports.\n"
     "--corrections FILE puts right what the program got wrong: statements are named by the id and "
     "the words that\n"
     "the JSON gives them, so that the file holds when a source is added. An editor's word counts, "
     "and is shown as\n"
     "such; a correction that cannot be applied is named.\n"
     "The report compares words with those of one account, the base: --base chooses it, and so "
     "does the reader of\n"
     "the page. FILE.graphml takes the variant graphs of the points, one for the wordings of a "
     "language: a node is a\n"
     "reading, an edge says who goes on from one to the next, under the keys that CollateX "
     "writes.",
     "readout compare kremlin.txt xinhua.html rt.md -o report.html\n"
     "readout compare corpus/lake-orla-2031 -o reports/ --format html\n"
     "readout compare a.txt b.txt --set a.txt:outlet=Reuters -o - --format json\n"
     "readout compare EVENT --corrections mended.json -o report.html\n"
     "readout compare EVENT --base kremlin -o report.html -o variants.graphml",
     "html|json|graphml|txt", kCompareOptions, kLoss, true},
    {"extract", "FILE...", "List the statements of each source",
     "Who said what, in which words, known by what. With --format jsonl and - as the only FILE it "
     "is a filter: one\n"
     "JSON document a line on standard input (keys: id, text or html, and optionally outlet, "
     "language, kind,\n"
     "published, title, url), one result a line on standard output, in order, id passed through; a "
     "bad line gives\n"
     "an error record.",
     "readout extract article.txt\n"
     "readout extract --format jsonl - < documents.jsonl > statements.jsonl",
     "json|jsonl|txt", kExtractOptions},
    {"ingest", "FILE...", "Main text and metadata of each source",
     "Shows what readout takes from a file: title, outlet, date, language, the main text in "
     "blocks, and each block\n"
     "that was left out with the reason. With --format jsonl and - it is a filter, as extract is.",
     "readout ingest page.html\n"
     "readout ingest --format jsonl - < pages.jsonl",
     "json|jsonl|txt", kIngestOptions},
    {"fetch", "URL... | EVENT", "Download the sources of an event",
     "EVENT is an event.json, or its folder, whose sources have a \"url\" and no \"file\" yet; "
     "URLs beside it are new\n"
     "sources. Each page is kept as published, and beside it, in text/, its main text; the "
     "event.json says of each\n"
     "where it came from, when, its type and its sha256, so that readout compare DIR reads the "
     "event. What is there\n"
     "is not fetched again: run the same command again to fetch what lacks.\n"
     "One request at a time, to one host after a pause. What robots.txt asks of programs is "
     "heeded; a host whose\n"
     "robots.txt cannot be had is left alone. Only http and https, at most ten redirects, no "
     "proxy, no cookies, no\n"
     "passwords, and no address that is not public, whatever a name leads to, unless "
     "--allow-private is given.\n"
     "A page that cannot be fetched is named with the reason, and the others are kept; with none "
     "at all the exit\n"
     "code is 3. With --strict nothing is written unless all are there.",
     "readout fetch https://news.example/talks https://ministry.example/readout.pdf -o talks/\n"
     "readout fetch talks/event.json --pause 5\n"
     "readout compare talks/ -o report.html",
     "", kFetchOptions, "done, but a page could not be fetched", false, false, kFetchOwn},
    {"align", "A B", "Sentence alignment of two texts in any languages",
     "Each file holds one sentence a line; with --segment it is a text, of which the main part is "
     "cut into sentences.\n"
     "Links join one sentence with one, or several neighbours on either side; what has no "
     "counterpart is listed too.\n"
     "Blocks that stand elsewhere in the other text are found and marked as moved, unless "
     "--monotone is given.\n"
     "Formats: txt is side by side; ladder is a link a line, [1,2]:[1]:0.98, by the numbers of the "
     "lines (with\n"
     "--segment: of the sentences) from 0; jsonl has numbers, code points and texts. Blank lines "
     "count and are no\n"
     "sentences. One of the files may be -.",
     "readout align speech.en.txt speech.zh.txt\n"
     "readout align --monotone book.de book.fr -o book.ladder\n"
     "readout align --segment kremlin.txt xinhua.html -o links.jsonl",
     "jsonl|ladder|txt", kAlignOptions},
    {"diff", "A B", "Word diff of two texts", kDiffDetails, kDiffExamples, "html|json|md|txt",
     kDiffOptions, "with --exit-code: the texts differ", false, true, kDiffOwn},
    {"phrases", "EVENT | FILE... | check [LEXICON]...", "Recurring diplomatic phrasings, by source",
     kPhrasesDetails, kPhrasesExamples, "html|json|csv|txt", kPhrasesOptions,
     "done, but an input was left out or cut; check: there are findings"},
    {"evaluate", "GOLD...", "Score extraction, alignment, phrases and kinds of change against gold",
     "GOLD is a gold.json of an event, a file of changes (corpus/changes/README.md), or a folder "
     "that is searched for\n"
     "both. Prints precision, recall and F1 of statements by kind,\n"
     "the accuracy of speakers, pairs of the alignment and formulae, for each event and in all. "
     "Pairs "
     "stand twice:\n"
     "end to end, and with the gold's own statements, so that the stage at fault is seen; with "
     "--statements gold all\n"
     "figures and mistakes are of the latter. With --pairs FILE no gold is read.\n"
     "The program gets the files, the date and, where one lies beside the gold, the event.json; "
     "with\n"
     "--participants also the names that the gold lists. With --errors html the mistakes are "
     "written as a page, each\n"
     "in its sentence, with what the gold has above what was found.",
     "readout evaluate corpus/lake-orla-2031/gold.json\n"
     "readout evaluate GOLD_FOLDER --format json\n"
     "readout evaluate corpus/changes --verbose\n"
     "readout evaluate GOLD_FOLDER --errors html -o errors.html\n"
     "readout evaluate --pairs sentences.tsv",
     "json|txt", kEvaluateOptions, "", false, false},
    {"event", "init FILE...", "Write an event.json from what is inferred of the files",
     "The manifest names the sources with what was inferred of each (outlet, language, kind, date, "
     "title, address), and\n"
     "the event's title, date and place where the sources agree; what is not known stands there "
     "empty and is listed.\n"
     "Participants are left to you. Correct it by hand: compare believes it before the files. It "
     "is "
     "written beside the\n"
     "files, or where -o says (DIR/, FILE.json, -); it names files of its own folder or below. One "
     "that is there is\n"
     "left as it is unless --force is given.",
     "readout event init kremlin.html xinhua.txt\n"
     "readout event init -o summit/event.json summit/en/*.html summit/ru/*.html",
     "json", kEventOptions},
});

std::vector<std::string> between_bars(std::string_view text) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    list.emplace_back(text.substr(0, bar));
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
  return list;
}

}  // namespace

std::span<const CommandSpec> commands() {
  return kCommands;
}

std::span<const std::string_view> common_options() {
  return kCommon;
}

std::span<const std::string_view> limit_options() {
  return kLimits;
}

std::span<const OptionSpec> program_options() {
  return kProgramOptions;
}

std::vector<std::string> choices_of(const OptionSpec& option, const CommandSpec* command) {
  const bool by_command = command != nullptr && option.name == "format";
  return between_bars(by_command ? command->formats : option.choices);
}

std::vector<std::string> forms_of(const OptionSpec& option) {
  return between_bars(option.forms);
}

const CommandSpec* find_command(std::string_view name) {
  const auto it = std::ranges::find(kCommands, name, &CommandSpec::name);
  return it == kCommands.end() ? nullptr : &*it;
}

const OptionSpec* find_option(std::string_view name, const CommandSpec* command) {
  if (command != nullptr) {
    const auto own = std::ranges::find(command->own, name, &OptionSpec::name);
    if (own != command->own.end()) return &*own;
  }
  const auto it = std::ranges::find(kOptions, name, &OptionSpec::name);
  return it == kOptions.end() ? nullptr : &*it;
}

const OptionSpec* find_common_option(std::string_view word) {
  for (const std::string_view name : kCommon) {
    const OptionSpec* option = find_option(name);
    const bool by_letter = word.size() == 2 && word[0] == '-' && word[1] == option->letter;
    const bool by_name = word.starts_with("--") && word.substr(2, word.find('=') - 2) == name;
    if (by_letter || by_name) return option;
  }
  return nullptr;
}

std::vector<const OptionSpec*> options_of(const CommandSpec& command) {
  std::vector<const OptionSpec*> list;
  for (const std::string_view name : command.options) list.push_back(find_option(name, &command));
  if (command.reads_texts) {
    for (const std::string_view name : kLimits) list.push_back(find_option(name));
  }
  for (const std::string_view name : kCommon) list.push_back(find_option(name));
  return list;
}

}  // namespace readout::cli
