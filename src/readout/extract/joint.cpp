#include "readout/extract/joint.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kOpening = 6;    ///< sentences in which the sides' countries are named
constexpr std::size_t kTogether = 12;  ///< sentences one of which names both
constexpr std::size_t kMostSides = 4;

void add_once(std::vector<Identity>& sides, const Identity& side) {
  const bool there = std::any_of(sides.begin(), sides.end(), [&](const Identity& other) {
    return other.id == side.id || (!side.country.empty() && other.country == side.country);
  });
  if (!there && sides.size() < kMostSides) sides.push_back(side);
}

/// "met aides of Reyk": he was not there.
bool is_of_group(const Reading& reading, const lexicon::Mention& mention) {
  return !reading.unspaced && mention.first_token > 1 &&
         reading.is(mention.first_token - 1, kPreposition) &&
         reading.is(mention.first_token - 2, kGroupNoun);
}

/// "met aides, including Holm": some of them.
bool is_including(const Reading& reading, std::size_t first) {
  constexpr std::size_t kReach = 6;  ///< tokens of a title before the name
  for (std::size_t i = first; i > 0 && first - i < kReach; --i) {
    if (reading.in("including_words", i - 1)) return true;
  }
  return false;
}

/// "Readout from spokeswoman Lina Holm", "Presidential Aide Karl Hald": no side of the talks.
bool serves_another(const Reading& reading, const lexicon::Mention& mention) {
  const auto serves = [&](const std::string& office) {
    return reading.lexicon.actors.speaks_for.contains(office) ||
           (reading.grammar.in("aide_offices", office) &&
            !reading.grammar.in("side_offices", office));
  };
  if (serves(mention.office)) return true;
  const lexicon::Actor* actor = reading.actors.find(mention.actor);
  if (actor != nullptr && !actor->tenures.empty() &&
      std::ranges::all_of(actor->tenures,
                          [&](const lexicon::Tenure& each) { return serves(each.office); })) {
    return true;
  }
  if (!mention.office.empty()) return false;  // "Special Envoy", "High Representative"
  const std::size_t before = mention.first_token - (mention.first_token > 0 ? 1 : 0);
  for (std::size_t i = before; i < mention.end_token; ++i) {
    if (reading.in("representatives", i)) return true;
  }
  return false;
}

/// Persons of different countries, in the order of their first mention.
std::vector<Identity> persons_in(const Reading& reading, const Cast& cast, std::size_t first_token,
                                 std::size_t last_token) {
  std::vector<Identity> persons;
  for (const lexicon::Mention& mention : reading.mentions) {
    if (mention.first_token >= last_token) break;
    if (mention.first_token < first_token) continue;
    if (is_including(reading, mention.first_token)) break;
    if (is_of_group(reading, mention) || serves_another(reading, mention)) continue;
    const auto identity = cast.known(mention);
    if (identity && identity->kind == ActorClass::person) add_once(persons, *identity);
  }
  return persons;
}

/// "Kestrian and Varlandic officials met", "中美": two states side by side where nobody of theirs
/// is named. Two that stand apart may be a side and a topic.
std::vector<Identity> joined_countries(const Reading& reading, const Cast& cast,
                                       std::size_t last_token) {
  for (std::size_t i = 1; i < reading.mentions.size(); ++i) {
    const lexicon::Mention& first = reading.mentions[i - 1];
    const lexicon::Mention& second = reading.mentions[i];
    if (second.first_token >= last_token) break;
    const std::size_t between = first.end_token;
    const bool joined =
        second.first_token == between ||
        (second.first_token == between + 1 &&
         (reading.is(between, kAdditive | kCompanion) || reading.is_mark(between, {"-", "、"})));
    const auto a = cast.known(first);
    const auto b = cast.known(second);
    const bool states = a && b && a->kind == ActorClass::country && b->kind == ActorClass::country;
    if (joined && states && a->id != b->id) return {*a, *b};
  }
  return {};
}

