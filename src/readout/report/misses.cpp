#include "readout/report/misses.hpp"

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/runs.hpp"
#include "readout/report/similarity_parts.hpp"
#include "readout/report/slices.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kMiss = 70;   // code points of a nearest miss
constexpr std::size_t kTold = 160;  // of a sentence of narration

std::string reason_of(const Page& page, const NearestMiss& miss) {
  const std::string reason = label(miss.reason, page.comparison.method.join_threshold);
  if (!miss.elsewhere) return reason;
  return reason + " " + page.row(*miss.elsewhere) + ", " +
         page.comparison.points.at(*miss.elsewhere).label;
}

Data miss_item(const Page& page, const NearestMiss& miss) {
  const std::size_t statement = *miss.statement;
  Data item;
  item["miss_outlet"] = Data(page.names.at(miss.source));
  item["miss_lang"] = Data(page.language_of(statement));
  item["miss_words"] = Data(shortened(plain_text(page, statement), kMiss));
  item["miss_anchor"] = Data(page.home_of(statement));
  item["miss_row"] = Data(page.row_label(statement));
  item["miss_score"] = Data(score_label(miss.score));
  item["miss_reason"] = Data(reason_of(page, miss));
  item["parts"] = similarity_items(miss.parts);
  return item;
}

Data narrated_item(const Page& page, const Narrated& narrated) {
  const Document& document = page.document(narrated.source);
  Data item;
  item["told_outlet"] = Data(page.names.at(narrated.source));
  item["told_lang"] = Data(language_tag(document));
  item["told_words"] = Data(shortened(slice(document.text, narrated.sentence), kTold));
  item["told_anchor"] = Data(anchor("source-", document.id));
  item["told_score"] = Data(score_label(narrated.score));
  return item;
}

}  // namespace

Data similarity_items(const SimilarityParts& parts) {
  Data out = list();
  for (const NamedPart& part : named_parts(parts)) {
    Data item;
    item["part_key"] = Data(std::string(part.key));
    item["part_label"] = Data(std::string(part.label));
    item["part_value"] = Data(score_label(part.value));
    out.push_back(item);
  }
  return out;
}

Data nearest_items(const Page& page, const Point& point, std::optional<std::size_t> source) {
  Data out = list();
  for (const NearestMiss& miss : point.nearest) {
    const bool asked = !source || miss.source == *source;
    if (asked && is_near(miss)) out.push_back(miss_item(page, miss));
  }
  return out;
}

Data narrated_items(const Page& page, const Point& point, std::optional<std::size_t> source) {
  Data out = list();
  for (const Narrated& narrated : point.narrated) {
    if (!source || narrated.source == *source) out.push_back(narrated_item(page, narrated));
  }
  return out;
}

}  // namespace readout::report
