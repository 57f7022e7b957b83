/// Texts as pieces of the encoder's vocabulary (SentencePiece, a unigram model of 128,000 pieces).
///
/// In: UTF-8 text, any bytes. Out: the pieces' numbers between the marks for begin and end; nothing
/// where the text holds nothing (white space only). Only the beginning of a text (excerpt.hpp) and
/// of it the first kMostPieces pieces count, some 350 words: a statement is a sentence at most.
/// Cost: 240 ms to open, tens of microseconds a sentence. Safe to call from several threads.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "readout/model/result.hpp"

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace readout::encode {

inline constexpr std::size_t kMostPieces = 512;  ///< with both marks

class Pieces {
 public:
  /// The file must be of this size and digest, which weights.hpp knows: the library would trust
  /// any.
  [[nodiscard]] static Result<Pieces> open(const std::filesystem::path& path, std::uint64_t size,
                                           const std::array<std::byte, 32>& sha256,
                                           std::size_t most_numbers);
  Pieces(Pieces&&) noexcept;
  Pieces& operator=(Pieces&&) noexcept;
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;
  ~Pieces();

  [[nodiscard]] std::vector<std::int32_t> of(std::string_view text) const;

 private:
  Pieces();
  std::unique_ptr<sentencepiece::SentencePieceProcessor> processor_;
};

}  // namespace readout::encode
