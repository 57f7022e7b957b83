// Who uses which phrase: rates by group, what one group alone uses or avoids, keyness; and the
// concordances that were asked for.
#include <algorithm>
#include <fmt/format.h>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_page.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_plots.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kPhrases = 12;       // of the distribution; the others are folded
constexpr std::size_t kRowsOnPage = 2000;  // of the distribution
constexpr std::size_t kFewestGroups = 4;   // of a phrase, whatever the number of phrases
constexpr std::size_t kMostGroups = 12;
constexpr std::size_t kGroupsOnPage = 40;  // in lists with a part for each group
constexpr std::size_t kContrasts = 15;     // phrases that a group alone uses or avoids
constexpr std::size_t kFewestUses = 2;     // one occurrence is no habit
constexpr std::size_t kOpenGroups = 2;     // of the keyness
constexpr std::size_t kItems = 25;         // of a group's keyness
constexpr std::size_t kLines = 1000;       // of a concordance
constexpr std::size_t kOpenLines = 60;     // of a concordance; the others are folded

std::string group_language(const PhraseDistribution& all, std::size_t group) {
  const bool named = all.by == PhraseGrouping::source || all.by == PhraseGrouping::speaker ||
                     all.by == PhraseGrouping::outlet;
  return named ? name_language(group_label(all, group)) : "en";
}

Data group_name(const StudyPage& page, std::size_t group) {
  const PhraseDistribution& all = page.study.distribution;
  Data data;
  data["group"] = Data(group_label(all, group));
  data["group_lang"] = Data(group_language(all, group));
  return data;
}

double widest_of(const std::vector<PhraseRate>& row, const std::vector<std::size_t>& groups) {
  double out = 0;
  for (const std::size_t group : groups) out = std::max(out, finite(row[group].high));
  return out;
}

/// One phrase with the groups that have it, on a scale of its own.
Data rate_rows(const StudyPage& page, std::size_t phrase) {
  const PhraseDistribution& all = page.study.distribution;
  const std::vector<PhraseRate>& row = all.rates[phrase];
  const std::vector<std::size_t> having = groups_with(all, phrase);
  const std::size_t most = std::clamp(kRowsOnPage / all.rates.size(), kFewestGroups, kMostGroups);
  const std::size_t shown = std::min(having.size(), most);
  const double widest = widest_of(row, {having.begin(), having.begin() + std::ptrdiff_t(shown)});
  Data groups = list();
  for (std::size_t i = 0; i < shown; ++i) {
    const PhraseRate& rate = row[having[i]];
    Data item = group_name(page, having[i]);
    item["count"] = Data(grouped(rate.count));
    item["words"] = Data(grouped(all.groups[having[i]].words));
    item["rate"] = Data(rate_label(rate.rate));
    item["interval"] = Data(fmt::format("{} to {}", rate_label(rate.low), rate_label(rate.high)));
    item["plot"] = Data(rate_plot(rate, widest, page.renderer));
    groups.push_back(item);
  }
  Data data = phrase_name(page, phrase);
  data["groups"] = std::move(groups);
  data["lacking"] = Data(having.size() < all.groups.size());
  data["without"] = Data(counted(all.groups.size() - having.size(), std::string(label(all.by)),
                                 std::string(label(all.by)) + "s"));
  data["more"] = Data(having.size() > shown);
  data["rest"] = Data(grouped(having.size() - shown));
  return data;
}

/// Whether a group is a side to compare: it has words and a name.
bool is_side(const PhraseGroup& group) {
  return group.words > 0 && !group.name.empty();
}

/// By group: the phrases that it alone uses, and those that it alone of several does not.
struct Contrasts {
  std::vector<std::vector<std::size_t>> only;
  std::vector<std::vector<std::size_t>> avoided;
};

Contrasts contrasts_of(const PhraseDistribution& all, std::size_t phrases) {
  Contrasts out;
  out.only.resize(all.groups.size());
  out.avoided.resize(all.groups.size());
  const auto sides = static_cast<std::size_t>(std::ranges::count_if(all.groups, is_side));
  if (sides < 2) return out;
  for (std::size_t phrase = 0; phrase < phrases; ++phrase) {
    const std::vector<PhraseRate>& row = all.rates[phrase];
    std::vector<std::size_t> with;
    std::vector<std::size_t> without;
    for (std::size_t i = 0; i < std::min(row.size(), all.groups.size()); ++i) {
      if (is_side(all.groups[i])) (row[i].count > 0 ? with : without).push_back(i);
    }
    const bool alone = with.size() == 1 && row[with.front()].count >= kFewestUses;
    if (alone) out.only[with.front()].push_back(phrase);
    if (without.size() == 1 && sides > 2) out.avoided[without.front()].push_back(phrase);
  }
  return out;
}

Data phrase_links(const StudyPage& page, const std::vector<std::size_t>& phrases, std::size_t group,
                  bool counts) {
  const PhraseDistribution& all = page.study.distribution;
  Data items = list();
  for (std::size_t i = 0; i < std::min(phrases.size(), kContrasts); ++i) {
    Data item = phrase_name(page, phrases[i]);
    item["counted"] = Data(counts);
    item["times"] = Data(grouped(all.rates[phrases[i]][group].count));
    items.push_back(item);
  }
  return items;
}

