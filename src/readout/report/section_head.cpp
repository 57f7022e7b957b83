// Title, event, one sentence of counts, and the accounts compared.
#include <fmt/format.h>
#include <set>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

std::string participant_label(const Participant& participant) {
  if (participant.name == participant.country) return participant.name;  // a state, not a person
  std::string out = participant.title.empty() ? "" : participant.title + " ";
  out += participant.name;
  if (!participant.country.empty()) out += " (" + participant.country + ")";
  return out;
}

Data event_line(const Event& event) {
  Data parts = list();
  const auto add = [&parts](const std::string& text) {
    if (text.empty()) return;
    Data part;
    part["part"] = Data(text);
    parts.push_back(part);
  };
  add(date_label(event.date));
  add(event.place);
  std::string participants;
  for (const Participant& participant : event.participants) {
    if (!participants.empty()) participants += ", ";
    participants += participant_label(participant);
  }
  add(participants);
  return parts;
}

std::string counts_sentence(const Comparison& comparison) {
  std::set<std::string> languages;
  for (const Source& source : comparison.sources) languages.insert(source.document.language);
  const std::string accounts = counted(comparison.sources.size(), "account", "accounts");
  const std::string tongues = counted(languages.size(), "language", "languages");
  const Tally tally = tally_points(comparison);
  const std::size_t in_some = tally.shared - tally.in_all;
  std::string out = fmt::format("{} in {} {} {}", accounts, tongues,
                                comparison.sources.size() == 1 ? "reports" : "report",
                                counted(comparison.points.size(), "point", "points"));
  if (comparison.sources.size() < 2) return out + ".";
  if (comparison.sources.size() == 2) {
    return out + fmt::format(": {} found in both, {} in one alone.", tally.shared, tally.only_here);
  }
  return out + fmt::format(": {} found in all of them, {} in some, {} in one alone.", tally.in_all,
                           in_some, tally.only_here);
}

Data source_item(const Document& document, const std::string& name) {
  Data item;
  item["outlet"] = Data(name);
  item["outlet_lang"] = Data(language_tag(document));
  item["about"] = Data(source_label(document));
  item["anchor"] = Data(anchor("source-", document.id));
  item["headline"] = Data(document.title);
  item["published"] = Data(date_label(document.published));
  item["has_published"] = Data(!document.published.empty());
  return item;
}

}  // namespace

std::string head_section(const Page& page) {
  const Event& event = page.comparison.event;
  Data sources = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    sources.push_back(source_item(page.document(i), page.names[i]));
  }
  std::size_t lost = 0;
  for (const Warning& warning : page.comparison.warnings) lost += warning.input_lost ? 1 : 0;
  Data data;
  data["title"] = Data(event.title.empty() ? "Accounts compared" : event.title);
  data["event"] = event_line(event);
  data["fictional"] = Data(event.fictional);
  data["counts"] = Data(counts_sentence(page.comparison));
  data["accounts"] = std::move(sources);
  data["incomplete"] = Data(lost > 0);
  data["lost"] = Data(counted(lost, "input was", "inputs were"));
  return page.renderer.render("head", data);
}

}  // namespace readout::report
