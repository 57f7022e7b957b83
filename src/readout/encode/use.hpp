/// The encoder `use`: Universal Sentence Encoder multilingual v3, run here. 16 languages, among
/// them English, Russian and Chinese; rows of 512 values.
///
/// In: the folder that scripts/fetch_encoder.sh makes. Opening returns at once: the weights are
/// checked, but the tokenizer (240 ms) is opened in a thread of its own, and the first `encode`
/// waits for what is left of it. So open the encoder first and read the sources then. What is wrong
/// with the tokenizer's file is the error of `encode`.
///
/// Of a text the beginning counts (pieces.hpp). Cost: about 1 ms for a sentence of 25 words on one
/// core when many are given at once; up to 65 MB a thread meanwhile, by how many
/// different pieces of words occur.
#pragma once
#include <filesystem>
#include <memory>

#include "readout/encode/encoder.hpp"
#include "readout/encode/network.hpp"
#include "readout/model/result.hpp"

namespace readout::encode {

[[nodiscard]] Result<std::unique_ptr<Encoder>> open_use(const std::filesystem::path& folder,
                                                        const Kernels& kernels = best_kernels());

}  // namespace readout::encode
