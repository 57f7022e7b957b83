#include "readout/encode/pieces.hpp"

#include <algorithm>
#include <cstring>
#include <nettle/sha2.h>
#include <sentencepiece_processor.h>
#include <utility>

#include "readout/encode/excerpt.hpp"
#include "readout/encode/mapped_file.hpp"

namespace readout::encode {
namespace {

constexpr std::int32_t kUnknown = 0;

Error unusable(const std::filesystem::path& path, std::string message) {
  return {ErrorKind::input, path.string(), std::move(message),
          "remove its folder and run scripts/fetch_encoder.sh"};
}

bool has_digest(std::span<const std::byte> bytes, const std::array<std::byte, 32>& expected) {
  sha256_ctx context;
  sha256_init(&context);
  // Nettle takes unsigned bytes; std::byte may be read as such.
  sha256_update(&context, bytes.size(),
                reinterpret_cast<const std::uint8_t*>(bytes.data()));  // NOLINT: see above
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return std::memcmp(digest.data(), expected.data(), digest.size()) == 0;
}

}  // namespace

Pieces::Pieces() : processor_(std::make_unique<sentencepiece::SentencePieceProcessor>()) {}
Pieces::Pieces(Pieces&&) noexcept = default;
Pieces& Pieces::operator=(Pieces&&) noexcept = default;
Pieces::~Pieces() = default;

Result<Pieces> Pieces::open(const std::filesystem::path& path, std::uint64_t size,
                            const std::array<std::byte, 32>& sha256, std::size_t most_numbers) {
  const auto file = MappedFile::open(path);
  if (!file) return file.error();
  const std::span<const std::byte> bytes = file.value().bytes();
  if (bytes.size() != size || !has_digest(bytes, sha256))
    return unusable(path, "is not the tokenizer that the weights beside it were made with");
  Pieces pieces;
  const auto status = pieces.processor_->LoadFromSerializedProto(
      {reinterpret_cast<const char*>(bytes.data()), bytes.size()});  // NOLINT: bytes as characters
  if (!status.ok()) return unusable(path, status.ToString());
  const int count = pieces.processor_->GetPieceSize();
  if (count <= 0 || static_cast<std::size_t>(count) > most_numbers)
    return unusable(path, "has more pieces than the weights beside it");
  return pieces;
}

std::vector<std::int32_t> Pieces::of(std::string_view text) const {
  const std::string_view start = beginning(text);
  std::vector<int> found;
  const auto status = processor_->Encode({start.data(), start.size()}, &found);
  if (!status.ok() || found.empty()) return {};
  found.resize(std::min(found.size(), kMostPieces - 2));
  std::vector<std::int32_t> numbers;
  numbers.reserve(found.size() + 2);
  numbers.push_back(processor_->bos_id());
  numbers.insert(numbers.end(), found.begin(), found.end());
  numbers.push_back(processor_->eos_id());
  // Marks that the vocabulary lacks have the number -1.
  std::ranges::replace_if(
      numbers, [](std::int32_t number) { return number < 0; }, kUnknown);
  return numbers;
}

}  // namespace readout::encode
