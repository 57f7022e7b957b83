#include "accounts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace readout::test {

namespace {

Span append_block(Document& document, const std::string& words) {
  document.text += document.text.empty() ? "" : "\n";
  const Span span{document.text.size(), document.text.size() + words.size()};
  document.text += words;
  document.blocks.push_back({BlockKind::paragraph, span});
  return span;
}

}  // namespace

void Accounts::add_source(const std::string& language, const std::vector<Told>& told) {
  add_source(language, told, {});
}

void Accounts::add_source(const std::string& language, const std::vector<Told>& told,
                          const std::vector<std::string>& narrated) {
  Document document;
  document.language = language;
  document.outlet = "Outlet " + std::to_string(documents_.size());
  for (const Told& one : told) {
    const Span span = append_block(document, one.words);
    Statement statement;
    statement.source = documents_.size();
    statement.kind = one.kind;
    statement.span = span;
    statement.content = {span};
    statement.utterance = statements_.size();
    if (!one.speaker.empty()) {
      statement.speaker = Speaker{};
      statement.speaker->id = one.speaker;
    }
    statements_.push_back(statement);
    formulae_.emplace_back();
  }
  narration_.emplace_back();
  for (const std::string& sentence : narrated) {
    narration_.back().push_back(append_block(document, sentence));
  }
  analyses_.push_back(text::analyse(document));
  named_.push_back(lexicon::find_named(document.text, analyses_.back(),
                                       lexicon::ActorIndex(lexicon::shipped()), ""));
  documents_.push_back(std::move(document));
}

void Accounts::deny(std::size_t statement, const std::string& cue) {
  Statement& denied = statements_[statement];
  denied.cue = Cue{cue, CueStrength::denying, {denied.span.begin, denied.span.begin + cue.size()}};
  denied.content = {{denied.span.begin + cue.size() + 1, denied.span.end}};
}

void Accounts::set_formulae(std::size_t statement, std::vector<std::string> ids) {
  formulae_[statement] = std::move(ids);
}

std::vector<align::SourceView> Accounts::sources() const {
  std::vector<align::SourceView> views;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    views.push_back({&documents_[i], &analyses_[i], &named_[i]});
  }
  return views;
}

std::vector<Point> Accounts::align(const align::AlignOptions& options,
                                   std::vector<Warning>* warnings) const {
  align::AlignOptions with_narration = options;
  with_narration.narration = narration_;
  return align::align(sources(), statements_, formulae_, lexicon::shipped(), with_narration,
                      warnings);
}

std::vector<std::size_t> members(const Point& point) {
  std::vector<std::size_t> found;
  for (const Member& member : point.members) {
    found.push_back(member.statement);
  }
  return found;
}

const Point& point_of(const std::vector<Point>& points, std::size_t statement) {
  const auto holds = [&](const Point& point) {
    return std::ranges::count(members(point), statement) > 0;
  };
  REQUIRE(std::ranges::count_if(points, holds) == 1);
  return *std::ranges::find_if(points, holds);
}

}  // namespace readout::test
