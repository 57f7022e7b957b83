// Boxes within and behind a main text, by their labels, their place and what they are made of.
#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

#include "unit/ingest/pages.hpp"

using namespace readout;

namespace {

using ingest::keeps;
using ingest::read;
using ingest::reason_of;

const std::string kFirst =
    "<p>President Ilda Maren of Varland said on board that the ferry would carry people and goods "
    "alike, in summer and in winter, whatever the weather on the lake.</p>";
const std::string kSecond =
    "<p>Premier Tomas Reyk of Tarvia thanked the crews, and said that the fares would stay as "
    "they are for five years, which nobody on the shore had expected.</p>";
const std::string kOther =
    "<p>The town of Reykholm gets a new pier, which is to be ready before the next winter.</p>";
const std::string kText = kFirst + kSecond + kFirst + kSecond;

}  // namespace

TEST_CASE("a box goes by the label that it begins with") {
  const auto in_box = [](const std::string& label) {
    return read("<article><h1>Ferry</h1>" + kFirst + kSecond + "<div><p>" + label + "</p>" +
                kOther + "</div>" + kFirst + kSecond + "</article>");
  };
  CHECK(reason_of(in_box("Related stories"), "new pier") == "related-headline");
  CHECK(reason_of(in_box("Читайте также"), "new pier") == "related-headline");
  CHECK(reason_of(in_box("相关新闻"), "new pier") == "related-headline");
  CHECK(keeps(in_box("The town of Reykholm"), "new pier"));
  // Most of a text is no box, whatever its heading says.
  CHECK(keeps(read("<article><h1>Ferry</h1>" + kFirst + "<div><h2>Comments</h2>" + kSecond +
                   kOther + "</div></article>"),
              "new pier"));
}

TEST_CASE("a label stands above its list") {
  const std::string list =
      "<ul><li>In Reykholm, <a href=/a>a new pier is being built</a></li><li>Norland wants "
      "<a href=/b>a ferry of its own, too</a></li></ul>";
  const auto page = read("<article><h1>Ferry</h1>" + kText + "<h3>More stories</h3>" + list +
                         kFirst + "</article>");
  CHECK(reason_of(page, "Norland wants") == "related-headline");
  CHECK(reason_of(page, "More stories") == "related-headline");
  // A heading of that name above paragraphs is the account's own.
  CHECK(keeps(read("<article><h1>Ferry</h1>" + kText + "<h3>Discussion</h3>" + kFirst),
              "Discussion"));
  // One that leads to further articles is none where they are gone.
  CHECK(reason_of(read("<article><h1>Ferry</h1>" + kText + "<div>More stories</div>" + kFirst),
                  "More stories") == "related-headline");
}

TEST_CASE("a box among plain paragraphs is told by a few links or a button") {
  const auto with = [](const std::string& box) {
    return read("<div><h1>Ferry</h1>" + kText + "<div>" + box + "</div>" + kText + "</div>");
  };
  const std::string sentence =
      "The town of Reykholm gets a new pier before the next winter comes to the lake, and ";
  const std::string linked = sentence + "<a href=/c>the ferry is to call there, too</a>.";
  CHECK(reason_of(with(linked), "new pier") == "related-headline");
  CHECK(reason_of(with(sentence + "so on.<button>Yes</button>"), "new pier") == "subscribe");
  CHECK(keeps(with(sentence + "so on."), "new pier"));
  CHECK(keeps(read("<div><h1>Ferry</h1>" + kText + "<p>" + linked + "</p></div>"), "new pier"));
  // Where the text itself is in such boxes, they are none.
  CHECK(keeps(read("<div><h1>Ferry</h1><div>" + linked + "</div><div>" + linked + linked +
                   "</div><div>" + linked + linked + "</div></div>"),
              "new pier"));
}

TEST_CASE("lines that ask for a subscription are none of the text") {
  const Document page = read("<article><h1>Ferry</h1>" + kText +
                             "<p>Get the best of the lake in your inbox.</p>" + kFirst);
  CHECK(reason_of(page, "in your inbox") == "subscribe");
}

