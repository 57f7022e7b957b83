// How often words are said to be without counterpart in lines that translate each other, and how
// often words without one are found.
//
//   measure_anchors WHICH A LANGUAGE B LANGUAGE [LINES]
//
// WHICH as --encoder takes it; A and B are files, line i of the one translates line i of the other.
// Prints, of the first LINES lines (600 if not given), how many have a number, a date, a name or
// words that stand on one side alone; of as many lines of A with six content words of another line
// behind them, how many have words of those found; and of those lines of B that have a clause of
// less than half of them between marks, how often words of A are found when it is left out.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "readout/compare/named_anchors.hpp"
#include "readout/compare/unmatched_words.hpp"
#include "readout/encode/encoder.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"

namespace {

using namespace readout;  // NOLINT: a small program

struct Line {
  std::string text;
  std::string language;
  text::Analysis analysis = {};
  lexicon::Named named = {};

  void read(const lexicon::ActorIndex& actors) {
    analysis = text::analyse(text, language);
    named = lexicon::find_named(text, analysis, actors, "");
  }
  [[nodiscard]] compare::AnchorSide side() const {
    return {text, language, analysis.tokens, &named};
  }
};

std::vector<Line> read(const std::string& path, const std::string& language, std::size_t lines,
                       const lexicon::ActorIndex& actors) {
  std::ifstream file(path);
  std::vector<Line> out;
  for (std::string text; out.size() < lines && std::getline(file, text);) {
    out.push_back({text, language});
    out.back().read(actors);
  }
  return out;
}

/// The line with the first six words of another one behind it.
Line with_more(const Line& line, const Line& other, const lexicon::ActorIndex& actors) {
  constexpr std::size_t kWords = 6;
  const auto& tokens = other.analysis.tokens;
  std::size_t words = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size() && words < kWords; ++i) {
    const bool content =
        tokens[i].kind == text::TokenKind::word &&
        !lexicon::shipped().grammar(other.language).in("stop_words", tokens[i].folded);
    if (content) ++words;
    end = tokens[i].span.end;
  }
  Line made{line.text + " " + other.text.substr(0, end), line.language};
  made.read(actors);
  return made;
}

/// The line without its longest stretch between marks, where it has another one; else all of it.
Line with_less(const Line& line, const lexicon::ActorIndex& actors) {
  Span longest;
  std::size_t begin = 0;
  for (const text::Token& token : line.analysis.tokens) {
    if (token.kind != text::TokenKind::punctuation) continue;
    const Span stretch{begin, token.span.begin};
    if (stretch.size() > longest.size()) longest = stretch;
    begin = token.span.end;
  }
  Line made{line.text, line.language};
  made.text.erase(longest.begin, longest.size());
  if (2 * longest.size() > line.text.size()) made.text = line.text;
  made.read(actors);
  return made;
}

bool is_alone(const CrossAnchor& anchor, AnchorKind kind) {
  return anchor.kind == kind && (anchor.a.empty() || anchor.b.empty());
}

struct Counts {
  std::size_t lines = 0;
  std::size_t number = 0;
  std::size_t date = 0;
  std::size_t name = 0;
  std::size_t words_a = 0;
  std::size_t words_b = 0;
  std::size_t added_found = 0;
  std::size_t shortened = 0;
  std::size_t missing_found = 0;
};

void count_if(std::size_t& counter, bool holds) {
  if (holds) ++counter;
}

void measure(Counts& counts, const Line& a, const Line& other, const Line& b,
             const lexicon::ActorIndex& actors, const encode::Encoder& encoder) {
  const auto anchors = compare::named_anchors(a.side(), b.side(), actors);
  const auto any = [&](AnchorKind kind) {
    return std::ranges::any_of(anchors,
                               [&](const CrossAnchor& anchor) { return is_alone(anchor, kind); });
  };
  ++counts.lines;
  count_if(counts.number, any(AnchorKind::number));
  count_if(counts.date, any(AnchorKind::date));
  count_if(counts.name, any(AnchorKind::name));
  const Line more = with_more(a, other, actors);
  const Line less = with_less(b, actors);
  const std::vector<compare::PairOfSides> pairs{
      {a.side(), b.side()}, {more.side(), b.side()}, {a.side(), less.side()}};
  const auto found = compare::find_unmatched(pairs, lexicon::shipped(), encoder, 1).value().pairs;
  count_if(counts.words_a, !found[0].a.empty());
  count_if(counts.words_b, !found[0].b.empty());
  count_if(counts.added_found, std::ranges::any_of(found[1].a, [&](const auto& run) {
             return run.span.end > a.text.size();
           }));
  if (less.text.size() == b.text.size()) return;
  ++counts.shortened;
  count_if(counts.missing_found, !found[2].a.empty());
}

}  // namespace

int main(int count, char** words) {
  constexpr std::size_t kLines = 600;
  constexpr std::size_t kApart = 37;  // the other line
  if (count < 6) return 2;
  const std::size_t lines = count > 6 ? std::stoul(words[6]) : kLines;
  const lexicon::ActorIndex actors(lexicon::shipped());
  const auto a = read(words[2], words[3], lines, actors);
  const auto b = read(words[4], words[5], lines, actors);
  const auto encoder = encode::open_encoder(words[1]);
  if (!encoder || a.size() != b.size()) return 1;
  Counts counts;
  for (std::size_t i = 0; i < a.size(); ++i) {
    measure(counts, a[i], a[(i + kApart) % a.size()], b[i], actors, *encoder.value());
  }
  std::printf(
      "%zu lines; with something alone: number %zu, date %zu, name %zu, words of a %zu, of "
      "b %zu; added words found %zu; clause left out %zu, found %zu\n",
      counts.lines, counts.number, counts.date, counts.name, counts.words_a, counts.words_b,
      counts.added_found, counts.shortened, counts.missing_found);
  return 0;
}
