#include "readout/diff/classify.hpp"

#include <algorithm>
#include <array>

#include "readout/diff/judgement.hpp"
#include "readout/diff/word_forms.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

constexpr std::size_t kOmittedWords = 2;
/// A replacement that loses as many times its content words also leaves something out.
constexpr std::size_t kLopsided = 3;

Tokens tokens_of(const Side& side, TokenRange range) {
  return side.tokens.subspan(range.begin, range.size());
}

/// Marks alone: words in another spelling are kept (respelling.hpp).
bool is_orthography(const Piece& piece, const Judgement& judgement) {
  return count_words(tokens_of(judgement.a, piece.a)) == 0 &&
         count_words(tokens_of(judgement.b, piece.b)) == 0;
}

void judge_extent(Piece& piece, const Judgement& judgement) {
  const std::size_t in_a = count_content(tokens_of(judgement.a, piece.a), judgement.grammar_a);
  const std::size_t in_b = count_content(tokens_of(judgement.b, piece.b), judgement.grammar_b);
  if (in_a >= kOmittedWords + in_b && in_a >= kLopsided * in_b) {
    add_change(piece, Change::omission);
  }
  if (in_b >= kOmittedWords + in_a && in_b >= kLopsided * in_a) {
    add_change(piece, Change::addition);
  }
}

void judge_words(Piece& piece, const Judgement& judgement) {
  using Rule = void (*)(Piece&, const Judgement&);
  constexpr std::array<Rule, 9> kRules{judge_quantities, judge_actors,   judge_names,
                                       judge_negation,   judge_modality, judge_intensity,
                                       judge_hedges,     judge_cues,     judge_extent};
  for (const Rule rule : kRules) {
    rule(piece, judgement);
  }
  if (is_inflection(piece, judgement.a, judgement.b, judgement.grammar_a)) {
    add_change(piece, Change::inflection);
    return;
  }
  constexpr std::size_t kSaidByTheRules = 3;
  const bool is_replace = piece.op == EditOp::replace;
  if (piece.changes.empty() || (is_replace && !is_short(piece, kSaidByTheRules))) {
    add_change(piece, Change::wording);
  }
}

void judge(Piece& piece, const Judgement& judgement) {
  if (piece.op == EditOp::move) {
    add_change(piece, Change::order);
  } else if (piece.op == EditOp::keep || is_orthography(piece, judgement)) {
    add_change(piece, Change::orthography);
  } else {
    judge_words(piece, judgement);
  }
  std::ranges::sort(piece.changes);
}

}  // namespace

void add_change(Piece& piece, Change change) {
  if (std::ranges::find(piece.changes, change) == piece.changes.end()) {
    piece.changes.push_back(change);
  }
}

bool is_short(const Piece& piece, std::size_t tokens) {
  return piece.a.size() <= tokens && piece.b.size() <= tokens;
}

TokenRange widened(TokenRange range, std::size_t more, std::size_t size) {
  return {range.begin - std::min(more, range.begin), std::min(range.end + more, size)};
}

void classify(std::vector<Piece>& pieces, const Side& a, const Side& b,
              const lexicon::Lexicon& lexicon) {
  const auto is_changed = [](const Piece& piece) {
    return piece.op != EditOp::keep || !piece.same_bytes;
  };
  if (std::ranges::none_of(pieces, is_changed)) {
    return;
  }
  const Judgement judgement{a,
                            b,
                            lexicon,
                            lexicon.grammar(a.language),
                            lexicon.grammar(b.language),
                            side_facts(a, lexicon),
                            side_facts(b, lexicon)};
  for (Piece& piece : pieces) {
    if (is_changed(piece)) {
      judge(piece, judgement);
    }
  }
}

}  // namespace readout::diff
