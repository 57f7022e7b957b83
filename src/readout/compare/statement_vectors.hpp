/// A sentence vector for each statement: between that of what was said and that of the whole
/// reporting sentence, since a fragment alone may say too little and its frame says too much.
///
/// In: statements by source, the documents they stand in, an encoder. Out: a row a statement, of
/// unit length; or the encoder's error. Equal texts are encoded once.
#pragma once
#include "readout/encode/encoder.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] Result<encode::Vectors> statement_vectors(const Comparison& comparison,
                                                        const encode::Encoder& encoder,
                                                        std::size_t jobs);

}  // namespace readout::compare
