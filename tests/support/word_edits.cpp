#include "support/word_edits.hpp"

#include <algorithm>
#include <cctype>

namespace readout::tests {
namespace {

using Table = std::vector<std::vector<std::size_t>>;

bool is_mark(char c) {
  return std::string_view(",.;:!?").find(c) != std::string_view::npos;
}

Table lengths(std::string_view a_text, std::span<const Span> a, std::string_view b_text,
              std::span<const Span> b) {
  Table table(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      table[i][j] = a[i].in(a_text) == b[j].in(b_text) ? table[i + 1][j + 1] + 1
                                                       : std::max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

void extend(std::vector<Edit>& edits, EditOp op, Span a, Span b) {
  if (!edits.empty() && edits.back().op == op) {
    Edit& last = edits.back();
    last.a.end = std::max(last.a.end, a.end);
    last.b.end = std::max(last.b.end, b.end);
    return;
  }
  edits.push_back({op, a, b, {}, Direction::none});
}

/// A deletion followed by an insertion replaces.
std::vector<Edit> with_replacements(const std::vector<Edit>& edits) {
  std::vector<Edit> out;
  for (const Edit& edit : edits) {
    if (!out.empty() && out.back().op == EditOp::delete_ && edit.op == EditOp::insert) {
      out.back() = {EditOp::replace, out.back().a, edit.b, {Change::wording}, Direction::none};
    } else {
      out.push_back(edit);
      if (edit.op == EditOp::insert) out.back().changes = {Change::addition};
      if (edit.op == EditOp::delete_) out.back().changes = {Change::omission};
    }
  }
  return out;
}

}  // namespace

std::vector<Span> split_words(std::string_view text, Span within) {
  std::vector<Span> out;
  std::size_t at = within.begin;
  while (at < within.end) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < within.end && text[end] != ' ' && text[end] != '\n') ++end;
    std::size_t word_end = end;
    while (word_end > at + 1 && is_mark(text[word_end - 1])) --word_end;
    out.push_back({at, word_end});
    if (word_end < end) out.push_back({word_end, end});
    at = end;
  }
  return out;
}

std::vector<Edit> word_edits(std::string_view a_text, std::span<const Span> a,
                             std::string_view b_text, std::span<const Span> b) {
  const Table table = lengths(a_text, a, b_text, b);
  std::vector<Edit> out;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto a_here = [&] { return i < a.size() ? a[i].begin : a.empty() ? 0 : a.back().end; };
  const auto b_here = [&] { return j < b.size() ? b[j].begin : b.empty() ? 0 : b.back().end; };
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].in(a_text) == b[j].in(b_text)) {
      extend(out, EditOp::keep, a[i++], b[j++]);
    } else if (j == b.size() || (i < a.size() && table[i + 1][j] >= table[i][j + 1])) {
      const Span dropped = a[i++];
      extend(out, EditOp::delete_, dropped, {b_here(), b_here()});
    } else {
      const Span added = b[j++];
      extend(out, EditOp::insert, {a_here(), a_here()}, added);
    }
  }
  return with_replacements(out);
}

}  // namespace readout::tests
