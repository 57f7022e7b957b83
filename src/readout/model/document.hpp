/// One source as the rest of the program sees it: clean main text in blocks, metadata, and what was
/// left out.
///
/// Made by ingest, never changed after. `text` is UTF-8, NFC, blocks joined by '\n', otherwise as
/// published (quotation marks and dashes are not changed). All spans are byte offsets into `text`.
#pragma once
#include <string>
#include <vector>

#include "readout/model/span.hpp"

namespace readout {

enum class BlockKind {
  title,       ///< the headline, at most one
  standfirst,  ///< the lines under the headline that sum the article up
  heading,
  paragraph,
  list_item,
  block_quote,  ///< set off as a quotation by the markup
  pull_quote,  ///< set off as a highlighted quotation by the markup; one found by shape alone stays
               ///< a paragraph
};

/// A paragraph-like part of the text. Blocks are in order, do not overlap, and are separated by one
/// '\n'.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
  std::string language = {};  ///< where it is surely not the document's; else ""
};

/// A block of the raw source that is no part of `text`. `reason` is a stable code ("icon-names",
/// "duplicate-title", "caption", "photo-credit", "related-headline", "navigation", "byline",
/// "dateline", "agency-tail", ...).
struct LeftOut {
  std::string text;
  std::string reason;
  std::size_t before_block =
      0;  ///< it stood before this block; blocks.size() when it stood at the end
};

/// Something the reader of a result must know. `code` is stable and kebab-case ("invalid-utf8",
/// "unsupported-language").
struct Warning {
  std::string source;  ///< file or source id; empty when it concerns the whole
  std::string code;
  std::string message;
  bool input_lost = false;  ///< an input was left out or cut: the program then ends with 1
};

struct Document {
  std::string id;    ///< short, unique within an event, made by compare
  std::string file;  ///< as given by the user; "-" for standard input
  std::string url;
  std::string archive_url;
  std::string outlet;  ///< who published it; the file name at worst; empty only for bytes
                       ///< that have none
  bool outlet_is_file_name = false;  ///< nothing told who published it
  std::string title;
  std::string author;
  std::string
      language;  ///< "en", "ru", "zh"; another BCP 47 tag when unsupported, "und" when unknown
  std::string script;  ///< of Chinese: "Hans" or "Hant" (ISO 15924); else ""
  std::string kind;  ///< "readout", "news report", "transcript", "joint statement", "bulletin"; ""
                     ///< when unknown
  std::string published;  ///< ISO 8601 date or date-time as stated by the source; "" when unknown
  std::string accessed;
  std::string sha256;  ///< of the raw bytes, lower-case hex
  std::string text;
  std::vector<Block> blocks;
  std::vector<LeftOut> left_out;
  std::vector<Warning> warnings;
  std::size_t words = 0;  ///< words of `text`; Chinese counted by segmented word
};

/// A person or body named by the event manifest. `country` is free text as typed.
struct Participant {
  std::string name;
  std::string title;
  std::string country;
  std::vector<std::string> aliases;
};

struct Event {
  std::string id;
  std::string title;
  std::string date;  ///< ISO 8601; "" when unknown
  std::string place;
  bool fictional = false;  ///< a sample: every printer says so
  std::vector<Participant> participants;
};

}  // namespace readout
