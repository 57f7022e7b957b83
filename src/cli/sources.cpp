#include "cli/sources.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <regex>
#include <span>
#include <system_error>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/digest.hpp"
#include "readout/ingest/input_format.hpp"
#include "readout/phrases/match.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/language.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

Error usage(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(place), std::move(message), std::move(remedy)};
}

/// One --set FILE:KEY=VALUE.
struct Correction {
  std::string file;
  std::string key;
  std::string value;
};

std::string* field(ingest::SourceHints& hints, std::string_view key) {
  if (key == "outlet") return &hints.outlet;
  if (key == "language") return &hints.language;
  if (key == "kind") return &hints.kind;
  if (key == "published") return &hints.published;
  if (key == "title") return &hints.title;
  if (key == "url") return &hints.url;
  return nullptr;
}

Result<std::vector<Correction>> read_corrections(const Arguments& arguments) {
  std::vector<Correction> corrections;
  for (const std::string& typed : arguments.values("set")) {
    const std::size_t equals = typed.find('=');
    const std::size_t colon = equals == std::string::npos ? equals : typed.rfind(':', equals);
    if (colon == std::string::npos || colon == 0) {
      return usage("--set", fmt::format("does not take \"{}\"", typed),
                   "write FILE:KEY=VALUE, as in a.txt:outlet=Reuters");
    }
    Correction correction{typed.substr(0, colon), typed.substr(colon + 1, equals - colon - 1),
                          typed.substr(equals + 1)};
    ingest::SourceHints probe;
    if (field(probe, correction.key) == nullptr) {
      return usage("--set", fmt::format("\"{}\" is no key", correction.key),
                   "one of outlet, language, kind, published, title, url");
    }
    if (const OptionSpec* option = find_option(correction.key)) {
      if (auto error = bad_choice(*option, correction.value)) return *error;
    }
    corrections.push_back(std::move(correction));
  }
  return corrections;
}

bool names(const Correction& correction, const std::filesystem::path& file) {
  return correction.file == file.string() || correction.file == file.filename().string();
}

std::optional<Error> unused_correction(const std::vector<Correction>& corrections,
                                       const std::vector<ingest::ManifestSource>& sources) {
  for (const Correction& correction : corrections) {
    const bool used = std::ranges::any_of(sources, [&](const ingest::ManifestSource& source) {
      return names(correction, source.file);
    });
    if (!used) {
      return usage("--set", fmt::format("no source is called \"{}\"", correction.file),
                   "write the file as it stands among the operands");
    }
  }
  return std::nullopt;
}

void fill(std::string& hint, const std::string& value) {
  if (!value.empty()) hint = value;
}

void correct(ingest::ManifestSource& source, const ingest::SourceHints& common,
             const std::vector<Correction>& corrections) {
  fill(source.hints.outlet, common.outlet);
  fill(source.hints.kind, common.kind);
  fill(source.hints.language, common.language);
  source.hints.type = common.type;
  for (const Correction& correction : corrections) {
    if (names(correction, source.file)) *field(source.hints, correction.key) = correction.value;
  }
}

/// A list in a .json holds records, not an event.
bool holds_list(const std::filesystem::path& path) {
  constexpr std::string_view kBeforeList = " \t\r\n\xEF\xBB\xBF";
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;
  std::ifstream stream(path, std::ios::binary);
  char c = 0;
  while (stream.get(c) && kBeforeList.find(c) != std::string_view::npos) continue;
  return stream && c == '[';
}

bool is_manifest(const std::filesystem::path& path, const Arguments& arguments) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return true;
  return path.extension() == ".json" && arguments.value_or("type", "detect") == "detect" &&
         !holds_list(path);
}

