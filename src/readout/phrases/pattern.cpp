#include "readout/phrases/pattern.hpp"

#include <optional>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kMostStates = 512;  ///< keeps the product of alternatives small
constexpr int kWordsInGap = 3;
constexpr int kCharactersInGap = 6;
constexpr std::string_view kGap = "...";

/// A part of a pattern: where it may begin and end, and whether it may be nothing at all.
struct Fragment {
  std::vector<StateIndex> first;
  std::vector<StateIndex> last;
  bool nullable = true;
};

void append(std::vector<StateIndex>& to, const std::vector<StateIndex>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// An open bracket: the alternatives that are done, and the one being read.
struct Frame {
  char closer = '\0';
  std::size_t position = 0;
  std::optional<Fragment> done;
  Fragment current;
};

bool holds_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_han(text::next_code_point(text, at))) return true;
  }
  return false;
}

bool is_separator(char c) {
  return c == ' ' || c == '-';
}

bool ends_word(char c) {
  return is_separator(c) || c == '(' || c == ')' || c == '[' || c == ']' || c == '|';
}

class Parser {
 public:
  Parser(std::string_view source, const WordSet& passed_over)
      : source_(source), passed_over_(passed_over) {
    pattern_.by_characters = holds_han(source);
    pattern_.exception = source.starts_with('!');
    if (pattern_.exception) ++position_;
    frames_.emplace_back();
  }

  std::variant<Pattern, PatternError> run() {
    while (position_ < source_.size() && !error_) step();
    if (!error_) finish();
    if (error_) return *error_;
    return std::move(pattern_);
  }

 private:
  void step() {
    const char c = source_[position_];
    if (is_separator(c)) {
      ++position_;
    } else if (c == '(' || c == '[') {
      frames_.push_back({c == '(' ? ')' : ']', position_++, std::nullopt, {}});
    } else if (c == '|') {
      alternative();
    } else if (c == ')' || c == ']') {
      close(c);
    } else if (source_.substr(position_).starts_with(kGap)) {
      gap();
    } else {
      word();
    }
    if (pattern_.states.size() > kMostStates) fail(position_, "the pattern is too long");
  }

  void fail(std::size_t position, std::string message) {
    if (!error_) error_ = PatternError{position, std::move(message)};
  }

  void alternative() {
    if (frames_.size() == 1) {
      fail(position_, "'|' stands outside brackets");
      return;
    }
    unite_current(frames_.back());
    ++position_;
  }

  static void unite_current(Frame& frame) {
    Fragment current = std::exchange(frame.current, {});
    if (!frame.done) {
      frame.done = std::move(current);
      return;
    }
    append(frame.done->first, current.first);
    append(frame.done->last, current.last);
    frame.done->nullable = frame.done->nullable || current.nullable;
  }

  void close(char closer) {
    if (frames_.back().closer != closer) {
      fail(position_, std::string("'") + closer + "' closes nothing");
      return;
    }
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    unite_current(frame);
    if (closer == ']') frame.done->nullable = true;
    follow_by(*frame.done);
    ++position_;
  }

  /// Puts `part` behind what has been read of the open bracket.
  void follow_by(const Fragment& part) {
    Fragment& current = frames_.back().current;
    for (const StateIndex state : current.last) append(pattern_.states[state].next, part.first);
    if (current.nullable) append(current.first, part.first);
    if (!part.nullable) current.last.clear();
    append(current.last, part.last);
    current.nullable = current.nullable && part.nullable;
  }

  void add_state(StateKind kind, std::string word, bool nullable = false) {
    const auto index = static_cast<StateIndex>(pattern_.states.size());
    pattern_.states.push_back({kind, std::move(word), false, {}});
    follow_by({{index}, {index}, nullable});
  }

  void gap() {
    const int length = pattern_.by_characters ? kCharactersInGap : kWordsInGap;
    for (int i = 0; i < length; ++i) add_state(StateKind::any, "", true);
    position_ += kGap.size();
  }

  void word() {
    const bool form = source_[position_] == '=';
    const std::size_t begin = position_ + (form ? 1 : 0);
    std::size_t end = begin;
    if (pattern_.by_characters) {
      if (end < source_.size()) static_cast<void>(text::next_code_point(source_, end));
    } else {
      while (end < source_.size() && !ends_word(source_[end])) ++end;
    }
    if (end == begin || ends_word(source_[begin])) {
      fail(position_, "'=' stands before no word");
      return;
    }
    std::string folded = text::fold(source_.substr(begin, end - begin));
    position_ = end;
    if (passed_over_.contains(folded)) return;
    add_state(form ? StateKind::form : StateKind::stem, std::move(folded));
  }

  void finish() {
    if (frames_.size() > 1) {
      fail(frames_.back().position, "the bracket is not closed");
      return;
    }
    const Fragment& whole = frames_.back().current;
    if (whole.nullable) fail(0, "the pattern matches nothing at all");
    for (const StateIndex state : whole.first) refuse_gap(state, 0, "a gap begins the pattern");
    for (const StateIndex state : whole.last) {
      refuse_gap(state, source_.size(), "a gap ends the pattern");
      pattern_.states[state].last = true;
    }
    pattern_.first = whole.first;
  }

  void refuse_gap(StateIndex state, std::size_t position, const char* message) {
    if (pattern_.states[state].kind == StateKind::any) fail(position, message);
  }

  std::string_view source_;
  const WordSet& passed_over_;
  std::size_t position_ = 0;
  Pattern pattern_;
  std::vector<Frame> frames_;
  std::optional<PatternError> error_;
};

}  // namespace

std::variant<Pattern, PatternError> parse_pattern(std::string_view pattern,
                                                  const WordSet& passed_over) {
  return Parser(pattern, passed_over).run();
}

}  // namespace readout::phrases
