#include "readout/encode/network.hpp"

#include <algorithm>

namespace readout::encode {

namespace portable {
Kernels kernels();
}
namespace avx2 {
Kernels kernels();
}

namespace {

void grow(std::vector<float>& memory, std::size_t size) {
  if (memory.size() < size) memory.resize(size);
}

}  // namespace

void Workspace::fit(std::size_t tokens, std::size_t texts) {
  constexpr std::size_t kLongestRun = std::ranges::max(kBranches, {}, &BranchShape::order).order;
  grow(rows, rows_with_margins(tokens, texts) * kBranch);
  grow(windows, whole_groups(tokens) * kLongestRun * kBranch);
  grow(product, whole_groups(tokens) * kBranch);
  grow(features, tokens * kProjected);
  grow(pooled, whole_groups(texts) * kFeatures);
  grow(layers, whole_groups(texts) * (2 * kHidden + 3 * kEmbedding));
}

const Kernels& portable_kernels() {
  static const Kernels kernels = portable::kernels();
  return kernels;
}

const Kernels& best_kernels() {
#ifdef READOUT_WITH_AVX2
  if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0) {
    static const Kernels kernels = avx2::kernels();
    return kernels;
  }
#endif
  return portable_kernels();
}

}  // namespace readout::encode
