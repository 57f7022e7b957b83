#include "readout/compare/told_circumstances.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace readout::compare {
namespace {

constexpr std::size_t kLatest = 5;      // sentences of the body in which a request is told
constexpr std::size_t kBehind = 2;      // units between "request of" and who asked
constexpr std::size_t kPassive = 3;     // units between the talk and "initiated by"
constexpr std::size_t kSameTalk = 15;   // units between the talk and the request
constexpr std::size_t kInvitation = 6;  // characters between who asks and the word for it
constexpr std::size_t kManner = 12;     // units between "met" and "by video link"
constexpr std::string_view kInitiative = "initiative.";
constexpr std::string_view kPassiveKey = "initiative.passive";
constexpr std::string_view kBefore = "initiative.before";
constexpr std::string_view kPartner = "initiative.partner";
constexpr std::string_view kLatter = "initiative.latter";
constexpr std::string_view kFormer = "initiative.former";
constexpr std::string_view kClose = "initiative.close.";

bool is_talk(const FrameHit& hit) {
  return hit.key == "talk" || hit.key.starts_with("form.") || hit.key.starts_with("manner.");
}

/// Units between two hits; 0 where they touch or overlap.
std::size_t distance(const FrameHit& a, const FrameHit& b) {
  if (a.last < b.first) return b.first - a.last - 1;
  return b.last < a.first ? a.first - b.last - 1 : 0;
}

class Initiative {
 public:
  explicit Initiative(const Frame& frame) : frame_(frame) {}

