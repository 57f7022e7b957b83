// Formulae that one side uses and that are not found in another which has the point.
#include <algorithm>
#include <set>
#include <string>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_variants.hpp"
#include "readout/report/sections.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kMostPlaces = 2;   // rows shown for a formula and a side
constexpr std::size_t kContext = 40;     // code points beside a change
constexpr std::size_t kQuotation = 140;  // code points of a statement that is not diffed

/// The words of the statement without the phrase: against those of the one that has it, where they
/// are of one language.
std::vector<Run> gap_runs(const Page& page, std::size_t with, const PhraseGap& gap) {
  for (const Pair& pair : page.comparison.points.at(gap.point).pairs) {
    const bool turned = pair.a == gap.statement && pair.b == with;
    if (!turned && (pair.a != with || pair.b != gap.statement)) continue;
    auto runs = diff_runs(pair, turned, page.text_of(pair.a), page.text_of(pair.b));
    if (!runs.empty()) return excerpt(std::move(runs), kContext);
  }
  return {{RunKind::kept, shortened(plain_text(page, gap.statement), kQuotation), {}, {}}};
}

/// The statement of the point that holds an occurrence.
std::size_t statement_with(const Page& page, const PhraseGap& gap, const PhraseHit& hit) {
  for (const Member& member : page.comparison.points.at(gap.point).members) {
    const Statement& statement = page.statement(member.statement);
    if (statement.source == hit.source && statement.span.contains(hit.span)) {
      return member.statement;
    }
  }
  return gap.statement;
}

Data outlet_item(const Page& page, std::size_t source, bool first) {
  Data item = source_column(page, source);
  item["beside"] = Data(!first);
  return item;
}

template <class Sources>
Data outlet_items(const Page& page, const Sources& sources) {
  Data out = list();
  bool first = true;
  for (const std::size_t source : sources) {
    out.push_back(outlet_item(page, source, first));
    first = false;
  }
  return out;
}

Data place_item(const Page& page, const Phrase& phrase, const PhraseGap& gap) {
  const PhraseHit& hit = phrase.occurrences.at(gap.occurrence);
  const std::size_t with = statement_with(page, gap, hit);
  const bool across = page.language_of(with) != page.language_of(gap.statement);
  Data item;
  item["row"] = Data(page.row(gap.point));
  item["row_anchor"] = Data(page.point_anchor(gap.point));
  item["words"] = Data(words_markup(page, gap_runs(page, with, gap)));
  item["lang"] = Data(page.language_of(gap.statement));
  item["across"] = Data(across);
  return item;
}

Data contrast_item(const Page& page, const PhraseContrast& contrast) {
  const Phrase& phrase = page.comparison.phrases.at(contrast.phrase);
  std::set<std::size_t> users;
  for (const PhraseHit& hit : phrase.occurrences) users.insert(hit.source);
  Data places = list();
  const std::size_t shown = std::min(contrast.gaps.size(), kMostPlaces);
  for (std::size_t i = 0; i < shown; ++i) {
    places.push_back(place_item(page, phrase, phrase.gaps.at(contrast.gaps[i])));
  }
  Data item;
  item["canonical"] = Data(phrase.canonical);
  item["formula_anchor"] = Data(anchor("f-", phrase.id));
  item["users"] = outlet_items(page, users);
  item["without"] = outlet_items(page, page.comparison.sides.at(contrast.side).sources);
  item["places"] = std::move(places);
  return item;
}

}  // namespace

std::string contrasts_part(const Page& page) {
  if (page.comparison.contrasts.empty()) return {};
  Data contrasts = list();
  for (const PhraseContrast& contrast : page.comparison.contrasts) {
    contrasts.push_back(contrast_item(page, contrast));
  }
  Data data;
  data["contrasts"] = std::move(contrasts);
  return page.renderer.render("contrasts", data);
}

}  // namespace readout::report
