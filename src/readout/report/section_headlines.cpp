// Headlines against bodies: each headline's words diffed against the statement that they stem from.
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/evidence.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

/// What the headline does to the force of its stem, each once.
Data force_items(const HeadlineCheck& check) {
  std::set<std::string> names;
  for (const Edit& edit : check.edits) {
    if (edit.direction != Direction::none) names.emplace(name(edit.direction));
  }
  Data out = list();
  for (const std::string& each : names) {
    Data item;
    item["force"] = Data(each);
    out.push_back(item);
  }
  return out;
}

Data check_item(const Page& page, const HeadlineCheck& check) {
  const bool stems = check.stem.has_value();
  Data item;
  item["check_anchor"] = Data(headline_anchor(page, check));
  item["outlet"] = Data(page.outlet_of(check.headline));
  item["lang"] = Data(page.language_of(check.headline));
  item["voice"] = Data(page.voices.voice(check.headline).name);
  item["voice_colour"] = Data(page.voices.voice(check.headline).colour);
  item["words"] = Data(words_markup(page, headline_runs(page, check)));
  item["forces"] = force_items(check);
  item["stems"] = Data(stems);
  item["whole"] = Data(stems && check.replaced_whole);
  item["stem_words"] = Data(stems ? plain_text(page, *check.stem) : std::string());
  item["stem_voice"] = Data(stems ? page.voices.voice(*check.stem).name : std::string());
  item["stem_anchor"] = Data(stems ? page.statement_anchor(*check.stem) : std::string());
  item["stem_score"] = Data(score_label(check.score));
  return item;
}

}  // namespace

std::string headlines_section(const Page& page) {
  if (page.comparison.headline_checks.empty()) return {};
  Data checks = list();
  for (const HeadlineCheck& check : page.comparison.headline_checks) {
    checks.push_back(check_item(page, check));
  }
  Data data;
  data["checks"] = std::move(checks);
  return page.renderer.render("headlines", data);
}

}  // namespace readout::report
