#include "support/sample_errors.hpp"

#include <utility>

namespace readout::tests {
namespace {

using namespace readout::report;

class Builder {
 public:
  explicit Builder(const std::string& suffix) : suffix_(suffix) {}

  [[nodiscard]] std::string text(const std::string& words) const { return words + suffix_; }

  [[nodiscard]] ErrorSide side(const std::string& kind, const std::string& speaker,
                               const std::string& frame, const std::string& cue,
                               const std::string& content) const {
    ErrorSide side{text(kind), speaker.empty() ? speaker : text(speaker), "", text(cue), {}};
    side.words = {{ErrorRunKind::frame, text(frame)},
                  {ErrorRunKind::cue, text(cue)},
                  {ErrorRunKind::content, text(content)},
                  {ErrorRunKind::outside, text(" And so on.")}};
    return side;
  }

  void count(ErrorSource& source, std::size_t gold, std::size_t found) const {
    source.counts.gold = gold;
    source.counts.found = found;
    for (const ErrorItem& item : source.items) {
      for (const Fault fault : item.faults) ++source.counts.faults[fault];
    }
  }

 private:
  std::string suffix_;
};

ErrorSource herald(const Builder& build) {
  ErrorSource source{build.text("herald"), build.text("Orla Herald"), "en", {}, {}};
  ErrorItem missed{
      build.text("lake.h1"), {Fault::missed}, "", build.text("Nobody asked."), {}, {}, {}};
  missed.gold =
      build.side("indirect", "Ilda Maren", "President Maren ", "said", " the lake was open.");
  missed.near = {build.text("lake.herald.f1")};
  ErrorItem invented{
      build.text("lake.herald.f1"), {Fault::invented}, build.text("It rained."), "", {}, {}, {}};
  invented.found = {build.side("direct", "", "The bridge, ", "says", " a sign, is closed.")};
  invented.found.front().how = build.text("unknown");
  invented.near = {build.text("lake.h1")};
  source.items = {std::move(missed), std::move(invented)};
  build.count(source, 3, 3);
  return source;
}

ErrorSource vestnik(const Builder& build) {
  ErrorSource source{build.text("vestnik"), "", "ru", {}, {}};
  ErrorItem item{build.text("lake.v1"),
                 {Fault::speaker, Fault::kind, Fault::span, Fault::cue, Fault::repeated},
                 build.text("Шёл дождь."),
                 build.text("Потом все уехали."),
                 {},
                 {},
                 {}};
  item.gold = build.side("partial", "Ilda Maren", "Президент ", "заявила", ", что озеро открыто.");
  item.found = {build.side("indirect", "Tomas Reyk", "Он ", "добавил", ", что озеро открыто."),
                build.side("direct", "Tomas Reyk", "Он ", "сказал", " «открыто».")};
  source.items = {std::move(item)};
  build.count(source, 2, 3);
  return source;
}

ErrorSource daily(const Builder& build) {
  ErrorSource source{build.text("daily"), build.text("湖畔日报"), "zh", {}, {}};
  ErrorItem item{build.text("bridge.d1"), {Fault::speaker}, "", "", {}, {}, {}};
  item.gold = build.side("indirect", "Ilda Maren", "马伦", "表示", "，湖泊将开放。");
  item.found = {build.side("indirect", "", "马伦", "表示", "，湖泊将开放。")};
  source.items = {std::move(item)};
  build.count(source, 1, 1);
  return source;
}

JoinSide join_side(const Builder& build, const std::string& outlet, const std::string& language,
                   const std::string& speaker, const std::string& words) {
  JoinSide side;
  side.outlet = build.text(outlet);
  side.language = language;
  side.said = build.side("indirect", speaker, "", "said", words);
  return side;
}

/// One of each fault, with and without a score.
std::vector<JoinError> joins(const Builder& build) {
  const JoinSide herald =
      join_side(build, "Orla Herald", "en", "Ilda Maren", " the lake was open.");
  JoinSide vestnik = join_side(build, "Vestnik", "ru", "Tomas Reyk", " озеро открыто.");
  JoinError wrong{build.text("lake.s1+s2"), Fault::wrong_join, herald, vestnik, .45, {}};
  wrong.parts = SimilarityParts{};
  wrong.parts->lexical = .25;
  vestnik.beside = {{build.text("Orla Herald"), "en", build.text("The bridge is closed.")}};
  JoinError missed{build.text("lake.h2+v2"), Fault::missed_join, herald, vestnik, .21, {}};
  JoinError unfound{build.text("lake.h3+v3"), Fault::missed_join, vestnik, vestnik, {}, {}};
  unfound.a.found = false;
  unfound.a.beside.clear();
  return {wrong, missed, unfound};
}

}  // namespace

ErrorPage sample_errors(const std::string& suffix) {
  const Builder build(suffix);
  ErrorPage page;
  page.events.resize(3);
  page.events[0].id = build.text("lake");
  page.events[0].sources = {herald(build), vestnik(build)};
  page.events[0].warnings = {build.text("h9: not in the text")};
  page.events[1].id = build.text("bridge");
  page.events[1].sources = {daily(build)};
  page.events[2].id = build.text("calm");
  page.events[0].joins = joins(build);
  page.reliability = {
      {build.text("same language"), .081, {{12, .04, .08}, {0, 0, 0}, {3, .97, 1}}}};
  for (ErrorEvent& event : page.events) {
    for (const JoinError& join : event.joins) ++event.counts.faults[join.fault];
    for (const ErrorSource& source : event.sources) event.counts += source.counts;
    page.counts += event.counts;
  }
  return page;
}

}  // namespace readout::tests
