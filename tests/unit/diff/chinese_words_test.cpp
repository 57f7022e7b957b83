// Chinese words of degree, commitment and saying, as the segmenter cuts them.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

namespace {

Claims of(const std::string& a, const std::string& b) {
  return claims(a, b, "zh");
}

Direction way(const std::string& a, const std::string& b) {
  return of(a, b).direction;
}

}  // namespace

TEST_CASE("a word is found where the segmenter leaves a function word on it") {
  // "应当在" is one token
  const Claims should = of("排雷应当在秋雨前完成。", "排雷必须在秋雨前完成。");
  CHECK(should.has(Change::modality));
  CHECK(should.direction == Direction::hardened);
  CHECK(of("会谈可能是最后一次。", "会谈是最后一次。").has(Change::hedge));
}

TEST_CASE("a longer word is not an exception because it begins with one") {
  CHECK(of("渡轮或会停航。", "渡轮停航。").has(Change::modality));
  CHECK(way("双方基本达成协议。", "双方达成协议。") == Direction::strengthened);
  CHECK(of("法院基本法修订完成。", "法院修订完成。").direction == Direction::none);
}

TEST_CASE("steps of commitment have a direction, what is as strong has none") {
  CHECK(way("瓦方考虑重开口岸。", "瓦方决心重开口岸。") == Direction::hardened);
  CHECK(way("瓦方愿意重开口岸。", "瓦方将会重开口岸。") == Direction::hardened);
  CHECK(way("瓦方承诺重开口岸。", "瓦方打算重开口岸。") == Direction::softened);
  CHECK(way("瓦方打算重开口岸。", "瓦方力争重开口岸。") == Direction::none);
  CHECK_FALSE(of("瓦方打算重开口岸。", "瓦方计划重开口岸。").has(Change::modality));
}

TEST_CASE("a noun that could be a modal verb is none") {
  CHECK_FALSE(of("双方讨论了合作计划。", "双方讨论了合作。").has(Change::modality));
  CHECK_FALSE(of("双方重申合作的承诺。", "双方重申合作的计划。").has(Change::modality));
  CHECK_FALSE(of("这是双方的准备。", "这是双方的希望。").has(Change::cue));
}

TEST_CASE("a denial is made stronger or weaker by its own words") {
  CHECK(way("议会不会让步。", "议会绝不会让步。") == Direction::hardened);
  CHECK(way("议会绝不接受条件。", "议会不接受条件。") == Direction::softened);
  CHECK_FALSE(of("议会绝不会让步。", "议会不会让步。").has(Change::negation));
  const Claims at_all = of("政府根本没有计划。", "政府没有计划。");
  CHECK(at_all.has(Change::intensity));
  CHECK_FALSE(at_all.has(Change::negation));
}

TEST_CASE("what asserts stands against what denies") {
  CHECK(of("大坝一直安全。", "大坝并不安全。").has(Change::negation));
  CHECK(of("各方对此并无异议。", "各方对此持有异议。").has(Change::negation));
  CHECK(of("大坝春季以来一直安全。", "大坝夏季以来并不安全。").has(Change::negation));
  CHECK_FALSE(of("渡轮一直开行。", "渡轮仍然开行。").has(Change::negation));
}

TEST_CASE("weakening words harden what they leave") {
  CHECK(way("贸易略微增长。", "贸易增长。") == Direction::hardened);
  CHECK(way("贸易略微增长。", "贸易急剧增长。") == Direction::hardened);
  CHECK(way("贸易不会略微增长。", "贸易不会增长。") == Direction::none);
}

TEST_CASE("a reporting word may be several tokens, or end in a word of saying") {
  CHECK(of("议长放话不会让步。", "议长表态不会让步。").has(Change::cue));
  CHECK(of("部长反驳道，桥已修好。", "部长答道，桥已修好。").has(Change::cue));
  CHECK_FALSE(of("双方商定了文本。", "双方议定了文本。").has(Change::cue));
  const Claims grief = of("瓦方深表遗憾。", "瓦方表示遗憾。");
  CHECK(grief.direction == Direction::softened);
  CHECK_FALSE(grief.has(Change::cue));
}

TEST_CASE("particles are forms of the word before them") {
  CHECK(of("双方通过了决议。", "双方通过决议。").changes == std::vector{Change::inflection});
  CHECK(of("代表们抵达。", "代表抵达。").changes == std::vector{Change::inflection});
}

TEST_CASE("a reservation is known by how it begins and ends") {
  CHECK(way("据不完全统计，十艘船沉没。", "十艘船沉没。") == Direction::strengthened);
  CHECK(way("堤坝完好。", "从目前掌握的情况看，堤坝完好。") == Direction::hedged);
  CHECK_FALSE(of("据港务局消息，堤坝完好。", "堤坝完好。").has(Change::hedge));
  CHECK_FALSE(of("他被认为是创始人。", "他被觉得是创始人。").has(Change::hedge));
}

TEST_CASE("a longer word of the same scale adds nothing") {
  CHECK_FALSE(of("瓦方或将重返谈判。", "瓦方极有可能重返谈判。").has(Change::addition));
}
