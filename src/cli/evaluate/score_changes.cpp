#include "cli/evaluate/score_changes.hpp"

#include <algorithm>

#include "readout/diff/diff.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/names.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

using Counts = std::map<std::string, Count>;
using Member = Counts ChangeScores::*;

/// One thing that an edit says, or ought to: which counts it goes to, and its name there.
struct Claim {
  Member group = nullptr;
  std::string name;
  friend bool operator==(const Claim&, const Claim&) = default;
};

std::vector<Claim> claims_of(const Edit& edit) {
  std::vector<Claim> claims;
  for (const Change change : edit.changes) {
    claims.push_back({&ChangeScores::kinds, std::string(name(change))});
  }
  if (edit.direction != Direction::none) {
    claims.push_back({&ChangeScores::directions, std::string(name(edit.direction))});
  }
  if (edit.adjunct != Adjunct::none) {
    claims.push_back({&ChangeScores::adjuncts, std::string(name(edit.adjunct))});
  }
  return claims;
}

std::vector<Claim> claims_of(const GoldChange& edit) {
  std::vector<Claim> claims;
  for (const std::string& kind : edit.kinds) claims.push_back({&ChangeScores::kinds, kind});
  if (!edit.direction.empty()) claims.push_back({&ChangeScores::directions, edit.direction});
  if (!edit.adjunct.empty()) claims.push_back({&ChangeScores::adjuncts, edit.adjunct});
  return claims;
}

bool has(const std::vector<Claim>& claims, const Claim& claim) {
  return std::ranges::find(claims, claim) != claims.end();
}

bool share_words(const Edit& edit, const GoldChange& gold) {
  const auto overlap = [](Span x, Span y) {
    return !x.empty() && !y.empty() && x.begin < y.end && y.begin < x.end;
  };
  return overlap(edit.a, gold.a) || overlap(edit.b, gold.b);
}

struct Text {
  const std::string& text;
  text::Analysis analysis;
  lexicon::Named named;

  Text(const std::string& words, const std::string& language, const lexicon::ActorIndex& actors)
      : text(words),
        analysis(text::analyse(words, language)),
        named(lexicon::find_named(text, analysis, actors, "")) {}
  [[nodiscard]] diff::Side side() const {
    return {text, analysis.tokens, analysis.language, &named};
  }
};

class Scorer {
 public:
  Scorer(const ChangePair& pair, const std::vector<Edit>& edits, ScoredChanges& out)
      : pair_(pair), edits_(edits), told_(pair.edits.size()), out_(out) {}

  void score() {
    for (const Edit& edit : edits_) {
      for (const Claim& claim : claims_of(edit)) judge(edit, claim);
    }
    for (const GoldChange& gold : pair_.edits) {
      for (const Claim& claim : claims_of(gold)) look_for(gold, claim);
    }
  }

 private:
  void judge(const Edit& edit, const Claim& claim) {
    bool allowed = false;
    bool right = false;
    bool fresh = false;
    for (std::size_t i = 0; i < pair_.edits.size(); ++i) {
      const GoldChange& gold = pair_.edits[i];
      if (!share_words(edit, gold)) continue;
      allowed = allowed || gold.allowed.contains(claim.name);
      if (!has(claims_of(gold), claim)) continue;
      right = true;
      if (fresh || has(told_[i], claim)) continue;
      told_[i].push_back(claim);
      fresh = true;
    }
    Count& count = (out_.scores.*claim.group)[claim.name];
    count.right += fresh ? 1 : 0;
    if (right || allowed || is_kept(edit)) return;
    ++count.wrong;
    out_.mistakes.push_back(
        {pair_.id, "false " + claim.name, word(edit.a, pair_.a), word(edit.b, pair_.b)});
  }

  void look_for(const GoldChange& gold, const Claim& claim) {
    const bool found = std::ranges::any_of(edits_, [&](const Edit& edit) {
      return share_words(edit, gold) && has(claims_of(edit), claim);
    });
    Count& count = (out_.scores.*claim.group)[claim.name];
    ++(found ? count.found : count.missed);
    if (found) return;
    out_.mistakes.push_back(
        {pair_.id, "missed " + claim.name, word(gold.a, pair_.a), word(gold.b, pair_.b)});
  }

  /// Whether the edit says no more than that a kept word has other capitals, dashes or marks.
  [[nodiscard]] bool is_kept(const Edit& edit) const {
    return edit.op == EditOp::keep &&
           text::fold(edit.a.in(pair_.a)) == text::fold(edit.b.in(pair_.b));
  }

  static std::string word(Span span, const std::string& text) { return std::string(span.in(text)); }

  const ChangePair& pair_;
  const std::vector<Edit>& edits_;
  std::vector<std::vector<Claim>> told_;  ///< of each gold edit: what an edit has told of it
  ScoredChanges& out_;
};

void add_all(Counts& to, const Counts& from) {
  for (const auto& [key, count] : from) to[key] += count;
}

}  // namespace

ChangeScores& ChangeScores::operator+=(const ChangeScores& other) {
  pairs += other.pairs;
  add_all(kinds, other.kinds);
  add_all(directions, other.directions);
  add_all(adjuncts, other.adjuncts);
  return *this;
}

Count sum_of(const Counts& counts) {
  Count sum;
  for (const auto& [key, count] : counts) sum += count;
  return sum;
}

void score_pair(const ChangePair& pair, const std::vector<Edit>& edits, ScoredChanges& out) {
  Scorer(pair, edits, out).score();
  ++out.scores.pairs;
}

ScoredChanges score_changes(const ChangeGold& gold, const lexicon::Lexicon& lexicon) {
  ScoredChanges scored;
  scored.half = gold.file.parent_path().filename().string();
  scored.language = gold.language;
  Event event;
  event.participants = gold.participants;
  const lexicon::ActorIndex actors(lexicon, event);
  for (const ChangePair& pair : gold.pairs) {
    const Text a(pair.a, gold.language, actors);
    const Text b(pair.b, gold.language, actors);
    const diff::Diff found = diff::diff(a.side(), b.side(), lexicon);
    score_pair(pair, found.edits, scored);
  }
  if (gold.set_aside) scored.mistakes.clear();
  return scored;
}

}  // namespace readout::cli
