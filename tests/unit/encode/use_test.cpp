// The encoder `use` on the fetched files: what a text's row depends on, and what it does not.
#include "readout/encode/use.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/encode/use_files.hpp"

namespace {

namespace encode = readout::encode;
using encode::opened;
using encode::rows_of;

bool same_bits(std::span<const float> a, std::span<const float> b) {
  return std::ranges::equal(a, b);
}

/// Texts of many lengths in three languages, some of them odd.
std::vector<std::string> mixed_texts(std::size_t count) {
  const std::vector<std::string> parts{
      "The sides agreed to continue consultations on the lake. ",
      "Стороны договорились продолжить консультации по озеру. ",
      "双方同意继续就该湖进行磋商。",
      "",
      "42",
      "\xFF\xFE broken \xC3",
      "“Water knows no border”, ",
  };
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (std::size_t part = 0; part <= i % 9; ++part)
      text += parts[(i * 5 + part * 3) % parts.size()];
    texts.push_back(text + std::to_string(i));
  }
  return texts;
}

}  // namespace

TEST_CASE("near in meaning is near in vectors, across languages") {
  const auto encoder = opened();
  if (!encoder) return;
  const auto rows =
      rows_of(*encoder, {"The two sides agreed to open a bridge in spring.",
                         "Стороны договорились открыть мост весной.", "双方同意在春天开通一座桥。",
                         "Football results will follow after the weather forecast."});
  CHECK(encode::cosine(rows.row(0), rows.row(0)) == Approx(1).margin(1e-5));
  for (const std::size_t other : {1U, 2U}) {
    CHECK(encode::cosine(rows.row(0), rows.row(other)) > 0.6);
    CHECK(encode::cosine(rows.row(0), rows.row(3)) + 0.3 <
          encode::cosine(rows.row(0), rows.row(other)));
  }
}

TEST_CASE("a row is the same to the bit, alone or among any others") {
  for (const auto* kernels : {&encode::best_kernels(), &encode::portable_kernels()}) {
    const auto encoder = opened(*kernels);
    if (!encoder) return;
    const auto texts = mixed_texts(150);
    const auto together = rows_of(*encoder, texts);
    auto turned = texts;
    std::ranges::reverse(turned);
    const auto reversed = rows_of(*encoder, turned);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      INFO(kernels->name << ": " << texts[i]);
      CHECK(same_bits(together.row(i), rows_of(*encoder, {texts[i]}).row(0)));
      CHECK(same_bits(together.row(i), reversed.row(texts.size() - 1 - i)));
    }
    // Every size of a batch, so that each text stands in each place of a group of rows.
    for (std::size_t count = 1; count <= 17; ++count) {
      const auto some =
          rows_of(*encoder, {texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count)});
      for (std::size_t i = 0; i < count; ++i) CHECK(same_bits(together.row(i), some.row(i)));
    }
  }
}

TEST_CASE("the number of threads changes no bit") {
  const auto encoder = opened();
  if (!encoder) return;
  const auto texts = mixed_texts(700);
  const auto one = rows_of(*encoder, texts, 1);
  for (const std::size_t jobs : {2U, 3U, 8U, 1000U}) {
    const auto several = rows_of(*encoder, texts, jobs);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      INFO(jobs << " jobs: " << texts[i]);
      CHECK(same_bits(one.row(i), several.row(i)));
    }
  }
}

TEST_CASE("more different pieces than are kept change no bit") {
  const auto encoder = opened();
  if (!encoder) return;
  // Every Chinese character of the basic block: 20,902 texts would hold more pieces than are kept.
  std::vector<std::string> texts;
  for (unsigned code = 0x4E00; code + 24 <= 0x9FA5; code += 24) {
    std::string text;
    for (unsigned c = code; c < code + 24; ++c) {
      text += static_cast<char>(0xE0U | (c >> 12U));
      text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    }
    texts.push_back(text);
  }
  const auto together = rows_of(*encoder, texts);
  for (std::size_t i = 0; i < texts.size(); i += 37)
    CHECK(same_bits(together.row(i), rows_of(*encoder, {texts[i]}).row(0)));
}

TEST_CASE("any bytes have a row; nothing has a row of zeros") {
  const auto encoder = opened();
  if (!encoder) return;
  const std::string nothing(512 * sizeof(float), '\0');
  std::string all_bytes;
  for (int byte = 0; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
  const auto rows = rows_of(
      *encoder, {"", " \t\n", "\xE2\x80\x8B", all_bytes, std::string(1000, '\xFF'),
                 std::string("a\0b", 3), "x", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "<s></s><unk>"});
  for (const std::size_t empty : {0U, 1U, 2U})
    CHECK(std::ranges::all_of(rows.row(empty), [](float value) { return value == 0; }));
  for (std::size_t i = 3; i < rows.rows(); ++i) {
    INFO(i);
    CHECK(encode::cosine(rows.row(i), rows.row(i)) == Approx(1).margin(1e-5));
  }
  CHECK(rows_of(*encoder, {}).rows() == 0);
  CHECK(rows_of(*encoder, {}).dimension() == 512);
}

TEST_CASE("of a long text the beginning counts") {
  const auto encoder = opened();
  if (!encoder) return;
  std::string megabyte;
  while (megabyte.size() < 1'000'000) megabyte += "Стороны договорились продолжить работу. ";
  const auto rows = rows_of(*encoder, {megabyte, megabyte.substr(0, 100'000), "x" + megabyte,
                                       std::string(1'000'000, ' '), std::string(1'000'000, 'q')});
  CHECK(same_bits(rows.row(0), rows.row(1)));
  CHECK(encode::cosine(rows.row(0), rows.row(2)) > 0.99);
}
