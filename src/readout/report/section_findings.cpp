// What differs most: each finding with the words it rests on and a link to its row.
#include <algorithm>
#include <array>
#include <utility>

#include "readout/model/finding_weights.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/evidence.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/told_against.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kContext = 28;     // code points beside a change
constexpr std::size_t kQuoted = 2;       // accounts quoted for a finding without a diff
constexpr std::size_t kQuotation = 160;  // code points of a quotation that is not diffed

bool is_grave(std::string_view kind) {
  constexpr std::array<std::string_view, 14> grave{
      "number",           "date",         "name",     "softened",
      "hardened",         "hedged",       "negation", "polarity",
      "attribution",      "strengthened", "conflict", "quotation-changed",
      "quotation-joined", "quotation-cut"};
  return std::find(grave.begin(), grave.end(), kind) != grave.end();
}

Data quotation(const Page& page, std::size_t statement, const std::vector<Run>& runs,
               std::optional<std::size_t> base = {}) {
  Data item;
  const bool denied = is_denied(page.statement(statement));
  item["voice"] =
      Data(page.voices.voice(statement).name + told_by(page.statement(statement)) +
           (denied ? ", " + manner(page.statement(statement), page.text_of(statement)) : ""));
  item["diffed"] = Data(base.has_value());
  item["base_outlet"] = Data(base ? page.outlet_of(*base) : std::string());
  item["base_lang"] = Data(base ? page.language_of(*base) : std::string());
  item["words"] = Data(words_markup(page, runs));
  item["lang"] = Data(page.language_of(statement));
  item["from"] = Data(page.outlet_of(statement));
  return item;
}

std::vector<Run> short_words(const Page& page, std::size_t statement) {
  return {{RunKind::kept, shortened(plain_text(page, statement), kQuotation), {}, Direction::none}};
}

Data evidence(const Page& page, const Finding& finding) {
  Data out = list();
  if (const HeadlineCheck* check = check_of(page, finding)) {
    Data item = quotation(page, check->headline, excerpt(headline_runs(page, *check), kContext));
    item["voice"] = Data("the headline, against the text");
    out.push_back(item);
  }
  if (!finding.point) return out;
  const Point& point = page.comparison.points.at(*finding.point);
  if (finding.pair) {
    const Pair& pair = point.pairs.at(*finding.pair);
    const bool turned = is_turned(page.comparison, pair);
    const auto [first, second] = turned ? std::pair(pair.b, pair.a) : std::pair(pair.a, pair.b);
    const auto runs = diff_runs(pair, turned, page.text_of(pair.a), page.text_of(pair.b));
    if (!runs.empty()) {
      out.push_back(quotation(page, second, excerpt(runs, kContext), first));
    } else {
      out.push_back(quotation(page, first, short_words(page, first)));
      out.push_back(quotation(page, second, short_words(page, second)));
    }
    return out;
  }
  for (const std::size_t source : finding.sources) {
    if (out.list_value().size() == kQuoted) break;
    const auto said = std::find_if(
        point.members.begin(), point.members.end(),
        [&](const Member& member) { return page.statement(member.statement).source == source; });
    if (said == point.members.end()) continue;
    out.push_back(quotation(page, said->statement, short_words(page, said->statement)));
  }
  return out;
}

Data finding_item(const Page& page, const Finding& finding) {
  Data item;
  item["kind"] = Data(words_of_code(finding.kind));
  item["grave"] = Data(is_grave(matter_of(finding)));
  item["sentence"] = Data(finding.sentence);
  item["framed"] = Data(finding.circumstance.has_value());
  const HeadlineCheck* check = check_of(page, finding);
  item["of_headline"] = Data(is_about_headline(finding));
  item["check_anchor"] =
      Data(check == nullptr ? std::string("headlines") : headline_anchor(page, *check));
  item["in_row"] = Data(finding.point.has_value());
  item["row"] = Data(finding.point ? page.row(*finding.point) : std::string());
  item["row_anchor"] = Data(finding.point ? page.point_anchor(*finding.point) : std::string());
  item["row_label"] =
      Data(finding.point ? page.comparison.points.at(*finding.point).label : std::string());
  item["evidence"] = evidence(page, finding);
  item["weighed"] = Data(!finding.parts.empty());
  item["weight"] = Data(score_label(finding.weight));
  item["weights"] = weight_items(finding);
  return item;
}

}  // namespace

std::string findings_section(const Page& page) {
  std::string first;
  std::string rest;
  const auto& findings = page.comparison.findings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    (i < kLeadFindings ? first : rest) +=
        page.renderer.render("finding", finding_item(page, findings[i])) + "\n";
  }
  const std::size_t more = findings.size() - std::min(findings.size(), kLeadFindings);
  Data data;
  data["any"] = Data(!findings.empty());
  data["has_base"] = Data(page.base.has_value());
  data["base"] = Data(page.base ? page.names[*page.base] : std::string());
  data["base_lang"] = Data(page.base ? language_tag(page.document(*page.base)) : std::string());
  data["first"] = Data(first);
  data["more"] = Data(more > 0);
  data["more_count"] = Data(counted(more, "more finding", "more findings"));
  data["rest"] = Data(rest);
  return page.renderer.render("findings", data);
}

}  // namespace readout::report
