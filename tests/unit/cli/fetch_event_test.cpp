// The event's file, the plan, and how pages are kept.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "readout/ingest/digest.hpp"
#include "readout/ingest/ingest.hpp"

#include "cli/fetch/event_file.hpp"
#include "cli/fetch/event_store.hpp"
#include "cli/fetch/fetch_plan.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "readout-fetch-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream stream(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  [[nodiscard]] nlohmann::json event() const { return nlohmann::json::parse(read("event.json")); }

 private:
  fs::path path_;
};

FetchedPage page(const std::string& url,
                 const std::string& bytes = "<h1>Talks</h1><p>The ferry sails in May.</p>") {
  return {bytes, parse_url(url).value(), "text/html", "2031-03-12T09:30:00Z"};
}

EventFile read(const Folder& folder) {
  auto event = EventFile::read(folder / "event.json");
  REQUIRE(event.ok());
  return event.value();
}

const std::string kUrl = "https://herald.example/talks.html";
const std::string kName = "herald-example-talks.html";

}  // namespace

TEST_CASE("a page is kept as published, with its text and what is known of it") {
  const Folder folder;
  EventStore store(EventFile(folder / "event.json"));
  const auto kept = store.keep(kNewSource, kUrl, page(kUrl));
  REQUIRE(kept.ok());
  CHECK(kept.value().file == kName);
  CHECK(kept.value().no_text.empty());
  CHECK(folder.read(kName) == page(kUrl).bytes);
  CHECK(folder.read("text/" + kName + ".txt") == "Talks\n\nThe ferry sails in May.\n");
  const auto source = folder.event()["sources"][0];
  CHECK(source["file"] == kName);
  CHECK(source["url"] == kUrl);
  CHECK_FALSE(source.contains("final_url"));
  CHECK(source["accessed"] == "2031-03-12T09:30:00Z");
  CHECK(source["sha256"] == ingest::sha256(page(kUrl).bytes));
  CHECK(source["content_type"] == "text/html");

  const auto manifest = ingest::read_manifest(folder / "");
  REQUIRE(manifest.ok());
  REQUIRE(manifest.value().sources.size() == 1);
  CHECK(manifest.value().warnings.empty());
  CHECK(manifest.value().sources[0].accessed == "2031-03-12T09:30:00Z");
}

TEST_CASE("where a page really came from is written down and counts as its address") {
  const Folder folder;
  EventStore store(EventFile(folder / "event.json"));
  REQUIRE(store.keep(kNewSource, "https://short.example/1", page(kUrl)).ok());
  CHECK(folder.event()["sources"][0]["url"] == "https://short.example/1");
  CHECK(folder.event()["sources"][0]["final_url"] == kUrl);
  CHECK(ingest::read_manifest(folder / "").value().sources[0].hints.url == kUrl);
  CHECK(plan_fetch(store.event(), {kUrl, "https://short.example/1"}).size() == 1);
}

TEST_CASE("a manifest keeps what else its editor wrote, in order") {
  const Folder folder;
  folder.write("event.json", R"({"title": "Озеро", "note": [1.50, true], "sources": [
    {"outlet": "Herald", "url": "https://herald.example/talks.html", "mine": {"a": null}},
    {"file": "own.txt"}]})");
  EventStore store(read(folder));
  REQUIRE(store.keep(0, kUrl, page(kUrl)).ok());
  const std::string text = folder.read("event.json");
  CHECK(text.find("\"title\": \"Озеро\"") < text.find("\"note\""));
  CHECK(text.find("\"outlet\"") < text.find("\"url\""));
  const auto event = folder.event();
  CHECK(event["note"][1] == true);
  CHECK(event["sources"][0]["mine"].contains("a"));
  CHECK(event["sources"][0]["file"] == kName);
  CHECK(event["sources"][1] == nlohmann::json({{"file", "own.txt"}}));
}

TEST_CASE("names do not meet") {
  const Folder folder;
  folder.write(kName, "somebody's own");
  EventStore store(EventFile(folder / "event.json"));
  CHECK(store.keep(kNewSource, kUrl, page(kUrl)).value().file == "herald-example-talks-2.html");
  CHECK(store.keep(kNewSource, kUrl, page(kUrl, "<p>Other</p>")).value().file ==
        "herald-example-talks-3.html");
  CHECK(folder.read(kName) == "somebody's own");
  auto json = page("http://event/", "{}");
  json.content_type = "application/json";
  CHECK(store.keep(kNewSource, "http://event/", json).value().file == "event-2.json");
}

