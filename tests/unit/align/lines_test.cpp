// The alignment of sentences: laws that hold for any texts, and the evidence it goes by.
#include "readout/align/lines.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "readout/text/unicode.hpp"

using namespace readout;

namespace {

using Texts = std::vector<std::string>;

struct Request {
  Texts a;
  Texts b;
  std::string language_a = "en";
  std::string language_b = "en";
  bool monotone = false;
  std::size_t jobs = 1;
  const encode::Encoder* encoder = nullptr;
};

std::vector<LineLink> aligned(const Request& request) {
  const std::vector<std::string_view> a(request.a.begin(), request.a.end());
  const std::vector<std::string_view> b(request.b.begin(), request.b.end());
  align::LinesOptions options;
  options.monotone = request.monotone;
  options.jobs = request.jobs;
  options.encoder = request.encoder;
  return align::align_lines({a, request.language_a}, {b, request.language_b}, lexicon::shipped(),
                            options)
      .value();
}

/// Rows of letter counts: near where the letters are, in any order of sentences.
class Letters final : public encode::Encoder {
 public:
  [[nodiscard]] std::string name() const override { return "letters"; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t /*jobs*/) const override {
    encode::Vectors vectors(texts.size(), 256);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto row = vectors.row(i);
      for (const char c : texts[i]) row[static_cast<unsigned char>(c)] += 1;
      const double length = std::sqrt(encode::cosine(row, row));
      for (float& value : row) value /= static_cast<float>(std::max(1.0, length));
    }
    return vectors;
  }
};

class Failing final : public encode::Encoder {
 public:
  [[nodiscard]] std::string name() const override { return "failing"; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> /*texts*/,
                                               std::size_t /*jobs*/) const override {
    return Error{ErrorKind::input, "http://localhost", "does not answer", "start it"};
  }
};

void check_covers(const std::vector<LineLink>& links, const Request& request) {
  std::vector<int> a(request.a.size(), 0);
  std::vector<int> b(request.b.size(), 0);
  for (const LineLink& link : links) {
    REQUIRE(link.a.begin <= link.a.end);
    REQUIRE(link.b.begin <= link.b.end);
    REQUIRE(link.a.end <= a.size());
    REQUIRE(link.b.end <= b.size());
    CHECK_FALSE((link.a.empty() && link.b.empty()));
    CHECK(link.score >= 0);
    CHECK(link.score <= 1);
    for (std::size_t i = link.a.begin; i < link.a.end; ++i) ++a[i];
    for (std::size_t i = link.b.begin; i < link.b.end; ++i) ++b[i];
  }
  CHECK(std::ranges::all_of(a, [](int times) { return times == 1; }));
  CHECK(std::ranges::all_of(b, [](int times) { return times == 1; }));
}

void check_never_crosses(const std::vector<LineLink>& links) {
  std::size_t a = 0;
  std::size_t b = 0;
  for (const LineLink& link : links) {
    CHECK(link.a.begin == a);
    CHECK(link.b.begin == b);
    CHECK_FALSE(link.moved);
    a = link.a.end;
    b = link.b.end;
  }
}

/// Sentences of words that a seed picks, some with numbers.
Texts made_text(std::size_t size, unsigned seed) {
  static const Texts words{"corridor", "grain",   "transit", "Maren", "Reyk",   "energy", "lake",
                           "border",   "railway", "harbour", "water", "tariff", "vessel", "bridge",
                           "export",   "customs", "Tessen",  "Orla",  "winter", "treaty"};
  std::minstd_rand random(seed);
  Texts text;
  for (std::size_t i = 0; i < size; ++i) {
    std::string sentence;
    for (auto words_left = 4 + random() % 9; words_left > 0; --words_left) {
      sentence += words[random() % words.size()] + " ";
    }
    text.push_back(sentence + std::to_string(random() % 1000) + ".");
  }
  return text;
}

