#include "readout/report/cells.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

#include "readout/model/names.hpp"
#include "readout/report/cross_anchors.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/evidence.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/misses.hpp"
#include "readout/report/slices.hpp"
#include "readout/report/tally.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

/// The most that a change within a clause replaces, in words and, for a script without spaces, in
/// code points.
constexpr std::size_t kWordsInClause = 5;
constexpr std::size_t kLettersInClause = 40;

/// Changes that a row announces; the others are seen in the words.
constexpr std::array<std::string_view, 9> kNotable{"softened",     "hardened", "hedged",
                                                   "strengthened", "number",   "date",
                                                   "name",         "negation", "actor"};

bool is_same(Relation relation) {
  return relation == Relation::identical || relation == Relation::near_verbatim ||
         relation == Relation::translated;
}

std::string join(const std::set<std::size_t>& numbers) {
  return fmt::format("{}", fmt::join(numbers, " "));
}

std::string join(const std::set<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

bool is_notable(const std::string& change) {
  return std::ranges::find(kNotable, change) != kNotable.end();
}

bool is_calm(const Page& page, std::size_t point, const std::set<std::string>& changes) {
  const auto& pairs = page.comparison.points[point].pairs;
  const bool everywhere = page.sources_of_point[point].size() == page.comparison.sources.size();
  const bool same = std::all_of(pairs.begin(), pairs.end(),
                                [](const Pair& pair) { return is_same(pair.relation); });
  const bool quiet = evidence_of(page.comparison.points[point]).empty() &&
                     std::ranges::none_of(changes, is_notable);
  return everywhere && same && quiet;
}

Data chips_of(const Point& point, const std::set<std::string>& changes) {
  Data out = list();
  const auto add = [&](const std::string& chip) {
    Data item;
    item["chip"] = Data(chip);
    out.push_back(item);
  };
  for (const std::string& code : evidence_of(point)) add(evidence_label(code));
  for (const std::string_view change : kNotable) {
    if (changes.contains(std::string(change))) add(std::string(change));
  }
  return out;
}

Data formula_chips(const Page& page, const std::set<std::size_t>& phrases) {
  Data out = list();
  for (const std::size_t phrase : phrases) {
    if (page.comparison.phrases[phrase].origin != PhraseOrigin::lexicon) continue;
    Data item;
    item["formula"] = Data(page.comparison.phrases[phrase].canonical);
    item["formula_anchor"] = Data(anchor("f-", page.comparison.phrases[phrase].id));
    out.push_back(item);
  }
  return out;
}

/// Whether the edit changes words inside a clause that both sides keep. A clause that is dropped
/// takes its negations along, which denies nothing.
bool changes_a_word(const Page& page, const Pair& pair, const Edit& edit) {
  const auto is_short = [](std::string_view words) {
    const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    return spaces < kWordsInClause && text::count_code_points(words) <= kLettersInClause;
  };
  return !pair.replaced_whole && is_short(slice(page.text_of(pair.a), edit.a)) &&
         is_short(slice(page.text_of(pair.b), edit.b));
}

/// Whether two names begin with letters of one script.
bool same_script(std::string_view a, std::string_view b) {
  return text::begins_latin(a) == text::begins_latin(b);
}

/// A pair seen from a member of another source: `other` is diffed against the base.
struct Against {
  const Pair* pair = nullptr;
  bool reversed = false;  ///< the member is the pair's `a`
};

/// For each statement outside the base source its best pair with one inside.
std::map<std::size_t, Against> best_pairs(const Page& page, const Point& point, std::size_t base) {
  std::map<std::size_t, Against> out;
  for (const Pair& pair : point.pairs) {
    const bool a_in_base = page.statement(pair.a).source == base;
    const bool b_in_base = page.statement(pair.b).source == base;
    if (a_in_base == b_in_base) continue;
    Against& best = out[a_in_base ? pair.b : pair.a];
    if (best.pair == nullptr || pair.score > best.pair->score) best = {&pair, !a_in_base};
  }
  return out;
}

/// Two known names that differ, none of them one of those who speak together. Across languages one
/// person may bear two names, if neither is in the lexicon: names in two scripts say nothing.
bool is_other_speaker(const Page& page, std::size_t a, std::size_t b) {
  const auto& left = page.statement(a).speaker;
  const auto& right = page.statement(b).speaker;
  if (!left || !right || left->how == SpeakerHow::unknown || right->how == SpeakerHow::unknown) {
    return false;
  }
  const auto speaks_in = [](const Speaker& one, const Speaker& together) {
    return std::ranges::find(together.members, one.id) != together.members.end();
  };
  if (speaks_in(*left, *right) || speaks_in(*right, *left)) return false;
  return page.voices.of(a) != page.voices.of(b) && same_script(left->name, right->name);
}

void compare_member(Data& item, const Page& page, const Against& against) {
  const Pair& pair = *against.pair;
  const std::size_t base = against.reversed ? pair.b : pair.a;
  const std::size_t shown = against.reversed ? pair.a : pair.b;
  const auto runs = diff_runs(pair, against.reversed, page.text_of(pair.a), page.text_of(pair.b));
  if (!runs.empty()) item["words"] = Data(words_markup(page, runs));
  Data anchors = anchor_items(page, pair, against.reversed);
  item["has_anchors"] = Data(!anchors.is_empty_list());
  item["anchors"] = std::move(anchors);
  item["compared"] = Data(true);
  item["relation"] = Data(label(against.reversed ? reversed(pair.relation) : pair.relation));
  item["relation_by_hand"] = Data(pair.relation_by_hand);
  item["score"] = Data(score_label(pair.score));
  item["parts"] = similarity_items(pair.parts);
  item["replaced_whole"] = Data(pair.replaced_whole);
  item["approximate"] = Data(pair.approximate);
  item["other_speaker"] = Data(is_other_speaker(page, base, shown));
}

Data source_members(const Page& page, std::size_t point_index, std::size_t source,
                    const std::map<std::size_t, Against>& pairs) {
  Data out = list();
  for (const Member& member : page.comparison.points[point_index].members) {
    if (page.statement(member.statement).source != source) continue;
    Data item = member_item(page, member);
    const auto found = pairs.find(member.statement);
    if (found != pairs.end()) compare_member(item, page, found->second);
    out.push_back(item);
  }
  return out;
}

}  // namespace

