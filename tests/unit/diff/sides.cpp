#include "sides.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace readout::test {
namespace {

std::vector<std::string> folded_in(const Told& told, Span span) {
  std::vector<std::string> words;
  for (const text::Token& token : told.analysis.tokens) {
    if (span.contains(token.span)) {
      words.push_back(token.folded);
    }
  }
  return words;
}

/// Whether the spans, in order, hold each token exactly once.
bool covers_side(const std::vector<Span>& spans, const Told& told) {
  std::size_t next = 0;
  std::size_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end < span.begin) {
      return false;
    }
    at = span.end;
    while (next < told.analysis.tokens.size() && span.contains(told.analysis.tokens[next].span)) {
      ++next;
    }
  }
  return next == told.analysis.tokens.size();
}

}  // namespace

Told told(std::string text, std::string language) {
  Told told;
  told.analysis = text::analyse(text, language);
  told.text = std::move(text);
  return told;
}

Told random_words(std::mt19937& random, std::size_t most, int letters) {
  const std::size_t length = std::uniform_int_distribution<std::size_t>(0, most)(random);
  std::uniform_int_distribution<int> letter(0, letters - 1);
  Told told;
  told.analysis.language = "en";
  for (std::size_t i = 0; i < length; ++i) {
    const std::string word(1, static_cast<char>('a' + letter(random)));
    text::Token token;
    token.span = {told.text.size(), told.text.size() + 1};
    token.folded = word;
    token.stem = word;
    told.analysis.tokens.push_back(token);
    told.text += word + ' ';
  }
  return told;
}

Told random_prose(std::mt19937& random, std::size_t words) {
  constexpr std::array<const char*, 24> kWords{
      "the",  "of",     "and",  "to",     "in",    "on",   "that",  "a",
      "for",  "with",   "lake", "treaty", "boats", "sign", "open",  "harbour",
      "Orla", "twelve", "will", "may",    "long",  "old",  "Maren", "bridge"};
  std::uniform_int_distribution<std::size_t> word(0, kWords.size() - 1);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += (i == 0 ? "" : " ") + std::string(kWords.at(word(random)));
  }
  return told(text);
}

diff::Ids numbers(std::size_t count, std::size_t first) {
  diff::Ids ids(count);
  std::iota(ids.begin(), ids.end(), static_cast<std::uint32_t>(first + 1));
  return ids;
}

diff::Ids random_ids(std::mt19937& random, std::size_t count, std::uint32_t different) {
  std::uniform_int_distribution<std::uint32_t> id(1, different);
  diff::Ids ids(count);
  std::ranges::generate(ids, [&] { return id(random); });
  return ids;
}

bool mirrors(const diff::Diff& there, const diff::Diff& back) {
  const auto keys_of = [](const diff::Diff& diff, bool exchange) {
    std::vector<
        std::tuple<Span, Span, EditOp, std::vector<Change>, Direction, Adjunct, std::string>>
        keys;
    for (const Edit& edit : diff.edits) {
      // The place where nothing stands may differ between neighbours.
      const bool one_side = edit.a.empty() || edit.b.empty();
      Span a = one_side && edit.a.empty() ? Span{} : edit.a;
      Span b = one_side && edit.b.empty() ? Span{} : edit.b;
      EditOp op = edit.op;
      std::vector<Change> changes = edit.changes;
      Direction direction = edit.direction;
      std::string letters;
      for (const LetterEdit& letter : edit.letters) {
        const Span x = exchange ? letter.b : letter.a;
        const Span y = exchange ? letter.a : letter.b;
        letters += std::to_string(x.begin) + '-' + std::to_string(x.end) + ':' +
                   std::to_string(y.begin) + '-' + std::to_string(y.end) + ' ';
      }
      if (exchange) {
        std::swap(a, b);
        op = op == EditOp::delete_ ? EditOp::insert : op == EditOp::insert ? EditOp::delete_ : op;
        std::ranges::transform(changes, changes.begin(),
                               [](Change change) { return reversed(change); });
        direction = reversed(direction);
      }
      std::ranges::sort(changes);
      keys.emplace_back(a, b, op, changes, direction, edit.adjunct, letters);
    }
    std::ranges::sort(keys);
    return keys;
  };
  return keys_of(there, false) == keys_of(back, true);
}

