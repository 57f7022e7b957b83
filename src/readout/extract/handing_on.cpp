#include "readout/extract/handing_on.hpp"

#include <algorithm>

#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {

std::optional<std::size_t> HandingOn::tail_border(const Candidate& tail,
                                                  const Candidate& before) const {
  const auto border = border_of(tail);
  // "While Maren said the dam was safe, it has burst, Reyk said": a clause beside what he says.
  if (!border || opens_sentence(before)) return std::nullopt;
  for (std::size_t i = before.report.cue.tokens.end; i < *border; ++i) {
    if (reading_.is_mark(i, {";"})) return std::nullopt;
  }
  const bool same = before.report.cue.tokens.first == tail.report.cue.tokens.first;
  // "said that, although it rained, support for the dam continued"
  const bool goes_on =
      tail.report.side != SubjectSide::source &&
      takes(reading_.grammar.cues[tail.report.cue.entry], lexicon::Complement::none) &&
      tail.report.subject.size() > 2;
  const bool behind = !same && !goes_on && before.report.cue.tokens.end <= *border;
  return behind && subjects_.is_actor(tail.report.subject) && ends_with(tail) ? border
                                                                              : std::nullopt;
}

/// "While Maren said", "Whereas Maren said".
bool HandingOn::opens_sentence(const Candidate& before) const {
  if (before.border == Border::subordinator) return true;
  const std::size_t border = before.border_at;
  return before.border == Border::coordinator &&
         (border == 0 || reading_.token(border - 1).sentence != reading_.token(border).sentence) &&
         !reading_.is(border, kAdditive);
}

std::optional<std::size_t> HandingOn::border_of(const Candidate& tail) const {
  if (tail.report.side == SubjectSide::source) {
    const std::size_t cue = tail.report.cue.tokens.first;
    return cue > 0 && reading_.is_mark(cue - 1, {","}) ? std::optional(cue - 1) : std::nullopt;
  }
  const bool behind = tail.report.postposed && tail.border == Border::comma;
  return behind ? std::optional(tail.border_at) : std::nullopt;
}

bool HandingOn::ends_with(const Candidate& candidate) const {
  const std::size_t end = std::max(candidate.report.cue.tokens.end, candidate.report.subject.end);
  if (candidate.report.side == SubjectSide::source) return context_.only_circumstances_follow(end);
  return context_.ends_attribution(end) || context_.only_circumstances_follow(end) ||
         context_.only_circumstances_follow(context_.behind_listener(candidate.report.cue));
}

bool HandingOn::is_source_of(const Report& source, const Candidate& next) const {
  return source.side == SubjectSide::source &&
         (source.content.empty() || opens_as_gerund(source.content, next)) &&
         next.report.side == SubjectSide::before && next.report.carrier.empty() &&
         subjects_.is_actor(source.subject);
}

bool HandingOn::hands_on_official(const Candidate& candidate,
                                  const std::vector<Candidate>& accepted) const {
  const std::string& verb = reading_.token(candidate.report.cue.tokens.first).folded;
  if (!reading_.grammar.in("handing_verbs", verb)) return false;
  return std::ranges::any_of(accepted, [&](const Candidate& each) {
    const TokenRange subject = each.report.subject;
    if (each.report.side != SubjectSide::before || !each.report.cue.form.finite) return false;
    for (std::size_t i = subject.first; i < subject.end; ++i) {
      const lexicon::Mention* mention = reading_.mention_at(i);
      if (mention != nullptr && mention->kind == lexicon::MentionKind::name) return true;
    }
    return false;
  });
}

/// «Как сообщает ОРЛТ, с теплотой вспомнив о встрече, Рейк отметил, что»: what he did meanwhile.
bool HandingOn::opens_as_gerund(TokenRange content, const Candidate& next) const {
  constexpr std::size_t kOpening = 4;  ///< tokens up to the gerund
  if (!reading_.has_cases || !next.report.has_conjunction || next.border != Border::comma) {
    return false;
  }
  const std::size_t end = std::min(content.end, content.first + kOpening);
  for (std::size_t i = content.first; i < end && reading_.is_word(i); ++i) {
    if (lexicon::ends_in(reading_.grammar, "gerund_endings", reading_.token(i).folded)) return true;
  }
  return false;
}

}  // namespace readout::extract
