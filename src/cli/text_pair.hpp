/// Two texts to be diffed word by word: from operands to documents with their tokens.
///
/// In: the operands as typed: a file, FILE/PART, - for standard input; /dev/null and an empty file
/// are an empty text, as git gives them. Out: both documents, or the Error of the first that cannot
/// be read. What is no regular file is read in turn, files at once. Reads files.
#pragma once
#include <string>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"
#include "readout/text/analysis.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

struct TextSide {
  Document document;
  std::vector<text::Token> tokens;
};

struct TextPair {
  TextSide a;
  TextSide b;
};

struct PairOptions {
  bool with_stems = false;
  bool keep_all = false;  ///< nothing is left out, unless --keep says otherwise
};

[[nodiscard]] Result<TextPair> read_pair(const std::string& a, const std::string& b,
                                         const Arguments& arguments, const PairOptions& options);

}  // namespace readout::cli
