#include "readout/lexicon/local_names.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "readout/lexicon/name_cases.hpp"
#include "readout/lexicon/name_forms.hpp"
#include "readout/lexicon/name_gloss.hpp"
#include "readout/lexicon/name_shapes.hpp"
#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

/// Words of a name as written, with what stands between them.
std::string_view written(const Scene& scene, std::size_t begin, std::size_t end) {
  return Span{scene.symbols[begin].span.begin, scene.symbols[end - 1].span.end}.in(scene.text);
}

/// The part behind the last space or dot; empty where there is none.
std::string_view last_part(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  const std::size_t dot = name.rfind("·");
  if (space != std::string_view::npos) return name.substr(space + 1);
  return dot != std::string_view::npos ? name.substr(dot + std::string_view("·").size())
                                       : std::string_view();
}

class Learner {
 public:
  Learner(const Scene& scene, const NameShapes& shapes)
      : scene_(scene), shapes_(shapes), names_(scene.grammar) {}

  LocalNames run() {
    if (scene_.grammar.has_cases()) {
      for (std::size_t i = 0; i < scene_.symbols.size(); ++i) learn_place(i);
    }
    for (std::size_t i = 0; i < scene_.symbols.size();) i = visit(i);
    for (const auto& [begin, end] : single_) learn_single(begin, end);
    finish();
    return std::move(names_);
  }

 private:
  /// Learns what there is at a symbol; gives the next symbol to look at.
  std::size_t visit(std::size_t i) {
    const std::size_t name = name_place(i);
    if (name > i) {
      const std::size_t end = one_person(name, shapes_.behind_title(name));
      if (known_at(name, end) || known_holder_at(i, name)) return std::max(name, i + 1);
      if (end > name) {
        const NameCase form = is_declined_title(scene_, i) ? NameCase::oblique : NameCase::unknown;
        remember(first_name_within(name, end), end, form);
        return end;
      }
      return name;
    }
    if (const Hit* known = scene_.hits.longest(i, {EntryKind::full_name})) {
      remember_known(*known);
      return known->end;
    }
    const std::size_t end = one_person(i, shapes_.by_itself(i));
    if (const std::size_t first = first_name_within(i, end); first > i) return first;
    if (end > i) remember(i, end, case_told_beside(scene_, i, end));
    return std::max(end, i + 1);
  }

  /// Behind the title or honorific that begins at a symbol; the symbol itself where none does.
  std::size_t name_place(std::size_t i) const {
    std::size_t place = i;
    if (scene_.hits.at(i).empty()) return i;  // nothing known begins at most words
    if (const auto title = title_at(scene_, i)) {
      if (scene_.actors.lexicon().actors.bodies.contains(title->offices.front())) return i;
      place = behind_marks(title->begin, scene_.skip_joiners(title->end));
    }
    const Hit* honorific = scene_.hits.longest(place, {EntryKind::honorific});
    if (honorific != nullptr) place = scene_.skip_joiners(honorific->end);
    if (!scene_.same_sentence(i, place) || place == i) return i;
    return shapes_.skip_country(place);
  }

  /// "“总统”林卓": behind the marks that an office stands in alone.
  std::size_t behind_marks(std::size_t begin, std::size_t place) const {
    const auto& symbols = scene_.symbols;
    const auto is_one_of = [&](std::size_t i, std::initializer_list<std::string_view> marks) {
      return std::ranges::find(marks, symbols[i].key) != marks.end();
    };
    const bool marked = begin > 0 && place + 1 < symbols.size() && symbols[place + 1].han &&
                        is_one_of(begin - 1, {"“", "「", "\""}) &&
                        is_one_of(place, {"”", "」", "\""});
    return marked ? place + 1 : place;
  }

