#include "readout/compare/things.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <set>

#include "readout/compare/wording.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// "4.2 million", "12,000", "34".
std::string amount(double value) {
  constexpr std::array<std::pair<double, std::string_view>, 3> kScales{
      {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}};
  for (const auto& [scale, name] : kScales) {
    if (value >= scale) return fmt::format("{:.4g}{}", value / scale, name);
  }
  if (value >= 1e4 && value == std::floor(value)) {
    const auto whole = static_cast<long>(value);
    return fmt::format("{},{:03}", whole / 1000, whole % 1000);
  }
  return fmt::format("{:.6g}", value);
}

std::string date(double value) {
  constexpr long kMonth = 100;
  constexpr long kYear = 10'000;
  const auto number = static_cast<long>(value);
  const long month = number % kYear / kMonth;
  const long day = number % kMonth;
  if (month < 1 || month > static_cast<long>(kMonths.size()) || day < 1) return {};
  return fmt::format("{} {}", day, kMonths.at(static_cast<std::size_t>(month - 1)));
}

const std::vector<std::string>* words_of(const lexicon::Grammar& grammar, const char* terms,
                                         const std::string& key) {
  const auto found = grammar.terms.find(terms);
  if (found == grammar.terms.end()) return nullptr;
  const auto words = found->second.find(key);
  return words == found->second.end() || words->second.empty() ? nullptr : &words->second;
}

/// Of the words for a unit the plural of the first, where that is one word more: "people" is its
/// own.
std::string plural(const std::vector<std::string>& words) {
  const bool regular = std::ranges::find(words, words.front() + "s") != words.end();
  return regular ? words.front() + "s" : words.front();
}

bool is_within(const Statement& statement, Span span) {
  return std::ranges::any_of(statement.content,
                             [&](const Span& part) { return part.contains(span); });
}

bool is_new(const std::vector<Thing>& things, const std::string& key) {
  return std::ranges::find(things, key, &Thing::key) == things.end();
}

}  // namespace

std::string english_quantity(const lexicon::Quantity& quantity, const lexicon::Grammar& english) {
  using Kind = lexicon::QuantityKind;
  if (quantity.kind == Kind::date) return date(quantity.value);
  if (quantity.kind == Kind::percent) return amount(quantity.value) + "%";
  if (english.in("weak_topics", quantity.unit)) return {};  // "two years"
  const bool money = quantity.kind == Kind::money;
  const auto* const words = words_of(english, money ? "currencies" : "units", quantity.unit);
  if (quantity.unit.empty() || words == nullptr) return {};
  if (money && !text::begins_latin(words->front())) return words->front() + amount(quantity.value);
  if (quantity.kind != Kind::number && !money) return {};
  return amount(quantity.value) + " " + plural(*words);
}

Things::Things(const Comparison& comparison, std::span<const text::Analysis> analyses,
               std::span<const lexicon::Named> named, const lexicon::ActorIndex& actors)
    : actors_(actors), english_(actors.lexicon().grammar("en")) {
  for (const text::Analysis& analysis : analyses) {
    tables_.try_emplace(analysis.language, actors.lexicon().grammar(analysis.language), "concepts");
  }
  of_.reserve(comparison.statements.size());
  for (const Statement& statement : comparison.statements) {
    const std::size_t source = statement.source;
    std::vector<Thing> things;
    add_names(things, statement, named[source]);
    add_quantities(things, statement, named[source]);
    add_concepts(things, statement, analyses[source], comparison.sources[source].document.text);
    std::ranges::stable_sort(things, {}, [](const Thing& thing) { return thing.span.begin; });
    for (const Thing& thing : things) ++count_[thing.key];
    of_.push_back(std::move(things));
  }
}

bool Things::has(std::size_t statement, const std::string& key) const {
  return !is_new(of_[statement], key);
}

std::size_t Things::count(const std::string& key) const {
  const auto found = count_.find(key);
  return found == count_.end() ? 0 : found->second;
}

