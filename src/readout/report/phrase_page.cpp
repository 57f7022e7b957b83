// The page of a study of phrasings: its frame, head, table, and how it was counted.
#include "readout/report/phrase_page.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_plots.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/report/policy.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kRows = 60;      // of the table of phrases; the others are folded
constexpr std::size_t kTexts = 400;    // listed with the method
constexpr std::size_t kContext = 100;  // bytes on either side of a hit

std::size_t count_of(const PhraseStudy& study, PhraseOrigin origin) {
  return static_cast<std::size_t>(std::ranges::count_if(
      study.phrases, [origin](const StudiedPhrase& each) { return each.phrase.origin == origin; }));
}

std::string head_section(const StudyPage& page) {
  const PhraseStudy& study = page.study;
  const std::size_t events = count_events(study);
  std::string about = counted(study.sources.size(), "text", "texts") + " with " +
                      counted(count_words(study), "word", "words");
  if (events > 0) about += " of " + counted(events, "event", "events");
  std::string found =
      counted(count_of(study, PhraseOrigin::lexicon), "formula", "formulae") + " of the lexicon";
  const std::size_t discovered = count_of(study, PhraseOrigin::discovered);
  if (discovered > 0) {
    found += " and " + counted(discovered, "phrasing", "phrasings") + " that it does not know";
  }
  const auto lost = static_cast<std::size_t>(
      std::ranges::count_if(study.warnings, [](const Warning& each) { return each.input_lost; }));
  Data parts = list();
  for (const std::string& part : {languages_label(study), period_label(study)}) {
    if (part.empty()) continue;
    Data item;
    item["part"] = Data(part);
    parts.push_back(item);
  }
  Data data;
  data["title"] = Data(study.title.empty() ? "Recurring phrasings" : study.title);
  data["parts"] = std::move(parts);
  data["fictional"] = Data(study.fictional);
  data["counts"] = Data(fmt::format("{}: {}.", about, found));
  data["incomplete"] = Data(lost > 0);
  data["lost"] = Data(counted(lost, "input", "inputs"));
  return page.renderer.render("phrase_head", data);
}

Data phrase_row(const StudyPage& page, std::size_t index) {
  const StudiedPhrase& studied = page.study.phrases[index];
  const PhraseFigures& figures = studied.figures;
  Data row = phrase_name(page, index);
  row["kind"] = Data(kind_of(studied.phrase));
  row["count"] = Data(grouped(figures.count));
  row["own"] = Data(grouped(figures.consolidated));
  row["texts"] = Data(grouped(figures.sources));
  row["events"] = Data(grouped(figures.events));
  row["dispersion"] = Data(score_label(finite(figures.dispersion)));
  row["first"] = Data(date_label(figures.first_use));
  row["last"] = Data(date_label(figures.last_use));
  row["plot"] = Data(months_plot(figures.months, page.renderer));
  return row;
}

Data text_item(const StudyPage& page, std::size_t index) {
  const StudySource& source = page.study.sources[index];
  const Document& document = source.document;
  const std::string url = linkable(document.url);
  Data item;
  item["name"] = Data(page.names[index]);
  item["name_lang"] = Data(name_language(outlet_of(source)));
  item["headline"] = Data(document.title);
  item["headline_lang"] = Data(language_tag(document));
  item["language"] = Data(language_label(language_tag(document)));
  item["words"] = Data(grouped(document.words));
  item["event"] = Data(source.event);
  item["url"] = Data(url);
  item["has_url"] = Data(!url.empty());
  return item;
}

Data warning_items(const PhraseStudy& study) {
  Data items = list();
  for (const Warning& warning : study.warnings) {
    Data item;
    item["place"] = Data(warning.source);
    item["has_place"] = Data(!warning.source.empty());
    item["message"] = Data(warning.message);
    item["code"] = Data(warning.code);
    item["input_lost"] = Data(warning.input_lost);
    items.push_back(item);
  }
  return items;
}

std::vector<std::string> unique_anchors(const PhraseStudy& study) {
  std::vector<std::string> out;
  std::set<std::string> taken;
  for (const StudiedPhrase& each : study.phrases) {
    const std::string wanted = anchor("f-", each.phrase.id);
    std::string id = wanted;
    for (std::size_t i = 2; !taken.insert(id).second; ++i) id = fmt::format("{}-{}", wanted, i);
    out.push_back(std::move(id));
  }
  return out;
}