TEST_CASE("a file that an interrupted run left is taken up") {
  const Folder folder;
  folder.write(kName, page(kUrl).bytes);
  EventStore store(EventFile(folder / "event.json"));
  CHECK(store.keep(kNewSource, kUrl, page(kUrl)).value().file == kName);
}

TEST_CASE("a page without a text is kept with the reason") {
  const Folder folder;
  EventStore store(EventFile(folder / "event.json"));
  const auto kept = store.keep(kNewSource, kUrl, page(kUrl, "<html><body></body></html>"));
  REQUIRE(kept.ok());
  CHECK(kept.value().no_text == "holds no text");
  CHECK(folder.event()["sources"].size() == 1);
  CHECK_FALSE(fs::exists(folder / "text"));
}

TEST_CASE("nothing is written through a link out of the folder") {
  const Folder folder;
  const Folder elsewhere;
  elsewhere.write("mine.html", "mine");
  fs::create_symlink(elsewhere / "mine.html", folder / "a.html");
  fs::create_directory_symlink(elsewhere / "", folder / "text");
  folder.write("event.json",
               R"({"sources": [{"file": "a.html", "url": "https://herald.example/a"}]})");
  EventStore store(read(folder));
  for (const std::size_t source : {std::size_t{0}, kNewSource}) {
    const auto kept = store.keep(source, kUrl, page(kUrl));
    REQUIRE_FALSE(kept.ok());
    CHECK(kept.error().kind == ErrorKind::output);
  }
  CHECK(elsewhere.read("mine.html") == "mine");
  CHECK(std::distance(fs::directory_iterator(elsewhere / ""), {}) == 1);
}

TEST_CASE("the plan is what lacks") {
  const Folder folder;
  folder.write("kept.html", "as fetched");
  folder.write("mended.html", "mended by hand");
  folder.write("saved.html", "saved by hand");
  const std::string sum = ingest::sha256("as fetched");
  folder.write(
      "event.json",
      nlohmann::json({{"sources",
                       {{{"url", "https://a.example/1"}},
                        {{"url", "https://a.example/2"}, {"file", "kept.html"}, {"sha256", sum}},
                        {{"url", "https://a.example/3"}, {"file", "mended.html"}, {"sha256", sum}},
                        {{"url", "https://a.example/4"}, {"file", "saved.html"}},
                        {{"url", "https://a.example/5"}, {"file", "gone.html"}, {"sha256", sum}},
                        {{"file", "saved.html"}}}}})
          .dump());
  CHECK(plan_fetch(read(folder), {})[1].need == Need::text);
  fs::create_directory(folder / "text");
  folder.write("text/kept.html.txt", "its text");
  const auto steps = plan_fetch(
      read(folder), {"https://a.example/2#part", "HTTPS://b.example", "https://b.example/"});
  REQUIRE(steps.size() == 6);
  const std::vector<Need> needs{Need::fetch, Need::there, Need::changed,
                                Need::there, Need::fetch, Need::fetch};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    INFO(i);
    CHECK(steps[i].need == needs[i]);
  }
  CHECK(steps[4].source == 4);
  CHECK(steps[5].source == kNewSource);
  CHECK(steps[5].url == "HTTPS://b.example");
}

TEST_CASE("a manifest's faults are told with their place") {
  const Folder folder;
  const auto fault = [&](const std::string& text) {
    folder.write("event.json", text);
    const auto event = EventFile::read(folder / "event.json");
    REQUIRE_FALSE(event.ok());
    CHECK(event.error().kind == ErrorKind::input);
    return event.error();
  };
  CHECK(fault("{\"sources\": [{\"url\": 7}]}").message == "\"url\" must be a text");
  CHECK(fault("{\"sources\": [\n{\"url\": \"x\", \"file\": \"../x\"}]}")
            .place.ends_with("event.json:2:22"));
  CHECK(fault("[]").message == "must be an object, { ... }");
  CHECK(fault("{").message.find("is no valid JSON") == 0);
  CHECK(fault("{\"sources\": " + std::string(5000, '[')).message.find("nests deeper") == 0);
}

}  // namespace readout::cli