bool letters_rebuild(const diff::Diff& diff, const Told& a, const Told& b) {
  return std::ranges::all_of(diff.edits, [&](const Edit& edit) {
    std::string in_a;
    std::string in_b;
    for (const LetterEdit& letter : edit.letters) {
      in_a += a.at(letter.a);
      in_b += b.at(letter.b);
    }
    return edit.letters.empty() ||
           (edit.op == EditOp::replace && in_a == a.at(edit.a) && in_b == b.at(edit.b));
  });
}

bool covers(const diff::Diff& diff, const Told& a, const Told& b) {
  std::vector<Span> in_a;
  std::vector<Span> in_b;
  for (const Edit& edit : diff.edits) {
    in_a.push_back(edit.a);
    in_b.push_back(edit.b);
  }
  return covers_side(in_a, a) && covers_side(in_b, b);
}

std::vector<std::string> applied(const diff::Diff& diff, const Told& a, const Told& b) {
  std::vector<std::string> words;
  for (const Edit& edit : diff.edits) {
    const auto said = edit.op == EditOp::keep ? folded_in(a, edit.a) : folded_in(b, edit.b);
    words.insert(words.end(), said.begin(), said.end());
  }
  return words;
}

bool rebuilds(const diff::Diff& diff, const Told& a, const Told& b, const diff::Ignore& ignore) {
  const auto compared = [&](const Told& told, Span span) {
    std::string joined;
    for (const text::Token& token : told.analysis.tokens) {
      const bool is_mark = token.kind != text::TokenKind::word &&
                           token.kind != text::TokenKind::number &&
                           token.kind != text::TokenKind::symbol;
      if (span.contains(token.span) && !(ignore.punctuation && is_mark)) {
        joined += ignore.inflection    ? token.stem
                  : ignore.letter_case ? token.folded
                                       : told.at(token.span);
        joined += ' ';
      }
    }
    return joined;
  };
  std::string built;
  for (const Edit& edit : diff.edits) {
    const bool plain = edit.op == EditOp::keep && edit.changes.empty();
    built += plain ? compared(a, edit.a) : compared(b, edit.b);
  }
  return built == compared(b, {0, b.text.size()});
}

std::vector<std::string> words_of(const Told& told) {
  return folded_in(told, {0, told.text.size()});
}

std::size_t longest_common(const Told& a, const Told& b) {
  std::unordered_map<std::string, std::uint32_t> ids;
  const auto ids_of = [&](const Told& told) {
    diff::Ids run;
    for (const text::Token& token : told.analysis.tokens) {
      run.push_back(ids.emplace(token.folded, ids.size()).first->second);
    }
    return run;
  };
  const diff::Ids in_a = ids_of(a);
  const diff::Ids in_b = ids_of(b);
  return longest_common(in_a, in_b);
}

std::size_t longest_common(diff::IdSpan a, diff::IdSpan b) {
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (const std::uint32_t id : a) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = id == b[j - 1] ? above[j - 1] + 1 : std::max(above[j], row[j - 1]);
    }
    above.swap(row);
  }
  return above[b.size()];
}

std::size_t count(const diff::Diff& diff, EditOp op) {
  return static_cast<std::size_t>(std::ranges::count(diff.edits, op, &Edit::op));
}

const Edit& first(const diff::Diff& diff, EditOp op) {
  const auto found = std::ranges::find(diff.edits, op, &Edit::op);
  REQUIRE(found != diff.edits.end());
  return *found;
}

bool has(const Edit& edit, Change change) {
  return std::ranges::find(edit.changes, change) != edit.changes.end();
}

}  // namespace readout::test