/// Which sections the contents link to.
void add_contents(Data& data, const PhraseStudy& study) {
  const PhraseDistribution& distribution = study.distribution;
  data["has_groups"] = Data(!distribution.rates.empty() && !distribution.groups.empty());
  data["has_keyness"] = Data(!study.keyness.empty());
  data["has_concordances"] = Data(!study.concordances.empty());
}

}  // namespace

StudyPage::StudyPage(const PhraseStudy& shown, Renderer& with)
    : study(shown),
      renderer(with),
      names(study_source_names(shown)),
      anchors(unique_anchors(shown)) {
  for (const StudiedPhrase& each : shown.phrases) {
    languages.push_back(canonical_language(each.phrase));
  }
}

std::string name_language(std::string_view name) {
  return text::begins_latin(text::to_valid_utf8(name)) ? "en" : "";
}

Data phrase_name(const StudyPage& page, std::size_t phrase) {
  Data data;
  data["canonical"] = Data(page.study.phrases[phrase].phrase.canonical);
  data["canonical_lang"] = Data(page.languages[phrase]);
  data["anchor"] = Data(page.anchors[phrase]);
  return data;
}

Data kwic_line(const StudyPage& page, std::size_t source, Span span, std::string_view speaker) {
  const StudySource& from = page.study.sources.at(source);
  const Kwic shown = kwic(from.document.text, span, kContext);
  const std::string& name = page.names.at(source);
  Data item;
  item["before"] = Data(shown.before);
  item["hit"] = Data(shown.hit);
  item["after"] = Data(shown.after);
  item["hit_lang"] = Data(language_tag(from.document));
  item["from"] = Data(speaker.empty() ? name : fmt::format("{} · {}", speaker, name));
  item["from_lang"] = Data(name_language(speaker.empty() ? std::string_view(name) : speaker));
  return item;
}

std::string phrase_table_section(const StudyPage& page) {
  const std::size_t all = page.study.phrases.size();
  Data shown = list();
  Data folded = list();
  for (std::size_t i = 0; i < all; ++i) {
    (i < kRows ? shown : folded).push_back(phrase_row(page, i));
  }
  Data tables = list();
  for (Data* rows : {&shown, &folded}) {
    if (!rows->is_non_empty_list()) continue;
    Data table;
    table["folded"] = Data(rows == &folded);
    table["rest"] = Data(counted(all - std::min(all, kRows), "more phrase", "more phrases"));
    table["rows"] = std::move(*rows);
    tables.push_back(table);
  }
  Data data;
  data["any"] = Data(all > 0);
  data["tables"] = std::move(tables);
  return page.renderer.render("phrase_table", data);
}

std::string phrase_method_section(const StudyPage& page) {
  const std::size_t all = page.study.sources.size();
  Data texts = list();
  for (std::size_t i = 0; i < std::min(all, kTexts); ++i) texts.push_back(text_item(page, i));
  Data data;
  data["texts"] = std::move(texts);
  data["text_count"] = Data(counted(all, "text", "texts"));
  data["more_texts"] = Data(all > kTexts);
  data["rest"] = Data(grouped(all - std::min(all, kTexts)));
  data["by"] = Data(std::string(label(page.study.distribution.by)));
  add_contents(data, page.study);
  data["warned"] = Data(!page.study.warnings.empty());
  data["warnings"] = warning_items(page.study);
  return page.renderer.render("phrase_method", data);
}

std::string phrase_study_to_html(const PhraseStudy& study, TagUse* use) {
  Renderer renderer(use);
  const StudyPage page(study, renderer);
  Data data;
  data["policy"] = Data(content_security_policy(kPhrasesAssets));
  data["title"] = Data(study.title.empty() ? "Recurring phrasings" : study.title);
  data["style"] = Data(std::string(file_in(embedded::report_assets(), "phrases.css")));
  add_contents(data, study);
  data["head"] = Data(head_section(page));
  data["table"] = Data(phrase_table_section(page));
  data["entries"] = Data(phrase_entries_section(page));
  data["groups"] = Data(phrase_groups_section(page));
  data["keyness"] = Data(phrase_keyness_section(page));
  data["concordances"] = Data(phrase_concordances_section(page));
  data["method"] = Data(phrase_method_section(page));
  return renderer.render("phrase_page", data);
}

}  // namespace readout::report