/// The manifest of the one operand, or one made of the operands.
Result<ingest::Manifest> gather(const Arguments& arguments) {
  const auto& operands = arguments.operands;
  if (operands.size() == 1 && is_manifest(operands.front(), arguments) &&
      !ingest::is_own_report(operands.front())) {
    return ingest::read_manifest(operands.front(), ingest_options(arguments));
  }
  ingest::Manifest manifest;
  for (const std::string& operand : operands) manifest.sources.push_back({operand, {}});
  return manifest;
}

std::optional<Error> standard_input_twice(const Arguments& arguments) {
  if (std::ranges::count(arguments.operands, "-") < 2) return std::nullopt;
  return usage("-", "standard input is given twice", "give it once");
}

/// YYYY-MM-DD of a day that exists.
bool is_date(const std::string& typed) {
  static const std::regex form(R"((\d{4})-(\d\d)-(\d\d))");
  std::smatch parts;
  if (!std::regex_match(typed, parts, form)) return false;
  const auto number = [&](std::size_t part) { return std::stoi(parts[part]); };
  return std::chrono::year_month_day(std::chrono::year(number(1)),
                                     std::chrono::month(static_cast<unsigned>(number(2))),
                                     std::chrono::day(static_cast<unsigned>(number(3))))
      .ok();
}

std::optional<Error> bad_date(const Arguments& arguments) {
  const auto date = arguments.value("date");
  if (!date || is_date(*date)) return std::nullopt;
  return usage("--date", fmt::format("does not take \"{}\"", *date),
               "write a day that exists, as 2031-03-12");
}

/// A text of more than this is no account of an event: its first part is read, and the loss is
/// named.
constexpr std::size_t kLongestText = std::size_t{2} << 20U;

}  // namespace

void cut_long_text(Document& document) {
  if (document.text.size() <= kLongestText) return;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(document.text[end]) & 0xC0U) == 0x80U) --end;
  document.text.resize(end);
  std::erase_if(document.blocks, [&](const Block& block) { return block.span.begin >= end; });
  if (!document.blocks.empty())
    document.blocks.back().span.end = std::min(document.blocks.back().span.end, end);
  document.warnings.push_back(
      {"", "text-cut", "is longer than 2 MiB of text: the rest is not read", true});
}

namespace {

/// Empty where the outlet is made of the name of the text itself: "R 2" of "r.jsonl/2".
std::string_view stated_outlet(const Document& document) {
  const std::string own = " " + document.file.substr(document.file.rfind('/') + 1);
  return (" " + document.outlet).ends_with(own) ? std::string_view() : document.outlet;
}

/// The same file given twice. Records, entries and archived pages may have one text under two
/// outlets: that is a finding, not a mistake.
const Document* same_bytes(const std::vector<Document>& documents, const Document& document,
                           bool of_many) {
  const auto it = std::ranges::find_if(documents, [&](const Document& other) {
    const bool same_place =
        other.url == document.url && stated_outlet(other) == stated_outlet(document);
    return other.sha256 == document.sha256 && (same_place || !of_many);
  });
  return it == documents.end() ? nullptr : &*it;
}

/// Starts loading the dictionaries of the languages that the first files begin in, beside the
/// reading of the files: it takes longer than all the rest. A language that comes later is loaded
/// when it is met.
void warm_up_for(std::span<const ingest::ManifestSource> sources) {
  constexpr std::size_t kOpening = 4096;  // bytes
  constexpr std::size_t kFiles = 12;
  std::string opening;
  for (const ingest::ManifestSource& source : sources.first(std::min(kFiles, sources.size()))) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(source.file, ignored)) continue;
    std::ifstream stream(source.file, std::ios::binary);
    opening.resize(kOpening);
    stream.read(opening.data(), static_cast<std::streamsize>(kOpening));
    opening.resize(static_cast<std::size_t>(stream.gcount()));
    text::warm_up(text::detect_language(text::to_valid_utf8(opening)));
  }
}