/// Drops, joins and moves of an edition.
Texts edited(const Texts& text, unsigned seed) {
  std::minstd_rand random(seed);
  Texts out;
  for (const std::string& sentence : text) {
    const auto dice = random() % 10;
    if (dice == 0) continue;
    if (dice == 1 && !out.empty()) {
      out.back() += " " + sentence;
    } else {
      out.push_back(sentence);
    }
  }
  if (out.size() > 9) std::rotate(out.begin() + 2, out.begin() + 4, out.begin() + 9);
  return out;
}

const Texts kEnglish{"The two sides agreed to reopen the grain corridor by 1 May.",
                     "Transit is to reach 4.2 million tonnes a year.",
                     "Reyk spoke of 17 joint projects in energy and transport.",
                     "The next round of talks will be held in Tessen in September."};

}  // namespace

TEST_CASE("every sentence of both sides is in one link, with and without an encoder") {
  const Letters letters;
  for (unsigned seed = 0; seed < 40; ++seed) {
    Request request;
    request.a = made_text(seed % 13 * 4, seed);
    request.b = seed % 3 == 0 ? made_text(seed % 7 * 5, seed + 1000) : edited(request.a, seed);
    request.monotone = seed % 2 == 0;
    request.encoder = seed % 5 == 0 ? &letters : nullptr;
    const auto links = aligned(request);
    INFO("seed " << seed);
    check_covers(links, request);
    if (request.monotone) check_never_crosses(links);
  }
}

TEST_CASE("the order of the links is that of the first text") {
  Request request{made_text(40, 7), edited(made_text(40, 7), 8)};
  const auto links = aligned(request);
  CHECK(std::ranges::is_sorted(links, {}, [](const LineLink& link) { return link.a.begin; }));
}

TEST_CASE("the number of threads changes nothing") {
  const Letters letters;
  Request request{made_text(700, 3), edited(made_text(700, 3), 4)};
  request.encoder = &letters;
  const auto one = aligned(request);
  for (const std::size_t jobs : {std::size_t{2}, std::size_t{5}, std::size_t{0}}) {
    request.jobs = jobs;
    CHECK(aligned(request) == one);
  }
}

TEST_CASE("nothing, one sentence, and sentences without a word are aligned too") {
  CHECK(aligned({{}, {}}).empty());
  const Letters letters;
  for (const encode::Encoder* encoder : {static_cast<const encode::Encoder*>(nullptr),
                                         static_cast<const encode::Encoder*>(&letters)}) {
    for (const Texts& a : {Texts{}, Texts{"One."}, Texts{"", " ", "..."}}) {
      for (const Texts& b : {Texts{}, Texts{"Один."}, Texts{"?", "\t"}}) {
        Request request{a, b, "en", "ru"};
        request.encoder = encoder;
        check_covers(aligned(request), request);
      }
    }
  }
}

TEST_CASE("bytes that are no UTF-8 are aligned as what can be read of them") {
  Request request{{"\xff\xfe", "Transit is to reach 4.2 million tonnes.", "\xe2\x82"},
                  {"Transit is to reach 4.2 \xc3 million tonnes.", "\xf0\x9f"}};
  const auto links = aligned(request);
  check_covers(links, request);
  CHECK(std::ranges::any_of(links, [](const LineLink& link) {
    return link.a == LineRange{1, 2} && link.b == LineRange{0, 1};
  }));
}

