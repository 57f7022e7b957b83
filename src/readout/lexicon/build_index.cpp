#include "readout/lexicon/build_index.hpp"

#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

/// What the capitals of a name as written ask of the text.
Entry entry_for(EntryKind kind, std::string_view name, std::size_t value) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool first_upper = false;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = text::next_code_point(name, i);
    if (text::is_upper(c)) {
      first_upper = first_upper || (upper == 0 && lower == 0);
      ++upper;
    } else if (text::is_lower(c)) {
      ++lower;
    }
  }
  Entry entry;
  entry.kind = kind;
  entry.capital = first_upper;
  entry.upper = upper >= 2 && lower == 0;
  entry.value = static_cast<std::uint32_t>(value);
  return entry;
}

bool is_title_word(EntryKind kind) {
  return kind >= EntryKind::office;
}

/// Titles stand with and without a capital; only abbreviations ("FM") need theirs.
void add(std::string_view name, EntryKind kind, std::size_t value, NameIndex& index) {
  Entry entry = entry_for(kind, name, value);
  if (is_title_word(kind)) entry.capital = false;
  index.add(name, entry);
}

std::string_view without_article(std::string_view name, const Grammar& grammar) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos) return name;
  return grammar.in("articles", text::fold(name.substr(0, space))) ? name.substr(space + 1) : name;
}

bool is_full_name(std::size_t place, std::string_view name) {
  return place == 0 || name.find(' ') != std::string_view::npos ||
         name.find("·") != std::string_view::npos;
}

EntryKind kind_of(const Actor& actor, std::size_t place, std::string_view name) {
  if (actor.kind == ActorKind::organisation) return EntryKind::organisation;
  if (actor.kind == ActorKind::country) return EntryKind::country;
  return is_full_name(place, name) ? EntryKind::full_name : EntryKind::short_name;
}

using WordsByLanguage = std::map<std::string, std::vector<std::string>>;

const std::vector<std::string>& words_in(const WordsByLanguage& words,
                                         const std::string& language) {
  static const std::vector<std::string> none;
  const auto found = words.find(language);
  return found == words.end() ? none : found->second;
}

void add_actor(const Actor& actor, std::size_t value, const std::string& language,
               const Grammar& grammar, NameIndex& index) {
  const auto& names = words_in(actor.names, language);
  for (std::size_t i = 0; i < names.size(); ++i) {
    add(without_article(names[i], grammar), kind_of(actor, i, names[i]), value, index);
  }
  for (const std::string& word : words_in(actor.metonyms, language)) {
    add(without_article(word, grammar), EntryKind::metonym, value, index);
  }
  for (const std::string& word : words_in(actor.demonyms, language)) {
    add(word, EntryKind::demonym, value, index);
  }
}

void add_list(const Grammar& grammar, std::string_view list, EntryKind kind, NameIndex& index) {
  for (const std::string& word : grammar.list(list)) add(word, kind, 0, index);
}

}  // namespace

std::shared_ptr<const NameIndex> build_index(const Actors& actors, const Grammar& grammar) {
  auto index = std::make_shared<NameIndex>(grammar);
  for (std::size_t i = 0; i < actors.all.size(); ++i) {
    const Actor& actor = actors.all[i];
    add_actor(actor, i, grammar.language, grammar, *index);
    if (actor.kind != ActorKind::organisation) continue;
    for (const auto& [language, names] : actor.names) {  // "NATO" stands in any text
      if (language != grammar.language) add_actor(actor, i, language, grammar, *index);
    }
  }
  for (std::size_t i = 0; i < actors.office_names.size(); ++i) {
    const OfficeName& name = actors.office_names[i];
    if (name.language == grammar.language) add(name.words, EntryKind::office, i, *index);
  }
  add_list(grammar, "honorifics", EntryKind::honorific, *index);
  add_list(grammar, "former_words", EntryKind::former, *index);
  add_list(grammar, "title_adjectives", EntryKind::adjective, *index);
  add_list(grammar, "title_links", EntryKind::link, *index);
  add_list(grammar, "not_names", EntryKind::not_name, *index);
  return index;
}

std::shared_ptr<const NameIndex> build_participant_index(const Actors& actors,
                                                         const Grammar& grammar) {
  auto index = std::make_shared<NameIndex>(grammar);
  for (std::size_t i = 0; i < actors.all.size(); ++i) {
    for (const auto& [language, names] : actors.all[i].names) {
      add_actor(actors.all[i], i, language, grammar, *index);
    }
  }
  return index;
}

}  // namespace readout::lexicon
