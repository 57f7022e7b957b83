#include "readout/diff/reordering.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "readout/diff/words.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// A passage that says nothing without function words is not looked for.
std::vector<std::string> content_in_order(const Half& half) {
  std::vector<std::string> words;
  for (const text::Token& token : half.tokens()) {
    const bool tells = is_content(token, half.grammar) ||
                       half.grammar.in("negations", token.folded) ||
                       half.grammar.scale("modality", token.folded).has_value();
    if (tells) {
      words.push_back(token.stem);
    }
  }
  return words;
}

/// "March 3", "3 March": a date is one thing, however it is written.
bool is_quantity(const Half& half) {
  return half.facts.in_quantity(half.range);
}

bool is_rearranged(const Piece& piece, const Judgement& judgement) {
  std::vector<std::string> a = content_in_order(judgement.half_a(piece));
  std::vector<std::string> b = content_in_order(judgement.half_b(piece));
  if (a.size() < 2 || a == b) {
    return false;
  }
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

/// Where the same words went away and came to stand, in the order of the text.
struct Moved {
  std::vector<Piece*> gone;
  std::vector<Piece*> come;
};

void note(std::unordered_map<std::string, Moved>& moved, Piece& piece, const Half& half,
          std::vector<Piece*> Moved::*places) {
  if (is_quantity(half)) {
    return;
  }
  std::string key;
  std::vector<std::string> words = content_in_order(half);
  std::ranges::sort(words);  // "Varland thanked", "thanked Varland": nothing was left out
  for (const std::string& word : words) {
    key += word + '\n';
  }
  if (!key.empty()) {
    (moved[key].*places).push_back(&piece);
  }
}

/// A name in one of its cases, as far as its letters tell: «Марния», «Марнию».
bool are_one_name(const text::Token& x, const text::Token& y, const lexicon::Grammar& grammar) {
  if (x.stem == y.stem) {
    return true;
  }
  const auto [less, more] = std::minmax({std::string_view(x.folded), std::string_view(y.folded)},
                                        [](auto a, auto b) { return a.size() < b.size(); });
  constexpr std::size_t kStem = 3;    // letters
  constexpr std::size_t kEnding = 2;  // letters
  std::size_t same = 0;
  std::size_t letters = 0;
  for (std::size_t end = 0; end < less.size(); same = end, ++letters) {
    (void)text::next_code_point(less, end);
    if (!more.starts_with(less.substr(0, end))) {
      break;
    }
  }
  return grammar.has_cases() && x.capitalised && y.capitalised && letters >= kStem &&
         text::count_code_points(more.substr(same)) <= kEnding;
}

/// Whether the words of both halves are the same, none of them a number.
bool have_same_words(const Half& x, const Half& y) {
  return !x.range.empty() && x.range.size() == y.range.size() && !is_quantity(x) &&
         !is_quantity(y) && count_content(x.tokens(), x.grammar) > 0 &&
         std::ranges::equal(x.tokens(), y.tokens(), [&](const auto& a, const auto& b) {
           return are_one_name(a, b, x.grammar);
         });
}

/// "Marnia accused Dornia", "Dornia accused Marnia": each stands where the other stood.
void note_exchanged(std::vector<Piece>& pieces, const Judgement& judgement) {
  constexpr std::size_t kNear = 4;  // pieces, kept ones too
  constexpr std::size_t kName = 4;  // tokens
  const auto may_be = [](const Piece& piece) {
    return piece.op == EditOp::replace && piece.changes.empty() && is_short(piece, kName);
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (std::size_t j = i + 1; may_be(pieces[i]) && j < std::min(pieces.size(), i + kNear); ++j) {
      const bool exchanged =
          may_be(pieces[j]) &&
          have_same_words(judgement.half_a(pieces[i]), judgement.half_b(pieces[j])) &&
          have_same_words(judgement.half_a(pieces[j]), judgement.half_b(pieces[i]));
      if (exchanged) {
        add_change(pieces[i], Change::order);
        add_change(pieces[j], Change::order);
        break;
      }
    }
  }
}

}  // namespace

void judge_order(std::vector<Piece>& pieces, const Judgement& judgement) {
  for (Piece& piece : pieces) {
    // "03/04/2031", "04/03/2031": the digits stand in another order, and the value is another.
    const bool counts =
        is_quantity(judgement.half_a(piece)) || is_quantity(judgement.half_b(piece));
    if (piece.op == EditOp::replace && !counts && is_rearranged(piece, judgement)) {
      add_change(piece, Change::order);
    }
  }
  note_exchanged(pieces, judgement);
  std::unordered_map<std::string, Moved> moved;
  for (Piece& piece : pieces) {
    if (piece.op == EditOp::delete_) {
      note(moved, piece, judgement.half_a(piece), &Moved::gone);
    } else if (piece.op == EditOp::insert) {
      note(moved, piece, judgement.half_b(piece), &Moved::come);
    }
  }
  for (auto& [words, places] : moved) {
    for (std::size_t i = 0; i < std::min(places.gone.size(), places.come.size()); ++i) {
      add_change(*places.gone[i], Change::order);
      add_change(*places.come[i], Change::order);
    }
  }
}

}  // namespace readout::diff
