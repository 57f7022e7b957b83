#include "readout/ingest/page_marks.hpp"

#include <catch2/catch.hpp>

#include "readout/ingest/line_rules.hpp"

using namespace readout::ingest;

TEST_CASE("counts, clocks and what stands beside them") {
  for (const char* line :
       {"12", "1 / 9", "19:02", "5 min read", "2 hours ago", "1.2K views", "14 Comments",
        "2 мин. чтения", "3 часа назад", "1 204 просмотра", "2小时前", "27条评论"}) {
    CAPTURE(line);
    CHECK(is_counter(line));
    CHECK(mark_reason(line) == "counter");
  }
  for (const char* line :
       {"12 ministers", "Article 5", "2 parties read the draft aloud in the evening and agreed",
        "Reply", "", "3月12日会谈"}) {
    CAPTURE(line);
    CHECK_FALSE(is_counter(line));
  }
}

TEST_CASE("addresses, tags, buttons, agencies below pictures, teasers with a button") {
  CHECK(mark_reason("press@mfa.varland.example") == "contact");
  CHECK(mark_reason("twitter.com/anna_holm") == "contact");
  CHECK(mark_reason("#Kestria #Varland") == "navigation-tags");
  CHECK(mark_reason("Tags: ferry, lake") == "navigation-tags");
  CHECK(mark_reason("Теги: паром, озеро") == "navigation-tags");
  CHECK(mark_reason("标签：渡轮 奥拉湖") == "navigation-tags");
  CHECK(mark_reason("Facebook") == "navigation");
  CHECK(mark_reason("Reuters") == "photo-credit");
  CHECK(mark_reason("Kestria opens its ports READ MORE") == "related-headline");
  CHECK(mark_reason("The stories that matter in your inbox every morning.") == "subscribe");
  CHECK(mark_reason("Подпишитесь на наш канал, чтобы не пропустить главное.") == "subscribe");
}

TEST_CASE("statements are no marks") {
  for (const char* line :
       {"We will open the ferry.", "The Ministers subscribe to the principles of the Charter.",
        "Reyk read the draft and wanted to read more.", "Tags are sewn on every net.",
        "Maren: Thank you.", "Kest Harbour", "Основные темы переговоров", "双方主要共识"}) {
    CAPTURE(line);
    CHECK(mark_reason(line).empty());
  }
}

TEST_CASE("who wrote it and when, whatever stands beside it") {
  CHECK(credits_reason("By ANNA HOLM | Special to the Herald ON 11/13/31 AT 4:00 PM") == "byline");
  CHECK(credits_reason(
            "PUBLISHED: November 19, 2031 at 8:59 pm | UPDATED: November 19, 2031 at 10:16 pm") ==
        "date");
  CHECK(credits_reason("奧拉日報／記者安霍爾姆／即時報導") == "byline");
  CHECK(credits_reason("Published: Nov. 19, 2031, 6:18 p.m. Updated: Nov. 19, 2031, 7:10 p.m.") ==
        "date");
  CHECK(credits_reason("The two governments will share the costs").empty());
  CHECK(credits_reason("By March 12, 2031 the draft was ready.").empty());
}

TEST_CASE("a day without a year is a date line beside a clock") {
  CHECK(is_date_line("15 марта, 11:05"));
  CHECK(is_date_line("Updated 15 March at 11:05"));
  CHECK_FALSE(is_date_line("15 марта"));
  CHECK_FALSE(is_date_line("Score on 15 March: 3:1 for the team of Kest Harbour"));
}

TEST_CASE("marks of readers' comments") {
  CHECK(is_comment_mark("Reply"));
  CHECK(is_comment_mark("Ответить"));
  CHECK(is_comment_mark("2 hours ago"));
  CHECK(is_comment_mark("12 March 2031, 19:20"));
  CHECK_FALSE(is_comment_mark("12"));
  CHECK_FALSE(is_comment_mark("She gave no reply to the question of the reporters."));
}

TEST_CASE("notes on cookies") {
  CHECK(mentions_cookies("This website uses cookies to improve your experience."));
  CHECK(mentions_cookies("Мы используем файлы cookie."));
  CHECK_FALSE(mentions_cookies("The ministers shared a cookie."));
}
