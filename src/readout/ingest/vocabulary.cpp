#include "readout/ingest/vocabulary.hpp"

#include <iterator>
#include <nlohmann/json.hpp>

#include "readout/ingest/data.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

/// The list `key` of one language's file, folded.
std::vector<std::string> list(const json& words, const char* key) {
  std::vector<std::string> out;
  const auto found = words.find(key);
  if (found == words.end()) return out;
  for (const auto& word : *found) out.push_back(text::fold(word.get<std::string>()));
  return out;
}

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void insert(text::StringSet& to, std::vector<std::string> more) {
  to.insert(std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void add_kinds(std::vector<std::pair<std::string, std::string>>& to, const json& kinds) {
  for (const auto& [kind, phrases] : kinds.items()) {
    for (const auto& phrase : phrases) {
      to.emplace_back(text::fold(phrase.get<std::string>()), kind);
    }
  }
}

void add_language(Vocabulary& vocabulary, const json& words) {
  const json months = words.value("months", json::object());
  for (const auto& [word, month] : months.items()) {
    vocabulary.months.emplace(text::fold(word), month.get<int>());
  }
  add_kinds(vocabulary.kind_phrases, words.value("kinds", json::object()));
  add_kinds(vocabulary.kind_openers, words.value("kind_openers", json::object()));
  add_kinds(vocabulary.section_openers, words.value("section_openers", json::object()));
  const json labels = words.value("section_labels", json::object());
  for (const auto& [reason, phrases] : labels.items()) {
    for (std::string& phrase : list(labels, reason.c_str())) {
      vocabulary.section_labels.emplace(std::move(phrase), reason);
    }
  }
  insert(vocabulary.counter_words, list(words, "counter_words"));
  insert(vocabulary.reply_words, list(words, "reply_words"));
  insert(vocabulary.number_endings, list(words, "number_endings"));
  insert(vocabulary.interface_words, list(words, "interface_words"));
  insert(vocabulary.first_person, list(words, "first_person"));
  insert(vocabulary.second_person, list(words, "second_person"));
  insert(vocabulary.title_labels, list(words, "title_labels"));
  insert(vocabulary.file_words, list(words, "file_words"));
  insert(vocabulary.asker_labels, list(words, "asker_labels"));
  insert(vocabulary.interface_phrases, list(words, "interface_phrases"));
  append(vocabulary.cookie_words, list(words, "cookie_words"));
  append(vocabulary.subscribe_words, list(words, "subscribe_words"));
  append(vocabulary.subscribe_openers, list(words, "subscribe_openers"));
  append(vocabulary.teaser_endings, list(words, "teaser_endings"));
  append(vocabulary.related_labels, list(words, "related_labels"));
  append(vocabulary.document_verbs, list(words, "document_verbs"));
  append(vocabulary.reporting_endings, list(words, "reporting_endings"));
  append(vocabulary.byline_openers, list(words, "byline_openers"));
  append(vocabulary.source_labels, list(words, "source_labels"));
  append(vocabulary.saying_words, list(words, "saying_words"));
  insert(vocabulary.author_offices, list(words, "author_offices"));
  append(vocabulary.credit_marks, list(words, "credit_marks"));
  append(vocabulary.credit_endings, list(words, "credit_endings"));
  insert(vocabulary.date_words, list(words, "date_words"));
  append(vocabulary.date_labels, list(words, "date_labels"));
  append(vocabulary.change_labels, list(words, "change_labels"));
  append(vocabulary.pointing_openers, list(words, "pointing_openers"));
  append(vocabulary.letterheads, list(words, "letterheads"));
  append(vocabulary.office_openers, list(words, "office_openers"));
  append(vocabulary.tail_openers, list(words, "tail_openers"));
}

Vocabulary load() {
  Vocabulary vocabulary;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name.starts_with("words/")) add_language(vocabulary, json::parse(file.bytes));
  }
  return vocabulary;
}

}  // namespace

int Vocabulary::month(std::string_view folded_word) const {
  const auto found = months.find(std::string(folded_word));
  return found == months.end() ? -1 : found->second;
}

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary = load();
  return kVocabulary;
}

}  // namespace readout::ingest
