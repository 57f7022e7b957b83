/// The words that pages and agencies put around a text, in all known languages at once.
///
/// From data/words/LANG.json: a new language is a new file. All words are folded (text::fold), as
/// what is looked up must be. Loaded at the first call, then constant.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readout/text/string_map.hpp"

namespace readout::ingest {

class Vocabulary {
 public:
  /// 1 to 12; -1 when the word names no month.
  [[nodiscard]] int month(std::string_view folded_word) const;

  std::unordered_map<std::string, int> months;
  text::StringSet number_endings;            ///< right behind the number of a day: "st", "th"
  text::StringSet interface_words;           ///< what buttons and menus are made of
  text::StringSet interface_phrases;         ///< whole lines: "read more"
  text::StringSet first_person;              ///< "we", "our": words of somebody speaking
  text::StringSet second_person;             ///< "you", "your": words to somebody
  text::StringSet title_labels;              ///< before a title: "fact sheet", "update"
  text::StringSet asker_labels;              ///< before a question: "question", "q"
  text::StringSet counter_words;             ///< beside numbers: "min", "read", "ago"
  text::StringSet reply_words;               ///< of the buttons below a comment
  std::vector<std::string> cookie_words;     ///< "cookies"
  std::vector<std::string> subscribe_words;  ///< "newsletter", "your inbox"
  /// The same where they open a clause: "follow us on".
  std::vector<std::string> subscribe_openers;
  std::vector<std::string> teaser_endings;  ///< buttons behind a headline: "read more"
  /// Labels that open another section, each with the reason code for what they open.
  text::StringMap<std::string> section_labels;
  /// Beginnings of such labels: "more from".
  std::vector<std::pair<std::string, std::string>> section_openers;
  std::vector<std::string> related_labels;     ///< before a headline: "read also"
  std::vector<std::string> document_verbs;     ///< before a document's name: news of it
  std::vector<std::string> reporting_endings;  ///< of what stands before a colon and is no label
  std::vector<std::string> byline_openers;     ///< "by", "written by"
  std::vector<std::string> source_labels;      ///< before the name of who wrote it: "source"
  std::vector<std::string> saying_words;       ///< before a colon and what was said: "reported"
  text::StringSet author_offices;              ///< behind an author's name: "writer"
  std::vector<std::string> credit_marks;       ///< in captions: "photo:", "getty images"
  std::vector<std::string> credit_endings;     ///< of captions: the character for "taken by"
  text::StringSet date_words;                  ///< beside a date and a clock: "monday", "at"
  std::vector<std::string> date_labels;        ///< before a date: "published"
  std::vector<std::string> change_labels;      ///< before the date of a change: "updated"
  std::vector<std::string> pointing_openers;   ///< of sentences that go on: "according to him"
  std::vector<std::string> letterheads;        ///< whole lines above a title, or their openings
  std::vector<std::string> office_openers;     ///< of the names of bodies: "ministry of"
  std::vector<std::string> tail_openers;       ///< "reporting by", "all rights reserved"
  std::vector<std::pair<std::string, std::string>> kind_phrases;  ///< in titles: phrase, kind
  /// At the beginning of a line in the head: phrase, kind.
  std::vector<std::pair<std::string, std::string>> kind_openers;
  text::StringSet file_words;  ///< beside an outlet in a file's name: "statement", "page"
};

[[nodiscard]] const Vocabulary& vocabulary();

}  // namespace readout::ingest
