#include "readout/encode/weights.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace readout::encode {
namespace {

static_assert(std::endian::native == std::endian::little, "the file is mapped as it lies");

constexpr std::string_view kMagic = "readout encoder\n";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kAlignment = 64;  // bytes
constexpr std::size_t kMostArrays = 1024;
constexpr std::size_t kMostTableRows = std::size_t{1} << 24U;

struct Head {
  std::array<char, 16> magic;
  std::uint32_t version;
  std::uint32_t arrays;
  std::uint64_t size;
  std::uint64_t tokenizer_size;
  std::array<std::byte, 32> tokenizer_sha256;
  std::array<char, 24> zeros;
};
struct Entry {
  std::array<char, 32> name;
  std::uint32_t width;
  std::uint32_t rows;
  std::uint32_t columns;
  std::uint32_t zero;
  std::uint64_t offset;
  std::uint64_t bytes;
};
static_assert(sizeof(Head) == 96 && sizeof(Entry) == 64);

struct Sizes {
  std::size_t rows = 0;
  std::size_t columns = 0;
};

/// Finds arrays by name; remembers the first thing wrong.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  [[nodiscard]] const std::string& fault() const { return fault_; }

  Head head() {
    Head head{};
    if (bytes_.size() < sizeof(Head) || std::memcmp(bytes_.data(), kMagic.data(), 16) != 0) {
      fail("is no file of encoder weights");
      return head;
    }
    std::memcpy(&head, bytes_.data(), sizeof head);
    if (head.version != kVersion) {
      fail(fmt::format("has version {} of the form, not {}", head.version, kVersion));
    } else if (head.size != bytes_.size()) {
      fail(fmt::format("has {} bytes, not {}", bytes_.size(), head.size));
    } else if (head.arrays > kMostArrays ||
               sizeof(Head) + head.arrays * sizeof(Entry) > bytes_.size()) {
      fail(fmt::format("lists {} arrays", head.arrays));
    } else {
      arrays_ = head.arrays;
    }
    return head;
  }

  /// Rows and columns of an array as the file has them; zeros where it is not there.
  Sizes sizes(std::string_view name) {
    const auto entry = find(name);
    return entry ? Sizes{entry->rows, entry->columns} : Sizes{};
  }

  template <class Value>
  const Value* array(std::string_view name, std::size_t rows, std::size_t columns) {
    static_assert(std::is_same_v<Value, float> || std::is_same_v<Value, std::uint8_t>);
    const auto entry = find(name);
    if (!entry) return nullptr;
    if (entry->width != sizeof(Value) || entry->rows != rows || entry->columns != columns) {
      fail(fmt::format("has the array {} of {} x {} values of {} bytes, not {} x {} of {}", name,
                       entry->rows, entry->columns, entry->width, rows, columns, sizeof(Value)));
      return nullptr;
    }
    const std::uint64_t size = std::uint64_t{entry->rows} * entry->columns * entry->width;
    if (entry->bytes != size || entry->offset % kAlignment != 0 || entry->offset > bytes_.size() ||
        size > bytes_.size() - entry->offset) {
      fail(fmt::format("has the array {} out of its place", name));
      return nullptr;
    }
    // Aligned, within the mapping, and of a type that any bytes are a value of.
    return reinterpret_cast<const Value*>(bytes_.data() + entry->offset);  // NOLINT: see above
  }
  const float* floats(std::string_view name, std::size_t rows, std::size_t columns) {
    return array<float>(name, rows, columns);
  }

 private:
  std::optional<Entry> find(std::string_view name) {
    for (std::size_t i = 0; i < arrays_; ++i) {
      Entry entry{};
      std::memcpy(&entry, bytes_.data() + sizeof(Head) + i * sizeof(Entry), sizeof entry);
      const std::string_view found(entry.name.data(),
                                   strnlen(entry.name.data(), entry.name.size()));
      if (found == name) return entry;
    }
    fail(fmt::format("lacks the array {}", name));
    return std::nullopt;
  }

  void fail(std::string fault) {
    if (fault_.empty()) fault_ = std::move(fault);
  }

  std::span<const std::byte> bytes_;
  std::size_t arrays_ = 0;
  std::string fault_;
};

void find_branches(Reader& reader, Network& network) {
  for (std::size_t i = 0; i < kBranches.size(); ++i) {
    const std::size_t order = kBranches[i].order;
    const std::size_t width = order * kBranch;
    Network::Branch& branch = network.branches[i];
    branch.first = reader.floats(fmt::format("first_{}", order), kBranch, width);
    branch.first_bias = reader.floats(fmt::format("first_bias_{}", order), 1, kBranch);
    branch.second = reader.floats(fmt::format("second_{}", order), width, kBranch);
    branch.second_bias = reader.floats(fmt::format("second_bias_{}", order), 1, kBranch);
  }
}

Network find_arrays(Reader& reader) {
  Network network;
  network.pieces = std::min(reader.sizes("table").rows, kMostTableRows);
  network.table = reader.array<std::uint8_t>("table", network.pieces, kEmbedding);
  network.blocks = std::max<std::size_t>(reader.sizes("scale").columns, 1);
  network.scale = reader.floats("scale", 1, network.blocks);
  network.low = reader.floats("low", 1, network.blocks);
  network.projection = reader.floats("projection", kEmbedding, kProjected);
  network.projection_bias = reader.floats("projection_bias", 1, kProjected);
  network.projection_gain = reader.floats("projection_gain", 1, kProjected);
  network.projection_shift = reader.floats("projection_shift", 1, kProjected);
  find_branches(reader, network);
  network.feature_gain = reader.floats("feature_gain", 1, kFeatures);
  network.feature_shift = reader.floats("feature_shift", 1, kFeatures);
  network.pool = reader.floats("pool", kFeatures, kEmbedding);
  network.pool_bias = reader.floats("pool_bias", 1, kEmbedding);
  network.d0 = reader.floats("d0", kEmbedding, kHidden);
  network.d1 = reader.floats("d1", kHidden, kHidden);
  network.d2 = reader.floats("d2", kHidden, kEmbedding);
  network.d3 = reader.floats("d3", kEmbedding, kEmbedding);
  network.p1 = reader.floats("p1", kEmbedding, kHidden);
  network.p3 = reader.floats("p3", kHidden, kEmbedding);
  const float* const epsilon = reader.floats("epsilon", 1, 1);
  network.epsilon = epsilon != nullptr ? *epsilon : 0;
  return network;
}

}  // namespace

Result<Weights> load_weights(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kWeightsName;
  auto file = MappedFile::open(path);
  if (!file) return file.error();
  Reader reader(file.value().bytes());
  const Head head = reader.head();
  Weights weights{std::move(file).value(), {}, head.tokenizer_size, head.tokenizer_sha256};
  if (reader.fault().empty()) weights.network = find_arrays(reader);
  if (!reader.fault().empty()) {
    return Error{ErrorKind::input, path.string(), reader.fault(),
                 "remove its folder and run scripts/fetch_encoder.sh"};
  }
  return weights;
}

}  // namespace readout::encode
