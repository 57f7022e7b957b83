#include "readout/compare/topic_runs.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kMostInRun = 3;

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019';
}

/// A stop belongs to the word in front of a hyphen ("U.S.-led"), behind it ends the sentence.
bool is_of_word(char32_t c, bool in_front) {
  return text::is_letter(c) || text::is_digit(c) || c == U'-' || is_apostrophe(c) ||
         (in_front && c == U'.');
}

bool is_in(const std::vector<Span>& spans, Span word) {
  return std::ranges::any_of(spans, [&](const Span& span) { return span.contains(word); });
}

class Runs {
 public:
  Runs(const RunWords& from, const TopicWords& topics,
       const std::function<bool(const text::Token&)>& is_barred)
      : from_(from), words_(from.words), topics_(topics), is_barred_(is_barred) {}

  [[nodiscard]] std::vector<TopicRun> all() const {
    std::vector<TopicRun> found;
    for (std::size_t first = 0; first < words_.size(); ++first) {
      if (!begins_within_name(first)) add_from(first, found);
    }
    return found;
  }

 private:
  void add_from(std::size_t first, std::vector<TopicRun>& found) const {
    bool name = true;
    std::size_t most = kMostInRun;
    for (std::size_t n = 0; n < most && first + n < words_.size(); ++n) {
      const std::size_t at = first + n;
      if (!may_hold(at) || (n > 0 && !follows(at))) return;
      const bool named = is_named(at);
      if (named) most = kMostLabelWords;
      name = name && named;
      if (n == 0 && !name && !topics_.stands_alone(words_, at)) continue;
      if (!may_end(at, n + 1 == most && !name)) continue;
      const TopicRun run{first, n + 1, name};
      if (!cuts_a_name(run)) found.push_back(run);
    }
  }

  [[nodiscard]] bool may_hold(std::size_t at) const {
    return !is_barred_(words_[at]) &&
           (topics_.may_stand(words_, at) || is_in(from_.names, words_[at].span));
  }

  [[nodiscard]] bool is_named(std::size_t at) const {
    return topics_.is_name(words_, at) || is_in(from_.names, words_[at].span);
  }

  /// `full`: there is no room for another word.
  [[nodiscard]] bool may_end(std::size_t at, bool full) const {
    const bool goes_on = follows(at + 1);
    if (is_in(from_.people, words_[at].span)) return false;
    if (topics_.is_name(words_, at) && !topics_.may_end(words_, at)) return false;
    if (is_named(at)) return !(goes_on && is_named(at + 1));
    return topics_.may_end(words_, at) && !(full && goes_on && topics_.may_stand(words_, at + 1));
  }

  [[nodiscard]] bool cuts_a_name(const TopicRun& run) const {
    const Span span{words_[run.first].span.begin, words_[run.first + run.count - 1].span.end};
    return std::ranges::any_of(
        from_.names, [&](const Span& name) { return name.overlaps(span) && !span.contains(name); });
  }

  /// Only white space, and no end of a line, may part the words of a label.
  [[nodiscard]] bool follows(std::size_t i) const {
    if (i == 0 || i >= words_.size()) return false;
    const Span between{words_[i - 1].span.end, words_[i].span.begin};
    return between.empty() || between.in(from_.text) == " ";
  }

  [[nodiscard]] bool begins_within_name(std::size_t i) const {
    return follows(i) && is_named(i) && is_named(i - 1) && !is_barred_(words_[i - 1]) &&
           !is_in(from_.people, words_[i - 1].span);
  }

  const RunWords& from_;
  std::span<const text::Token> words_;
  const TopicWords& topics_;
  const std::function<bool(const text::Token&)>& is_barred_;
};

}  // namespace

std::vector<TopicRun> topic_runs(const RunWords& from, const TopicWords& topics,
                                 const std::function<bool(const text::Token&)>& is_barred) {
  return Runs(from, topics, is_barred).all();
}

Span whole_words(Span span, std::string_view text) {
  if (span.empty()) return span;
  if (span.begin > 0 && text[span.begin - 1] == '-') {
    for (std::size_t at = span.begin; at > 0; span.begin = at) {
      std::size_t before = at;
      if (!is_of_word(text::previous_code_point(text, before), true)) break;
      at = before;
    }
  }
  if (span.end < text.size() && text[span.end] == '-') {
    for (std::size_t at = span.end; at < text.size();) {
      const char32_t c = text::next_code_point(text, at);
      if (!is_of_word(c, false)) break;
      if (c != U'-' && !is_apostrophe(c)) span.end = at;  // no label ends in a mark
    }
  }
  return span;
}

}  // namespace readout::compare
