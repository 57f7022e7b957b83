// Recurring formulae: a matrix by source, and every occurrence in its context.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/kwic.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_variants.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kMostWordings = 6;  // in a cell of the matrix; the concordance has them all
constexpr std::size_t kContext = 120;     // bytes of context on either side, cut at a character

/// One wording of a formula in one source, whatever its capitals.
struct Wording {
  std::size_t variant = 0;
  std::string text;
  std::size_t count = 0;
  std::string target;
};

std::string target_of(const Page& page, const PhraseHit& hit) {
  return hit.statement ? page.home_of(*hit.statement)
                       : anchor("source-", page.document(hit.source).id);
}

std::string_view hit_words(const Page& page, const PhraseHit& hit) {
  return slice(page.document(hit.source).text, hit.span);
}

std::vector<Wording> wordings_of(const Page& page, const Phrase& phrase, std::size_t source) {
  std::vector<Wording> wordings;
  for (const PhraseHit& hit : phrase.occurrences) {
    if (hit.source != source) continue;
    auto found = std::ranges::find(wordings, hit.variant, &Wording::variant);
    if (found == wordings.end()) {
      found = wordings.insert(wordings.end(), {hit.variant, std::string(hit_words(page, hit)), 0,
                                               target_of(page, hit)});
    }
    ++found->count;
  }
  return wordings;
}

/// What the wording changes in the usual one is marked; else it is as the source writes it.
std::string wording_markup(const Page& page, const Phrase& phrase, const Wording& wording) {
  std::vector<Run> runs = variant_runs(phrase.variants.at(wording.variant));
  if (runs.empty()) runs.push_back({RunKind::kept, wording.text, {}, Direction::none});
  return words_markup(page, runs);
}

Data wording_items(const Page& page, const Phrase& phrase, std::span<const Wording> wordings) {
  Data out = list();
  for (const Wording& wording : wordings) {
    Data item;
    item["wording"] = Data(wording_markup(page, phrase, wording));
    item["repeated"] = Data(wording.count > 1);
    item["times"] = Data(std::to_string(wording.count));
    item["target"] = Data(wording.target);
    out.push_back(item);
  }
  return out;
}

Data concordance_items(const Page& page, const Phrase& phrase) {
  Data out = list();
  for (const PhraseHit& hit : phrase.occurrences) {
    const Document& document = page.document(hit.source);
    Kwic shown = kwic(document.text, hit.span, kContext);
    Data item;
    item["hit_outlet"] = Data(page.names[hit.source]);
    item["hit_lang"] = Data(language_tag(document));
    item["before"] = Data(std::move(shown.before));
    item["hit"] = Data(std::move(shown.hit));
    item["after"] = Data(std::move(shown.after));
    item["target"] = Data(target_of(page, hit));
    out.push_back(item);
  }
  return out;
}

Data variant_items(const Phrase& phrase) {
  Data out = list();
  for (const PhraseVariant& variant : phrase.variants) {
    Data item;
    item["variant"] = Data(variant.text);
    item["variant_lang"] = Data(language_tag(variant.language));
    tell_variant(item, variant);
    out.push_back(item);
  }
  return out;
}

/// What wordings are marked against, where that is not the canonical form in the row's head.
Data usual_items(const Phrase& phrase) {
  std::set<std::string> told{phrase.canonical};
  Data out = list();
  for (const PhraseVariant& variant : phrase.variants) {
    if (variant_runs(variant).empty() || !told.insert(variant.against).second) continue;
    Data item;
    item["usual_wording"] = Data(variant.against);
    item["usual_lang"] = Data(language_tag(variant.language));
    out.push_back(item);
  }
  return out;
}

/// Words that may stand in the phrase's place in a statement of the source, and rows that it has
/// without.
Data gap_items(const Page& page, const Phrase& phrase, std::size_t source, bool used) {
  Data out = list();
  for (const PhraseGap& gap : phrase.gaps) {
    if (page.statement(gap.statement).source != source) continue;
    const bool guessed = !gap.instead.empty();
    if (used && !guessed) continue;
    Data item;
    item["guessed"] = Data(guessed);
    item["guess"] = Data(std::string(slice(page.text_of(gap.statement), gap.instead)));
    item["guess_lang"] = Data(page.language_of(gap.statement));
    item["gap_outlet"] = Data(page.names.at(source));
    item["row"] = Data(page.row(gap.point));
    item["row_anchor"] = Data(page.point_anchor(gap.point));
    out.push_back(item);
  }
  return out;
}