std::vector<std::string> Things::concepts(const text::Token& word,
                                          const std::string& language) const {
  const auto table = tables_.find(language);
  if (table == tables_.end() || word.kind != text::TokenKind::word) return {};
  const auto* const keys = table->second.of_stem(word.stem);
  if (keys == nullptr) return {};
  std::vector<std::string> found;
  for (const std::string& key : *keys) found.push_back("concept:" + key);
  return found;
}

void Things::add_names(std::vector<Thing>& things, const Statement& statement,
                       const lexicon::Named& named) const {
  for (const lexicon::Mention& mention : named.mentions) {
    if (mention.span.begin >= statement.span.end) break;
    if (!is_within(statement, mention.span)) continue;
    if (mention.kind == lexicon::MentionKind::title) continue;  // "the president"
    const std::string id = lexicon::actor_or_country(mention);
    if (id.empty() || !is_new(things, "actor:" + id)) continue;
    const lexicon::Actor* actor = actors_.find(id);
    const std::string& name = actor != nullptr ? actor->name : mention.name;
    if (name.empty() || !text::begins_latin(name)) continue;
    const bool people = mention.kind == lexicon::MentionKind::demonym;
    things.push_back(
        {"actor:" + id, name, people ? ThingKind::people : ThingKind::name, mention.span});
  }
}

void Things::add_quantities(std::vector<Thing>& things, const Statement& statement,
                            const lexicon::Named& named) const {
  for (const lexicon::Quantity& quantity : named.quantities) {
    if (quantity.span.begin >= statement.span.end) break;
    if (!is_within(statement, quantity.span)) continue;
    std::string words = english_quantity(quantity, english_);
    if (words.empty()) continue;
    std::string key = fmt::format("quantity:{}:{}:{}", static_cast<int>(quantity.kind),
                                  quantity.value, quantity.unit);
    if (is_new(things, key)) {
      things.push_back({std::move(key), std::move(words), ThingKind::quantity, quantity.span});
    }
  }
}

void Things::add_concepts(std::vector<Thing>& things, const Statement& statement,
                          const text::Analysis& analysis, std::string_view text) const {
  const lexicon::TermTable& table = tables_.at(analysis.language);
  const std::size_t names = things.size();
  const auto is_in_name = [&](Span span) {
    return std::any_of(things.begin(), things.begin() + static_cast<std::ptrdiff_t>(names),
                       [&](const Thing& thing) { return thing.span.overlaps(span); });
  };
  const auto add = [&](const lexicon::TermTable::Keys& keys, Span span) {
    for (const std::string& key : keys) {
      if (is_in_name(span) || !is_new(things, "concept:" + key)) continue;
      std::string words = english(key);
      if (!words.empty()) {
        things.push_back({"concept:" + key, std::move(words), ThingKind::concept_, span});
      }
    }
  };
  std::size_t read = 0;  // bytes that an entry without spaces has taken
  for (const text::Token& word : compared_words(statement, analysis)) {
    if (word.kind != text::TokenKind::word) continue;
    if (!lexicon::is_unspaced(word.folded)) {
      if (const auto* keys = table.of_stem(word.stem)) add(*keys, word.span);
      continue;
    }
    for (std::size_t at = std::max(read, word.span.begin); at < word.span.end;) {
      std::size_t length = 0;
      if (const auto* keys = table.at(text.substr(at), length)) {
        add(*keys, {at, at + length});
      } else {
        length = 0;
        static_cast<void>(text::next_code_point(text.substr(at), length));
      }
      at += length;
      read = at;
    }
  }
}

/// Of the English words of a concept one that names a thing, where it shows; else the first, unless
/// that is a verb.
std::string Things::english(const std::string& concept_key) const {
  const auto* const words = words_of(english_, "concepts", concept_key);
  if (words == nullptr) return {};
  const auto& endings = english_.list("noun_endings");
  const auto noun = std::ranges::find_if(*words, [&](const std::string& word) {
    return std::ranges::any_of(endings, [&](const auto& ending) { return word.ends_with(ending); });
  });
  if (noun != words->end()) return *noun;
  return english_.in("verb_forms", words->front()) || english_.in("label_verbs", words->front())
             ? std::string()
             : words->front();
}

}  // namespace readout::compare
