#include "readout/lexicon/titles.hpp"

#include <algorithm>
#include <utility>

namespace readout::lexicon {
namespace {

constexpr int kModifiers = 5;  // words or names before an office
constexpr int kFollowers = 4;  // countries and further offices behind it

/// Whose office it is: of the first owner that shows.
void take_owner(const Actor& owner, Title& title) {
  if (!title.country.empty()) return;
  const bool national = owner.kind == ActorKind::organisation && !owner.country.empty();
  title.country = owner.country.empty() ? owner.id : owner.country;
  if (national) title.body = owner.id;
}

/// "德" is Germany in "德总统", and the end of "瓦兰德" in "瓦兰德总统".
bool is_end_of_name(const Scene& scene, const Hit& hit) {
  const bool single = hit.end == hit.begin + 1 && scene.symbols[hit.begin].han;
  return single && hit.begin > 0 && scene.same_sentence(hit.begin - 1, hit.begin) &&
         scene.grammar.in("transliteration", scene.symbols[hit.begin - 1].key);
}

/// «В интервью ОРЛТ представитель МИД»: where a title's country stands behind it without a link,
/// only an adjective stands before it.
bool may_own_before(const Scene& scene, const Hit& hit) {
  return hit.kind == EntryKind::demonym || scene.symbols[hit.begin].han ||
         !scene.grammar.has_cases();
}

const Hit* owner_at(const Scene& scene, std::size_t symbol) {
  const Hit* best = nullptr;
  for (const Hit& hit : scene.hits.at(symbol)) {
    if (!is_owner(hit.kind) || is_end_of_name(scene, hit)) continue;
    if (best == nullptr || hit.end > best->end) best = &hit;
  }
  return best;
}

std::size_t skip_articles(const Scene& scene, std::size_t symbol) {
  const bool article =
      symbol < scene.symbols.size() && scene.grammar.in("articles", scene.symbols[symbol].key);
  return article ? symbol + 1 : symbol;
}

std::size_t skip_possessive(const Scene& scene, std::size_t symbol) {
  const bool mark = symbol < scene.symbols.size() &&
                    scene.grammar.in("possessive_marks", scene.symbols[symbol].key);
  return mark ? symbol + 1 : symbol;
}

/// The offices of the longest title words at a place.
bool take_office(const Scene& scene, std::size_t symbol, Title& title) {
  const Hit* longest = scene.hits.longest(symbol, {EntryKind::office});
  if (longest == nullptr) return false;
  title.end = longest->end;
  title.office_begin = symbol;
  title.needs_company = true;
  for (const Hit& hit : scene.hits.at(symbol)) {
    if (hit.kind != EntryKind::office || hit.end != longest->end) continue;
    title.offices.push_back(hit.office->office);
    title.needs_company = title.needs_company && hit.office->with_country;
  }
  return true;
}

/// "of the Russian Federation", "РФ": the country behind an office.
bool take_owner_behind(const Scene& scene, std::size_t symbol, Title& title) {
  std::size_t place = symbol;
  const Hit* link = scene.hits.longest(symbol, {EntryKind::link});
  if (link != nullptr) {
    place = skip_articles(scene, link->end);
  } else if (!scene.grammar.has_cases()) {
    return false;
  }
  const Hit* owner = owner_at(scene, place);
  if (owner == nullptr || !scene.same_sentence(symbol, owner->begin)) return false;
  if (skip_possessive(scene, owner->end) != owner->end) return false;  // "for Indonesia's agency"
  take_owner(*owner->actor, title);
  title.end = owner->end;
  return true;
}

/// «глава варландского МИД»: the head of a country's ministry, not of the country.
void take_head_of(const Scene& scene, const std::string& body, Title& title) {
  const Actors& actors = scene.actors.lexicon().actors;
  const auto head = actors.heads.find(body);
  const bool loose = title.needs_company && actors.office_groups.contains(title.offices.front());
  if (head == actors.heads.end() || !loose || title.country.empty()) return;
  title.offices = {head->second};
  title.needs_company = false;
}

/// A further office of the same person: "国务委员兼外长", "помощник президента".
bool take_office_behind(const Scene& scene, std::size_t symbol, Title& title) {
  std::size_t place = symbol;
  const bool joined =
      place < scene.symbols.size() && scene.grammar.in("title_joins", scene.symbols[place].key);
  if (joined) ++place;
  if (!joined && !scene.grammar.has_cases()) return false;
  const Hit* office = scene.hits.longest(place, {EntryKind::office});
  if (office == nullptr || !scene.same_sentence(symbol, place)) return false;
  title.end = office->end;
  take_head_of(scene, office->office->office, title);
  return true;
}

void take_followers(const Scene& scene, Title& title) {
  for (int i = 0; i < kFollowers; ++i) {
    const std::size_t place = scene.skip_joiners(title.end);
    if (!scene.same_sentence(title.begin, place)) return;
    if (!take_owner_behind(scene, place, title) && !take_office_behind(scene, place, title)) return;
  }
}

/// The title whose first part has been read up to `place`.
std::optional<Title> title_from(const Scene& scene, std::size_t place, Title title) {
  for (int i = 0; i < kModifiers && place < scene.symbols.size(); ++i) {
    place = scene.skip_joiners(place);
    if (!scene.same_sentence(title.begin, place)) return std::nullopt;
    if (take_office(scene, place, title)) {
      take_followers(scene, title);
      title.needs_company = title.needs_company && title.country.empty();
      return title;
    }
    if (const Hit* former = scene.hits.longest(place, {EntryKind::former})) {
      title.former = true;
      place = former->end;
    } else if (const Hit* adjective = scene.hits.longest(place, {EntryKind::adjective})) {
      place = adjective->end;
    } else if (const Hit* owner = owner_at(scene, place);
               owner != nullptr && may_own_before(scene, *owner)) {
      take_owner(*owner->actor, title);
      place = skip_possessive(scene, owner->end);
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The longer one; of equals the one with more words of office ("Foreign Ministry spokesman").
bool is_better(const Title& a, const Title& b) {
  return a.end != b.end ? a.end > b.end : a.office_begin < b.office_begin;
}

}  // namespace

std::size_t Scene::skip_joiners(std::size_t symbol) const {
  std::size_t place = symbol;
  while (place < symbols.size() && symbols[place].joiner && same_sentence(symbol, place)) ++place;
  return place;
}

bool Scene::same_sentence(std::size_t a, std::size_t b) const {
  return a < symbols.size() && b < symbols.size() && symbols[a].sentence == symbols[b].sentence;
}

std::optional<Title> title_at(const Scene& scene, std::size_t symbol) {
  if (scene.hits.at(symbol).empty()) return std::nullopt;
  const bool may_open = std::ranges::any_of(scene.hits.at(symbol), [](const Hit& hit) {
    return is_owner(hit.kind) || hit.kind == EntryKind::office || hit.kind == EntryKind::former ||
           hit.kind == EntryKind::adjective;
  });
  if (!may_open && !scene.symbols[symbol].joiner) return std::nullopt;
  Title start;
  start.begin = symbol;
  std::optional<Title> best = title_from(scene, symbol, start);
  for (const Hit& hit : scene.hits.at(symbol)) {  // "美国务卿" is not "美国" with a rest
    if (!is_owner(hit.kind) || is_end_of_name(scene, hit) || !may_own_before(scene, hit)) continue;
    Title owned = start;
    take_owner(*hit.actor, owned);
    std::optional<Title> title =
        title_from(scene, skip_possessive(scene, hit.end), std::move(owned));
    if (title && (!best || is_better(*title, *best))) best = std::move(title);
  }
  return best;
}

Holder holder_of(const Scene& scene, const Title& title) {
  if (title.former) return {nullptr, title.offices.front()};
  const Actors& actors = scene.actors.lexicon().actors;
  for (const std::string& office : title.offices) {
    if (scene.grammar.in("unheld_offices", office)) continue;  // one of many ambassadors
    std::string country = title.body.empty() ? title.country : title.body;
    const auto usual = actors.office_countries.find(office);
    if (country.empty() && usual != actors.office_countries.end()) country = usual->second;
    if (const Actor* actor = scene.actors.holder(office, country, scene.date)) {
      return {actor, office};
    }
  }
  const std::string& office = title.offices.front();
  if (!title.country.empty() && actors.bodies.contains(office)) {
    const Actor* state = scene.actors.find(country_id(title.country));
    return {state != nullptr ? state : scene.actors.find(title.country), office};
  }
  return {nullptr, office};
}

}  // namespace readout::lexicon
