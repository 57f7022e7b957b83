#include "readout/report/cross_anchors.hpp"

#include <array>
#include <string>
#include <utility>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

struct Group {
  const char* label;
  bool in_base;
  bool here;
  bool uncertain;
};

constexpr std::array kGroups = std::to_array<Group>({
    {"both", true, true, false},
    {"only here", false, true, false},
    {"only in", true, false, false},
    {"perhaps only here", false, true, true},
    {"perhaps only in", true, false, true},
});

bool belongs(const CrossAnchor& anchor, const Group& group, bool reversed) {
  const bool in_base = !(reversed ? anchor.b : anchor.a).empty();
  const bool here = !(reversed ? anchor.a : anchor.b).empty();
  return in_base == group.in_base && here == group.here && anchor.uncertain == group.uncertain;
}

std::string quoted(std::string_view words) {
  return "“" + std::string(words) + "”";
}

}  // namespace

Data anchor_items(const Page& page, const Pair& pair, bool reversed) {
  const std::size_t base = reversed ? pair.b : pair.a;
  const std::size_t shown = reversed ? pair.a : pair.b;
  Data out = list();
  for (const Group& group : kGroups) {
    Data items = list();
    for (const CrossAnchor& anchor : pair.anchors) {
      if (!belongs(anchor, group, reversed)) continue;
      const Span in_base = reversed ? anchor.b : anchor.a;
      const Span here = reversed ? anchor.a : anchor.b;
      Data item;
      item["anchor_kind"] = Data(std::string(name(anchor.kind)));
      item["in_base"] = Data(group.in_base);
      item["in_both"] = Data(group.in_base && group.here);
      item["here"] = Data(group.here);
      item["base_words"] = Data(quoted(slice(page.text_of(base), in_base)));
      item["base_lang"] = Data(page.language_of(base));
      item["here_words"] = Data(quoted(slice(page.text_of(shown), here)));
      item["here_lang"] = Data(page.language_of(shown));
      items.push_back(item);
    }
    if (items.is_empty_list()) continue;
    Data data;
    const bool in_other = group.in_base && !group.here;
    data["anchors_label"] = Data(std::string(group.label));
    data["in_other"] = Data(in_other);
    data["other_outlet"] = Data(page.outlet_of(base));
    data["other_lang"] = Data(language_tag(page.document(page.statement(base).source)));
    data["items"] = std::move(items);
    out.push_back(data);
  }
  return out;
}

}  // namespace readout::report