TEST_CASE("fifty thousand equal sentences are aligned in their order") {
  Request request{Texts(50'000, "The two sides agreed."), Texts(49'990, "The two sides agreed.")};
  const auto links = aligned(request);
  check_covers(links, request);
  const auto pairs = std::ranges::count_if(
      links, [](const LineLink& link) { return link.a.size() == 1 && link.b.size() == 1; });
  CHECK(pairs > 49'000);
}

TEST_CASE("sentences are joined where the other text has one for two") {
  Request request{kEnglish, {kEnglish[0] + " " + kEnglish[1], kEnglish[2], kEnglish[3]}};
  const auto links = aligned(request);
  REQUIRE(links.size() == 3);
  CHECK(links[0].a == LineRange{0, 2});
  CHECK(links[0].b == LineRange{0, 1});
}

TEST_CASE("a block that stands elsewhere is linked and marked; with monotone it is not") {
  const Texts text = made_text(30, 11);
  Texts moved = text;
  std::rotate(moved.begin() + 3, moved.begin() + 6, moved.begin() + 20);
  const auto links = aligned({text, moved});
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto link = std::ranges::find(links, LineRange{i, i + 1}, &LineLink::a);
    REQUIRE(link != links.end());
    const auto place = std::ranges::find(moved, text[i]) - moved.begin();
    CHECK(link->b.begin == static_cast<std::size_t>(place));
    CHECK(link->moved == (i >= 3 && i < 6));
  }
  check_never_crosses(aligned({text, moved, "en", "en", true}));
}

TEST_CASE("what only one text has stays without counterpart, wherever the other's anchors are") {
  const Texts text = made_text(12, 21);
  Texts with_more = text;
  const Texts foreign{"Questions were taken.", "Nobody answered them."};
  with_more.insert(with_more.begin() + 5, foreign.begin(), foreign.end());
  const auto links = aligned({text, with_more});
  check_covers(links, {text, with_more});
  for (const LineLink& link : links) {
    if (!link.a.empty()) CHECK(link.b.begin == link.a.begin + (link.a.begin < 5 ? 0 : 2));
  }
}

TEST_CASE("two neighbours that changed places are two links") {
  Texts swapped = kEnglish;
  std::swap(swapped[1], swapped[2]);
  const auto links = aligned({kEnglish, swapped});
  REQUIRE(links.size() == 4);
  CHECK(links[1].b == LineRange{2, 3});
  CHECK(links[2].b == LineRange{1, 2});
  CHECK(links[1].moved != links[2].moved);
}

TEST_CASE("numbers, concepts and names link sentences of three languages without an encoder") {
  const Texts russian{"Стороны договорились вновь открыть зерновой коридор до 1 мая.",
                      "Транзит должен достичь 4,2 миллиона тонн в год.",
                      "Рейк рассказал о 17 совместных проектах в энергетике и транспорте.",
                      "Следующий раунд переговоров пройдет в Тессене в сентябре."};
  const Texts chinese{"双方同意在5月1日前重新开放粮食走廊。", "过境运输量将达到每年420万吨。",
                      "雷克谈到能源和交通领域的17个联合项目。", "下一轮会谈将于9月在泰森举行。"};
  for (const auto& [text, language] : {std::pair(russian, "ru"), std::pair(chinese, "zh")}) {
    const auto links = aligned({kEnglish, text, "en", language});
    REQUIRE(links.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(links[i].b == LineRange{i, i + 1});
  }
}

TEST_CASE("languages without a lexicon are aligned by what their words look like") {
  const Texts german{"Der Transit soll 4,2 Millionen Tonnen im Jahr erreichen.",
                     "Reyk sprach von 17 Projekten.",
                     "Die nächste Runde findet im September in Tessen statt."};
  const Texts french{"Le transit devrait atteindre 4,2 millions de tonnes par an.",
                     "Les journalistes ont ensuite posé leurs questions.",
                     "Reyk a parlé de 17 projets.",
                     "Le prochain cycle aura lieu en septembre à Tessen."};
  const auto links = aligned({german, french, "de", "fr"});
  REQUIRE(links.size() == 4);
  CHECK(links[0].b == LineRange{0, 1});
  CHECK(links[1].a.empty());
  CHECK(links[2].b == LineRange{2, 3});
  CHECK(links[3].b == LineRange{3, 4});
}

TEST_CASE("an encoder that fails is the error") {
  const Failing failing;
  const std::vector<std::string_view> text{"One."};
  align::LinesOptions options;
  options.encoder = &failing;
  const auto links = align::align_lines({text, "en"}, {text, "en"}, lexicon::shipped(), options);
  REQUIRE_FALSE(links);
  CHECK(links.error().place == "http://localhost");
}