std::set<std::string> changes_of(const Page& page, const Point& point) {
  std::set<std::string> out = evidence_of(point);
  for (const Pair& pair : point.pairs) {
    for (const Edit& edit : pair.edits) {
      for (const Change change : edit.changes) {
        if (change != Change::negation || changes_a_word(page, pair, edit))
          out.emplace(name(change));
      }
      if (edit.direction != Direction::none) out.emplace(name(edit.direction));
    }
  }
  return out;
}

std::set<std::size_t> phrases_of(const Page& page, const Point& point) {
  std::set<std::size_t> members;
  for (const Member& member : point.members) members.insert(member.statement);
  std::set<std::size_t> out;
  for (const std::size_t statement : members) {
    const auto& phrases = page.phrases_in.at(statement);
    out.insert(phrases.begin(), phrases.end());
  }
  return out;
}

Data member_item(const Page& page, const Member& member) {
  const Statement& statement = page.statement(member.statement);
  const Voice& voice = page.voices.voice(member.statement);
  const std::string_view text = page.text_of(member.statement);
  Data item;
  item["statement_id"] = Data(statement.id);
  item["statement_anchor"] = Data(page.statement_anchor(member.statement));
  item["voice"] = Data(voice.name);
  item["speaker_by_hand"] = Data(page.comparison.is_speaker_by_hand(member.statement));
  item["voice_colour"] = Data(voice.colour);
  const auto principal = statement.speaker ? statement.speaker->on_behalf_of : std::nullopt;
  item["has_principal"] = Data(principal.has_value());
  item["principal"] = Data(principal ? principal->name : std::string());
  const auto carrier = statement.speaker ? statement.speaker->carrier : std::nullopt;
  item["has_carrier"] = Data(carrier.has_value());
  item["carrier"] = Data(carrier ? carrier->name : std::string());
  item["cue"] = Data(statement.cue ? std::string(statement.cue->span.in(text)) : std::string());
  item["has_cue"] = Data(statement.cue.has_value());
  item["kind"] = Data(manner_beside_cue(statement));
  item["headline"] = Data(statement.headline);
  item["lang"] = Data(page.language_of(member.statement));
  item["words"] = Data(words_markup(page, plain_runs(text, statement, member.part)));
  item["has_anchors"] = Data(false);
  item["anchors"] = list();
  item["compared"] = Data(false);
  return item;
}

