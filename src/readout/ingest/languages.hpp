/// The languages of a document: that of most of its text, and of each block in another one.
///
/// In: a Document whose text and blocks are made; what its page declares. Out: `language`, `script`
/// and the `language` of blocks. What a text is written in beats what is declared: templates are
/// copied, texts are read. A block too short to be sure of is the document's. Cost: linear.
#pragma once
#include <string>
#include <string_view>

#include "readout/model/document.hpp"

namespace readout::ingest {

/// `known` is what the user says of it ("" for nothing) and is believed; `declared` is believed
/// where the text tells nothing. Either may have a region or a script: "en-US" is "en".
struct LanguageHints {
  std::string known;
  std::string declared;
  /// Blocks beyond the first 64 KiB are not looked at, of a known language beyond the first 16 KiB.
  bool by_head = false;
};

void tell_languages(Document& document, const LanguageHints& hints);

}  // namespace readout::ingest
