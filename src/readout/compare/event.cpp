#include "readout/compare/event.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

#include "readout/compare/event_title.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kDateLength = 10;   // YYYY-MM-DD
constexpr std::size_t kNamedOutlets = 4;  // more make a count

std::string outlets_of(std::span<const Document> documents) {
  std::vector<std::string> outlets;
  for (const Document& document : documents) {
    if (std::ranges::find(outlets, document.outlet) == outlets.end()) {
      outlets.push_back(document.outlet);
    }
  }
  if (outlets.size() > kNamedOutlets)
    return fmt::format("{} accounts of one event", documents.size());
  if (outlets.size() == 1) return fmt::format("{}: {} texts", outlets.front(), documents.size());
  const std::string last = outlets.back();
  outlets.pop_back();
  return fmt::format("{} and {}", fmt::join(outlets, ", "), last);
}

}  // namespace

void infer_event(Event& event, std::span<const Document> documents,
                 const lexicon::Lexicon& lexicon) {
  if (event.date.empty()) {
    for (const Document& document : documents) {
      const std::string date = document.published.substr(0, kDateLength);
      if (!date.empty() && (event.date.empty() || date < event.date)) event.date = date;
    }
  }
  if (!event.title.empty() || documents.empty()) return;
  event.title = title_in_common(documents, lexicon);
  if (event.title.empty()) event.title = outlets_of(documents);
}

}  // namespace readout::compare
