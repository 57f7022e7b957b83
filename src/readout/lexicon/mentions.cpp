#include "readout/lexicon/mentions.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "readout/lexicon/hits.hpp"
#include "readout/lexicon/local_names.hpp"
#include "readout/lexicon/namesakes.hpp"
#include "readout/lexicon/qualifiers.hpp"
#include "readout/lexicon/title_holders.hpp"
#include "readout/lexicon/titles.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

class Finder {
 public:
  Finder(const Scene& scene, const NameShapes& shapes)
      : scene_(scene), namesakes_(scene, shapes), holders_(scene) {}

  std::vector<Mention> run() {
    for (std::size_t i = 0; i < scene_.symbols.size();) i = visit(i);
    holders_.resolve(mentions_, former_);
    return std::move(mentions_);
  }

 private:
  std::size_t visit(std::size_t i) {
    if (const auto title = title_at(scene_, i)) {
      const std::size_t end = take_title(*title);
      if (end > i) return end;
    }
    const Hit* person = person_at(i, nullptr);
    if (person != nullptr && !is_part_of_longer(*person)) return take_person(*person);
    return take_other(i);
  }

  /// "克里" in "克里姆林宫".
  bool is_part_of_longer(const Hit& person) const {
    return person.kind == EntryKind::short_name &&
           std::ranges::any_of(scene_.hits.at(person.begin), [&](const Hit& hit) {
             return !is_person(hit.kind) && hit.end > person.end;
           });
  }

  /// The longest name at a symbol; of several who bear it, the one the text has named in full,
  /// then the one whose office fits. Nobody where two are as likely: "Ann Marsh ... Tim Marsh ...
  /// Marsh said".
  const Hit* person_at(std::size_t i, const Title* title) const {
    const Hit* best = nullptr;
    int best_rank = -1;
    bool shared = false;
    for (const Hit& hit : scene_.hits.at(i)) {
      if (!is_person(hit.kind) && hit.kind != EntryKind::organisation) continue;
      if (is_end_of_dotted_name(hit) || namesakes_.is_another(hit)) continue;
      if (best != nullptr && hit.end < best->end) continue;
      const int rank = rank_of(hit, title);
      if (best != nullptr && hit.end == best->end && rank <= best_rank) {
        shared = shared || (rank == best_rank && is_equally_likely(*best, hit));
        continue;
      }
      best = &hit;
      best_rank = rank;
      shared = false;
    }
    return shared ? nullptr : best;
  }

  /// Two persons whom the text names in full, neither of them better known than the other.
  bool is_equally_likely(const Hit& a, const Hit& b) const {
    return a.kind == EntryKind::short_name && b.kind == EntryKind::short_name &&
           a.actor->id != b.actor->id && named_.contains(a.actor->id) &&
           named_.contains(b.actor->id) && a.actor->tenures.empty() == b.actor->tenures.empty() &&
           titled_.contains(a.actor->id) == titled_.contains(b.actor->id);
  }

  /// "大卫·约翰逊": somebody else, whose last name is the same.
  bool is_end_of_dotted_name(const Hit& hit) const {
    if (hit.kind != EntryKind::short_name || hit.begin < 2) return false;
    const Symbol& dot = scene_.symbols[hit.begin - 1];
    return dot.joiner && dot.key != "-" && dot.key != "." && scene_.symbols[hit.begin - 2].han &&
           scene_.same_sentence(hit.begin - 2, hit.begin);
  }

  int rank_of(const Hit& hit, const Title* title) const {
    int rank = namesakes_.is_named_in_full(*hit.actor) ? 1 : 0;
    if (named_.contains(hit.actor->id)) rank = titled_.contains(hit.actor->id) ? 5 : 4;
    for (const Tenure& tenure : hit.actor->tenures) {
      const bool now = scene_.date.empty() ? tenure.to.empty()
                                           : tenure.from <= scene_.date &&
                                                 (tenure.to.empty() || scene_.date < tenure.to);
      if (title != nullptr && is_office_of(tenure, *title)) rank = std::max(rank, now ? 10 : 8);
      if (now) rank = std::max(rank, rank | 2);
    }
    return rank;
  }

  static bool is_office_of(const Tenure& tenure, const Title& title) {
    return (title.country.empty() || title.country == tenure.country) &&
           std::find(title.offices.begin(), title.offices.end(), tenure.office) !=
               title.offices.end();
  }

