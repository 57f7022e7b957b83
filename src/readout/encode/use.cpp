#include "readout/encode/use.hpp"

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

#include "readout/encode/piece_rows.hpp"
#include "readout/encode/pieces.hpp"
#include "readout/encode/threads.hpp"
#include "readout/encode/weights.hpp"

namespace readout::encode {
namespace {

constexpr std::size_t kBatchTokens = 1024;  // one text's at least: kMostPieces
constexpr std::size_t kTextsATurn = 16;     // that a thread takes at a time
static_assert(kMostPieces <= kBatchTokens);

/// One thread's share: collects texts until a batch is full.
class Worker {
 public:
  Worker(const Network& network, const Kernels& kernels, const Pieces& pieces,
         std::span<const std::string_view> input, Vectors& vectors)
      : network_(network),
        kernels_(kernels),
        pieces_(pieces),
        input_(input),
        vectors_(vectors),
        rows_(network, kernels) {}

  void operator()(std::size_t index) {
    const std::vector<std::int32_t> tokens = pieces_.of(input_[index]);
    if (tokens.empty()) return;  // its row stays zero
    if (tokens_.size() + tokens.size() > kBatchTokens) finish();
    tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
    lengths_.push_back(tokens.size());
    texts_.push_back(index);
  }

  /// What has been collected becomes rows.
  void finish() {
    if (texts_.empty()) return;
    const std::vector<const float*> rows = rows_.of(tokens_);
    out_.resize(texts_.size() * kEmbedding);
    kernels_.encode(network_, {rows, lengths_}, out_, workspace_);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const auto row = std::span(out_).subspan(i * kEmbedding, kEmbedding);
      std::ranges::copy(row, vectors_.row(texts_[i]).begin());
    }
    tokens_.clear();
    lengths_.clear();
    texts_.clear();
  }

 private:
  const Network& network_;
  const Kernels& kernels_;
  const Pieces& pieces_;
  std::span<const std::string_view> input_;
  Vectors& vectors_;
  PieceRows rows_;
  Workspace workspace_;
  std::vector<std::int32_t> tokens_;
  std::vector<std::size_t> lengths_;
  std::vector<std::size_t> texts_;
  std::vector<float> out_;
};

class UseEncoder final : public Encoder {
 public:
  UseEncoder(Weights weights, std::filesystem::path tokenizer, const Kernels& kernels)
      : weights_(std::move(weights)), kernels_(kernels) {
    // Copied for the thread: where none is to be had, libstdc++ has moved it away and calls it
    // then.
    const auto open = [size = weights_.tokenizer_size, digest = weights_.tokenizer_sha256,
                       most = weights_.network.pieces, path = std::move(tokenizer)] {
      return Pieces::open(path, size, digest, most);
    };
    pieces_ = std::async(std::launch::async | std::launch::deferred, open);
  }

  [[nodiscard]] std::string name() const override {
    return "Universal Sentence Encoder multilingual v3";
  }

  [[nodiscard]] Result<Vectors> encode(std::span<const std::string_view> texts,
                                       std::size_t jobs) const override {
    if (texts.empty()) return Vectors(0, kEmbedding);
    const Result<Pieces>& pieces = pieces_.get();
    if (!pieces) return pieces.error();
    Vectors vectors(texts.size(), kEmbedding);
    share_out(texts.size(), kTextsATurn, jobs,
              [&] { return Worker(weights_.network, kernels_, pieces.value(), texts, vectors); });
    return vectors;
  }

 private:
  Weights weights_;
  const Kernels& kernels_;
  std::shared_future<Result<Pieces>> pieces_;
};

}  // namespace

Result<std::unique_ptr<Encoder>> open_use(const std::filesystem::path& folder,
                                          const Kernels& kernels) {
  auto weights = load_weights(folder);
  if (!weights) return weights.error();
  return std::unique_ptr<Encoder>(
      std::make_unique<UseEncoder>(std::move(weights).value(), folder / kTokenizerName, kernels));
}

}  // namespace readout::encode
