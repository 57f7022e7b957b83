#include "readout/phrases/pattern.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "readout/phrases/fragment.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kMostStates = 512;  ///< keeps the product of alternatives small
constexpr int kWordsInGap = 3;
constexpr int kCharactersInGap = 6;
constexpr std::string_view kGap = "...";
constexpr std::string_view kOpeners = "([{";
constexpr std::string_view kClosers = ")]}";

/// An open bracket: the alternatives that are done, and the one being read; of braces the parts.
struct Frame {
  char closer = '\0';
  std::size_t position = 0;
  std::optional<Fragment> done = {};
  Fragment current = {};
  std::vector<Part> parts = {};
  std::size_t states_before = 0;  ///< states of the pattern where the bracket opens
  bool joins = false;             ///< what follows belongs to the part before it
};

bool is_separator(char c) {
  return c == ' ' || c == '-';
}

bool ends_word(char c) {
  return is_separator(c) || std::string_view("()[]{}<>|").find(c) != std::string_view::npos;
}

class Parser {
 public:
  Parser(std::string_view source, const PatternWords& words) : source_(source), words_(words) {
    pattern_.by_characters = text::holds_han(source);
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
      frames_.back().joins = false;
      ++position_;
    } else if (const auto bracket = kOpeners.find(c); bracket != std::string_view::npos) {
      frames_.push_back({kClosers[bracket], position_++, {}, {}, {}, pattern_.states.size()});
    } else if (c == '|') {
      alternative();
    } else if (kClosers.find(c) != std::string_view::npos) {
      close(c);
    } else if (c == '<') {
      list();
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
    if (in_braces()) {
      fail(position_, "'|' stands in braces: put the alternatives in round brackets");
      return;
    }
    unite_current(frames_.back());
    ++position_;
  }

  [[nodiscard]] bool in_braces() const { return frames_.back().closer == '}'; }

  static void unite_current(Frame& frame) {
    Fragment current = std::exchange(frame.current, {});
    if (!frame.done) {
      frame.done = std::move(current);
    } else {
      unite(*frame.done, current);
    }
  }

  void close(char closer) {
    if (frames_.back().closer != closer) {
      fail(position_, std::string("'") + closer + "' closes nothing");
      return;
    }
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.parts.size() > kMostPartsInAnyOrder) {
      fail(frame.position, "more than four parts stand in braces");
      return;
    }
    const std::size_t begin = frame.states_before;
    if (closer == '}') frame.current = in_any_order(pattern_.states, frame.parts);
    unite_current(frame);
    if (closer == ']') frame.done->nullable = true;
    put({std::move(*frame.done), begin, pattern_.states.size()});
    ++position_;
  }

  /// Puts what has just been made behind what has been read of the open bracket; in braces beside
  /// it. Of characters, those that stand together are one part.
  void put(Part part) {
    Frame& frame = frames_.back();
    if (!in_braces()) {
      follow(pattern_.states, frame.current, part.fragment);
    } else if (frame.joins) {
      follow(pattern_.states, frame.parts.back().fragment, part.fragment);
      frame.parts.back().end = part.end;
    } else {
      frame.parts.push_back(std::move(part));
      frame.joins = pattern_.by_characters;
    }
  }

  StateIndex add_state(StateKind kind, std::string word, std::vector<std::string> words = {}) {
    pattern_.states.push_back({kind, std::move(word), false, {}, std::move(words)});
    return static_cast<StateIndex>(pattern_.states.size() - 1);
  }

  static Fragment of(StateIndex state, bool nullable = false) {
    return {{state}, {state}, nullable};
  }

  void gap() {
    if (in_braces()) {
      fail(position_, "a gap stands in braces");
      return;
    }
    const int length = pattern_.by_characters ? kCharactersInGap : kWordsInGap;
    for (int i = 0; i < length; ++i) {
      const StateIndex state = add_state(StateKind::any, "");
      put({of(state, true), state, pattern_.states.size()});
    }
    position_ += kGap.size();
  }

  /// The end of the word that begins at `begin`.
  [[nodiscard]] std::size_t end_of_word(std::string_view text, std::size_t begin) const {
    std::size_t end = begin;
    if (pattern_.by_characters) {
      if (end < text.size()) static_cast<void>(text::next_code_point(text, end));
    } else {
      while (end < text.size() && !ends_word(text[end]) && !text.substr(end).starts_with(kGap)) {
        ++end;
      }
    }
    return end;
  }

  void word() {
    const bool form = source_[position_] == '=';
    const std::size_t begin = position_ + (form ? 1 : 0);
    const std::size_t end = end_of_word(source_, begin);
    if (end == begin || ends_word(source_[begin])) {
      fail(position_, form ? "'=' stands before no word" : "'>' closes nothing");
      return;
    }
    std::string folded = text::fold(source_.substr(begin, end - begin));
    position_ = end;
    if (words_.passed_over.contains(folded)) return;
    const StateIndex state = add_state(form ? StateKind::form : StateKind::stem, std::move(folded));
    put({of(state), state, pattern_.states.size()});
  }

  void list() {
    const std::size_t end = source_.find('>', position_);
    if (end == std::string_view::npos) {
      fail(position_, "'<' is not closed");
      return;
    }
    const std::string_view name = source_.substr(position_ + 1, end - position_ - 1);
    const std::vector<std::string>* const entries = words_.lists ? words_.lists(name) : nullptr;
    if (entries == nullptr || entries->empty()) {
      fail(position_, "the grammar of the language has no list '" + std::string(name) + "'");
      return;
    }
    const std::size_t begin = pattern_.states.size();
    put({any_of(*entries), begin, pattern_.states.size()});
    position_ = end + 1;
  }

  /// One state for all entries of one word, however many; a chain for each longer one.
  Fragment any_of(const std::vector<std::string>& entries) {
    Fragment all{{}, {}, false};
    std::vector<std::string> single;
    for (const std::string& entry : entries) {
      std::vector<std::string> words = words_of(entry);
      if (words.size() == 1) {
        single.push_back(std::move(words.front()));
      } else if (!words.empty()) {
        unite(all, chain(std::move(words)));
      }
    }
    if (!single.empty()) unite(all, of(add_state(StateKind::list, "", std::move(single))));
    return all;
  }

  [[nodiscard]] std::vector<std::string> words_of(std::string_view entry) const {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < entry.size();) {
      const std::size_t end = is_separator(entry[at]) ? at + 1 : end_of_word(entry, at);
      std::string word(entry.substr(at, end - at));
      if (!is_separator(entry[at]) && !words_.passed_over.contains(word)) {
        words.push_back(std::move(word));
      }
      at = std::max(end, at + 1);
    }
    return words;
  }

  Fragment chain(std::vector<std::string> words) {
    Fragment whole;
    for (std::string& word : words) {
      follow(pattern_.states, whole, of(add_state(StateKind::form, std::move(word))));
    }
    return whole;
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
  const PatternWords& words_;
  std::size_t position_ = 0;
  Pattern pattern_;
  std::vector<Frame> frames_;
  std::optional<PatternError> error_;
};

}  // namespace

std::variant<Pattern, PatternError> parse_pattern(std::string_view pattern,
                                                  const PatternWords& words) {
  return Parser(pattern, words).run();
}

}  // namespace readout::phrases