class Loader {
 public:
  Loader(const Arguments& arguments, const Terminal& terminal, Use use)
      : options_(ingest_options(arguments)),
        strict_(arguments.has("strict")),
        use_(use),
        terminal_(terminal) {}

  Result<LoadedSources> load(ingest::Manifest manifest) {
    loaded_.event = std::move(manifest.event);
    loaded_.warnings = std::move(manifest.warnings);
    if (use_ == Use::analysis) warm_up_for(manifest.sources);
    double done = 0;
    for (const ingest::ManifestSource& source : manifest.sources) {
      const std::string name = source.file.empty() ? source.hints.url : source.file.string();
      terminal_.progress(std::filesystem::path(name).filename().string(),
                         done++ / static_cast<double>(manifest.sources.size()));
      terminal_.note(fmt::format("reading {}", name));
      const std::size_t first = loaded_.documents.size();
      auto ingested = read(source);
      if (!ingested) {
        leave_out(ingested.error(), source.file.empty() ? "not-fetched" : "source-left-out");
        loaded_.unreadable = loaded_.unreadable || !source.file.empty();
      } else {
        take(std::move(ingested).value(), source.file);
      }
      note_fetch(source, first);
      if (strict_ && !errors_.empty()) break;
    }
    terminal_.progress("", 1);
    return finish();
  }

 private:
  void take(ingest::Ingested&& ingested, const std::filesystem::path& file) {
    for (const Error& error : ingested.lost) leave_out(error);
    for (Warning& warning : ingested.warnings) loaded_.warnings.push_back(std::move(warning));
    const bool of_many = ingested.documents.size() > 1;
    for (Document& document : ingested.documents) {
      if (const Document* twin = same_bytes(loaded_.documents, document, of_many)) {
        leave_out(duplicate(document.file, *twin));
      } else {
        loaded_.documents.push_back(std::move(document));
        loaded_.files.push_back(file);
      }
    }
  }

  [[nodiscard]] Result<ingest::Ingested> read(const ingest::ManifestSource& source) const {
    if (source.file.empty()) {
      return Error{ErrorKind::input, source.hints.url, "is not fetched yet",
                   "run readout fetch with the event"};
    }
    if (ingest::is_own_report(source.file)) {
      return Error{ErrorKind::input, source.file.string(), "is a report that readout wrote",
                   "name the accounts themselves"};
    }
    return ingest::ingest_all(source.file, source.hints, options_);
  }

  /// What readout fetch wrote down of the source that gave the documents from `first` on. Bytes
  /// that are no longer those are read all the same: an editor may have cleaned the page by hand.
  void note_fetch(const ingest::ManifestSource& source, std::size_t first) {
    if (first == loaded_.documents.size()) return;
    for (std::size_t i = first; i < loaded_.documents.size(); ++i) {
      if (!source.accessed.empty()) loaded_.documents[i].accessed = source.accessed;
    }
    if (source.sha256.empty() || loaded_.documents[first].sha256 == source.sha256) return;
    // What the file holds may be wrapped: then the sums are those of its parts.
    const auto bytes = ingest::read_bytes(source.file, options_.max_bytes);
    if (!bytes || ingest::sha256(bytes.value()) == source.sha256) return;
    loaded_.warnings.push_back({source.file.string(), "changed-since-fetched",
                                "is no longer what was fetched: its sha256 is not that of the "
                                "event.json; delete it and run readout fetch to have it again",
                                false});
  }

  static Error duplicate(const std::string& file, const Document& twin) {
    return {ErrorKind::input, file, fmt::format("is the same file as {}", twin.file),
            "it counts once"};
  }

  void leave_out(const Error& error, const char* code = "source-left-out") {
    errors_.push_back(error);
    loaded_.input_lost = true;
    loaded_.warnings.push_back({"", code, one_line(error), true});
  }

