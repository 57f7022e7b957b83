#include <algorithm>
#include <vector>

#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/templates.hpp"
#include "readout/report/text_diff.hpp"

namespace readout::report {
namespace {

/// Kept stretches and changes in the order of `b`, with the white space of `b` between them.
std::vector<Run> runs_of(const TextDiff& diff) {
  std::vector<Run> runs;
  std::size_t at_b = 0;
  const auto add = [&](RunKind kind, std::string_view text) {
    if (text.empty()) return;
    if (!runs.empty() && runs.back().kind == kind && kind == RunKind::kept) {
      runs.back().text += text;
    } else {
      runs.push_back({kind, std::string(text), {}, Direction::none});
    }
  };
  for (const Edit& edit : diff.edits) {
    if (edit.b.begin > at_b) {
      add(RunKind::kept, Span{at_b, edit.b.begin}.in(diff.b.text));
      at_b = edit.b.begin;
    }
    if (edit.op == EditOp::keep) {
      add(RunKind::kept, edit.b.in(diff.b.text));
    } else {
      add(RunKind::dropped, edit.a.in(diff.a.text));
      if (!edit.a.empty()) add(RunKind::kept, " ");
      add(RunKind::added, edit.b.in(diff.b.text));
    }
    at_b = std::max(at_b, edit.b.end);
  }
  return runs;
}

}  // namespace

std::string text_diff_to_html(const TextDiff& diff) {
  Renderer renderer;
  Data data;
  data["policy"] = Data(content_security_policy());
  data["style"] = Data(std::string(file_in(embedded::report_files(), "assets/style.css")));
  data["a"] = Data(diff.a.file);
  data["b"] = Data(diff.b.file);
  data["language"] = Data(language_tag(diff.b.language));
  data["approximate"] = Data(diff.approximate);
  data["words"] = Data(words_markup(renderer, runs_of(diff)));
  return renderer.render("text_diff", data);
}

}  // namespace readout::report