Data contrast_items(const StudyPage& page, const Contrasts& contrasts, bool& cut) {
  Data items = list();
  std::size_t shown = 0;
  for (std::size_t i = 0; i < contrasts.only.size(); ++i) {
    const std::vector<std::size_t>& only = contrasts.only[i];
    const std::vector<std::size_t>& avoided = contrasts.avoided[i];
    if (only.empty() && avoided.empty()) continue;
    if (shown++ >= kGroupsOnPage) {
      cut = true;
      break;
    }
    Data item = group_name(page, i);
    item["some_only"] = Data(!only.empty());
    item["only"] = phrase_links(page, only, i, true);
    item["more_only"] = Data(only.size() > kContrasts);
    item["some_avoided"] = Data(!avoided.empty());
    item["avoided"] = phrase_links(page, avoided, i, false);
    item["more_avoided"] = Data(avoided.size() > kContrasts);
    items.push_back(item);
  }
  return items;
}

Data keyness_row(const StudyPage& page, const KeynessRow& row) {
  const bool known = row.phrase && *row.phrase < page.study.phrases.size();
  Data item;
  item["item"] = Data(row.item);
  item["item_lang"] = Data(known ? page.languages[*row.phrase] : name_language(row.item));
  item["is_phrase"] = Data(known);
  item["target"] = Data(known ? page.anchors[*row.phrase] : std::string());
  item["count"] = Data(grouped(row.count));
  item["elsewhere"] = Data(grouped(row.elsewhere));
  item["likelihood"] = Data(signed_label(row.log_likelihood));
  item["odds"] = Data(signed_label(row.log_odds));
  return item;
}

}  // namespace

std::string phrase_groups_section(const StudyPage& page) {
  const PhraseDistribution& all = page.study.distribution;
  const std::size_t phrases = std::min(all.rates.size(), page.study.phrases.size());
  if (phrases == 0 || all.groups.empty()) return {};
  Data shown = list();
  Data folded = list();
  for (std::size_t i = 0; i < phrases; ++i) {
    (i < kPhrases ? shown : folded).push_back(rate_rows(page, i));
  }
  Data tables = list();
  for (Data* rows : {&shown, &folded}) {
    if (!rows->is_non_empty_list()) continue;
    Data table;
    table["folded"] = Data(rows == &folded);
    table["hidden"] =
        Data(counted(phrases - std::min(phrases, kPhrases), "more phrase", "more phrases"));
    table["phrases"] = std::move(*rows);
    tables.push_back(table);
  }
  bool cut = false;
  Data contrasts = contrast_items(page, contrasts_of(all, phrases), cut);
  Data data;
  data["by"] = Data(std::string(label(all.by)));
  data["tables"] = std::move(tables);
  data["contrasted"] = Data(contrasts.is_non_empty_list());
  data["contrasts"] = std::move(contrasts);
  data["cut"] = Data(cut);
  return page.renderer.render("phrase_groups", data);
}

std::string phrase_keyness_section(const StudyPage& page) {
  if (page.study.keyness.empty()) return {};
  const std::vector<KeynessRow>& rows = page.study.keyness;
  Data groups = list();
  std::size_t shown = 0;
  std::size_t hidden = 0;
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t group = rows[at].group;
    Data items = list();
    std::size_t number = 0;
    for (; at < rows.size() && rows[at].group == group; ++at, ++number) {
      if (number < kItems && shown < kGroupsOnPage) items.push_back(keyness_row(page, rows[at]));
    }
    if (shown++ >= kGroupsOnPage) {
      ++hidden;
      continue;
    }
    Data item = group_name(page, group);
    item["open"] = Data(shown <= kOpenGroups);
    item["items"] = std::move(items);
    item["more"] = Data(number > kItems);
    item["rest"] = Data(grouped(number - std::min(number, kItems)));
    groups.push_back(item);
  }
  Data data;
  data["by"] = Data(std::string(label(page.study.distribution.by)));
  data["groups"] = std::move(groups);
  data["cut"] = Data(hidden > 0);
  data["hidden"] = Data(grouped(hidden));
  return page.renderer.render("phrase_keyness", data);
}

std::string phrase_concordances_section(const StudyPage& page) {
  if (page.study.concordances.empty()) return {};
  Data concordances = list();
  for (const PhraseConcordance& each : page.study.concordances) {
    Data shown = list();
    Data folded = list();
    for (std::size_t i = 0; i < std::min(each.lines.size(), kLines); ++i) {
      const ConcordanceLine& line = each.lines[i];
      (i < kOpenLines ? shown : folded)
          .push_back(kwic_line(page, line.source, line.span, line.speaker));
    }
    Data item;
    item["query"] = Data(each.query);
    item["count"] = Data(counted(each.lines.size(), "line", "lines"));
    item["order"] = Data(std::string(label(each.order)));
    item["none"] = Data(each.lines.empty());
    item["is_folded"] = Data(folded.is_non_empty_list());
    item["hidden"] = Data(counted(each.lines.size() - std::min(each.lines.size(), kOpenLines),
                                  "more line", "more lines"));
    item["lines"] = std::move(shown);
    item["folded_lines"] = std::move(folded);
    item["more"] = Data(each.lines.size() > kLines);
    item["rest"] = Data(grouped(each.lines.size() - std::min(each.lines.size(), kLines)));
    concordances.push_back(item);
  }
  Data data;
  data["concordances"] = std::move(concordances);
  return page.renderer.render("phrase_concordances", data);
}

}  // namespace readout::report
