// Each phrase of a study: its wordings as in a critical apparatus, its slots, months, occurrences.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_page.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_plots.hpp"
#include "readout/report/runs.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kWordings = 8;        // of a phrase; the others are folded
constexpr std::size_t kMostWordings = 60;   // on the page
constexpr std::size_t kOutlets = 4;         // of a wording
constexpr std::size_t kFillers = 12;        // of a slot
constexpr std::size_t kMonths = 24;         // rows; where there are more, years
constexpr std::size_t kLinesOnPage = 2500;  // occurrences of all phrases
constexpr std::size_t kFewestOfPhrase = 5;  // occurrences shown whatever their number
constexpr std::size_t kMostOfPhrase = 40;
constexpr double kPerThousand = 1000;

Data run_items(const std::vector<Run>& runs) {
  Data items = list();
  for (const Run& run : runs) {
    Data item;
    item["kept"] = Data(run.kind == RunKind::kept || run.kind == RunKind::frame);
    item["added"] = Data(run.kind == RunKind::added);
    item["dropped"] = Data(run.kind == RunKind::dropped);
    item["moved"] = Data(run.kind == RunKind::moved);
    item["text"] = Data(run.text);
    items.push_back(item);
  }
  return items;
}

/// A wording, diffed against what its reading names; whole where it has none.
std::vector<Run> runs_of(const WordingMet& wording, const std::string& text) {
  if (wording.reading != nullptr) {
    Pair pair;
    pair.edits = wording.reading->edits;
    std::vector<Run> runs = diff_runs(pair, false, wording.reading->against, text);
    if (!runs.empty()) return runs;
  }
  return {{RunKind::kept, text, {}, Direction::none}};
}

/// "dropped, replaced"; "base" for what others are compared with.
std::string changes_label(const WordingMet& wording, const std::string& text) {
  if (wording.reading == nullptr) return "base";
  std::string out;
  for (const Edit& edit : wording.reading->edits) {
    std::string_view word;
    if (edit.op == EditOp::insert) word = "inserted";
    if (edit.op == EditOp::delete_) word = "dropped";
    if (edit.op == EditOp::replace) word = "replaced";
    if (edit.op == EditOp::move) word = "moved";
    const bool told = word.empty() || out.find(word) != std::string::npos;
    if (!told) out += fmt::format("{}{}", out.empty() ? "" : ", ", word);
  }
  return out.empty() && !text.empty() ? "spelled otherwise" : out;
}

Data wording_item(const StudiedPhrase& studied, const WordingMet& wording, bool first_of_language) {
  const PhraseVariant& variant = studied.phrase.variants[wording.variant];
  Data item;
  item["first"] = Data(first_of_language);
  item["language"] = Data(language_label(language_tag(variant.language)));
  item["wording_lang"] = Data(language_tag(variant.language));
  item["runs"] = run_items(runs_of(wording, variant.text));
  item["changes"] = Data(changes_label(wording, variant.text));
  item["count"] = Data(grouped(wording.count));
  item["texts"] = Data(grouped(wording.sources.size()));
  item["outlets"] = Data(outlets_label(wording, kOutlets));
  item["outlets_lang"] =
      Data(wording.outlets.empty() ? "" : name_language(wording.outlets.front().first));
  return item;
}

/// Wordings in tables: those shown, and those folded.
Data wording_tables(const StudiedPhrase& studied, const std::vector<WordingMet>& wordings) {
  Data shown = list();
  Data folded = list();
  const std::string* before = nullptr;
  for (std::size_t i = 0; i < std::min(wordings.size(), kMostWordings); ++i) {
    const std::string& language = studied.phrase.variants[wordings[i].variant].language;
    const bool first = before == nullptr || *before != language || i == kWordings;
    (i < kWordings ? shown : folded).push_back(wording_item(studied, wordings[i], first));
    before = &language;
  }
  Data tables = list();
  for (Data* rows : {&shown, &folded}) {
    if (!rows->is_non_empty_list()) continue;
    Data table;
    table["folded"] = Data(rows == &folded);
    const std::size_t rest = wordings.size() - std::min(wordings.size(), kWordings);
    table["rest"] = Data(counted(rest, "more wording", "more wordings"));
    table["wordings"] = std::move(*rows);
    tables.push_back(table);
  }
  return tables;
}