  /// A title with the name behind it, or alone; gives its begin where it is none after all.
  std::size_t take_title(const Title& title) {
    std::size_t place = scene_.skip_joiners(title.end);
    const Hit* honorific = scene_.hits.longest(place, {EntryKind::honorific});
    if (honorific != nullptr) place = scene_.skip_joiners(honorific->end);
    const Hit* person =
        scene_.same_sentence(title.begin, place) ? person_at(place, &title) : nullptr;
    if (person != nullptr && !is_person(person->kind)) person = nullptr;
    if (person != nullptr && (is_aide_of(title, *person) || is_state_body_before(title, *person))) {
      person = nullptr;
    }
    if (person == nullptr) person = name_behind_country(title, place);
    const Qualifier qualifier =
        person == nullptr || person->begin == place ? qualifier_of(scene_, title) : Qualifier{};
    const bool qualified = !qualifier.word.empty();
    if (person == nullptr) {
      person = name_behind_comma(title, qualified ? qualifier.end : title.end);
    }
    if (person == nullptr && title.needs_company && !qualified) return title.begin;
    if (person == nullptr && qualified) return take_qualified(title, qualifier);
    const Holder holder = holder_of(scene_, title);
    if (person == nullptr && holder.actor == nullptr && !title.former) person = alias_of(title);
    if (person == nullptr) {
      append(title.begin, title.end, MentionKind::title, holder.actor, title.country).office =
          holder.office;
      if (title.former) {
        former_.insert(mentions_.size() - 1);
        mentions_.back().former = true;
      }
      return title.end;
    }
    name(*person, title.begin, person->end, title,
         qualified ? qualifier.word : qualifier_behind_name(scene_, person->end));
    return person->end;
  }

  /// «пресс-секретарь Рейка»: a name in another case behind an office that its bearer never held.
  bool is_aide_of(const Title& title, const Hit& person) const {
    if (!scene_.grammar.has_cases() || !title.country.empty()) return false;
    const auto& speaks_for = scene_.actors.lexicon().actors.speaks_for;
    const bool aide = std::ranges::any_of(title.offices, [&](const std::string& office) {
      return speaks_for.contains(office) || scene_.grammar.in("aide_offices", office);
    });
    if (!aide || std::ranges::any_of(person.actor->tenures, [&](const Tenure& tenure) {
          return is_office_of(tenure, title);
        })) {
      return false;
    }
    const std::string_view last = scene_.symbols[person.end - 1].key;
    const auto names = person.actor->names.find(scene_.grammar.language);
    const auto is_nominative = [&](const std::string& name) {
      return text::fold(name).ends_with(last);
    };
    return names == person.actor->names.end() ? !is_nominative(person.actor->name)
                                              : std::ranges::none_of(names->second, is_nominative);
  }

  /// "At the initiative of the Chinese side Vladimir Putin spoke": a state's body is nobody's
  /// title.
  bool is_state_body_before(const Title& title, const Hit& person) const {
    return !title.country.empty() &&
           scene_.actors.lexicon().actors.bodies.contains(title.offices.front()) &&
           std::ranges::none_of(person.actor->tenures,
                                [&](const Tenure& tenure) { return is_office_of(tenure, title); });
  }

  /// "the Vardanian leader": nobody's, unless the text names one whom it calls so.
  std::size_t take_qualified(const Title& title, const Qualifier& qualifier) {
    Mention& mention =
        append(qualifier.begin, qualifier.end, MentionKind::title, nullptr, title.country);
    mention.office = title.offices.front();
    mention.qualifier = qualifier.word;
    return qualifier.end;
  }

  /// "the Kestrian leader" as the manifest has it: an alias that is a title.
  const Hit* alias_of(const Title& title) const {
    const Hit* alias = person_at(title.begin, nullptr);
    return alias != nullptr && is_person(alias->kind) && alias->end == title.end ? alias : nullptr;
  }

