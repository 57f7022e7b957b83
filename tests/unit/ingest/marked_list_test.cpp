// Lists that belong to an account, the way to a page, and titles one below another.
#include "readout/ingest/marked_list.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/breadcrumb.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/wrapping.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

/// Behind the list below one paragraph, counted in its lines.
std::size_t length(const std::vector<std::string>& lines) {
  Page page;
  page.blocks.push_back({BlockKind::paragraph,
                         "The two sides agreed at Lake Orla on Wednesday on the following steps.",
                         "", true});
  for (const std::string& line : lines) {
    page.blocks.push_back({BlockKind::paragraph, line, "", true});
  }
  return end_of_marked_list_at(page, 0) - std::min<std::size_t>(1, end_of_marked_list_at(page, 0));
}

std::vector<bool> rows(const std::vector<std::string_view>& lines) {
  return rows_of_titles(lines);
}

}  // namespace

TEST_CASE("items with marks behind a paragraph are a list") {
  CHECK(length({"1. Ferry", "2. Rail", "3. Grain", "Sport"}) == 3);
  CHECK(length({"(1) Ferry", "(2) Rail", "(3) Grain"}) == 3);
  CHECK(length({"一、渡轮", "二、铁路", "三、粮食"}) == 3);
  CHECK(length({"- Ferry", "- Rail", "- Grain", "Sport", "World"}) == 3);
  CHECK(length({"1.2 (12 March 2031)", "- Ferry", "- Rail", "1.1 (3 March 2031)", "- Grain"}) == 5);
}

TEST_CASE("menus, numbers out of order and what a label opens are none") {
  CHECK(length({"Home", "World", "Sport", "Video"}) == 0);
  CHECK(length({"1. Ferry", "2. Rail"}) == 0);
  CHECK(length({"4. Ferry", "7. Rail", "9. Grain"}) == 0);
  CHECK(length({"1.5 million", "2.5 million", "3.5 million"}) == 0);
  CHECK(length({"Most read", "1. Ferry", "2. Rail", "3. Grain"}) == 0);
  CHECK(length({"Top of the lake", "1. Ferry", "2. Rail", "3. Grain"}) == 0);
}

TEST_CASE("the way to a page through its site") {
  for (const char* line :
       {"Home > World > Ferry opens", "首页 > 国际 > 正文", "首页 > 正文",
        "当前位置：首页 >> 要闻 >> 内容", "Главная » Новости » Паром", "Home › Politics",
        "Orla»World»Ferry opens", "Home → World → Ferry opens"}) {
    INFO(line);
    CHECK(is_breadcrumb(line));
    CHECK(navigation_reason(line) == "navigation");
  }
  CHECK_FALSE(is_breadcrumb("Ferry opens > more"));
  CHECK_FALSE(is_breadcrumb("The bell of Kest"));
  for (const char* line :
       {"«Марен», «Рейк» и «Линд» подписали соглашения", "«Мост», «Дорога» и «Озеро»",
        "»Orla«, »Kest« und »Lind«", "»Orla», »Kest» och »Lind»", "‹Orla›, ‹Kest› et ‹Lind›",
        "Orla → Kest → Port Orla"}) {
    INFO(line);
    CHECK_FALSE(is_breadcrumb(line));
    CHECK(navigation_reason(line).empty());
  }
  CHECK_FALSE(is_breadcrumb("They went from Orla > Kest > Port Orla and back again."));
}

TEST_CASE("controls between marks of any kind") {
  for (const char* line : {"【字体：大 中 小】 【打印】 【关闭】", "字号：大 中 小",
                           "打印 | 收藏 | 纠错", "[Print] [Email]", "微信 微博 QQ空间"}) {
    INFO(line);
    CHECK(navigation_reason(line) == "share");
  }
  CHECK(navigation_reason("【纠错】【责任编辑：林安】").empty());
  CHECK(navigation_reason("大坝与中小渡轮").empty());
}

TEST_CASE("titles one below another are not one sentence") {
  const std::vector<std::string_view> titles = {
      "Ferry opens on Lake Orla after talks of two leaders",
      "Varland and Kestria agree on a corridor of grain",
      "Inspectors return to the posts of Port Orla in May"};
  CHECK(wrap_width(titles) == 0);
  CHECK(rows(titles) == std::vector<bool>{true, true, true});
  CHECK(rows({"瓦兰总统会见雷克", "凯斯特里亚批准预算", "渡轮五月通航"}) ==
        std::vector<bool>{true, true, true});
  CHECK(rows({"瓦兰总统会见雷克，双方", "就渡轮交换意见，并", "同意五月再会"}) ==
        std::vector<bool>{false, false, false});
  CHECK(rows({"The ferry of Lake Orla", "Opened on Wednesday, and", "Maren was there."}) ==
        std::vector<bool>{false, false, false});
  CHECK(rows({"The ferry of Lake Orla", "opened on Wednesday and", "Maren was there"}) ==
        std::vector<bool>{false, false, false});
  CHECK(rows({"THE FERRY OF THE LAKE", "OPENED ON WEDNESDAY", "MAREN WAS THERE"}) ==
        std::vector<bool>{false, false, false});
  CHECK(rows({"Two lines", "Prove nothing"}) == std::vector<bool>{false, false});
}