Data point_item(const Page& page, std::size_t point_index) {
  const Point& point = page.comparison.points[point_index];
  const std::set<std::string> changes = changes_of(page, point);
  const std::set<std::size_t> phrases = phrases_of(page, point);
  const auto& sources = page.sources_of_point[point_index];
  std::set<std::size_t> voices;
  for (const Member& member : point.members) voices.insert(page.voices.of(member.statement));
  std::set<std::string> relations;
  for (const Pair& pair : point.pairs) relations.emplace(name(pair.relation));
  Data item;
  item["row"] = Data(page.row(point_index));
  item["row_anchor"] = Data(page.point_anchor(point_index));
  item["point_id"] = Data(point.id);
  item["label"] = Data(point.label);
  item["point_by_hand"] = Data(point.by_hand);
  item["chips"] = chips_of(point, changes);
  item["formulae"] = formula_chips(page, phrases);
  Data ladder = ladder_items(page, point);
  item["laddered"] = Data(!ladder.is_empty_list());
  item["ladder"] = std::move(ladder);
  item["key_voices"] = Data(join(voices));
  item["key_sources"] = Data(join(std::set<std::size_t>(sources.begin(), sources.end())));
  item["key_relations"] = Data(join(relations));
  item["key_changes"] = Data(join(changes));
  item["key_formulae"] = Data(join(phrases));
  item["calm"] = Data(is_calm(page, point_index, changes));
  return item;
}

/// A statement that comes as near as those of one row do is no absence: the reader has to look.
std::string gap_label(const Page& page, const Point& point, std::size_t source) {
  const double threshold = page.comparison.method.join_threshold;
  const bool close = std::ranges::any_of(point.nearest, [&](const NearestMiss& miss) {
    return miss.source == source && is_close(miss, threshold);
  });
  return close ? "not in this row, but close to it" : "not found in this source";
}

Data cell_items(const Page& page, std::size_t point_index) {
  const Point& point = page.comparison.points[point_index];
  const auto& having = page.sources_of_point[point_index];
  const bool has_base = page.base && std::ranges::binary_search(having, *page.base);
  const std::size_t first = having.empty() ? 0 : having.front();
  const std::size_t base = has_base ? *page.base : first;
  const auto pairs = best_pairs(page, point, base);
  Data out = list();
  for (std::size_t source = 0; source < page.comparison.sources.size(); ++source) {
    const bool present = std::binary_search(having.begin(), having.end(), source);
    Data cell;
    cell["source"] = Data(std::to_string(source));
    cell["outlet"] = Data(page.names.at(source));
    cell["outlet_lang"] = Data(language_tag(page.document(source)));
    cell["present"] = Data(present);
    cell["base"] = Data(present && source == base);
    cell["members"] = source_members(page, point_index, source, pairs);
    Data nearest = nearest_items(page, point, source);
    Data narrated = narrated_items(page, point, source);
    cell["gap"] = Data(gap_label(page, point, source));
    cell["nothing_near"] = Data(!present && narrated.is_empty_list() && nearest.is_empty_list());
    cell["narrated"] = std::move(narrated);
    cell["nearest"] = std::move(nearest);
    out.push_back(cell);
  }
  return out;
}

}  // namespace readout::report