  /// "президент Варланда Ильда Марен": between a title and a full name stands a country, of which
  /// the lexicon need not know.
  void learn_place(std::size_t i) {
    const auto title = title_at(scene_, i);
    if (!title || !title->country.empty()) return;
    const std::size_t place = scene_.skip_joiners(title->end);
    if (!scene_.same_sentence(i, place)) return;
    const std::size_t behind = shapes_.skip_country(place);
    if (behind == place || local_at(place, behind, EntryKind::country)) return;
    const std::string name = nominative_of(written(scene_, place, behind), scene_.grammar);
    Actor country;
    country.kind = ActorKind::country;
    country.name = name;
    country.country = id_of_name(name);
    country.id = country_id(country.country);
    const Entry entry{EntryKind::country, true, false,
                      static_cast<std::uint32_t>(names_.actors.size())};
    names_.actors.push_back(std::move(country));
    names_.index.add(name, entry, true);
  }

  /// "瓦兰德总统马伦通电话": the name of who holds the office ends where the lexicon ends it.
  bool known_holder_at(std::size_t title_begin, std::size_t name) const {
    const Hit* hit = scene_.hits.longest(name, {EntryKind::full_name, EntryKind::short_name});
    const auto title = title_at(scene_, title_begin);
    if (hit == nullptr || !title || !scene_.symbols[name].han) return false;
    return std::ranges::any_of(hit->actor->tenures, [&](const Tenure& tenure) {
      return tenure.country == title->country &&
             std::ranges::find(title->offices, tenure.office) != title->offices.end();
    });
  }

  bool known_at(std::size_t begin, std::size_t end) const {
    const Hit* hit = scene_.hits.longest(begin, {EntryKind::full_name, EntryKind::short_name});
    if (hit == nullptr || hit->end >= end) return hit != nullptr;
    return hit->kind == EntryKind::full_name &&  // "Ali bin Hald [bin Noor]"
           scene_.grammar.in("name_particles", scene_.symbols[hit->end].key);
  }