  /// The first error is the result when nothing is left or --strict asks for it; the others are
  /// only named.
  Result<LoadedSources> finish() {
    const bool fatal = !errors_.empty() && (strict_ || loaded_.documents.empty());
    for (std::size_t i = fatal ? 1 : 0; i < errors_.size(); ++i) terminal_.error(errors_[i]);
    if (fatal) return errors_.front();
    return std::move(loaded_);
  }

  ingest::IngestOptions options_;
  bool strict_;
  Use use_;
  const Terminal& terminal_;
  LoadedSources loaded_;
  std::vector<Error> errors_;
};

}  // namespace

ingest::SourceHints common_hints(const Arguments& arguments) {
  ingest::SourceHints hints;
  hints.outlet = arguments.value_or("outlet", "");
  hints.kind = arguments.value_or("kind", "");
  hints.language = arguments.value_or("language", "");
  const std::string type = arguments.value_or("type", "detect");
  hints.type = ingest::input_type_named(type).value_or(ingest::InputType::detect);
  return hints;
}

ingest::IngestOptions ingest_options(const Arguments& arguments) {
  ingest::IngestOptions options;
  options.keep_all = arguments.value_or("keep", "main") == "all";
  const auto limit = [&](std::string_view option, std::size_t& value, std::size_t unit) {
    const auto typed = arguments.value(option);
    if (!typed) return;
    const auto count = parse_count(option, *typed, 1);  // parse_arguments has looked at it
    if (count) value = count.value() * unit;
  };
  limit("max-size", options.max_bytes, std::size_t{1} << 20U);
  limit("max-ratio", options.max_ratio, 1);
  limit("max-entries", options.max_entries, 1);
  limit("max-html-depth", options.max_html_depth, 1);
  limit("max-json-depth", options.max_json_depth, 1);
  return options;
}

Result<LoadedSources> load_sources(const Arguments& arguments, const Terminal& terminal, Use use) {
  if (arguments.operands.empty()) {
    return usage("", "no source is given", "name the files, or an event's folder");
  }
  if (auto error = standard_input_twice(arguments)) return *error;
  auto corrections = read_corrections(arguments);
  if (!corrections) return corrections.error();
  auto manifest = gather(arguments);
  if (!manifest) return manifest.error();
  auto& sources = manifest.value().sources;
  if (auto error = unused_correction(corrections.value(), sources)) return *error;
  for (ingest::ManifestSource& source : sources) {
    correct(source, common_hints(arguments), corrections.value());
  }
  if (auto error = bad_date(arguments)) return *error;
  fill(manifest.value().event.title, arguments.value_or("title", ""));
  fill(manifest.value().event.date, arguments.value_or("date", ""));
  fill(manifest.value().event.place, arguments.value_or("place", ""));
  for (ingest::ManifestSource& source : sources) {
    source.hints.event_date = manifest.value().event.date;
  }
  return Loader(arguments, terminal, use).load(std::move(manifest).value());
}

void cut_long_texts(std::vector<Document>& documents) {
  for (Document& document : documents) cut_long_text(document);
}

Result<std::shared_ptr<const lexicon::Lexicon>> choose_lexicon(const Arguments& arguments) {
  const auto file = arguments.value("lexicon");
  if (!file)
    return std::shared_ptr<const lexicon::Lexicon>(std::shared_ptr<void>(), &lexicon::shipped());
  auto loaded = lexicon::load_with(*file);
  if (!loaded) return loaded.error();
  const auto faults = phrases::faulty_patterns(loaded.value());
  if (!faults.empty()) {
    const phrases::PatternFault& fault = faults.front();
    return Error{ErrorKind::input, *file,
                 fmt::format("the pattern \"{}\" of {} cannot be read: {}", fault.pattern,
                             fault.formula, fault.error.message),
                 "see corpus/lexicon/README.md for the pattern language"};
  }
  return std::shared_ptr<const lexicon::Lexicon>(
      std::make_shared<lexicon::Lexicon>(std::move(loaded).value()));
}

}  // namespace readout::cli
