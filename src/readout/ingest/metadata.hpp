/// What is known of a source besides its text, gathered in the order of belief: hints, metadata
/// inside the file, the text's own dateline, the file name.
///
/// In: a Page and hints. Out: the fields of a Document, but for text and blocks. An empty string is
/// "not known". Dates are ISO 8601, as stated, never completed by guessing;
/// a dateline's day takes its year from the date in the file's name or that of the event.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "readout/model/document.hpp"

namespace readout::ingest {

struct IngestOptions;
struct SourceHints;
struct Page;

struct Metadata {
  std::string title;
  std::string author;
  std::string outlet;
  std::string published;
  std::string url;
  std::string language;
  std::string kind;
  std::string accessed;  ///< when it was fetched or archived
  std::string agency;    ///< of the dateline: the outlet where nothing better is known
  std::string site;      ///< a known outlet that the page names as its site: site_name.hpp
  std::string origin;    ///< a known outlet that it names as its source or owner: less sure
  std::string sender;    ///< of a mail: its address; the name beside it is the author
  std::string list;      ///< of a mail that a list sent: the header that says so
  std::optional<std::chrono::month_day> day;  ///< of a dateline without a year
};

/// Takes the fields of `more` where `base` has none.
void fill_gaps(Metadata& base, const Metadata& more);

/// Sets outlet, title, author, language, kind, published and url of `document`, whose text and
/// blocks are made.
void describe(Document& document, const Page& page, const SourceHints& hints,
              std::string_view file_name, const IngestOptions& options);

}  // namespace readout::ingest