TEST_CASE("what stands behind the text in the same element is of it no more") {
  const std::string body = "<body><p>Corona</p><h1>The ferry opens</h1><div>" + kText + "</div>";
  const Document page = read(body + "<div>" + kOther + "</div>");
  CHECK(reason_of(page, "new pier") == "outside-main");
  CHECK(reason_of(page, "Corona") == "outside-main");
  // Several boxes hold the text of this one.
  CHECK(keeps(read("<body><h1>The ferry opens</h1><div>" + kFirst + kSecond + "</div><div>" +
                   kFirst + kOther + "</div>"),
              "new pier"));
}

TEST_CASE("one long paragraph among short lines is not the whole text") {
  const Document page = read("<body><h1>The ferry opens</h1><div class=entry-content>" + kFirst +
                             "<p>Where: the pier of Reykholm</p><p>Crossings at ten, noon, "
                             "four</p><p>Come aboard!</p></div><footer>Orla</footer>");
  CHECK(keeps(page, "the pier of Reykholm"));
  CHECK(keeps(page, "Come aboard!"));
}

TEST_CASE("the text goes on behind most of it in parts of its make and in paragraphs of its own") {
  const std::string most = kText + kText + kText;
  const auto with = [&](const std::string& behind) {
    return read("<body><h1>The ferry opens</h1><div>" + std::string("<div class=part>") + most +
                "</div>" + behind + "</div>");
  };
  CHECK(keeps(with("<div class=part>" + kOther + "</div>"), "new pier"));
  CHECK(keeps(with(kOther + kOther), "new pier"));
  CHECK(reason_of(with("<div class=notice>" + kOther + "</div>"), "new pier") == "outside-main");
  CHECK(reason_of(with(kOther), "new pier") == "outside-main");
  // Another article has a headline of its own.
  CHECK_FALSE(keeps(with("<h1>A pier</h1><div class=part>" + kOther + "</div>"), "new pier"));
}

TEST_CASE("long sentences of a site's notice do not beat the article") {
  const std::string notice =
      "<p>Whoever copies from these pages needs a written consent of the publisher, who is liable "
      "for nothing that stands on them, nor for what others write.</p>";
  const std::string notices = notice + notice + notice + notice + notice;
  const Document page =
      read("<title>Ferry on the lake</title><body><div><b>Ferry on the lake</b></div><div>" +
           kFirst + kSecond + "</div><div>" + notices + "</div>");
  CHECK(keeps(page, "Premier Tomas Reyk"));
  CHECK(reason_of(page, "written consent") == "outside-main");
  const Document han = read(
      "<title>瓦兰总统说渡轮全年通航</"
      "title><body><div>瓦兰总统马伦表示，渡轮将全年通航，运送旅客和货物，无论湖上天气如何。"
      "双方还商定五年内票价保持不变，并感谢两岸船员的辛勤工作，希望更多旅客乘坐渡轮往来于两岸之间，"
      "增进相互了解。</div><div>"
      "本网站所刊登的各种信息与专题资料均为本社版权所有，未经书面授权，任何单位和个人不得复制、转载"
      "或者以其他方式使用。"
      "违反上述声明的，本社将依法追究其法律责任，特此声明。本网站转载其他媒体之作品，目的在于传递更"
      "多内容，并不代表赞同其观点。"
      "如涉及作品内容、版权和其它问题，请在三十日内与本网联系，我们将在第一时间予以处理，谢谢合作。"
      "</div>");
  CHECK(keeps(han, "五年内票价保持不变"));
  CHECK_FALSE(keeps(han, "法律责任"));
}

TEST_CASE("teasers are small: a heading that is a link does not take the text with it") {
  const std::string card = "<div><h3><a href=/c>A new pier</a></h3>";
  const Document page = read("<body><article><h1>Ferry</h1>" + kFirst + kSecond + card + kText +
                             kText + "</div>" + card + kOther + "</div></article>");
  CHECK(page.text.find("five years") != page.text.rfind("five years"));
}

