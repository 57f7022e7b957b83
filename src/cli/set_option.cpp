#include "cli/set_option.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace readout::cli {
namespace {

Error usage(std::string message, std::string remedy) {
  return {ErrorKind::usage, "--set", std::move(message), std::move(remedy)};
}

std::string* field(ingest::SourceHints& hints, std::string_view key) {
  if (key == "outlet") return &hints.outlet;
  if (key == "language") return &hints.language;
  if (key == "kind") return &hints.kind;
  if (key == "published") return &hints.published;
  if (key == "title") return &hints.title;
  if (key == "url") return &hints.url;
  return nullptr;
}

/// What of "r.jsonl/2" names a text of the file; nothing when it names another file.
std::optional<std::string> part_of(std::string_view typed, std::string_view file) {
  if (typed.size() < file.size() + 2 || !typed.starts_with(file) || typed[file.size()] != '/') {
    return std::nullopt;
  }
  return std::string(typed.substr(file.size() + 1));
}

void set_of_part(ingest::PartChoice& parts, const std::string& part, const SetOption& option) {
  auto known = std::ranges::find(parts.known, part, &ingest::PartHints::part);
  if (known == parts.known.end()) known = parts.known.insert(known, {part, {}});
  *field(known->hints, option.key) = option.value;
}

/// Whether the option concerns the source, which then has it.
bool take(ingest::ManifestSource& source, const SetOption& option) {
  const std::string path = source.file.string();
  const std::string name = source.file.filename().string();
  if (path.empty()) return false;
  if (option.file == path || option.file == name) {
    *field(source.hints, option.key) = option.value;
    for (ingest::PartHints& known : source.parts.known)
      *field(known.hints, option.key) = option.value;
    return true;
  }
  auto part = part_of(option.file, path);
  if (!part) part = part_of(option.file, name);
  if (!part) return false;
  const bool meant = std::ranges::find(source.parts.known, *part, &ingest::PartHints::part) !=
                     source.parts.known.end();
  if (source.parts.only_these && !meant) return false;
  set_of_part(source.parts, *part, option);
  return true;
}

}  // namespace

Result<std::vector<SetOption>> read_set_options(const Arguments& arguments) {
  std::vector<SetOption> options;
  for (const std::string& typed : arguments.values("set")) {
    const std::size_t equals = typed.find('=');
    const std::size_t colon = equals == std::string::npos ? equals : typed.rfind(':', equals);
    if (colon == std::string::npos || colon == 0) {
      return usage(fmt::format("does not take \"{}\"", typed),
                   "write FILE:KEY=VALUE, as in a.txt:outlet=Reuters");
    }
    SetOption option{typed.substr(0, colon), typed.substr(colon + 1, equals - colon - 1),
                     typed.substr(equals + 1)};
    ingest::SourceHints probe;
    if (field(probe, option.key) == nullptr) {
      return usage(fmt::format("\"{}\" is no key", option.key),
                   "one of outlet, language, kind, published, title, url");
    }
    if (const OptionSpec* known = find_option(option.key)) {
      if (auto error = bad_choice(*known, option.value)) return *error;
    }
    options.push_back(std::move(option));
  }
  return options;
}

std::optional<Error> apply(const std::vector<SetOption>& options,
                           std::vector<ingest::ManifestSource>& sources) {
  for (const SetOption& option : options) {
    bool used = false;
    for (ingest::ManifestSource& source : sources) used = take(source, option) || used;
    if (!used) {
      return usage(
          fmt::format("no source is called \"{}\"", option.file),
          "write the file as it stands among the operands, or FILE/PART for one of its texts");
    }
  }
  return std::nullopt;
}

}  // namespace readout::cli
