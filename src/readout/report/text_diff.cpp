#include "readout/report/text_diff.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "readout/model/names.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kDropped = "\x1b[31m";
constexpr std::string_view kAdded = "\x1b[34m";
constexpr std::string_view kPlain = "\x1b[0m";

/// Control characters of a text must not steer the terminal.
bool steers(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  return control || text::is_bidi_control(c);
}

std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = text::next_code_point(text, i);
    const bool bad = c == U'\uFFFD' || steers(c);
    out += bad ? std::string_view("\uFFFD") : text.substr(begin, i - begin);
  }
  return out;
}

ordered_json range(const text::CodePointMap& map, Span span) {
  return {{"start", map.to_code_point(span.begin)}, {"end", map.to_code_point(span.end)}};
}

ordered_json place(const text::CodePointMap& map, const Document& document, Span span) {
  return {{"start", map.to_code_point(span.begin)},
          {"end", map.to_code_point(span.end)},
          {"text", span.in(document.text)}};
}

/// Prints edits in order, with the gaps (white space) between their spans taken from the texts.
class Writer {
 public:
  Writer(const TextDiff& diff, bool colour) : diff_(diff), colour_(colour) {}

  std::string write() {
    for (const Edit& edit : diff_.edits) {
      if (edit.op == EditOp::keep) {
        gap(edit.b.begin);
        out_ += shown(edit.b.in(diff_.b.text));
        at_b_ = edit.b.end;
        continue;
      }
      if (!edit.a.empty()) {
        gap(edit.b.begin);
        mark(edit.a.in(diff_.a.text), "[-", "-]", kDropped);
        if (!edit.b.empty()) out_ += ' ';
      }
      if (!edit.b.empty()) {
        gap(edit.b.begin);
        mark(edit.b.in(diff_.b.text), "{+", "+}", kAdded);
        at_b_ = edit.b.end;
      } else {
        out_ += ' ';
      }
    }
    return out_ + "\n";
  }

 private:
  /// The white space of `b` before `begin`, once.
  void gap(std::size_t begin) {
    if (begin <= at_b_) return;
    out_ += shown(Span{at_b_, begin}.in(diff_.b.text));
    at_b_ = begin;
  }
  void mark(std::string_view text, std::string_view open, std::string_view close,
            std::string_view colour) {
    out_ += colour_ ? colour : open;
    out_ += shown(text);
    out_ += colour_ ? kPlain : close;
  }

  const TextDiff& diff_;
  bool colour_;
  std::string out_;
  std::size_t at_b_ = 0;
};

}  // namespace

std::string text_diff_to_text(const TextDiff& diff, bool colour) {
  return Writer(diff, colour).write();
}

std::string text_diff_to_json(const TextDiff& diff, int indent) {
  const text::CodePointMap map_a(diff.a.text);
  const text::CodePointMap map_b(diff.b.text);
  ordered_json edits = ordered_json::array();
  for (const Edit& edit : diff.edits) {
    ordered_json changes = ordered_json::array();
    for (const Change change : edit.changes) changes.push_back(name(change));
    edits.push_back({{"op", name(edit.op)},
                     {"a", place(map_a, diff.a, edit.a)},
                     {"b", place(map_b, diff.b, edit.b)},
                     {"change", std::move(changes)},
                     {"direction", name(edit.direction)}});
    if (edit.adjunct != Adjunct::none) edits.back()["adjunct"] = name(edit.adjunct);
    for (const LetterEdit& letter : edit.letters) {
      edits.back()["letters"].push_back(
          {{"op", name(letter.op)}, {"a", range(map_a, letter.a)}, {"b", range(map_b, letter.b)}});
    }
  }
  const ordered_json root{{"schema", "readout/diff/1"},
                          {"a", {{"file", diff.a.file}, {"language", diff.a.language}}},
                          {"b", {{"file", diff.b.file}, {"language", diff.b.language}}},
                          {"approximate", diff.approximate},
                          {"edits", std::move(edits)}};
  return root.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readout::report