/// By row, the wordings that stand in it side by side in several languages.
Data rendering_items(const Page& page, const Phrase& phrase) {
  std::map<std::size_t, std::set<std::size_t>> variants_in;  // by point
  for (const PhraseRendering& rendering : phrase.renderings) {
    variants_in[rendering.point].insert(phrase.occurrences.at(rendering.a).variant);
    variants_in[rendering.point].insert(phrase.occurrences.at(rendering.b).variant);
  }
  Data out = list();
  for (const auto& [point, variants] : variants_in) {
    Data wordings = list();
    for (const std::size_t variant : variants) {
      Data wording;
      wording["variant"] = Data(phrase.variants.at(variant).text);
      wording["variant_lang"] = Data(language_tag(phrase.variants.at(variant).language));
      wordings.push_back(wording);
    }
    Data item;
    item["rendered"] = std::move(wordings);
    item["row"] = Data(page.row(point));
    item["row_anchor"] = Data(page.point_anchor(point));
    out.push_back(item);
  }
  return out;
}

Data phrase_item(const Page& page, const Phrase& phrase) {
  Data cells = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    const std::vector<Wording> wordings = wordings_of(page, phrase, i);
    const std::size_t shown = std::min(wordings.size(), kMostWordings);
    Data cell;
    cell["outlet"] = Data(page.names[i]);
    cell["outlet_lang"] = Data(language_tag(page.document(i)));
    cell["used"] = Data(!wordings.empty());
    cell["wordings"] = wording_items(page, phrase, std::span(wordings).first(shown));
    cell["gaps"] = gap_items(page, phrase, i, !wordings.empty());
    cell["more_wordings"] = Data(shown < wordings.size());
    cell["more_count"] = Data(std::to_string(wordings.size() - shown));
    cells.push_back(cell);
  }
  Data item;
  item["canonical"] = Data(phrase.canonical);
  item["category"] = Data(words_of_code(phrase.category));
  item["discovered"] = Data(phrase.origin == PhraseOrigin::discovered);
  item["formula_anchor"] = Data(anchor("f-", phrase.id));
  item["concordance_anchor"] = Data(anchor("c-", phrase.id));
  item["cells"] = std::move(cells);
  item["count"] = Data(counted(phrase.occurrences.size(), "occurrence", "occurrences"));
  item["variants"] = variant_items(phrase);
  item["usual"] = usual_items(phrase);
  item["renderings"] = rendering_items(page, phrase);
  item["concordance"] = concordance_items(page, phrase);
  return item;
}

bool in_several_sources(const Phrase& phrase) {
  const auto& hits = phrase.occurrences;
  return std::any_of(hits.begin(), hits.end(),
                     [&](const PhraseHit& hit) { return hit.source != hits.front().source; });
}

/// A formula of one source alone: it needs no row of gaps.
Data lone_item(const Page& page, const Phrase& phrase) {
  const PhraseHit& hit = phrase.occurrences.front();
  Data item;
  item["canonical"] = Data(phrase.canonical);
  item["formula_anchor"] = Data(anchor("f-", phrase.id));
  item["lone_outlet"] = Data(page.names.at(hit.source));
  item["lone_lang"] = Data(language_tag(page.document(hit.source)));
  item["lone_wordings"] = wording_items(page, phrase, wordings_of(page, phrase, hit.source));
  Data gaps = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    const Data of_source = gap_items(page, phrase, i, true);
    for (const Data& gap : of_source.list_value()) gaps.push_back(gap);
  }
  item["lone_gaps"] = std::move(gaps);
  return item;
}

bool has_guess(const Phrase& phrase) {
  return std::ranges::any_of(phrase.gaps,
                             [](const PhraseGap& gap) { return !gap.instead.empty(); });
}

}  // namespace

std::string formulae_section(const Page& page) {
  Data phrases = list();
  Data lone = list();
  for (const Phrase& phrase : page.comparison.phrases) {
    if (phrase.occurrences.empty()) continue;
    if (in_several_sources(phrase)) {
      phrases.push_back(phrase_item(page, phrase));
    } else {
      lone.push_back(lone_item(page, phrase));
    }
  }
  Data data;
  data["any_guess"] = Data(std::ranges::any_of(page.comparison.phrases, has_guess));
  data["contrasts"] = Data(contrasts_part(page));
  data["none"] = Data(phrases.is_empty_list() && lone.is_empty_list());
  data["any"] = Data(phrases.is_non_empty_list());
  data["any_lone"] = Data(lone.is_non_empty_list());
  data["lone"] = std::move(lone);
  data["columns"] = source_columns(page);
  data["breadth"] = Data(std::string(breadth(page)));
  data["column_count"] = Data(counted(page.comparison.sources.size(), "account", "accounts"));
  data["phrases"] = std::move(phrases);
  return page.renderer.render("formulae", data);
}

}  // namespace readout::report