TEST_CASE("what is there to press is no text") {
  const auto reason = [](const std::string& controls) {
    return reason_of(read("<article><h1>Ferry</h1><div>" + controls + "</div>" + kText), "Size");
  };
  CHECK(reason("Size of letters: <a href=#>A</a> <a href=#>A</a>") == "navigation");
  CHECK(reason("Size: <a href=\"javascript:s(1)\">S</a> <a href=\"javascript:s(2)\">L</a>") ==
        "navigation");
  CHECK(reason("<span onclick=go()>Size</span>") == "navigation");
  CHECK(reason("<a role=button href=/p>Size and print</a>") == "navigation");
  CHECK(reason("Size, as she put it<a href=#>*</a>, was no matter.") != "navigation");
}

TEST_CASE("dates between the lead and the text are none of it") {
  const std::string dated = "<p>Published: 2 May 2031 | Updated: 3 May 2031</p>";
  const Document page = read("<article><h1>Ferry</h1>" + kFirst + dated + kSecond + kFirst);
  CHECK(reason_of(page, "Published") == "date");
  const auto below_title = [](const std::string& line) {
    return read("<article><h1>Ferry</h1><p>" + line + "</p>" + kText + "</article>");
  };
  CHECK(reason_of(below_title("03/04/2031 - Posted by Ann Lind"), "Ann Lind") == "date");
  CHECK(reason_of(below_title("03/04/2031"), "2031") == "date");
  for (const std::string line : {"03/04 crossings a day", "03/04/20310 crossings",
                                 "003/04/2031 crossings", "03/04/2031th crossing"}) {
    CHECK(keeps(below_title(line), line));
  }
  const std::string time = "<div><time datetime=2031-05-02>opened on Friday at ten</time></div>";
  CHECK(reason_of(read("<article><h1>Ferry</h1>" + kText + time + kFirst), "on Friday") == "date");
  CHECK(keeps(
      read("<article><h1>Ferry</h1>" + kText + "<p>It opened <time>on Friday</time>.</p>" + kFirst),
      "on Friday"));
}

TEST_CASE("readings above Han characters and places to break a word are no text") {
  const std::string ruby =
      "<ruby>渡<rt>と</rt></ruby><ruby>船<rp>(</rp><rt>せん</rt><rp>)</rp></ruby>";
  CHECK(keeps(read("<article><h1>Ferry</h1>" + kFirst + "<p>" + ruby + "が湖を渡ります。</p>"),
              "渡船が湖を渡ります。"));
  CHECK(keeps(read("<article><h1>Ferry</h1>" + kFirst + "<p>The steam&shy;ship rests.</p>"),
              "The steamship rests."));
}

TEST_CASE("a sentence beside a button is text where all of it is such") {
  const auto with = [](const std::string& box) {
    return read("<div><h1>Ferry</h1>" + kText + "<div>" + box + "<button>Go</button></div>" +
                kText + "</div>");
  };
  CHECK(keeps(with("<p>The town of Reykholm gets a new pier.</p>"), "new pier"));
  CHECK(reason_of(with("<p>You hear of a new pier first.</p>"), "new pier") == "subscribe");
  CHECK(reason_of(with("<h4>Letters</h4><p>All about the new pier.</p>"), "new pier") ==
        "subscribe");
}

TEST_CASE("words of subscribing within a sentence of the account") {
  const auto with = [](const std::string& line) {
    return read("<article><h1>Ferry</h1>" + kText + "<p>" + line + "</p>" + kText + "</article>");
  };
  CHECK(
      keeps(with("Follow us on this road, said Reyk, and you will see the lake that we have seen."),
            "this road"));
  CHECK(keeps(with("我们欢迎关注奥拉湖渡轮的各国记者前来采访。"), "各国记者"));
  CHECK(keeps(
      with("Maren said that the newsletter of the port would be printed in both towns again."),
      "newsletter"));
  CHECK(reason_of(with("Follow us on Facebook"), "Facebook") == "subscribe");
  CHECK(reason_of(with("更多消息，欢迎关注奥拉报。"), "奥拉报") == "subscribe");
  CHECK(
      reason_of(with("Sign up for the newsletter of the port, and read all about the lake in your "
                     "inbox every morning."),
                "newsletter") == "subscribe");
  CHECK(
      reason_of(with("Sign up for <a href=/n>the newsletter of the port</a>, and read all about it "
                     "every morning."),
                "newsletter") == "subscribe");
}