/// Whom the title names: a readout's title says with whom, and leaves out by whom.
std::vector<Identity> persons_in_title(const Reading& reading, const Cast& cast) {
  const auto& sentences = reading.analysis.sentences;
  const auto& blocks = reading.document.blocks;
  if (sentences.empty() || blocks.empty() || blocks.front().kind != BlockKind::title) return {};
  std::size_t last = 0;
  while (last < sentences.size() && sentences[last].block == 0) ++last;
  return last == 0 ? std::vector<Identity>{}
                   : persons_in(reading, cast, 0, sentences[last - 1].end_token);
}

/// "Reyk and Maren exchanged greetings": somebody of another country, side by side with the one
/// whom the title names.
std::vector<Identity> named_together(const Identity& titled, const Reading& reading,
                                     const Cast& cast) {
  for (std::size_t i = 1; i < reading.mentions.size(); ++i) {
    const lexicon::Mention& first = reading.mentions[i - 1];
    const lexicon::Mention& second = reading.mentions[i];
    const bool joined = second.first_token == first.end_token + 1 &&
                        (reading.is(first.end_token, kAdditive) ||
                         (reading.unspaced && reading.is(first.end_token, kCompanion)));
    if (!joined) continue;
    const auto a = cast.known(first);
    const auto b = cast.known(second);
    const bool both = a && b && a->kind == ActorClass::person && b->kind == ActorClass::person &&
                      a->id != b->id && (a->country.empty() || a->country != b->country);
    if (both && (a->id == titled.id || b->id == titled.id)) return {*a, *b};
  }
  return {};
}

/// «Марен и Рейк договорились работать с Линдом»: two side by side, and another one further on.
bool are_joined(const Identity& one, const Identity& other, const Reading& reading,
                const Cast& cast) {
  for (std::size_t i = 1; i < reading.mentions.size(); ++i) {
    const lexicon::Mention& first = reading.mentions[i - 1];
    const lexicon::Mention& second = reading.mentions[i];
    const auto a = cast.known(first);
    const auto b = cast.known(second);
    if (!a || a->id != one.id) continue;
    const bool third = i + 1 < reading.mentions.size() &&
                       second.end_token < reading.analysis.tokens.size() &&
                       reading.is(second.end_token, kAdditive);
    return b && b->id == other.id && second.first_token == first.end_token + 1 &&
           reading.is(first.end_token, kAdditive) && !third;
  }
  return false;
}

/// "Telephone conversation with X": the other side is who publishes it, and only a manifest, which
/// has the leaders first, tells who that is. Whoever else the text names may be somebody they spoke
/// about.
std::vector<Identity> sides_of_readout(const Identity& titled, const Reading& reading,
                                       const Cast& cast) {
  if (auto both = named_together(titled, reading, cast); !both.empty()) return both;
  for (const lexicon::Actor& actor : reading.actors.participants().all) {
    if (actor.kind != lexicon::ActorKind::person || actor.id == titled.id) continue;
    if (!actor.country.empty() && actor.country == titled.country) continue;
    return {{actor.id, actor.name, ActorClass::person, actor.gender, actor.country}, titled};
  }
  return {};
}

/// The manifest's first two persons of different countries, where the text names both.
std::vector<Identity> leaders_named(const Reading& reading) {
  std::vector<Identity> leaders;
  for (const lexicon::Actor& actor : reading.actors.participants().all) {
    if (actor.kind != lexicon::ActorKind::person) continue;
    const bool named = std::ranges::any_of(
        reading.mentions, [&](const lexicon::Mention& each) { return each.actor == actor.id; });
    if (!named) return {};
    add_once(leaders, {actor.id, actor.name, ActorClass::person, actor.gender, actor.country});
    if (leaders.size() == 2) break;
  }
  for (const lexicon::Mention& mention : reading.mentions) {  // as the text has them
    if (leaders.size() < 2 || mention.actor == leaders[0].id) break;
    if (mention.actor == leaders[1].id) std::swap(leaders[0], leaders[1]);
  }
  return leaders;
}