Data frame_items(const StudiedPhrase& studied, const std::string& language) {
  Data items = list();
  for (const PhraseFrame& frame : studied.frames) {
    Data fillers = list();
    for (std::size_t i = 0; i < std::min(frame.fillers.size(), kFillers); ++i) {
      Data filler;
      filler["filler"] = Data(frame.fillers[i].text);
      filler["times"] = Data(grouped(frame.fillers[i].count));
      fillers.push_back(filler);
    }
    Data item;
    item["frame_before"] = Data(frame.before);
    item["frame_after"] = Data(frame.after);
    item["frame_lang"] = Data(language);
    item["bits"] = Data(rate_label(frame.entropy));
    item["fillers"] = std::move(fillers);
    item["more_fillers"] = Data(frame.fillers.size() > kFillers);
    item["filler_rest"] =
        Data(grouped(frame.fillers.size() - std::min(frame.fillers.size(), kFillers)));
    items.push_back(item);
  }
  return items;
}

/// Months that have the phrase; years where those would be too many to read.
std::vector<MonthCount> periods_of(const std::vector<MonthCount>& months) {
  std::vector<MonthCount> used;
  std::ranges::copy_if(months, std::back_inserter(used),
                       [](const MonthCount& month) { return month.count > 0; });
  if (used.size() <= kMonths) return used;
  std::map<std::string, MonthCount> years;
  for (const MonthCount& month : months) {
    const std::string year = month.month.substr(0, 4);
    MonthCount& sum = years[year];
    sum.month = year;
    sum.count += month.count;
    sum.words += month.words;
  }
  std::vector<MonthCount> out;
  out.reserve(years.size());
  for (const auto& [year, sum] : years) out.push_back(sum);
  return out;
}

Data month_items(const std::vector<MonthCount>& months) {
  Data items = list();
  for (const MonthCount& month : periods_of(months)) {
    const double rate = month.words == 0 ? 0
                                         : kPerThousand * static_cast<double>(month.count) /
                                               static_cast<double>(month.words);
    Data item;
    item["month"] = Data(month_label(month.month));
    item["times"] = Data(grouped(month.count));
    item["words"] = Data(grouped(month.words));
    item["rate"] = Data(rate_label(rate));
    items.push_back(item);
  }
  return items;
}

std::size_t lines_of_a_phrase(const PhraseStudy& study) {
  const std::size_t phrases = std::max<std::size_t>(study.phrases.size(), 1);
  return std::clamp(kLinesOnPage / phrases, kFewestOfPhrase, kMostOfPhrase);
}

void add_occurrences(Data& data, const StudyPage& page, const Phrase& phrase) {
  const std::size_t most = lines_of_a_phrase(page.study);
  const std::size_t all = phrase.occurrences.size();
  Data lines = list();
  for (std::size_t i = 0; i < std::min(all, most); ++i) {
    const PhraseHit& hit = phrase.occurrences[i];
    lines.push_back(kwic_line(page, hit.source, hit.span, {}));
  }
  data["occurrences"] = Data(counted(all, "occurrence", "occurrences"));
  data["lines"] = std::move(lines);
  data["more_lines"] = Data(all > most);
  data["line_rest"] = Data(grouped(all - std::min(all, most)));
}

std::string phrase_entry(const StudyPage& page, std::size_t index) {
  const StudiedPhrase& studied = page.study.phrases[index];
  const std::vector<WordingMet> wordings = wordings_met(page.study, studied);
  Data data = phrase_name(page, index);
  data["kind"] = Data(kind_of(studied.phrase));
  data["tables"] = wording_tables(studied, wordings);
  data["more_wordings"] = Data(wordings.size() > kMostWordings);
  data["wording_rest"] = Data(grouped(wordings.size() - std::min(wordings.size(), kMostWordings)));
  data["frames"] = frame_items(studied, page.languages[index]);
  Data months = month_items(studied.figures.months);
  data["dated"] = Data(months.is_non_empty_list());
  data["months"] = std::move(months);
  data["months_say"] = Data(months_summary(studied.figures.months));
  data["plot"] = Data(months_plot(studied.figures.months, page.renderer));
  add_occurrences(data, page, studied.phrase);
  return page.renderer.render("phrase_entry", data);
}

}  // namespace

std::string phrase_entries_section(const StudyPage& page) {
  Data entries = list();
  for (std::size_t i = 0; i < page.study.phrases.size(); ++i) {
    Data entry;
    entry["markup"] = Data(phrase_entry(page, i));
    entries.push_back(entry);
  }
  Data data;
  data["none"] = Data(page.study.phrases.empty());
  data["entries"] = std::move(entries);
  return page.renderer.render("phrase_entries", data);
}

}  // namespace readout::report
