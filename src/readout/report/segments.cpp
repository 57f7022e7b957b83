#include "readout/report/segments.hpp"

#include <algorithm>
#include <map>

namespace readout::report {
namespace {

std::vector<std::size_t> borders_of(Span within, std::span<const Statement> statements) {
  std::vector<std::size_t> out{within.begin, within.end};
  const auto add = [&](Span span) {
    const Span inside = intersection(span, within);
    if (!inside.empty()) out.insert(out.end(), {inside.begin, inside.end});
  };
  for (const Statement& statement : statements) {
    add(statement.span);
    for (const Span content : statement.content) add(content);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Statements by where they begin, outer before inner.
std::vector<std::size_t> by_begin(std::span<const Statement> statements) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!statements[i].span.empty()) out.push_back(i);
  }
  std::stable_sort(out.begin(), out.end(), [&](std::size_t x, std::size_t y) {
    const Span a = statements[x].span;
    const Span b = statements[y].span;
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return out;
}

bool in_content(const Statement& statement, Span span) {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [span](Span content) { return content.contains(span); });
}

void mark_ends(std::vector<Segment>& segments) {
  std::map<std::size_t, std::size_t> last;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!segments[i].statement) continue;
    const auto [found, fresh] = last.insert_or_assign(*segments[i].statement, i);
    segments[i].first = fresh;
  }
  for (const auto& [statement, segment] : last) segments[segment].last = true;
}

}  // namespace

std::vector<Segment> segments_of(Span within, std::span<const Statement> statements) {
  const std::vector<std::size_t> borders = borders_of(within, statements);
  const std::vector<std::size_t> order = by_begin(statements);
  std::vector<Segment> out;
  std::vector<std::size_t> open;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const Span span{borders[i], borders[i + 1]};
    std::erase_if(open, [&](std::size_t s) { return statements[s].span.end <= span.begin; });
    while (next < order.size() && statements[order[next]].span.begin <= span.begin) {
      if (statements[order[next]].span.end > span.begin) open.push_back(order[next]);
      ++next;
    }
    Segment segment{span, std::nullopt, false, false, false};
    if (!open.empty()) {
      segment.statement = open.back();
      segment.content = in_content(statements[open.back()], span);
    }
    const bool same = !out.empty() && out.back().statement == segment.statement &&
                      out.back().content == segment.content;
    if (same) {
      out.back().span.end = span.end;
    } else {
      out.push_back(segment);
    }
  }
  mark_ends(out);
  return out;
}

}  // namespace readout::report
