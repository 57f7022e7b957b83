#include "readout/diff/homographs.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// A small letter of which folding makes another: «ё». Of capitals it cannot be told.
bool has_mark(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const char32_t code = text::next_code_point(word, at);
    const std::string_view letter = word.substr(from, at - from);
    if (text::is_lower(code) && text::fold(letter) != letter) {
      return true;
    }
  }
  return false;
}

/// Calls `visit` with each run of letters until it returns false.
template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t code = text::next_code_point(text, at);
    const bool letter = text::is_lower(code) || text::is_upper(code);
    if (!letter) {
      if (from > begin && !visit(text.substr(begin, from - begin))) return;
      begin = at;
    }
  }
  if (begin < text.size()) {
    (void)visit(text.substr(begin));
  }
}

bool begins_small(std::string_view word) {
  std::size_t at = 0;
  return text::is_lower(text::next_code_point(word, at));
}

bool writes_marks(std::string_view text, const lexicon::Grammar& grammar) {
  bool writes = false;
  bool leaves_out = false;
  for_each_word(text, [&](std::string_view word) {
    const bool marked = has_mark(word);
    const bool must_be = grammar.in("marked_words", text::fold(word));
    writes = writes || (marked && (must_be || begins_small(word)));
    leaves_out = leaves_out || (!marked && must_be);
    return !leaves_out;
  });
  return writes && !leaves_out;
}

enum class Likeness { spelling, other, unknown };

/// Whether the text of a side writes the marks: read when it is first asked.
class WritesMarks {
 public:
  WritesMarks(std::string_view text, const lexicon::Grammar& grammar)
      : text_(text), grammar_(grammar) {}

  [[nodiscard]] bool operator()() {
    if (!known_) known_ = writes_marks(text_, grammar_);
    return *known_;
  }

 private:
  std::string_view text_;
  const lexicon::Grammar& grammar_;
  std::optional<bool> known_;
};

/// Both texts' habits.
struct Habits {
  WritesMarks a;
  WritesMarks b;
};

Likeness by_marks(const Side& a, std::size_t i, const Side& b, std::size_t j,
                  const lexicon::Grammar& grammar, Habits& habits) {
  const std::string_view in_a = a.tokens[i].span.in(a.text);
  const std::string_view in_b = b.tokens[j].span.in(b.text);
  const bool in_capitals = text::count_capitals(in_a) > 1 || text::count_capitals(in_b) > 1;
  const bool marked_a = has_mark(in_a);
  const bool marked_b = has_mark(in_b);
  if ((marked_a == marked_b && !in_capitals) ||
      !grammar.in("folded_homographs", a.tokens[i].folded)) {
    return Likeness::spelling;
  }
  const bool sure = !in_capitals && (marked_a ? habits.b() : habits.a());
  return sure ? Likeness::other : Likeness::unknown;
}

bool is_in_capitals(const Side& side, std::size_t i) {
  return text::count_capitals(side.tokens[i].span.in(side.text)) > 1;
}

/// Not where the words beside it are in capitals too: "US" in "TELL US MORE".
bool is_acronym(const Side& side, std::size_t i) {
  return is_in_capitals(side, i) && !(i > 0 && is_in_capitals(side, i - 1)) &&
         !(i + 1 < side.tokens.size() && is_in_capitals(side, i + 1));
}

/// "US" and "us".
Likeness by_capitals(const Side& a, std::size_t i, const Side& b, std::size_t j,
                     const lexicon::Grammar& grammar) {
  if (a.tokens[i].folded != b.tokens[j].folded || is_in_capitals(a, i) == is_in_capitals(b, j) ||
      !grammar.in("acronym_homographs", a.tokens[i].folded)) {
    return Likeness::spelling;
  }
  return is_acronym(a, i) || is_acronym(b, j) ? Likeness::other : Likeness::unknown;
}

Likeness likeness(const Side& a, std::size_t i, const Side& b, std::size_t j,
                  const lexicon::Grammar& grammar, Habits& habits) {
  const Likeness marks = by_marks(a, i, b, j, grammar, habits);
  return marks == Likeness::spelling ? by_capitals(a, i, b, j, grammar) : marks;
}

class Parting {
 public:
  Parting(const Side& a, const Side& b, const lexicon::Grammar& grammar)
      : a_(a), b_(b), grammar_(grammar), habits_{{a.text, grammar}, {b.text, grammar}} {}

  void add(Piece piece) {
    const bool word_by_word =
        piece.op == EditOp::keep && !piece.same_bytes && piece.a.size() == piece.b.size();
    if (!word_by_word) {
      pieces_.push_back(std::move(piece));
      return;
    }
    std::size_t kept_from = 0;
    for (std::size_t i = 0; i < piece.a.size(); ++i) {
      const Likeness like =
          likeness(a_, piece.a.begin + i, b_, piece.b.begin + i, grammar_, habits_);
      if (like == Likeness::spelling) continue;
      keep(piece, kept_from, i);
      part(piece, i, like);
      kept_from = i + 1;
    }
    keep(piece, kept_from, piece.a.size());
  }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  static Piece cut(const Piece& piece, std::size_t begin, std::size_t end) {
    Piece part = piece;
    part.a = {piece.a.begin + begin, piece.a.begin + end};
    part.b = {piece.b.begin + begin, piece.b.begin + end};
    return part;
  }

  void keep(const Piece& piece, std::size_t begin, std::size_t end) {
    if (begin < end) {
      pieces_.push_back(cut(piece, begin, end));
    }
  }

  void part(const Piece& piece, std::size_t i, Likeness like) {
    Piece word = cut(piece, i, i + 1);
    word.same_bytes = like == Likeness::unknown;
    if (like == Likeness::other) {
      word.op = EditOp::replace;
      word.changes = {Change::wording};
    }
    pieces_.push_back(std::move(word));
  }

  const Side& a_;
  const Side& b_;
  const lexicon::Grammar& grammar_;
  Habits habits_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> part_homographs(std::vector<Piece> pieces, const Side& a, const Side& b,
                                   const lexicon::Grammar& grammar) {
  if (grammar.list("folded_homographs").empty() && grammar.list("acronym_homographs").empty()) {
    return pieces;
  }
  Parting parting(a, b, grammar);
  for (Piece& piece : pieces) {
    parting.add(std::move(piece));
  }
  return parting.take();
}

}  // namespace readout::diff
