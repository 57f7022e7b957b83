#include "readout/report/evidence.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

/// For changes of words that may be a translator's.
constexpr std::string_view kTranslated = "other-translation";

using Labels = std::array<std::pair<std::string_view, std::string_view>, 9>;
constexpr Labels kEvidence{{{"words-changed", "words changed inside the quotation"},
                            {kTranslated, "other words, perhaps another translation"},
                            {"words-moved", "words moved inside the quotation"},
                            {"cut", "quotation cut"},
                            {"spliced", "quotations joined"},
                            {"quoted-or-reported", "quoted here, reported there"},
                            {"another-speaker", "same words, another speaker"},
                            {"joint", "of one here, of several there"},
                            {"handed-on", "handed on by somebody else"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kParts{
    {{"kind", "kind of finding"},
     {"speaker", "rank of the speaker"},
     {"sources", "accounts that tell it"},
     {"share", "share of the words"}}};

constexpr std::string_view kOfHeadline = "-headline";

template <class Table>
std::string found_in(const Table& table, std::string_view code) {
  for (const auto& [known, label] : table) {
    if (known == code) return std::string(label);
  }
  return words_of_code(code);
}

/// A reporting word as it stands in one account.
struct Step {
  std::string words;
  std::string language;
  std::string outlet;
  double force = 0;
  bool operator==(const Step&) const = default;
};

std::vector<Step> steps_of(const Page& page, const Point& point) {
  std::vector<Step> steps;
  for (const Rung& rung : point.ladder) {
    const Statement& statement = page.statement(rung.statement);
    if (rung.lemma.empty() || !statement.cue) continue;
    Step step{std::string(slice(page.text_of(rung.statement), statement.cue->span)),
              page.language_of(rung.statement), page.outlet_of(rung.statement), rung.force};
    if (std::ranges::find(steps, step) == steps.end()) steps.push_back(std::move(step));
  }
  return steps;
}

bool differ(const std::vector<Step>& steps) {
  const auto other = [&](auto field) {
    return std::ranges::any_of(
        steps, [&](const Step& step) { return step.*field != steps.front().*field; });
  };
  return other(&Step::outlet) && other(&Step::words);
}

}  // namespace

std::set<std::string> evidence_of(const Point& point) {
  std::set<std::string> codes;
  for (const Pair& pair : point.pairs) {
    for (const QuotationChange& change : pair.quotation) {
      const bool of_words = change.issue == QuotationIssue::words_changed;
      codes.emplace(change.translated && of_words ? kTranslated : name(change.issue));
    }
    for (const AttributionShift& shift : pair.attribution) {
      if (shift.issue != AttributionIssue::kind) codes.emplace(name(shift.issue));
    }
  }
  return codes;
}

std::string evidence_label(const std::string& code) {
  return found_in(kEvidence, code);
}

Data ladder_items(const Page& page, const Point& point) {
  const std::vector<Step> steps = steps_of(page, point);
  Data out = list();
  if (steps.size() < 2 || !differ(steps)) return out;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Data item;
    item["verb"] = Data(steps[i].words);
    item["verb_lang"] = Data(steps[i].language);
    item["verb_outlet"] = Data(steps[i].outlet);
    const bool first = i == 0;
    item["beside"] = Data(!first);
    item["stronger"] = Data(!first && steps[i].force > steps[i - 1].force);
    out.push_back(item);
  }
  return out;
}

Data weight_items(const Finding& finding) {
  Data out = list();
  for (const WeightPart& part : finding.parts) {
    Data item;
    item["weight_key"] = Data(part.what);
    item["weight_label"] = Data(found_in(kParts, part.what));
    item["weight_value"] = Data(score_label(part.weight));
    out.push_back(item);
  }
  return out;
}

std::vector<Run> headline_runs(const Page& page, const HeadlineCheck& check) {
  const auto plain = [&] {
    return plain_runs(page.text_of(check.headline), page.statement(check.headline));
  };
  if (!check.stem || check.replaced_whole) return plain();
  Pair pair;
  pair.a = *check.stem;
  pair.b = check.headline;
  pair.edits = check.edits;
  std::vector<Run> runs =
      diff_runs(pair, false, page.text_of(*check.stem), page.text_of(check.headline));
  return runs.empty() ? plain() : runs;
}

std::string headline_anchor(const Page& page, const HeadlineCheck& check) {
  return anchor("headline-", page.statement(check.headline).id);
}

bool is_about_headline(const Finding& finding) {
  return finding.kind.ends_with(kOfHeadline);
}

std::string_view matter_of(const Finding& finding) {
  std::string_view matter = finding.kind;
  if (is_about_headline(finding)) matter.remove_suffix(kOfHeadline.size());
  return matter;
}

const HeadlineCheck* check_of(const Page& page, const Finding& finding) {
  if (!is_about_headline(finding) || finding.sources.empty()) return nullptr;
  const HeadlineCheck* found = nullptr;
  for (const HeadlineCheck& check : page.comparison.headline_checks) {
    const bool here = page.statement(check.headline).source == finding.sources.front();
    if (!here || !check.stem) continue;
    if (found != nullptr) return nullptr;
    found = &check;
  }
  return found;
}

}  // namespace readout::report