  [[nodiscard]] std::optional<CircumstanceHere> find() const {
    for (const FrameSentence& sentence : frame_.sentences) {
      if (sentence.other_day) continue;
      if (sentence.order >= kLatest && !frame_.begins_with_talk(sentence)) continue;
      for (const FrameHit& hit : sentence.hits) {
        if (!hit.key.starts_with(kInitiative) || frame_.is_quoted(hit)) continue;
        if (frame_.is_elsewhere(sentence, hit)) continue;
        if (auto found = told_by(sentence, hit)) return found;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<CircumstanceHere> told_by(const FrameSentence& sentence,
                                                        const FrameHit& hit) const {
    if (hit.key.starts_with(kClose)) return std::nullopt;
    if (hit.key == kBefore) return enclosed(sentence, hit);
    if (!is_about_talk(sentence, hit, hit.key)) return std::nullopt;
    if (hit.key.starts_with(kPartner)) return partner(sentence, hit);
    if (hit.key == kLatter || hit.key == kFormer) return one_of_two(sentence, hit);
    std::vector<const lexicon::Mention*> who = inside(sentence, hit);
    if (who.empty() && !says_whose(hit)) who = behind(sentence, hit);
    if (who.empty()) return std::nullopt;
    const std::string_view what =
        hit.key == kPassiveKey ? "initiative" : hit.key.substr(kInitiative.size());
    return made(hit.first, what, who);
  }

  [[nodiscard]] bool is_about_talk(const FrameSentence& sentence, const FrameHit& hit,
                                   std::string_view what) const {
    return std::ranges::any_of(sentence.hits, [&](const FrameHit& other) {
      if (other.key == "visit") return what.ends_with("invitation");
      if (!is_talk(other)) return false;
      if (what == kPassiveKey) return other.first <= hit.last && distance(other, hit) < kPassive;
      return distance(other, hit) <= kSameTalk;
    });
  }

  [[nodiscard]] std::vector<const lexicon::Mention*> inside(const FrameSentence& sentence,
                                                            const FrameHit& hit) const {
    const Span span = frame_.text.span_of(hit.first, hit.last);
    std::vector<const lexicon::Mention*> found;
    for (const lexicon::Mention* mention : sentence.mentions) {
      if (span.contains(mention->span)) found.push_back(mention);
    }
    return found;
  }

  /// Those who stand side by side there: "of Varland and Kestria".
  [[nodiscard]] std::vector<const lexicon::Mention*> from(const FrameSentence& sentence,
                                                          std::size_t unit,
                                                          std::size_t after) const {
    std::vector<const lexicon::Mention*> found;
    while (const lexicon::Mention* next = frame_.mention_from(sentence, unit, after)) {
      if (!found.empty() && found.back() == next) break;
      found.push_back(next);
      unit = frame_.last_unit_of(next->span) + 1;
      const auto& units = frame_.text.units;
      if (unit >= sentence.end_unit || !frame_.grammar->in("additives", units[unit].form)) break;
      ++unit;
      after = 0;
    }
    return found;
  }

  /// 应马伦邀请: between two words.
  [[nodiscard]] std::optional<CircumstanceHere> enclosed(const FrameSentence& sentence,
                                                         const FrameHit& open) const {
    const lexicon::Mention* who = frame_.mention_from(sentence, open.last + 1, 0);
    if (who == nullptr) return std::nullopt;
    const std::size_t behind = frame_.last_unit_of(who->span);
    const auto close = std::ranges::find_if(sentence.hits, [&](const FrameHit& hit) {
      return hit.key.starts_with(kClose) && hit.first > behind && hit.first <= behind + kInvitation;
    });
    if (close == sentence.hits.end()) return std::nullopt;
    const std::string_view what = close->key.substr(kClose.size());
    if (!is_about_talk(sentence, open, what)) return std::nullopt;
    auto told = made(open.first, what, {who});
    if (told) told->evidence.end = frame_.text.units[close->last].span.end;
    return told;
  }

  /// "at their request", «по нашей инициативе»: of somebody whom it does not name.
  [[nodiscard]] bool says_whose(const FrameHit& hit) const {
    for (std::size_t i = hit.first; i <= hit.last; ++i) {
      if (frame_.grammar->in("whose_words", frame_.text.units[i].form)) return true;
    }
    return false;
  }

  /// Who stands right behind the words, and in the same clause. Where cases tell who belongs to
  /// whom, a word between may be who asked: «по инициативе партнеров Марен провела».
  [[nodiscard]] std::vector<const lexicon::Mention*> behind(const FrameSentence& sentence,
                                                            const FrameHit& hit) const {
    auto who = from(sentence, hit.last + 1, frame_.grammar->has_cases() ? 0 : kBehind);
    if (who.empty()) return who;
    const std::size_t end = frame_.text.units[hit.last].span.end;
    const std::size_t begin = std::max(end, who.front()->span.begin);
    if (frame_.words({end, begin}).find(',') != std::string_view::npos) who.clear();
    return who;
  }

  /// "Maren spoke with Reyk at the latter's request": of two, and no third.
  [[nodiscard]] std::optional<CircumstanceHere> one_of_two(const FrameSentence& sentence,
                                                           const FrameHit& hit) const {
    const std::size_t begin = frame_.text.units[hit.first].span.begin;
    std::vector<const lexicon::Mention*> two;
    for (const lexicon::Mention* mention : sentence.mentions) {
      if (mention->span.end > begin) break;
      if (mention->actor.empty() || !names_person(*mention)) continue;
      const bool known = std::ranges::any_of(
          two, [&](const lexicon::Mention* each) { return each->actor == mention->actor; });
      if (known || !frame_.principals->is_person(mention->actor)) return std::nullopt;
      two.push_back(mention);
    }
    if (two.size() != 2) return std::nullopt;
    auto told = made(hit.first, "request", {hit.key == kLatter ? two.back() : two.front()});
    if (told) told->evidence.end = frame_.text.units[hit.last].span.end;
    return told;
  }
  [[nodiscard]] static bool names_person(const lexicon::Mention& mention) {
    return mention.kind == lexicon::MentionKind::name ||
           mention.kind == lexicon::MentionKind::surname ||
           mention.kind == lexicon::MentionKind::title;
  }

  /// 应约同雷克通电话: at the request of whom the subject speaks with.
  [[nodiscard]] std::optional<CircumstanceHere> partner(const FrameSentence& sentence,
                                                        const FrameHit& hit) const {
    const Span words = frame_.text.span_of(hit.first, hit.last);
    const lexicon::Mention* subject = nullptr;
    for (const lexicon::Mention* mention : sentence.mentions) {
      if (mention->span.end <= words.begin) subject = mention;
      if (mention->span.begin < words.end || !frame_.principals->is_person(mention->actor)) {
        continue;
      }
      const bool another = subject != nullptr && frame_.principals->side_of(*mention) !=
                                                     frame_.principals->side_of(*subject);
      const std::string_view what = hit.key == kPartner ? "request" : "invitation";
      return another ? made(hit.first, what, {mention}) : std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<CircumstanceHere> made(
      std::size_t first, std::string_view what,
      const std::vector<const lexicon::Mention*>& who) const {
    std::set<std::string> sides;
    std::vector<std::string> names;
    std::size_t end = 0;
    for (const lexicon::Mention* each : who) {
      const std::string side = frame_.principals->side_of(*each);
      if (side.empty()) return std::nullopt;
      sides.insert(side);
      names.push_back(frame_.principals->name_of(*each));
      end = std::max(end, each->span.end);
    }
    CircumstanceHere told;
    told.value = fmt::format("{} ({})", fmt::join(names, " and "), what);
    told.compare = fmt::format("{}", fmt::join(sides, "+"));
    const Span words = frame_.text.units[first].span;
    told.evidence = {words.begin, std::max(end, words.end)};
    return told;
  }

  const Frame& frame_;
};

struct Form {
  std::string_view key;
  Span evidence;
  bool sidelines = false;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kForms{
    {{"phone", "telephone call"}, {"video", "video conference"}, {"meeting", "meeting"}}};

/// "received Reyk", not "received a letter".
bool receives_somebody(const Frame& frame, const FrameSentence& sentence, const FrameHit& hit) {
  const lexicon::Mention* who = frame.mention_from(sentence, hit.last + 1, 1);
  return who != nullptr && frame.principals->is_person(who->actor);
}

/// "After a call with Elvik, Maren received Reyk": what the sentence tells came later.
bool is_before(const FrameSentence& sentence, const FrameHit& hit) {
  return std::ranges::any_of(sentence.hits, [&](const FrameHit& other) {
    return other.key == "after" && other.first <= hit.first && hit.first <= other.last;
  });
}

std::optional<Form> form_in(const Frame& frame, const FrameSentence& sentence) {
  const FrameHit* first = nullptr;
  for (const FrameHit& hit : sentence.hits) {
    const bool form = hit.key.starts_with("form.");
    if ((!form && !hit.key.starts_with("manner.")) || frame.is_elsewhere(sentence, hit)) continue;
    if (is_before(sentence, hit) || frame.is_quoted(hit)) continue;
    if (hit.key == "form.received" && !receives_somebody(frame, sentence, hit)) continue;
    if (first == nullptr) {
      first = &hit;
      continue;
    }
    const bool specific = first->key.ends_with(".phone") || first->key.ends_with(".video");
    const bool overlaps = distance(*first, hit) == 0 && hit.first <= first->last;
    if (specific || distance(*first, hit) > kManner) continue;
    if (!form || overlaps || first->key == "form.talks") first = &hit;
  }
  if (first == nullptr) return std::nullopt;
  Form found{first->key.substr(first->key.find('.') + 1),
             frame.text.span_of(first->first, first->last)};
  if (found.key == "received") found.key = "meeting";
  found.sidelines = std::ranges::any_of(sentence.hits,
                                        [](const FrameHit& hit) { return hit.key == "sidelines"; });
  return found;
}

/// Of the headline, or of the sentences that open the body: the first that tells it.
std::optional<Form> first_form(const Frame& frame, bool headline) {
  std::optional<Form> talks;
  for (const FrameSentence& sentence : frame.sentences) {
    if (sentence.headline != headline || sentence.other_day) continue;
    if (!headline && sentence.order >= kLead) break;
    if (sentence.sides < (headline ? 1U : 2U)) continue;
    const auto form = form_in(frame, sentence);
    if (form && form->key != "talks") return form;
    if (form && !talks) talks = form;
  }
  return talks;
}

bool is_remote(std::string_view key) {
  return key == "phone" || key == "video";
}

/// What the headline and the body tell together: a call is called a meeting too, a meeting no call.
std::optional<Form> chosen(const std::optional<Form>& headline, const std::optional<Form>& body) {
  if (!headline || !body) return body ? body : headline;
  if (is_remote(headline->key) && is_remote(body->key)) {
    return headline->key == body->key ? body : std::optional<Form>();
  }
  if (is_remote(headline->key) || body->key == "talks") return headline;
  return body;
}

/// Whether the head has words for a call, of whomever they may be said: then "meeting" is not sure.
bool speaks_remotely(const Frame& frame) {
  return std::ranges::any_of(frame.sentences, [](const FrameSentence& sentence) {
    return sentence.order < kLead && std::ranges::any_of(sentence.hits, [](const FrameHit& hit) {
             return hit.key.starts_with("manner.");
           });
  });
}

/// Named by somebody whom the account quotes, not by the account.
bool is_in_quotation(const Frame& frame, Span name) {
  return std::ranges::any_of(frame.quoted, [&](Span span) { return span.contains(name); });
}

/// Somebody of whom nobody says that he takes no part: "the President, Speaker Pelka".
bool may_take_part(const Frame& frame, const lexicon::Mention& mention) {
  if (frame.principals->is_body(mention.office)) return false;
  return !frame.principals->are_given() && (mention.kind == lexicon::MentionKind::name ||
                                            mention.kind == lexicon::MentionKind::surname ||
                                            mention.kind == lexicon::MentionKind::title);
}

/// "State Councilor and Foreign Minister Wang Yi": one person's two offices, where nothing says
/// whose the first is.
bool is_part_of_title(const Frame& frame, const FrameSentence& sentence,
                      const lexicon::Mention& title) {
  if (title.kind != lexicon::MentionKind::title || !title.actor.empty() || !title.country.empty() ||
      !title.qualifier.empty() || frame.has_article_before(title.span)) {
    return false;
  }
  const std::size_t join = frame.last_unit_of(title.span) + 1;
  if (join + 1 >= sentence.end_unit ||
      !frame.grammar->in("additives", frame.text.units[join].form)) {
    return false;
  }
  const lexicon::Mention* next = frame.mention_from(sentence, join + 1, 0);
  return next != nullptr && next->kind == lexicon::MentionKind::name && !next->office.empty();
}

}  // namespace

std::optional<CircumstanceHere> told_initiative(const Frame& frame) {
  return Initiative(frame).find();
}

std::optional<CircumstanceHere> told_form(const Frame& frame) {
  const std::optional<Form> form = chosen(first_form(frame, true), first_form(frame, false));
  if (!form || (form->key == "meeting" && speaks_remotely(frame))) return std::nullopt;
  CircumstanceHere told;
  const auto* const known =
      std::ranges::find(kForms, form->key, [](auto& each) { return each.first; });
  told.value = known == kForms.end() ? "talks" : std::string(known->second);
  told.compare = known == kForms.end() ? "" : std::string(form->key);
  if (form->sidelines && form->key == "meeting") told.value += " on the sidelines of another event";
  told.evidence = form->evidence;
  return told;
}

std::optional<CircumstanceHere> told_first_named(const Frame& frame) {
  if (frame.principals->persons() < 2 || frame.has_turns) return std::nullopt;
  for (const FrameSentence& sentence : frame.sentences) {
    if (sentence.headline) continue;
    for (const lexicon::Mention* mention : sentence.mentions) {
      if (is_in_quotation(frame, mention->span)) continue;
      if (!frame.principals->is_person(mention->actor)) {
        if (may_take_part(frame, *mention) && !is_part_of_title(frame, sentence, *mention)) {
          return std::nullopt;
        }
        continue;
      }
      CircumstanceHere told;
      told.value = frame.principals->name_of(*mention);
      told.compare = mention->actor;
      told.evidence = mention->span;
      return told;
    }
  }
  return std::nullopt;
}

}  // namespace readout::compare
