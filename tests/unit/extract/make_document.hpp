/// Documents of a few paragraphs for the tests of extract, and short looks at what came out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/extract/extract.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/text/analysis.hpp"

namespace readout::test {

/// A paragraph that begins with "# " is the title.
inline Document make_document(const std::string& language,
                              const std::vector<std::string>& paragraphs,
                              const std::string& kind = "") {
  Document document;
  document.id = "s1";
  document.language = language;
  document.kind = kind;
  for (const std::string& paragraph : paragraphs) {
    if (!document.text.empty()) document.text += '\n';
    const std::size_t begin = document.text.size();
    const bool title = paragraph.starts_with("# ");
    document.text += title ? paragraph.substr(2) : paragraph;
    document.blocks.push_back(
        {title ? BlockKind::title : BlockKind::paragraph, {begin, document.text.size()}});
  }
  return document;
}

/// A document with what extract makes of it.
struct Extracted {
  Document document;
  Extraction extraction;

  [[nodiscard]] std::string_view text(const Statement& statement) const {
    return statement.span.in(document.text);
  }
  [[nodiscard]] std::string content(std::size_t statement) const {
    std::string joined;
    for (const Span part : extraction.statements.at(statement).content) {
      joined += (joined.empty() ? "" : " | ") + std::string(part.in(document.text));
    }
    return joined;
  }
  [[nodiscard]] std::string speaker(std::size_t statement) const {
    const auto& speaker = extraction.statements.at(statement).speaker;
    return speaker ? speaker->name : "nobody";
  }
  /// " for the Foreign Ministry", where the speaker is a spokesperson.
  [[nodiscard]] std::string principal(std::size_t statement) const {
    const auto& speaker = extraction.statements.at(statement).speaker;
    return speaker && speaker->on_behalf_of ? " for " + speaker->on_behalf_of->name : "";
  }
  /// " as told by the Courier", where somebody hands the speaker's words on.
  [[nodiscard]] std::string carrier(std::size_t statement) const {
    const auto& speaker = extraction.statements.at(statement).speaker;
    return speaker && speaker->carrier ? " as told by " + speaker->carrier->name : "";
  }
  [[nodiscard]] std::string id(std::size_t statement) const {
    const auto& speaker = extraction.statements.at(statement).speaker;
    return speaker ? speaker->id : "nobody";
  }
  [[nodiscard]] std::string cue(std::size_t statement) const {
    const auto& cue = extraction.statements.at(statement).cue;
    return cue ? std::string(cue->span.in(document.text)) : "none";
  }
  [[nodiscard]] StatementKind kind(std::size_t statement) const {
    return extraction.statements.at(statement).kind;
  }
  [[nodiscard]] std::size_t count() const { return extraction.statements.size(); }
};

inline Extracted extracted(Document document, const Event& event = {},
                           const lexicon::Lexicon& lexicon = lexicon::shipped()) {
  const text::Analysis analysis = text::analyse(document);
  Extraction extraction = extract::extract(document, analysis, lexicon, event);
  return {std::move(document), std::move(extraction)};
}

inline Extracted extracted(const std::string& language, const std::vector<std::string>& paragraphs,
                           const std::string& kind = "") {
  return extracted(make_document(language, paragraphs, kind));
}

}  // namespace readout::test