  /// «Сергею Ковалёву Анна Марен сказала»: where the second of two persons begins, whom nothing
  /// but the cases of their names parts; `end` where there is one.
  std::size_t one_person(std::size_t begin, std::size_t end) const {
    if (const std::size_t second = second_known(begin, end); second < end) return second;
    if (end - begin < 3 ||
        !is_declined_first_name(written(scene_, begin, begin + 1), scene_.grammar))
      return end;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (is_first_name(scene_.symbols[i].key, scene_.grammar)) return i;
    }
    return end;
  }

  /// «сказал Рейк Марену»: where the second of two known last names begins; `end` where none does.
  std::size_t second_known(std::size_t begin, std::size_t end) const {
    const Hit* first = scene_.hits.longest(begin, {EntryKind::short_name});
    if (first == nullptr || first->end >= end) return end;
    const Hit* second = scene_.hits.longest(first->end, {EntryKind::short_name});
    return second != nullptr && second->actor != first->actor ? first->end : end;
  }

  /// "Sheikh Anna Holm", «в Кестрии Анна Рейк»: where a first name that the grammar lists begins a
  /// name of its own behind another word; `begin` where none does.
  std::size_t first_name_within(std::size_t begin, std::size_t end) const {
    const auto is_first = [&](std::size_t i) {
      return is_first_name(scene_.symbols[i].key, scene_.grammar);
    };
    if (end < begin + 3 || is_first(begin) ||
        text::count_code_points(scene_.symbols[begin].key) < 2 ||
        scene_.grammar.in("name_particles", scene_.symbols[begin].key)) {
      return begin;
    }
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      if (scene_.symbols[i].joiner) return begin;
      if (is_first(i)) {  // but "Ali bin Tomas al-Hald"
        return scene_.grammar.in("name_particles", scene_.symbols[i - 1].key) ? begin : i;
      }
    }
    return begin;
  }

  void remember(std::size_t begin, std::size_t end, NameCase form) {
    const std::string base = in_base_form(written(scene_, begin, end), scene_.grammar);
    const std::string name = in_nominative(base, form, scene_.grammar);
    if (last_part(name).empty()) {
      single_.emplace_back(begin, end);
    } else {
      learn(begin, end, name);
    }
  }

  /// The last name of somebody known may stand alone where the lexicon does not list it so.
  void remember_known(const Hit& hit) {
    if (!known_.emplace(hit.actor->id, names_.actors.size()).second) return;
    const std::string_view last = last_part(hit.actor->name);
    names_.actors.push_back(*hit.actor);
    const bool common = scene_.grammar.in("ambiguous_names", text::fold(last));
    if (!common && text::count_code_points(last) >= 4) {
      add(last, EntryKind::short_name, names_.actors.size() - 1);
    }
  }

  void learn(std::size_t begin, std::size_t end, const std::string& name) {
    if (const auto known = local_at(begin, end, EntryKind::full_name)) {
      std::string& best = names_.actors[*known].name;
      if (is_nearer_to_base(name, best, scene_.grammar)) best = name;
      return;
    }
    const std::size_t actor = glossed_actor(name, end);
    add(name, EntryKind::full_name, actor);
    const bool place =
        local_at(end - 1, end, EntryKind::country).has_value();  // "Вестник Варланда"
    if (!place && !owns_relative(begin, end)) add(last_part(name), EntryKind::short_name, actor);
  }

  /// "Marsh's wife, Ann Marsh": the last name alone is somebody else's.
  bool owns_relative(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kReach = 6;
    const std::size_t farthest = begin - std::min(begin, kReach);
    for (std::size_t i = begin; i > farthest + 1; --i) {
      if (!scene_.same_sentence(i - 2, begin)) return false;
      if (scene_.symbols[i - 2].key == scene_.symbols[end - 1].key &&
          scene_.grammar.in("possessive_marks", scene_.symbols[i - 1].key)) {
        return true;
      }
    }
    return false;
  }

  /// A single word behind a title: the last name of somebody already named, or all we get.
  void learn_single(std::size_t begin, std::size_t end) {
    if (local_at(begin, end)) return;
    const std::string name = in_base_form(written(scene_, begin, end), scene_.grammar);
    const auto known = known_by_part(name);
    if (!known && may_be_genitive(begin)) return;
    add(name, EntryKind::short_name, known ? *known : glossed_actor(name, end));
  }

  /// "лидер Белморы": as likely a country that belongs to the title.
  bool may_be_genitive(std::size_t symbol) const {
    return ends_in(scene_.grammar, "genitive_endings", scene_.symbols[symbol].key);
  }

  /// "Mr. Joko" is Joko Widodo, where the text has named him.
  std::optional<std::size_t> known_by_part(const std::string& name) const {
    const std::string folded = text::fold(name);
    for (const auto& [id, place] : known_) {
      const std::vector<std::string> parts = keys_of(names_.actors[place].name);
      if (std::find(parts.begin(), parts.end(), folded) != parts.end()) return place;
    }
    return std::nullopt;
  }

  /// Of a name that the text also gives in Latin letters: whom those name.
  std::size_t glossed_actor(const std::string& name, std::size_t name_end) {
    const SymbolRange gloss = gloss_behind(scene_, name_end);
    if (gloss.empty()) return new_actor(name);
    const Hit* known =
        scene_.hits.longest(gloss.begin, {EntryKind::full_name, EntryKind::short_name});
    if (known != nullptr && known->end == gloss.end) {
      names_.actors.push_back(*known->actor);
      return names_.actors.size() - 1;
    }
    const std::string latin(written(scene_, gloss.begin, gloss.end));
    if (last_part(latin).empty()) return new_actor(name);
    const std::size_t actor = new_actor(latin);
    add(latin, EntryKind::full_name, actor);
    return actor;
  }

  std::size_t new_actor(const std::string& name) {
    Actor actor;
    actor.name = name;
    names_.actors.push_back(std::move(actor));
    return names_.actors.size() - 1;
  }

  void add(std::string_view name, EntryKind kind, std::size_t actor) {
    if (name.empty()) return;
    const Entry entry{kind, true, false, static_cast<std::uint32_t>(actor)};
    names_.index.add(name, entry, true);
  }

  /// What has been learnt of these words: of any kind, or of one.
  std::optional<std::size_t> local_at(std::size_t begin, std::size_t end,
                                      std::optional<EntryKind> kind = std::nullopt) const {
    std::vector<Match> matches;
    names_.index.matches(scene_.symbols, begin, matches);
    for (const Match& match : matches) {
      if (match.end == end && (!kind || match.entry.kind == *kind)) return match.entry.value;
    }
    return std::nullopt;
  }

  /// "Celebrating Ilda Maren": at the start of a sentence or headline any word has a capital; the
  /// name is what stands alone elsewhere.
  void drop_words_before_names() {
    std::map<std::string, std::size_t> by_name;
    for (std::size_t i = 0; i < names_.actors.size(); ++i) {
      by_name.emplace(names_.actors[i].name, i);
    }
    for (Actor& actor : names_.actors) {
      const std::size_t space = actor.name.find(' ');
      if (!actor.id.empty() || space == std::string::npos) continue;
      const std::string rest = actor.name.substr(space + 1);
      if (const auto shorter = by_name.find(rest);
          shorter != by_name.end() && rest.find(' ') != std::string::npos) {
        actor = names_.actors[shorter->second];
      }
    }
  }

  /// «Дейтона Симпсона … Симпсон признался».
  void put_in_nominative() {
    if (scene_.grammar.declensions.empty()) return;
    std::unordered_set<std::string_view> words;
    for (const Symbol& symbol : scene_.symbols) {
      if (symbol.capitalised) words.insert(symbol.key);
    }
    for (Actor& actor : names_.actors) {
      if (actor.id.empty() && actor.kind == ActorKind::person) {
        actor.name = nominative_as_alone(actor.name, scene_.grammar, words);
      }
    }
  }

  /// «Илья», as the lexicon writes it or as the text does.
  std::string first_name_of(const Actor& actor) const {
    const auto names = actor.names.find(scene_.grammar.language);
    const bool listed = names != actor.names.end() && !names->second.empty();
    const std::string_view name = listed ? names->second.front() : std::string_view(actor.name);
    return std::string(name.substr(0, name.find(' ')));
  }

  /// «ответил Илья Томасович»: the one person whom the text names with that first name.
  void join_patronymics() {
    // By the first name, one actor of each name; of three the third says no more.
    std::unordered_map<std::string, std::vector<const Actor*>> namesakes;
    for (const Actor& actor : names_.actors) {
      if (actor.kind != ActorKind::person) continue;
      auto& same = namesakes[first_name_of(actor)];
      const bool there =
          std::ranges::any_of(same, [&](const Actor* other) { return other->name == actor.name; });
      if (same.size() < 3 && !there) same.push_back(&actor);
    }
    for (Actor& actor : names_.actors) {
      const std::string_view last = last_part(actor.name);
      const bool one = actor.kind == ActorKind::person && !last.empty() &&
                       actor.name.find(' ') == actor.name.rfind(' ');
      if (!one || !is_patronymic(text::fold(last), scene_.grammar)) continue;
      const auto& same = namesakes[first_name_of(actor)];
      const auto others = std::ranges::count_if(
          same, [&](const Actor* other) { return other->name != actor.name; });
      if (others != 1) continue;
      actor = Actor(*(same.front()->name != actor.name ? same.front() : same.back()));
    }
  }

  /// Ids at the end, when the best form of each name is known.
  void finish() {
    if (!scene_.grammar.list("patronymic_endings").empty()) join_patronymics();
    drop_words_before_names();
    put_in_nominative();
    for (Actor& actor : names_.actors) {
      if (!actor.id.empty()) continue;
      for (const Actor& participant : scene_.actors.participants().all) {
        if (participant.kind == ActorKind::person && same_name(participant.name, actor.name)) {
          actor = participant;
        }
      }
      if (actor.id.empty()) actor.id = id_of_name(actor.name);
    }
  }

  const Scene& scene_;
  const NameShapes& shapes_;
  LocalNames names_;
  std::map<std::string, std::size_t> known_;
  std::vector<std::pair<std::size_t, std::size_t>> single_;
};

}  // namespace

LocalNames learn_names(const Scene& scene, const NameShapes& shapes) {
  return Learner(scene, shapes).run();
}

}  // namespace readout::lexicon
