#include "readout/report/errors_data.hpp"

#include <string>

namespace readout::report {

FaultWords words_of(Fault fault) {
  switch (fault) {
    case Fault::missed:
      return {"missed", "missed"};
    case Fault::invented:
      return {"invented", "not in the gold"};
    case Fault::speaker:
      return {"speaker", "other speaker"};
    case Fault::kind:
      return {"kind", "other kind"};
    case Fault::span:
      return {"span", "other words"};
    case Fault::cue:
      return {"cue", "other cue"};
    case Fault::repeated:
      return {"repeated", "found again"};
    case Fault::wrong_join:
      return {"wrong-join", "wrong join"};
    case Fault::missed_join:
      return {"missed-join", "missed join"};
  }
  return {"missed", "missed"};
}

Data text(std::string_view value) {
  return Data(std::string(value));
}

Data if_any(std::string_view value) {
  return value.empty() ? Data(false) : text(value);
}

Data run_items(const std::vector<ErrorRun>& runs) {
  Data items = list();
  for (const ErrorRun& run : runs) {
    Data item;
    item["outside"] = Data(run.kind == ErrorRunKind::outside);
    item["frame"] = Data(run.kind == ErrorRunKind::frame);
    item["content"] = Data(run.kind == ErrorRunKind::content);
    item["cue"] = Data(run.kind == ErrorRunKind::cue);
    item["text"] = text(run.text);
    items.push_back(item);
  }
  return items;
}

}  // namespace readout::report
