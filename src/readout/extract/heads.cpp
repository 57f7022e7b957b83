#include "readout/extract/heads.hpp"

#include <algorithm>
#include <optional>

#include "readout/extract/genitives.hpp"
#include "readout/extract/head_places.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/unspaced_heads.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Mention;
using lexicon::MentionKind;

/// A possible head with how well it suits: persons before bodies before countries, and nothing that
/// a preposition or a possessive makes part of something else.
struct Ranked {
  Head head;
  int rank = 0;
  bool governed = false;  ///< as is what stands behind it: «после встречи с Линдом Рейка»
};

class HeadFinder {
 public:
  HeadFinder(const Reading& reading, const Cast& cast, TokenRange phrase)
      : reading_(reading), cast_(cast), phrase_(phrase) {}

  std::vector<Head> run() {
    if (reading_.unspaced) phrase_ = without_addressee(reading_, phrase_);
    collect();
    if (ranked_.empty()) return {};
    if (auto heads = sharing_office(); !heads.empty()) return heads;
    const auto best =
        std::max_element(ranked_.begin(), ranked_.end(),
                         [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    const bool noun = best->rank < 64 || (best->rank <= 640 && ends_in_noun());
    if (noun || is_of_listed(*best)) return {};
    std::vector<Head> heads{best->head};
    add_partners(*best, heads);
    return heads;
  }

 private:
  [[nodiscard]] std::vector<Head> sharing_office() const {
    std::vector<Head> heads;
    if (!reading_.unspaced || ranked_.size() < 2) return heads;
    for (const Ranked& each : ranked_) heads.push_back(each.head);
    return extract::sharing_office(reading_, phrase_, std::move(heads));
  }

  /// «в округе Орлы за это прокурор»: the subject is the noun before the verb.
  [[nodiscard]] bool ends_in_noun() const {
    const std::size_t last = phrase_.end - 1;
    return reading_.has_cases && reading_.is(last, kPersonNoun | kGroupNoun) &&
           reading_.mention_at(last) == nullptr && !reading_.token(last).capitalised;
  }

  /// "瓦兰德、维尔莫拉和凯斯特里亚的科学家", "马伦、雷科等人": of a list that tells of what kind.
  [[nodiscard]] bool is_of_listed(const Ranked& best) const {
    if (!reading_.unspaced) return false;
    const Ranked* last = &best;
    bool listed_before = false;
    for (const Ranked& each : ranked_) {
      listed_before = listed_before || listed(each.head, best.head);
      if (each.head.tokens.first > last->head.tokens.first && listed(last->head, each.head)) {
        last = &each;
      }
    }
    if (last == &best && !listed_before) return false;
    const std::string& behind = reading_.token(last->head.tokens.end).folded;
    return reading_.grammar.in("enumeration_ends", behind) ||
           (last->rank < 64 && is_modifier(last->head.tokens));
  }

  /// "大使林德": one mention of both.
  [[nodiscard]] static bool is_titled_name(const Mention& mention) {
    return mention.kind == MentionKind::name && !mention.office.empty();
  }

  void collect() {
    for (std::size_t i = phrase_.first; i < phrase_.end;) {
      if (const Mention* mention = reading_.mention_at(i)) {
        const bool elsewhere =
            reading_.unspaced &&
            ((!is_titled_name(*mention) && is_stationed_at(reading_, {i, i + 1})) ||
             repeats_name(reading_, phrase_, {i, i + 1}));
        i = elsewhere ? std::max(i + 1, mention->end_token)
                      : std::max(i + 1, add_mention(*mention, i));
        continue;
      }
      if (const TokenRange body = body_named_in_marks(reading_, phrase_, i); !body.empty()) {
        if (!belongs_to_noun_before(reading_, phrase_, i)) {
          add(body, body_in_marks(reading_, cast_, body), SpeakerHow::explicit_name, 25);
        }
        i = body.end;
        continue;
      }
      if (const TokenRange group = group_at(i); !group.empty()) {
        add(group, cast_.described(group), SpeakerHow::explicit_name, 20);
        i = group.end;
        continue;
      }
      TokenRange run = cast_.name_run(i, phrase_.end);
      if (reading_.unspaced && repeats_name(reading_, phrase_, run)) {
        i = std::max(i + 1, run.end);
        continue;
      }
      if (!run.empty()) {
        TokenRange body = with_genitives(reading_, phrase_.end, run);
        const std::size_t state = behind_state_in_name(reading_, run, phrase_.end);
        body.end = std::max(body.end, state);
        Identity identity = body.end > run.end ? cast_.described(body) : cast_.named(run);
        if (state > run.end) identity.kind = ActorClass::body;
        const bool is_body = identity.kind == ActorClass::body;
        const bool short_form = i > phrase_.first && reading_.is_mark(i - 1, {"("});
        add(body, identity, SpeakerHow::explicit_name,
            is_told_body(reading_, phrase_, run) ? 0
            : is_body || short_form              ? 25
                                                 : rank_of_run(run));
        i = body.end;
      } else {
        ++i;
      }
    }
  }

  /// "Maren and [young officials]": a group that speaks with somebody named before.
  [[nodiscard]] TokenRange group_at(std::size_t i) const {
    if (reading_.unspaced || ranked_.empty() || i == 0 || !reading_.is(i - 1, kAdditive) ||
        ranked_.back().head.tokens.end != i - 1) {
      return {i, i};
    }
    if (const std::size_t end = owned_group_end(reading_, {i, phrase_.end}); end > i) {
      return {i + 1, end};
    }
    if (reading_.is(i, kGroupNoun)) return {i, i + 1};
    const bool adjective = i + 1 < phrase_.end && reading_.is_word(i) &&
                           !reading_.token(i).capitalised && reading_.is(i + 1, kGroupNoun);
    return {i, adjective ? i + 2 : i};
  }

  /// In a Chinese text a single foreign word is as likely a site as a person; «Депутат Думы» is
  /// nobody's name.
  [[nodiscard]] int rank_of_run(TokenRange run) const {
    if (run.size() > 1) return reading_.is(run.first, kPersonNoun) ? 24 : 38;
    return reading_.unspaced ? 22 : 30;
  }

  /// Adds the mention, together with the unknown name that a title stands before. Returns where it
  /// ends.
  std::size_t add_mention(const Mention& mention, std::size_t at) {
    const std::size_t end = std::min(mention.end_token, phrase_.end);
    if (mention.kind == MentionKind::title) {
      const bool body =
          reading_.unspaced && reading_.lexicon.actors.bodies.contains(mention.office);
      const TokenRange name = body ? TokenRange{end, end} : name_behind_title(end);
      if (!name.empty()) {
        const bool office = !reading_.unspaced && reading_.is(name.end - 1, kCorporate) &&
                            reading_.has_articles;  // "the PM Office"
        Identity identity = office ? cast_.described({at, name.end}) : cast_.named(name);
        if (office) identity.kind = ActorClass::body;
        add({at, name.end}, identity, SpeakerHow::explicit_name, 40);
        return name.end;
      }
    }
    std::optional<Identity> identity = cast_.known(mention);
    // "a State Department spokesperson": any of them.
    const bool any = mention.kind == MentionKind::title && at > 0 && !reading_.unspaced &&
                     reading_.in("indefinite_articles", at - 1) &&
                     !reading_.lexicon.actors.bodies.contains(mention.office);
    if (any) identity.reset();
    if (!identity && reading_.unspaced && is_one_of_several(reading_, phrase_, at)) return end;
    if (!identity && mention.kind != MentionKind::title) return end;
    // A title whose holder nobody knows gives way to a name further on.
    // «Кремлёвская пресс-служба»
    const bool owns = mention.kind == MentionKind::demonym && !reading_.unspaced &&
                      end < phrase_.end && !reading_.in("documents", end) &&
                      speaks_as_owner(reading_, end);
    const int rank = is_complement(reading_, phrase_, mention) ? 0
                     : owns                                    ? 20
                     : identity ? rank_of(mention, *identity, reading_.unspaced)
                                : 24;
    add({at, end}, identity.value_or(Identity{}),
        mention.kind == MentionKind::title ? SpeakerHow::title : SpeakerHow::explicit_name, rank);
    ranked_.back().head.office = mention.office;
    ranked_.back().head.former = mention.former;
    ranked_.back().head.country = mention.country;
    ranked_.back().head.qualified = !mention.qualifier.empty() || any;
    const TokenRange whole =
        identity ? TokenRange{at, end} : with_complement(reading_, phrase_.end, {at, end}, mention);
    if (whole.end > end) ranked_.back().head.qualified = true;
    ranked_.back().head.tokens = whole;
    return whole.end;
  }

  [[nodiscard]] TokenRange name_behind_title(std::size_t i) const {
    if (i >= phrase_.end || reading_.mention_at(i) != nullptr) return {i, i};
    if (!reading_.unspaced) {
      const TokenRange run = cast_.name_run(i, phrase_.end);
      const bool state =
          run.size() == 1 && reading_.has_cases && is_acronym(reading_, i);  // «президента КР»
      return state || is_genitive_of_title(reading_, phrase_.end, run) ? TokenRange{i, i} : run;
    }
    return extract::name_behind_title(reading_, phrase_, i);
  }

  void add(TokenRange tokens, Identity identity, SpeakerHow how, int rank) {
    if (is_modifier(tokens) || is_place_of_body(reading_, phrase_, tokens) ||
        follows_place_noun(reading_, phrase_, tokens)) {
      rank = 0;
    }
    if (rank > 0 && how != SpeakerHow::title && is_venue(tokens, identity)) rank = 0;
    const bool governed = rank > 10 && is_governed(tokens);
    if (governed) rank = 10;
    if (rank > 0 && is_oblique(tokens)) {
      const bool may_be = reading_.unspaced || (opens_phrase(tokens) && !owns(tokens));
      rank = may_be ? 5 : 0;  // "In Moscow"; but "The president's spokesman"
    }
    // Chinese puts the head last, the others first.
    const int place = static_cast<int>(ranked_.size());
    rank = rank * 64 + (reading_.unspaced && !is_circumstance(reading_, phrase_) ? place : -place);
    // «пресс-служба президента КР»: whose it is.
    if (extends_title(tokens, identity)) {
      ranked_.back().head.tokens.end = tokens.end;
      ranked_.back().head.qualified = true;
      return;
    }
    // "Business Secretary Greg Clark": of two names side by side the first is a title nobody knows.
    if (!ranked_.empty() && ranked_.back().head.tokens.end == tokens.first && !reading_.unspaced &&
        ranked_.back().head.identity.kind == ActorClass::unknown) {
      tokens.first = ranked_.back().head.tokens.first;
      ranked_.pop_back();
    }
    ranked_.push_back({Head{tokens, std::move(identity), how, "", ""}, rank, governed});
  }

  [[nodiscard]] bool extends_title(TokenRange tokens, const Identity& identity) const {
    return !ranked_.empty() && reading_.has_cases && ranked_.back().head.how == SpeakerHow::title &&
           tokens.size() == 1 && ranked_.back().head.tokens.end == tokens.first &&
           reading_.mention_at(tokens.first) == nullptr && identity.kind != ActorClass::person &&
           is_acronym(reading_, tokens.first);
  }

  /// «сказал дипломат в эфире телеканала «Курьер»», «… телеканалу «Курьер»»: where, or to whom.
  [[nodiscard]] bool is_venue(TokenRange tokens, const Identity& identity) const {
    if (!reading_.has_cases || identity.kind == ActorClass::person) {
      return false;
    }
    if (identity.kind == ActorClass::body && is_told_in_talk(reading_, phrase_, tokens))
      return true;
    if (tokens.size() > 1) return false;
    std::size_t noun = phrase_.first;
    while (noun < tokens.first && !reading_.is(noun, kPersonNoun)) ++noun;
    return noun + 1 < tokens.first || is_told_in_talk(reading_, phrase_, tokens);
  }

  /// Behind a preposition or with a possessive ending: part of something else.
  [[nodiscard]] bool is_oblique(TokenRange tokens) const {
    if (owns(tokens)) return true;
    std::size_t i = tokens.first;
    while (i > phrase_.first && reading_.is(i - 1, kDeterminer | kPossessive)) --i;
    if (i == phrase_.first) return false;
    if (reading_.unspaced) {  // "中方就卢卡宣布的计划": neither is Luca
      return reading_.is(i - 1, kCompanion | kPreposition | kTopicMark) &&
             reading_.mention_at(i - 1) == nullptr;
    }
    return reading_.is(i - 1, kPreposition | kCompanion);
  }

  [[nodiscard]] bool owns(TokenRange tokens) const {
    return reading_.is_possessive(tokens.end - 1) ||
           (tokens.end < phrase_.end && reading_.is_possessive(tokens.end));
  }

  /// "The president to a crowd in the city of Orla": a preposition since the head before it.
  [[nodiscard]] bool is_governed(TokenRange tokens) const {
    if (reading_.unspaced || ranked_.empty()) return false;
    if (ranked_.back().governed && ends_declined(reading_, tokens)) return true;
    for (std::size_t i = tokens.first; i > ranked_.back().head.tokens.end; --i) {
      if (reading_.is_mark(i - 1, {","})) return false;
      if (reading_.is(i - 1, kPreposition) && !reading_.is(i - 1, kAdverb) &&
          reading_.mention_at(i - 1) == nullptr) {
        return !is_titled_behind_place(reading_, i, tokens) &&
               !is_apposed_to_noun(reading_, phrase_, tokens) &&
               !is_nominative_person(reading_, phrase_, tokens);
      }
    }
    return false;
  }

  /// "In Moscow": the phrase has nothing but what its preposition governs.
  [[nodiscard]] bool opens_phrase(TokenRange tokens) const {
    return tokens.first == phrase_.first + 1 ||
           (tokens.first == phrase_.first + 2 && reading_.is(tokens.first - 1, kDeterminer));
  }

  /// "Trump administration officials", "Reuters journalists": common nouns behind the name.
  [[nodiscard]] bool is_modifier(TokenRange tokens) const {
    if (tokens.end >= phrase_.end) return false;
    const std::size_t next = tokens.end;
    if (reading_.unspaced) {
      return modifies_what_follows(reading_, cast_, phrase_, tokens);
    }
    return reading_.token(next).kind == text::TokenKind::word &&
           !reading_.token(next).capitalised && reading_.mention_at(next) == nullptr &&
           !reading_.is(next, kPreposition | kCoordinator | kAdverb | kSubordinator | kTimeWord |
                                  kRelative | kBe | kAuxiliary) &&
           reading_.has_articles;
  }

  /// "Maren and Reyk", "Maren, Reyk and Talle", «Марен и глава МИД Кестрии»: all of them speak.
  void add_partners(const Ranked& best, std::vector<Head>& heads) const {
    std::vector<const Head*> named;
    for (const Ranked& each : ranked_) {
      if (is_further_title(each.head, best.head)) continue;
      if (!named.empty() && each.head.tokens.first < state_end(*named.back())) continue;
      const bool country = each.head.identity.kind == ActorClass::country;
      const bool best_is_country = best.head.identity.kind == ActorClass::country;
      const bool titled = (!reading_.unspaced || best.head.how == SpeakerHow::title) &&
                          each.head.how == SpeakerHow::title && !each.governed && each.rank > 0 &&
                          named_beside(each.head);
      if ((titled || !each.head.identity.id.empty()) && country == best_is_country) {
        named.push_back(&each.head);
      }
    }
    std::ranges::sort(named, {}, [](const Head* head) { return head->tokens.first; });
    const auto at = std::ranges::find_if(
        named, [&](const Head* head) { return head->tokens.first == best.head.tokens.first; });
    if (at == named.end()) return;
    auto first = at;
    auto last = at;
    while (last + 1 != named.end() && listed(**last, **(last + 1))) ++last;
    while (first != named.begin() && listed(**(first - 1), **first)) --first;
    // Only the last two have the "and": commas alone make an apposition; not in a headline, nor
    // "…、棠陵三国".
    const bool commas_join =
        is_in_title(reading_, phrase_.first) ||
        (reading_.unspaced && is_summed_up(reading_, (*last)->tokens.end, phrase_.end));
    while (!commas_join && last != first && !joined(**(last - 1), **last)) --last;
    if (first == last || at > last) return;
    if (meets_behind(reading_, (*last)->tokens.end)) {  // "马伦与雷克通话时": what Maren does
      heads = {**first};
      return;
    }
    heads.clear();
    for (auto head = first; head <= last; ++head) heads.push_back(**head);
  }

  /// A title alone says whose it is: «его коллега», «глава МИД Кестрии»; not "and President".
  [[nodiscard]] bool named_beside(const Head& head) const {
    const bool owned =
        head.tokens.first > phrase_.first && reading_.is(head.tokens.first - 1, kPossessive);
    return head.identity.id.empty() && (owned || !head.country.empty() || head.qualified);
  }

  /// "Kestrian President and Party Leader Tom Reyk": without an article a title of the one whom the
  /// name names.
  [[nodiscard]] bool is_further_title(const Head& title, const Head& named) const {
    return reading_.has_articles && title.how == SpeakerHow::title &&
           named.how == SpeakerHow::explicit_name && title.tokens.first == phrase_.first &&
           are_joined(reading_, title.tokens, named.tokens) &&
           reading_.mention_at(title.tokens.first) != nullptr;
  }

  [[nodiscard]] std::size_t state_end(const Head& person) const {
    return behind_state(reading_, cast_, {person.tokens.end, phrase_.end});
  }

  /// Nothing but a comma or an "and" stands between.
  [[nodiscard]] bool listed(const Head& a, const Head& b) const {
    return joined(a, b) || are_listed(reading_, state_end(a), b.tokens);
  }

  [[nodiscard]] bool joined(const Head& a, const Head& b) const {
    return are_joined(reading_, {a.tokens.first, state_end(a)}, b.tokens);
  }

  const Reading& reading_;
  const Cast& cast_;
  TokenRange phrase_;
  std::vector<Ranked> ranked_;
};

}  // namespace

std::vector<Head> heads_of(const Reading& reading, const Cast& cast, TokenRange phrase) {
  return HeadFinder(reading, cast, phrase).run();
}

}  // namespace readout::extract
