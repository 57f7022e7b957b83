#include "readout/report/voices.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace readout::report {
namespace {

constexpr std::size_t kColours = 6;  // more cannot be told apart, nor kept apart in the dark

bool is_joint(const Statement& statement) {
  return statement.kind == StatementKind::joint ||
         (statement.speaker && statement.speaker->members.size() > 1);
}

// A key that no speaker's id can be mistaken for.
std::string key_of(const Statement& statement) {
  if (is_joint(statement)) return "joint";
  if (!statement.speaker) return "unknown";
  return "speaker " + statement.speaker->id;
}

Voice voice_of(const Statement& statement) {
  if (is_joint(statement)) return {"the sides together", "joint", 0};
  if (!statement.speaker) return {"speaker unknown", "unknown", 0};
  const Speaker& speaker = *statement.speaker;
  return {speaker.name.empty() ? speaker.id : speaker.name, "", 0};
}

void give_colours(std::vector<Voice>& voices) {
  std::size_t next = 1;
  for (Voice& voice : voices) {
    if (!voice.colour.empty()) continue;
    voice.colour = next <= kColours ? "v" + std::to_string(next++) : "other";
  }
}

}  // namespace

Voices::Voices(const Comparison& comparison) {
  std::map<std::string, std::size_t> index;
  std::vector<Voice> met;
  for (const Statement& statement : comparison.statements) {
    const auto [found, fresh] = index.try_emplace(key_of(statement), met.size());
    if (fresh) met.push_back(voice_of(statement));
    ++met[found->second].statements;
    of_statement_.push_back(found->second);
  }
  std::vector<std::size_t> order(met.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&met](std::size_t a, std::size_t b) {
    return met[a].statements > met[b].statements;
  });
  std::vector<std::size_t> place(met.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    voices_.push_back(met[order[i]]);
  }
  for (std::size_t& voice : of_statement_) voice = place[voice];
  give_colours(voices_);
}

}  // namespace readout::report
