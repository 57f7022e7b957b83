/// A test set of sentence pairs: two sentences a line, a tab between them.
///
/// In: a file ("-": standard input) of at most 64 MiB. Out: the pairs, in NFC, or an Error with
/// file and line: a line without exactly one tab or with an empty sentence, bytes that are no
/// UTF-8.
#pragma once
#include <string>
#include <vector>

#include "readout/compare/sentence_pairs.hpp"
#include "readout/model/result.hpp"

namespace readout::cli {

[[nodiscard]] Result<std::vector<compare::SentencePair>> read_pairs(const std::string& file);

}  // namespace readout::cli
