// How it was made, and how sure it is.
#include <filesystem>
#include <fmt/format.h>
#include <ranges>
#include <string>

#include "readout/model/finding_weights.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

Data source_item(const Document& document, const std::string& name) {
  const std::string url = linkable(document.url);
  const std::string archived = linkable(document.archive_url);
  Data item;
  item["outlet"] = Data(name);
  item["outlet_lang"] = Data(language_tag(document));
  item["language"] = Data(language_label(language_tag(document)));
  item["kind"] = Data(document.kind);
  item["words"] = Data(grouped(document.words));
  item["published"] = Data(date_label(document.published));
  item["accessed"] = Data(date_label(document.accessed));
  item["file"] = Data(std::filesystem::path(document.file).filename().string());
  item["sha256"] = Data(document.sha256);
  item["url"] = Data(url);
  item["has_url"] = Data(!url.empty());
  item["archive_url"] = Data(archived);
  item["has_archive"] = Data(!archived.empty());
  return item;
}

Data warning_item(const Page& page, const Warning& warning) {
  std::string place = warning.source;
  for (std::size_t i = 0; i < page.names.size(); ++i) {
    if (!warning.source.empty() && page.document(i).id == warning.source) place = page.names[i];
  }
  Data item;
  item["place"] = Data(place);
  item["has_place"] = Data(!place.empty());
  item["message"] = Data(warning.message);
  item["code"] = Data(warning.code);
  item["input_lost"] = Data(warning.input_lost);
  return item;
}

/// "6", "2.5", ".5"
std::string weight_label(double weight) {
  std::string label = fmt::format("{:g}", weight);
  if (label.starts_with("0.")) label.erase(0, 1);
  return label;
}

/// The rules of one weight in one item.
Data rule_items() {
  Data items = list();
  for (auto rule = kFindingRules.begin(); rule != kFindingRules.end();) {
    const double weight = rule->weight;
    std::string words;
    for (; rule != kFindingRules.end() && rule->weight == weight; ++rule) {
      words += words.empty() ? "" : "; ";
      words += rule->words;
    }
    Data item;
    item["weight"] = Data(weight_label(weight));
    item["words"] = Data(words);
    items.push_back(item);
  }
  return items;
}

/// "who leads a state or government 1, a minister or the like .7, ..."
std::string speaker_weights() {
  std::string out;
  for (const SpeakerWeight& each : kSpeakerWeights | std::views::reverse) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", each.words, weight_label(each.weight));
  }
  return out;
}

/// How the findings are ranked: the numbers that rank them.
void add_rule(Data& data) {
  data["rules"] = rule_items();
  data["speaker_weights"] = Data(speaker_weights());
  data["source_weight"] = Data(weight_label(kWeightOfSource));
  data["further_weight"] = Data(weight_label(kFurtherFinding));
  data["further"] = Data(std::to_string(kFurtherFindings));
  data["same_utterance"] = Data(weight_label(kSameUtterance));
  data["lead"] = Data(std::to_string(kLeadFindings));
  data["most_in_lead"] = Data(std::to_string(kMostOfPointInLead));
  data["most_differences"] = Data(std::to_string(kMostDifferences));
  data["most_only_here"] = Data(std::to_string(kMostOnlyHere));
}

}  // namespace

std::string method_section(const Page& page) {
  const Method& method = page.comparison.method;
  Data sources = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    sources.push_back(source_item(page.document(i), page.names[i]));
  }
  Data warnings = list();
  for (const Warning& warning : page.comparison.warnings) {
    warnings.push_back(warning_item(page, warning));
  }
  Data data;
  data["version"] = Data(method.version);
  data["encoder"] = Data(method.encoder);
  data["no_encoder"] = Data(method.encoder == "none" || method.encoder.empty());
  data["join_threshold"] = Data(score_label(method.join_threshold));
  data["replace_threshold"] = Data(score_label(method.replace_threshold));
  data["sources"] = std::move(sources);
  const std::string order = order_label(page.comparison.order);
  data["ordered"] = Data(!order.empty());
  data["order"] = Data(order);
  data["corrected"] = Data(method.corrections > 0);
  data["corrections"] = Data(corrections_label(method));
  data["warned"] = Data(!page.comparison.warnings.empty());
  data["warnings"] = std::move(warnings);
  add_rule(data);
  return page.renderer.render("method", data);
}

}  // namespace readout::report