  /// "президент Варланда Ильда Марен", "President of Varland Ilda Maren": a country nobody knows.
  const Hit* name_behind_country(const Title& title, std::size_t place) const {
    if (!scene_.grammar.has_cases()) {
      const Hit* link = scene_.hits.longest(place, {EntryKind::link});
      if (link == nullptr) return nullptr;
      place = link->end;
    }
    const bool may_follow = title.country.empty() && scene_.same_sentence(title.begin, place + 1);
    if (!may_follow || !scene_.symbols[place].capitalised || !scene_.hits.at(place).empty()) {
      return nullptr;
    }
    const Hit* person = scene_.hits.longest(place + 1, {EntryKind::full_name});
    const bool goes_on = person == nullptr && scene_.same_sentence(title.begin, place + 2) &&
                         scene_.symbols[place + 1].capitalised && scene_.hits.at(place + 1).empty();
    return goes_on ? scene_.hits.longest(place + 2, {EntryKind::full_name})
                   : person;  // "New Selle"
  }

  /// "the Russian president, Vladimir Putin": only a full name, and only where the title may be
  /// his.
  const Hit* name_behind_comma(const Title& title, std::size_t comma) const {
    if (comma >= scene_.symbols.size() ||
        !scene_.grammar.in("apposition_marks", scene_.symbols[comma].key)) {
      return nullptr;
    }
    const Hit* person = scene_.hits.longest(comma + 1, {EntryKind::full_name});
    if (person == nullptr || !scene_.same_sentence(title.begin, person->begin)) return nullptr;
    const auto& tenures = person->actor->tenures;
    const bool fits =
        tenures.empty() || std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& tenure) {
          return is_office_of(tenure, title);
        });
    return fits ? person : nullptr;
  }

  void name(const Hit& person, std::size_t begin, std::size_t end, const Title& title,
            const std::string& qualifier) {
    Mention& mention = append(begin, end, MentionKind::name, person.actor, title.country);
    mention.office = office_of(*person.actor, title);
    mention.qualifier = qualifier;
    mention.former = title.former;
    if (!title.former) holders_.learn(mention);
    named_.insert(person.actor->id);
    titled_.insert(person.actor->id);
  }

  /// Of the offices that the words of a title may mean, the one this person had.
  static std::string office_of(const Actor& actor, const Title& title) {
    for (const Tenure& tenure : actor.tenures) {
      if (is_office_of(tenure, title)) return tenure.office;
    }
    return title.offices.front();
  }

  std::size_t take_person(const Hit& hit) {
    if (hit.kind == EntryKind::full_name) named_.insert(hit.actor->id);
    const MentionKind kind =
        hit.kind == EntryKind::short_name ? MentionKind::surname : MentionKind::name;
    if (const auto title = title_behind(hit)) {
      name(hit, hit.begin, title->end, *title, "");
      return title->end;
    }
    Mention& mention = append(hit.begin, hit.end, kind, hit.actor, "");
    if (is_person(hit.kind)) learn_apposed_title(hit, mention);
    return hit.end;
  }

  /// "Tomas Reyk, the prime minister of Kestria, said": the title behind the comma is his. Of a
  /// country that the lexicon knows it needs no telling, and without one it may be anybody's.
  void learn_apposed_title(const Hit& person, Mention& mention) {
    const auto apposed = title_behind_comma(scene_, person.end);
    if (!apposed || !apposed->title.country.empty() || apposed->qualifier.empty()) return;
    mention.office = office_of(*person.actor, apposed->title);
    mention.qualifier = apposed->qualifier;
    holders_.learn(mention);
  }

  /// "普京总统": only where nothing stands between, as in scripts without spaces.
  std::optional<Title> title_behind(const Hit& hit) const {
    if (!is_person(hit.kind) || !scene_.same_sentence(hit.begin, hit.end)) return std::nullopt;
    const Symbol& next = scene_.symbols[hit.end];
    if (!next.han || scene_.hits.longest(hit.end, {EntryKind::office}) == nullptr) {
      return std::nullopt;
    }
    std::optional<Title> title = title_at(scene_, hit.end);
    const auto& actors = scene_.actors.lexicon().actors;
    // "普京发言人": somebody of his.
    const bool another = title && (actors.bodies.contains(title->offices.front()) ||
                                   actors.speaks_for.contains(title->offices.front()));
    return another ? std::nullopt : title;
  }

  std::size_t take_other(std::size_t i) {
    const Hit* hit = nullptr;
    for (const Hit& each : scene_.hits.at(i)) {
      if (is_owner(each.kind) && (hit == nullptr || each.end > hit->end)) hit = &each;
    }
    if (hit == nullptr || is_single_character(*hit) || opens_longer_name(*hit)) return i + 1;
    if (hit->kind != EntryKind::demonym && is_part_of_institution(*hit)) return hit->end;
    const MentionKind kind = hit->kind == EntryKind::country   ? MentionKind::country
                             : hit->kind == EntryKind::demonym ? MentionKind::demonym
                                                               : MentionKind::metonym;
    append(hit->begin, hit->end, kind, hit->actor, hit->actor->country);
    return hit->end;
  }

  /// "the Kremlin" in "the Kremlin press service".
  bool opens_longer_name(const Hit& hit) const {
    if (!scene_.grammar.in("articles", scene_.symbols[hit.begin].key)) return false;
    return std::ranges::any_of(scene_.hits.at(hit.begin + 1), [&](const Hit& other) {
      return other.kind == EntryKind::organisation && other.end > hit.end;
    });
  }

  /// "俄" counts in "俄总统" alone; elsewhere it is part of any word.
  bool is_single_character(const Hit& hit) const {
    return hit.end == hit.begin + 1 && scene_.symbols[hit.begin].han;
  }

  /// "Washington Post", "China Daily", "莫斯科时报".
  bool is_part_of_institution(const Hit& hit) const {
    if (!scene_.same_sentence(hit.begin, hit.end)) return false;
    const Symbol& next = scene_.symbols[hit.end];
    if (!next.han) return next.capitalised && scene_.grammar.in("institution_nouns", next.key);
    const std::string_view rest = scene_.text.substr(next.span.begin);
    const auto& nouns = scene_.grammar.list("institution_nouns");
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](const std::string& noun) { return rest.starts_with(noun); });
  }

  bool is_after_preposition(std::size_t begin) const {
    std::size_t before = begin;
    while (before > 0 && scene_.same_sentence(before - 1, begin) &&
           scene_.grammar.in("articles", scene_.symbols[before - 1].key)) {
      --before;
    }
    return before > 0 && scene_.same_sentence(before - 1, begin) &&
           scene_.grammar.in("place_prepositions", scene_.symbols[before - 1].key);
  }

  Mention& append(std::size_t begin, std::size_t end, MentionKind kind, const Actor* actor,
                  const std::string& country) {
    Mention mention;
    mention.span = {scene_.symbols[begin].span.begin, scene_.symbols[end - 1].span.end};
    mention.first_token = scene_.symbols[begin].token;
    mention.end_token = scene_.symbols[end - 1].token + 1;
    mention.kind = kind;
    if (actor != nullptr) {
      mention.actor = actor->id;
      mention.name = actor->name;
    }
    mention.country = country.empty() && actor != nullptr ? actor->country : country;
    mention.after_preposition = is_after_preposition(begin);
    return mentions_.emplace_back(std::move(mention));
  }

  const Scene& scene_;
  Namesakes namesakes_;
  TitleHolders holders_;
  std::vector<Mention> mentions_;
  std::set<std::size_t> former_;  ///< mentions of an office that somebody else holds now
  std::set<std::string> named_;   ///< actors named in full or with a title so far
  std::set<std::string> titled_;  ///< those with a title
};

}  // namespace

std::string actor_or_country(const Mention& mention) {
  const bool country = mention.actor.empty() && !mention.country.empty();
  return country ? country_id(mention.country) : mention.actor;
}

std::vector<Mention> find_mentions(std::string_view text, const text::Analysis& analysis,
                                   const ActorIndex& actors, std::string_view date) {
  const std::vector<Symbol> symbols = symbols_of(text, analysis);
  const Lexicon& lexicon = actors.lexicon();
  Hits hits(symbols);
  hits.collect(*actors.names(analysis.language), lexicon.actors.all, lexicon.actors.office_names);
  hits.collect(*actors.participant_names(analysis.language), actors.participants().all, {});
  const Scene scene{text, symbols, hits, lexicon.grammar(analysis.language), actors, date};
  const NameShapes shapes(scene);
  const LocalNames local = learn_names(scene, shapes);
  hits.collect(local.index, local.actors, {});
  return Finder(scene, shapes).run();
}

}  // namespace readout::lexicon
