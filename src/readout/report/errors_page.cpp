#include "readout/report/errors_page.hpp"

#include <algorithm>

#include "readout/report/errors_data.hpp"
#include "readout/report/errors_joins.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {
namespace {

Data fault_items(const ErrorCounts& counts) {
  Data items = list();
  for (const Fault fault : kFaults) {
    const auto it = counts.faults.find(fault);
    Data item;
    item["key"] = text(words_of(fault).key);
    item["label"] = text(words_of(fault).label);
    item["count"] = Data(std::to_string(it == counts.faults.end() ? 0 : it->second));
    items.push_back(item);
  }
  return items;
}

Data count_data(const ErrorCounts& counts) {
  Data data;
  data["gold"] = Data(std::to_string(counts.gold));
  data["found"] = Data(std::to_string(counts.found));
  data["faults"] = fault_items(counts);
  return data;
}

std::size_t items_in(const ErrorEvent& event) {
  std::size_t sum = 0;
  for (const ErrorSource& source : event.sources) sum += source.items.size();
  return sum + event.joins.size();
}

class PagePrinter {
 public:
  PagePrinter(const ErrorPage& page, TagUse* use) : page_(page), renderer_(use) {}

  std::string print() {
    Data data;
    data["policy"] = Data(content_security_policy(kErrorsAssets));
    data["style"] = text(file_in(embedded::report_assets(), "errors.css"));
    data["script"] = text(file_in(embedded::report_assets(), "errors.js"));
    data["totals"] = count_data(page_.counts);
    Data events = list();
    Data sections = list();
    for (std::size_t i = 0; i < page_.events.size(); ++i) {
      const ErrorEvent& event = page_.events[i];
      Data row = count_data(event.counts);
      row["anchor"] = Data(event_anchor(i));
      row["name"] = text(event.id);
      events.push_back(row);
      Data section;
      section["markup"] = Data(event_section(event, event_anchor(i)));
      sections.push_back(section);
    }
    data["events"] = std::move(events);
    Data figures = list();
    for (const Reliability& each : page_.reliability) {
      Data figure;
      figure["markup"] = Data(reliability_figure(each, renderer_));
      figures.push_back(figure);
    }
    data["has_reliability"] = Data(!page_.reliability.empty());
    data["reliability"] = std::move(figures);
    data["sections"] = std::move(sections);
    return renderer_.render("errors_page", data);
  }

 private:
  static std::string event_anchor(std::size_t index) {
    return "event-" + std::to_string(index + 1);
  }

  std::string event_section(const ErrorEvent& event, const std::string& anchor) {
    Data data;
    data["anchor"] = text(anchor);
    data["name"] = text(event.id);
    data["none"] = Data(items_in(event) == 0);
    Data warnings = list();
    for (const std::string& warning : event.warnings) {
      Data item;
      item["text"] = text(warning);
      warnings.push_back(item);
    }
    data["warnings"] = std::move(warnings);
    Data sources = list();
    for (const ErrorSource& source : event.sources) {
      if (source.items.empty()) continue;
      Data item = source_data(source);
      sources.push_back(item);
    }
    data["sources"] = std::move(sources);
    Data joins = list();
    for (const JoinError& join : event.joins) {
      Data item;
      item["markup"] = Data(join_markup(join, renderer_));
      joins.push_back(item);
    }
    data["joins"] = std::move(joins);
    data["has_joins"] = Data(!event.joins.empty());
    data["join_count"] = Data(std::to_string(event.joins.size()));
    return renderer_.render("errors_event", data);
  }

  Data source_data(const ErrorSource& source) {
    Data data;
    data["name"] = text(source.outlet.empty() ? source.id : source.outlet);
    data["id"] = text(source.id);
    data["language"] = if_any(language_tag(source.language));
    data["gold"] = Data(std::to_string(source.counts.gold));
    data["found"] = Data(std::to_string(source.counts.found));
    data["count"] = Data(std::to_string(source.items.size()));
    Data items = list();
    for (const ErrorItem& item : source.items) {
      Data each;
      each["markup"] = Data(item_markup(item, language_tag(source.language)));
      items.push_back(each);
    }
    data["items"] = std::move(items);
    return data;
  }

  std::string item_markup(const ErrorItem& item, const std::string& language) {
    Data data;
    data["anchor"] = Data(anchor("i-", item.id));
    data["id"] = text(item.id);
    data["language"] = text(language);
    data["kinds"] = Data(kinds_of(item));
    data["before"] = if_any(item.before);
    data["after"] = if_any(item.after);
    Data faults = list();
    for (const Fault fault : item.faults) {
      Data each;
      each["key"] = text(words_of(fault).key);
      each["label"] = text(words_of(fault).label);
      faults.push_back(each);
    }
    data["faults"] = std::move(faults);
    Data sides = list();
    if (item.gold) sides.push_back(side_data(*item.gold, "gold", "Gold"));
    for (const ErrorSide& side : item.found) {
      const bool first = &side == &item.found.front();
      sides.push_back(side_data(side, "found", first ? "Found" : "Found again"));
    }
    data["sides"] = std::move(sides);
    data["near"] = near_items(item);
    data["has_near"] = Data(!item.near.empty());
    return renderer_.render("errors_item", data);
  }

  static Data side_data(const ErrorSide& side, std::string_view key, std::string_view label) {
    Data data;
    data["key"] = text(key);
    data["label"] = text(label);
    data["kind"] = text(side.kind);
    data["speaker"] = text(side.speaker.empty() ? "unknown speaker" : side.speaker);
    data["how"] = if_any(side.how);
    data["cue_word"] = if_any(side.cue);
    data["runs"] = run_items(side.words);
    return data;
  }

  static Data near_items(const ErrorItem& item) {
    Data items = list();
    for (const std::string& id : item.near) {
      Data each;
      each["anchor"] = Data(anchor("i-", id));
      each["id"] = text(id);
      items.push_back(each);
    }
    return items;
  }

  static std::string kinds_of(const ErrorItem& item) {
    std::set<std::string> kinds;
    if (item.gold) kinds.insert(item.gold->kind);
    for (const ErrorSide& side : item.found) kinds.insert(side.kind);
    std::string joined;
    for (const std::string& kind : kinds) joined += (joined.empty() ? "" : " ") + kind;
    return joined;
  }

  const ErrorPage& page_;
  Renderer renderer_;
};

}  // namespace

ErrorCounts& ErrorCounts::operator+=(const ErrorCounts& other) {
  gold += other.gold;
  found += other.found;
  for (const auto& [fault, count] : other.faults) faults[fault] += count;
  return *this;
}

std::string errors_to_html(const ErrorPage& page, TagUse* use) {
  return PagePrinter(page, use).print();
}

}  // namespace readout::report
