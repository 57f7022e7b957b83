#include "readout/compare/statement_finder.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/report/runs.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kQuoted = 60;  // code points of words in a message

}  // namespace

StatementFinder::StatementFinder(const Comparison& comparison) : comparison_(comparison) {
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    by_id_.emplace(comparison.statements[i].id, i);
    by_words_[words(i)].push_back(i);
  }
}

std::string_view StatementFinder::words(std::size_t statement) const {
  const Statement& said = comparison_.statements[statement];
  return said.span.in(comparison_.sources[said.source].document.text);
}

bool StatementFinder::is_of(std::size_t statement, std::string_view source) const {
  const Document& document = comparison_.sources[comparison_.statements[statement].source].document;
  return document.id == source || document.outlet == source;
}

bool StatementFinder::is_known(std::string_view source) const {
  return std::ranges::any_of(comparison_.sources, [&](const Source& each) {
    return each.document.id == source || each.document.outlet == source;
  });
}

StatementFinder::Found StatementFinder::find(const StatementRef& wanted) const {
  const auto named = by_id_.find(wanted.id);
  const bool has_id = named != by_id_.end();
  if (has_id && (wanted.text.empty() || words(named->second) == wanted.text)) {
    return {named->second, {}};
  }
  if (wanted.text.empty()) {
    return {std::nullopt, fmt::format("no statement has the id {}", wanted.id)};
  }
  std::vector<std::size_t> alike;
  if (const auto found = by_words_.find(wanted.text); found != by_words_.end()) {
    alike = found->second;
  }
  if (is_known(wanted.source)) {
    std::erase_if(alike, [&](std::size_t each) { return !is_of(each, wanted.source); });
  }
  if (alike.size() == 1) return {alike.front(), {}};
  const std::string quoted = report::shortened(wanted.text, kQuoted);
  if (alike.empty()) return {std::nullopt, fmt::format("no statement reads “{}”", quoted)};
  return {std::nullopt, fmt::format("{} statements read “{}”", alike.size(), quoted)};
}

}  // namespace readout::compare
