#include "cli/base_option.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <string>
#include <vector>

#include "readout/text/unicode.hpp"

#include "cli/suggest.hpp"

namespace readout::cli {
namespace {

using Names = std::function<bool(const Document&)>;

/// The ways to name a source, the surest first: the first that finds any decides.
std::array<Names, 4> ways_to_name(const std::string& typed) {
  return {[typed](const Document& document) { return document.id == typed; },
          [typed](const Document& document) { return document.file == typed; },
          [typed](const Document& document) {
            return text::fold(document.outlet) == text::fold(typed);
          },
          [typed](const Document& document) {
            return std::filesystem::path(document.file).filename() == typed;
          }};
}

std::vector<std::size_t> named(std::span<const Document> documents, const std::string& typed) {
  std::vector<std::size_t> found;
  for (const Names& names : ways_to_name(typed)) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (names(documents[i])) found.push_back(i);
    }
    if (!found.empty()) break;
  }
  return found;
}

}  // namespace

Result<std::optional<std::size_t>> choose_base(const Arguments& arguments,
                                               std::span<const Document> documents) {
  const auto typed = arguments.value("base");
  if (!typed) return std::optional<std::size_t>();
  const std::vector<std::size_t> found = named(documents, *typed);
  if (found.size() == 1) return std::optional(found.front());
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool meant = found.empty() || std::ranges::find(found, i) != found.end();
    if (meant) ids.push_back(documents[i].id);
  }
  const std::string nearest = suggest(*typed, ids);
  return Error{ErrorKind::usage, "--base",
               fmt::format("\"{}\" names {}", *typed,
                           found.empty() ? "no source of the event" : "several sources"),
               found.empty() && !nearest.empty()
                   ? fmt::format("did you mean {}?", nearest)
                   : fmt::format("give the id of one: {}", fmt::join(ids, ", "))};
}

}  // namespace readout::cli
