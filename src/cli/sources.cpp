#include "cli/sources.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <system_error>
#include <utility>

#include "readout/ingest/input_format.hpp"
#include "readout/phrases/match.hpp"
#include "readout/text/word_count.hpp"

#include "cli/set_option.hpp"
#include "cli/source_reading.hpp"

namespace readout::cli {
namespace {

Error usage(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(place), std::move(message), std::move(remedy)};
}

void fill(std::string& hint, const std::string& value) {
  if (!value.empty()) hint = value;
}

void fill(ingest::SourceHints& hints, const ingest::SourceHints& common) {
  fill(hints.outlet, common.outlet);
  fill(hints.kind, common.kind);
  fill(hints.language, common.language);
}

void correct(ingest::ManifestSource& source, const ingest::SourceHints& common) {
  fill(source.hints, common);
  for (ingest::PartHints& part : source.parts.known) fill(part.hints, common);
  if (common.type != ingest::InputType::detect) source.hints.type = common.type;
}

/// Texts of one file are read together, where the first of them stands.
void join_parts(std::vector<ingest::ManifestSource>& sources) {
  std::vector<ingest::ManifestSource> joined;
  std::map<std::filesystem::path, std::vector<std::size_t>> by_file;  // those with parts
  for (ingest::ManifestSource& source : sources) {
    if (!source.parts.only_these) {
      joined.push_back(std::move(source));
      continue;
    }
    std::vector<std::size_t>& same = by_file[source.file];
    const auto first = std::ranges::find_if(same, [&](std::size_t i) {
      const ingest::ManifestSource& other = joined[i];
      return other.hints.type == source.hints.type && other.sha256 == source.sha256 &&
             other.accessed == source.accessed && other.hints.charset == source.hints.charset;
    });
    if (first == same.end()) {
      same.push_back(joined.size());
      joined.push_back(std::move(source));
    } else {
      std::ranges::move(source.parts.known, std::back_inserter(joined[*first].parts.known));
    }
  }
  sources = std::move(joined);
}

/// The manifest of the one operand, or one made of the operands.
Result<ingest::Manifest> gather(const Arguments& arguments) {
  const auto& operands = arguments.operands;
  if (operands.size() == 1 && is_manifest(operands.front(), arguments)) {
    return ingest::read_manifest(operands.front(), ingest_options(arguments));
  }
  ingest::Manifest manifest;
  for (const std::string& operand : operands) manifest.sources.push_back(source_of(operand));
  return manifest;
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

std::optional<Error> bad_operands(const Arguments& arguments) {
  if (arguments.operands.empty()) {
    return usage("", "no source is given", "name the files, or an event's folder");
  }
  if (std::ranges::count(arguments.operands, "-") < 2) return std::nullopt;
  return usage("-", "standard input is given twice", "give it once");
}

bool is_manifest(const std::filesystem::path& path, const Arguments& arguments) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return true;
  return path.extension() == ".json" && arguments.value_or("type", "detect") == "detect" &&
         !ingest::holds_records(path) && !ingest::is_own_report(path);
}

ingest::ManifestSource source_of(const std::string& operand) {
  const std::filesystem::path whole = operand;
  std::error_code ignored;
  if (std::filesystem::exists(whole, ignored)) return {whole, {}};
  for (auto file = whole.parent_path(); file.has_relative_path(); file = file.parent_path()) {
    if (!std::filesystem::is_regular_file(file, ignored)) continue;
    const std::string part = operand.substr(std::min(file.string().size() + 1, operand.size()));
    return {file, {}, "", "", {{{part, {}}}, true}};
  }
  return {whole, {}};
}

void cut_long_text(Document& document) {
  if (document.text.size() <= kLongestText) return;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(document.text[end]) & 0xC0U) == 0x80U) --end;
  document.text.resize(end);
  if (document.words > 0) document.words = text::count_words(document.text);
  std::erase_if(document.blocks, [&](const Block& block) { return block.span.begin >= end; });
  if (!document.blocks.empty())
    document.blocks.back().span.end = std::min(document.blocks.back().span.end, end);
  document.warnings.push_back(
      {"", "text-cut", "is longer than 2 MiB of text: the rest is not read", true});
}

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

Result<LoadedSources> read_prepared(ingest::Manifest manifest, const Arguments& arguments,
                                    const Terminal& terminal, Use use) {
  const auto corrections = read_set_options(arguments);
  if (!corrections) return corrections.error();
  auto& sources = manifest.sources;
  join_parts(sources);
  for (ingest::ManifestSource& source : sources) correct(source, common_hints(arguments));
  if (auto error = apply(corrections.value(), sources)) return *error;
  if (auto error = bad_date(arguments)) return *error;
  fill(manifest.event.title, arguments.value_or("title", ""));
  fill(manifest.event.date, arguments.value_or("date", ""));
  fill(manifest.event.place, arguments.value_or("place", ""));
  for (ingest::ManifestSource& source : sources) {
    fill(source.hints.event_date, manifest.event.date);
  }
  return read_sources(std::move(manifest),
                      {ingest_options(arguments), arguments.has("strict"), use}, terminal);
}

Result<LoadedSources> load_sources(const Arguments& arguments, const Terminal& terminal, Use use) {
  if (auto error = bad_operands(arguments)) return *error;
  auto manifest = gather(arguments);
  if (!manifest) return manifest.error();
  return read_prepared(std::move(manifest).value(), arguments, terminal, use);
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
