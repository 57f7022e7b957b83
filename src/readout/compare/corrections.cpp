#include "readout/compare/corrections.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "readout/model/names.hpp"
#include "readout/report/labels.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

bool has_name(const lexicon::Actor& actor, const std::string& folded) {
  if (text::fold(actor.name) == folded) return true;
  return std::ranges::any_of(actor.names, [&](const auto& names) {
    return std::ranges::any_of(names.second,
                               [&](const auto& name) { return text::fold(name) == folded; });
  });
}

bool is_wanted(const lexicon::Actor& actor, const CorrectedSpeaker& wanted) {
  return wanted.id.empty() ? has_name(actor, text::fold(wanted.name)) : actor.id == wanted.id;
}

bool is_wanted(const Speaker& speaker, const CorrectedSpeaker& wanted) {
  return wanted.id.empty() ? text::fold(speaker.name) == text::fold(wanted.name)
                           : speaker.id == wanted.id;
}

bool is_grouping(CorrectionOp op) {
  return op == CorrectionOp::join || op == CorrectionOp::split || op == CorrectionOp::move;
}

}  // namespace

Corrector::Corrector(std::span<const Correction> corrections, const Comparison& comparison,
                     const lexicon::ActorIndex& actors)
    : comparison_(comparison), actors_(actors) {
  if (corrections.empty()) return;
  const StatementFinder finder(comparison);
  for (const Correction& correction : corrections) {
    if (auto resolved = resolve(correction, finder)) resolved_.push_back(*std::move(resolved));
  }
  for (const Statement& statement : comparison.statements) source_of_.push_back(statement.source);
}

void Corrector::leave_out(const Correction& correction, const std::string& why) {
  warnings_.push_back({correction.place, "correction-not-applied",
                       fmt::format("correction {} ({}) is not applied: {}", correction.number,
                                   name(correction.op), why),
                       true});
}

std::optional<Corrector::Resolved> Corrector::resolve(const Correction& correction,
                                                      const StatementFinder& finder) {
  Resolved resolved{&correction, {}, std::nullopt};
  const auto find = [&](const StatementRef& wanted) {
    const StatementFinder::Found found = finder.find(wanted);
    if (!found.statement) leave_out(correction, found.why_not);
    return found.statement;
  };
  for (const StatementRef& wanted : correction.statements) {
    const auto found = find(wanted);
    if (!found) return std::nullopt;
    const bool named = std::ranges::find(resolved.statements, *found) != resolved.statements.end();
    if (!named) resolved.statements.push_back(*found);
  }
  if (correction.op == CorrectionOp::join && resolved.statements.size() < 2) {
    leave_out(correction, "it names one statement only");
    return std::nullopt;
  }
  if (correction.to) {
    resolved.to = find(*correction.to);
    if (!resolved.to) return std::nullopt;
  }
  return resolved;
}

/// Whom the accounts, the event or the lexicon know under the id or the name; else somebody new.
Speaker Corrector::speaker_of(const CorrectedSpeaker& wanted) const {
  Speaker speaker;
  for (const Statement& statement : comparison_.statements) {
    if (!statement.speaker || !is_wanted(*statement.speaker, wanted)) continue;
    speaker = *statement.speaker;
    speaker.mention = {};
    break;
  }
  for (const auto* actors : {&actors_.participants(), &actors_.lexicon().actors}) {
    for (const lexicon::Actor& actor : actors->all) {
      if (!speaker.id.empty()) break;
      if (is_wanted(actor, wanted)) speaker = {actor.id, actor.name, {}, {}, {}, {}};
    }
  }
  if (speaker.id.empty()) {
    speaker.name = wanted.name.empty() ? wanted.id : wanted.name;
    speaker.id = text::slug(wanted.id.empty() ? wanted.name : wanted.id);
    if (speaker.id.empty()) speaker.id = speaker.name;
  }
  speaker.how = SpeakerHow::explicit_name;  // by an editor, which is said beside
  return speaker;
}

void Corrector::set_speakers(Comparison& comparison) {
  std::set<std::size_t> set;
  for (const Resolved& resolved : resolved_) {
    const Correction& correction = *resolved.correction;
    if (correction.op != CorrectionOp::set_speaker) continue;
    const bool taken = std::ranges::any_of(resolved.statements,
                                           [&](std::size_t each) { return set.contains(each); });
    if (taken) {
      leave_out(correction, "an earlier one sets the speaker");
      continue;
    }
    std::optional<Speaker> speaker;
    if (correction.speaker) speaker = speaker_of(*correction.speaker);
    for (const std::size_t each : resolved.statements) {
      comparison.statements[each].speaker = speaker;
      set.insert(each);
    }
    ++applied_;
  }
  comparison.speakers_by_hand.assign(set.begin(), set.end());
}

void Corrector::regroup(align::Groups& groups) {
  if (std::ranges::none_of(resolved_,
                           [](const Resolved& each) { return is_grouping(each.correction->op); })) {
    return;
  }
  regrouping_.emplace(std::move(groups), source_of_);
  for (const Resolved& resolved : resolved_) {
    const Correction& correction = *resolved.correction;
    if (!is_grouping(correction.op)) continue;
    std::string why;
    if (correction.op == CorrectionOp::join) {
      why = regrouping_->join(resolved.statements, correction.number);
    } else if (correction.op == CorrectionOp::split) {
      why = regrouping_->split(resolved.statements, correction.number);
    } else {
      why = regrouping_->move(resolved.statements, *resolved.to, correction.number);
    }
    why.empty() ? static_cast<void>(++applied_) : leave_out(correction, why);
  }
  groups = regrouping_->groups();
}

void Corrector::mark(std::vector<Point>& points) const {
  if (!regrouping_) return;
  for (Point& point : points) {
    point.by_hand = std::ranges::any_of(point.members, [&](const Member& member) {
      return regrouping_->is_touched(member.statement);
    });
    for (NearestMiss& miss : point.nearest) {
      if (!miss.statement) continue;
      const bool apart = std::ranges::any_of(point.members, [&](const Member& member) {
        return regrouping_->are_apart(member.statement, *miss.statement);
      });
      if (!apart) continue;
      miss.reason = Rejection::set_apart;
      miss.elsewhere.reset();
    }
  }
}

std::string Corrector::set_relation(const Resolved& resolved, std::vector<Point>& points) const {
  const std::size_t a = resolved.statements.front();
  const std::size_t b = resolved.statements.back();
  for (Point& point : points) {
    for (Pair& pair : point.pairs) {
      const bool reversed = pair.a == b && pair.b == a;
      if (!reversed && (pair.a != a || pair.b != b)) continue;
      if (pair.relation_by_hand) return "an earlier one sets the relation";
      const Relation relation = resolved.correction->relation;
      pair.relation = reversed ? report::reversed(relation) : relation;
      pair.relation_by_hand = true;
      return {};
    }
  }
  return source_of_[a] == source_of_[b] ? "the two are of one account"
                                        : "the two do not stand in one point";
}

void Corrector::set_relations(std::vector<Point>& points) {
  for (const Resolved& resolved : resolved_) {
    if (resolved.correction->op != CorrectionOp::set_relation) continue;
    const std::string why = set_relation(resolved, points);
    why.empty() ? static_cast<void>(++applied_) : leave_out(*resolved.correction, why);
  }
}

}  // namespace readout::compare