/// "Reyk spoke today with Maren": the first sentence below the title, where it names two persons,
/// one of them the one in the title.
std::vector<Identity> met_in_opening(const Identity& titled, const Reading& reading,
                                     const Cast& cast) {
  for (const text::Sentence& sentence : reading.analysis.sentences) {
    if (sentence.block == 0) continue;
    auto persons = persons_in(reading, cast, sentence.first_token, sentence.end_token);
    const std::string last = titled.name.substr(titled.name.rfind(' ') + 1);
    // Whom it calls first, it is by: "Maren told of her talks with Lind" below "Call with Maren" is
    // not about Lind. A title may have the last name alone.
    const bool both =
        persons.size() == 2 && (persons[1].id == titled.id || persons[1].name.ends_with(last));
    return both ? persons : std::vector<Identity>{};
  }
  return {};
}

/// "Communiqué of the Lake League meeting": its members are more than two that stand side by side.
bool titled_by_body(const Reading& reading, const Cast& cast) {
  if (reading.document.kind != "joint statement") return false;
  bool body = false;
  for (const lexicon::Mention& mention : reading.mentions) {
    const std::size_t sentence = reading.token(mention.first_token).sentence;
    const std::size_t block = reading.analysis.sentences[sentence].block;
    if (reading.document.blocks[block].kind != BlockKind::title) break;
    const auto identity = cast.known(mention);
    if (identity && identity->kind == ActorClass::country) return false;
    body = body || (identity && identity->kind == ActorClass::body);
  }
  return body;
}

std::size_t opening_end(const Reading& reading) {
  const auto& sentences = reading.analysis.sentences;
  if (sentences.empty()) return 0;
  return sentences[std::min(sentences.size(), kOpening) - 1].end_token;
}

}  // namespace

std::vector<Identity> find_sides(const Reading& reading, const Cast& cast) {
  const auto& sentences = reading.analysis.sentences;
  auto titled = persons_in_title(reading, cast);
  if (titled.size() > 2 && are_joined(titled[0], titled[1], reading, cast)) titled.resize(2);
  if (titled.size() >= 2) return titled;
  if (titled.size() == 1 && reading.document.kind == "readout") {
    auto sides = sides_of_readout(titled.front(), reading, cast);
    return sides.empty() ? met_in_opening(titled.front(), reading, cast) : sides;
  }
  // Two who are named in sentences of their own need not have met.
  for (std::size_t s = 0; s < std::min(sentences.size(), kTogether); ++s) {
    auto persons = persons_in(reading, cast, sentences[s].first_token, sentences[s].end_token);
    // Of three, one may have met the others one by one: they are sides where each has a state.
    const bool stateless =
        persons.size() > 2 &&
        std::ranges::any_of(persons, [](const Identity& each) { return each.country.empty(); });
    if (persons.size() >= 2) return stateless ? std::vector<Identity>{} : persons;
  }
  if (auto leaders = leaders_named(reading); leaders.size() == 2) return leaders;
  if (titled_by_body(reading, cast)) return {};
  return joined_countries(reading, cast, opening_end(reading));
}

bool is_joint_document(const Reading& reading) {
  if (reading.document.kind == "joint statement") return true;
  const std::string title = text::fold(reading.document.title);
  const auto& titles = reading.grammar.list("joint_titles");
  const bool titled = std::any_of(titles.begin(), titles.end(), [&](const std::string& words) {
    return title.find(words) != std::string::npos;
  });
  const auto& sentences = reading.analysis.sentences;
  std::size_t first_person = 0;
  const std::size_t looked = std::min<std::size_t>(sentences.size(), 40);
  for (std::size_t s = 0; s < looked; ++s) {
    const std::size_t token = sentences[s].first_token;
    if (token < sentences[s].end_token && reading.is(token, kFirstPerson)) ++first_person;
  }
  return titled && first_person * 5 >= looked && looked >= 3;
}

}  // namespace readout::extract
