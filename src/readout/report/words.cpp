#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

std::string_view run_name(RunKind kind) {
  switch (kind) {
    case RunKind::kept:
      return "kept";
    case RunKind::added:
      return "added";
    case RunKind::dropped:
      return "dropped";
    case RunKind::moved:
      return "moved";
    case RunKind::frame:
      return "frame";
  }
  return "kept";
}

}  // namespace

std::string words_markup(Renderer& renderer, const std::vector<Run>& runs) {
  Data items = list();
  for (const Run& run : runs) {
    Data item;
    for (const RunKind kind :
         {RunKind::kept, RunKind::added, RunKind::dropped, RunKind::moved, RunKind::frame}) {
      item[std::string(run_name(kind))] = Data(run.kind == kind);
    }
    item["text"] = Data(run.text);
    items.push_back(item);
  }
  Data data;
  data["runs"] = std::move(items);
  return renderer.render("words", data);
}

std::string words_markup(const Page& page, const std::vector<Run>& runs) {
  return words_markup(page.renderer, runs);
}

}  // namespace readout::report
