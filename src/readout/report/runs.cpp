#include "readout/report/runs.hpp"

#include <algorithm>

#include "readout/report/slices.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// One edit seen from the shown side.
struct Step {
  EditOp op = EditOp::keep;
  Span base;
  Span shown;
  const Edit* edit = nullptr;
};

EditOp turned(EditOp op) {
  if (op == EditOp::insert) return EditOp::delete_;
  if (op == EditOp::delete_) return EditOp::insert;
  return op;
}

std::vector<Step> steps_of(const Pair& pair, bool reversed) {
  std::vector<Step> out;
  out.reserve(pair.edits.size());
  for (const Edit& edit : pair.edits) {
    if (reversed) {
      out.push_back({turned(edit.op), edit.b, edit.a, &edit});
    } else {
      out.push_back({edit.op, edit.a, edit.b, &edit});
    }
  }
  // Moved words, and a pair read backwards, are out of the shown side's order.
  std::stable_sort(out.begin(), out.end(),
                   [](const Step& x, const Step& y) { return x.shown.begin < y.shown.begin; });
  return out;
}

/// Puts runs together: merges neighbours of a kind and sees to the white space between them.
class RunWriter {
 public:
  RunWriter(std::string_view base, std::string_view shown, bool reversed)
      : base_(base), shown_(shown), reversed_(reversed) {}

  void write(const Step& step) {
    const bool drops = step.op == EditOp::delete_ || step.op == EditOp::replace;
    const bool shows = step.op != EditOp::delete_;
    if (drops) drop(step);
    if (shows) show(step);
  }
  [[nodiscard]] std::vector<Run> take() { return std::move(runs_); }

 private:
  void append(RunKind kind, std::string_view text, const Edit* edit) {
    if (text.empty()) return;
    const bool merge = !runs_.empty() && runs_.back().kind == kind &&
                       (kind == RunKind::kept || kind == RunKind::frame);
    if (!merge) {
      const bool tells = edit != nullptr && kind != RunKind::kept;
      runs_.push_back({kind,
                       {},
                       tells ? changes_of(*edit) : std::vector<Change>{},
                       tells ? direction_of(*edit) : Direction::none});
    }
    runs_.back().text += text;
  }

  /// What is left out there is put in here.
  [[nodiscard]] std::vector<Change> changes_of(const Edit& edit) const {
    std::vector<Change> changes = edit.changes;
    for (Change& change : changes) change = reversed_ ? reversed(change) : change;
    std::ranges::sort(changes);
    return changes;
  }

  [[nodiscard]] Direction direction_of(const Edit& edit) const {
    return reversed_ ? reversed(edit.direction) : edit.direction;
  }

  void space() {
    if (!runs_.empty() && runs_.back().text.back() != ' ') append(RunKind::kept, " ", nullptr);
  }

  void gap_before(std::size_t begin) {
    if (!last_shown_) return;
    const std::string_view gap = slice(shown_, {*last_shown_, std::max(begin, *last_shown_)});
    if (is_blank(gap)) {
      if (!gap.empty() || owed_space_) space();
    } else {
      append(RunKind::frame, gap, nullptr);
    }
  }

  void drop(const Step& step) {
    if (step.base.empty()) return;
    const std::size_t begin = step.base.begin;
    if (begin > 0 && is_blank(slice(base_, {begin - 1, begin}))) space();
    append(RunKind::dropped, slice(base_, step.base), step.edit);
    owed_space_ =
        step.base.end < base_.size() && is_blank(slice(base_, {step.base.end, step.base.end + 1}));
    dropped_last_ = true;
  }

  void show(const Step& step) {
    if (step.shown.empty()) return;
    if (!last_shown_ && dropped_last_ && owed_space_) space();
    gap_before(step.shown.begin);
    append(kind_of(step.op), slice(shown_, step.shown), step.edit);
    last_shown_ = step.shown.end;
    owed_space_ = false;
    dropped_last_ = false;
  }

  static RunKind kind_of(EditOp op) {
    if (op == EditOp::keep) return RunKind::kept;
    return op == EditOp::move ? RunKind::moved : RunKind::added;
  }

  std::string_view base_;
  std::string_view shown_;
  bool reversed_;
  std::vector<Run> runs_;
  std::optional<std::size_t> last_shown_;
  bool owed_space_ = false;
  bool dropped_last_ = false;
};

std::size_t byte_after(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < code_points && at < text.size(); ++i) {
    static_cast<void>(text::next_code_point(text, at));
  }
  return at;
}

std::size_t byte_before_end(std::string_view text, std::size_t code_points) {
  std::size_t at = text.size();
  for (std::size_t i = 0; i < code_points && at > 0; ++i) {
    static_cast<void>(text::previous_code_point(text, at));
  }
  return at;
}

std::string_view head(std::string_view text, std::size_t code_points) {
  const std::size_t end = byte_after(text, code_points);
  const std::size_t blank = text.rfind(' ', end);
  const bool at_word = blank != std::string_view::npos && blank * 2 > end;
  return text.substr(0, end < text.size() && at_word ? blank : end);
}

std::string_view tail(std::string_view text, std::size_t code_points) {
  const std::size_t begin = byte_before_end(text, code_points);
  const std::size_t blank = text.find(' ', begin);
  const bool at_word = blank != std::string_view::npos && blank - begin < (text.size() - begin) / 2;
  return text.substr(begin > 0 && at_word ? blank + 1 : begin);
}

std::string middle_cut(std::string_view text, bool first, bool last, std::size_t context) {
  const std::size_t room = (first || last ? 1 : 2) * context;
  if (byte_after(text, room + 8) == text.size()) return std::string(text);
  std::string out;
  if (!first) out += head(text, context);
  out += first ? "… " : (last ? " …" : " … ");
  if (!last) out += tail(text, context);
  return out;
}

}  // namespace

std::vector<Run> plain_runs(std::string_view text, const Statement& statement,
                            const std::optional<Span>& part) {
  RunWriter writer(text, text, false);
  for (const Span content : statement.content) {
    const Span shown = part ? intersection(content, *part) : content;
    writer.write({EditOp::keep, shown, shown, nullptr});
  }
  std::vector<Run> runs = writer.take();
  if (!runs.empty()) return runs;
  const std::string_view words = slice(text, part ? *part : statement.span);
  return {{RunKind::kept, std::string(words), {}, Direction::none}};
}

std::vector<Run> diff_runs(const Pair& pair, bool reversed, std::string_view a_text,
                           std::string_view b_text) {
  if (pair.replaced_whole) return {};
  RunWriter writer(reversed ? b_text : a_text, reversed ? a_text : b_text, reversed);
  for (const Step& step : steps_of(pair, reversed)) writer.write(step);
  return writer.take();
}

std::vector<Run> excerpt(std::vector<Run> runs, std::size_t context) {
  if (runs.size() < 2) return runs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].kind != RunKind::kept && runs[i].kind != RunKind::frame) continue;
    runs[i].text = middle_cut(runs[i].text, i == 0, i + 1 == runs.size(), context);
  }
  return runs;
}

std::string shortened(std::string_view text, std::size_t limit) {
  if (byte_after(text, limit) == text.size()) return std::string(text);
  return std::string(head(text, limit)) + "…";
}

std::string shortened_middle(std::string_view text, std::size_t ends) {
  return middle_cut(text, false, false, ends);
}

std::string ending(std::string_view text, std::size_t limit) {
  return std::string(tail(text, limit));
}

}  // namespace readout::report
