#include "readout/compare/account_frame.hpp"

#include <algorithm>
#include <map>

namespace readout::compare {
namespace {

constexpr std::size_t kNear = 6;           // units between "previous" and what it is said of
constexpr std::size_t kSubjectWithin = 3;  // units before the talk that a sentence begins with

bool is_headline(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::standfirst || kind == BlockKind::heading;
}

BlockKind kind_of(const Document& document, const text::Sentence& sentence) {
  return sentence.block < document.blocks.size() ? document.blocks[sentence.block].kind
                                                 : BlockKind::paragraph;
}

/// A stranger counts with an office alone: a name may be a place's.
bool is_officeholder(const lexicon::Mention& mention) {
  return mention.kind == lexicon::MentionKind::name && !mention.office.empty() && !mention.former;
}

/// The persons whom the head of an account names.
std::set<std::string> persons_in_head(const lexicon::SourceView& source,
                                      const lexicon::ActorIndex& actors) {
  std::set<std::string> persons;
  std::size_t head = 0;  // where it ends
  std::size_t body = 0;
  for (const text::Sentence& sentence : source.analysis->sentences) {
    if (!is_headline(kind_of(*source.document, sentence)) && body++ == kLead) break;
    head = sentence.span.end;
  }
  for (const lexicon::Mention& mention : source.named->mentions) {
    if (mention.span.begin >= head) break;
    if (!mention.actor.empty()) {
      const lexicon::Actor* actor = actors.find(mention.actor);
      const bool person =
          actor != nullptr ? actor->kind == lexicon::ActorKind::person : is_officeholder(mention);
      if (person) persons.insert(mention.actor);
    }
  }
  return persons;
}

constexpr int kYear = 10'000;
constexpr int kMonth = 100;

/// yyyymmdd of an ISO date; 0 where it is none.
int day_number(std::string_view iso) {
  constexpr std::size_t kDate = 10;
  if (iso.size() < kDate) return 0;
  int number = 0;
  for (const char c : iso.substr(0, kDate)) {
    if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
  }
  return number;
}

bool is_date(const lexicon::Quantity& quantity) {
  return quantity.kind == lexicon::QuantityKind::date;
}

/// Of the event, of the publication; where neither is known, the first that the account names.
std::vector<int> own_days(const lexicon::SourceView& source, const Event& event) {
  std::vector<int> days;
  for (const std::string_view iso :
       {std::string_view(event.date), std::string_view(source.document->published)}) {
    if (const int day = day_number(iso); day != 0) days.push_back(day);
  }
  if (!days.empty()) return days;
  const auto first = std::ranges::find_if(source.named->quantities, is_date);
  if (first != source.named->quantities.end()) days.push_back(static_cast<int>(first->value));
  return days;
}

/// Whether a date or year may be the event's: its day, that of the publication, the day before.
bool is_own(const lexicon::Quantity& quantity, std::span<const int> days) {
  const auto value = static_cast<int>(quantity.value);
  return std::ranges::any_of(days, [&](int day) {
    const int year = day / kYear;
    if (!is_date(quantity)) return value == year;
    if (value / kYear != 0 && year != 0 && value / kYear != year) return false;
    const int date = value % kYear;
    const int own = day % kYear;
    return date == own || date + 1 == own || date == own / kMonth * kMonth;
  });
}

bool has_other_day(const lexicon::SourceView& source, Span sentence, std::span<const int> days) {
  const auto& all = source.named->quantities;
  auto next = std::ranges::lower_bound(
      all, sentence.begin, {}, [](const lexicon::Quantity& each) { return each.span.begin; });
  for (; next != all.end() && next->span.begin < sentence.end; ++next) {
    const bool dates = is_date(*next) || next->kind == lexicon::QuantityKind::year;
    if (dates && !is_own(*next, days)) return true;
  }
  return false;
}

/// A spokesperson is named in many heads, and takes part in nothing.
bool speaks_for_others(const lexicon::Actor* actor, const lexicon::ActorIndex& actors) {
  if (actor == nullptr) return false;
  const auto& offices = actors.lexicon().actors.speaks_for;
  return std::ranges::any_of(actor->tenures, [&](const lexicon::Tenure& tenure) {
    return offices.contains(tenure.office);
  });
}

}  // namespace

Principals::Principals(std::span<const lexicon::SourceView> sources,
                       const lexicon::ActorIndex& actors)
    : actors_(&actors) {
  for (const lexicon::Actor& actor : actors.participants().all) {
    if (actor.kind != lexicon::ActorKind::person) continue;
    add(actor.id, actor.country.empty() ? actor.id : lexicon::country_id(actor.country));
  }
  given_ = !persons_.empty();
  if (given_) return;
  std::map<std::string, std::size_t> named;
  for (const lexicon::SourceView& source : sources) {
    for (const std::string& person : persons_in_head(source, actors)) ++named[person];
  }
  for (const auto& [person, count] : named) {
    if (count < 2 || 2 * count < sources.size()) continue;
    const lexicon::Actor* actor = actors.find(person);
    if (speaks_for_others(actor, actors)) continue;
    const bool has_country = actor != nullptr && !actor->country.empty();
    add(person, has_country ? lexicon::country_id(actor->country) : person);
  }
}

void Principals::add(const std::string& actor, const std::string& side) {
  persons_.insert(actor);
  sides_.insert(side);
}

std::string Principals::side_of(const lexicon::Mention& mention) const {
  const lexicon::Actor* actor = actors_->find(mention.actor);
  if (actor != nullptr && actor->kind == lexicon::ActorKind::country) return actor->id;
  if (actor != nullptr && !actor->country.empty()) return lexicon::country_id(actor->country);
  if (persons_.contains(mention.actor)) return mention.actor;
  if (!mention.country.empty()) return lexicon::country_id(mention.country);
  return mention.actor;
}

bool Principals::is_body(const std::string& office) const {
  return actors_->lexicon().actors.bodies.contains(office);
}

bool Principals::is_known(const std::string& actor) const {
  return persons_.contains(actor) || actors_->find(actor) != nullptr;
}

std::string Principals::name_of(const lexicon::Mention& mention) const {
  const lexicon::Actor* actor = actors_->find(lexicon::actor_or_country(mention));
  return actor != nullptr && !actor->name.empty() ? actor->name : mention.name;
}

const lexicon::Mention* Frame::mention_from(const FrameSentence& sentence, std::size_t unit,
                                            std::size_t after) const {
  for (std::size_t i = unit; i <= unit + after && i < sentence.end_unit; ++i) {
    for (const lexicon::Mention* mention : sentence.mentions) {
      if (mention->span.contains(text.units[i].span)) return mention;
    }
  }
  return nullptr;
}

std::size_t Frame::last_unit_of(Span span) const {
  const auto behind = std::ranges::lower_bound(
      text.units, span.end, {}, [](const phrases::Unit& unit) { return unit.span.begin; });
  return behind == text.units.begin() ? 0
                                      : static_cast<std::size_t>(behind - text.units.begin()) - 1;
}

bool Frame::has_article_before(Span span) const {
  const auto& tokens = source.analysis->tokens;
  const auto behind = std::ranges::lower_bound(
      tokens, span.begin, {}, [](const text::Token& token) { return token.span.begin; });
  return behind != tokens.begin() && grammar->in("articles", std::prev(behind)->folded);
}

bool Frame::is_quoted(const FrameHit& hit) const {
  const Span words = text.span_of(hit.first, hit.last);
  return std::ranges::any_of(quoted, [&](Span span) { return span.contains(words); });
}

bool Frame::is_elsewhere(const FrameSentence& sentence, const FrameHit& hit) const {
  return std::ranges::any_of(sentence.hits, [&](const FrameHit& other) {
    if (other.key != "planned" && other.key != "elsewhere") return false;
    if (other.first > hit.last) return false;
    return other.key == "planned" || other.last + kNear >= hit.first;
  });
}

bool Frame::begins_with_talk(const FrameSentence& sentence) const {
  return std::ranges::any_of(sentence.hits, [&](const FrameHit& hit) {
    const bool talk = hit.key == "talk" || hit.key.starts_with("form.");
    return talk && hit.first < sentence.first_unit + kSubjectWithin;
  });
}

Frame read_frame(const lexicon::SourceView& source, const FrameWords& words,
                 const lexicon::Grammar& grammar, const Principals& principals, const Event& event,
                 std::vector<Span> quoted) {
  Frame frame{source,
              &grammar,
              &principals,
              words.read(source.document->text, *source.analysis),
              {},
              std::move(quoted),
              source.document->kind == "transcript"};
  const std::vector<int> days = own_days(source, event);
  std::size_t unit = 0;
  std::size_t hit = 0;
  std::size_t mention = 0;
  std::size_t order = 0;
  const auto& mentions = source.named->mentions;
  for (std::size_t i = 0; i < source.analysis->sentences.size(); ++i) {
    const text::Sentence& read = source.analysis->sentences[i];
    FrameSentence sentence;
    sentence.span = read.span;
    sentence.headline = is_headline(kind_of(*source.document, read));
    sentence.order = sentence.headline ? 0 : order++;
    sentence.first_unit = unit;
    while (unit < frame.text.units.size() && frame.text.units[unit].span.begin < read.span.end) {
      ++unit;
    }
    sentence.end_unit = unit;
    const std::size_t first_hit = hit;
    while (hit < frame.text.hits.size() && frame.text.hits[hit].first < unit) ++hit;
    sentence.hits = std::span(frame.text.hits).subspan(first_hit, hit - first_hit);
    std::set<std::string> sides;
    for (; mention < mentions.size() && mentions[mention].span.begin < read.span.end; ++mention) {
      sentence.mentions.push_back(&mentions[mention]);
      const std::string side = principals.side_of(mentions[mention]);
      if (principals.takes_part(side)) sides.insert(side);
    }
    sentence.sides = sides.size();
    sentence.other_day = has_other_day(source, read.span, days);
    frame.sentences.push_back(std::move(sentence));
  }
  return frame;
}

}  // namespace readout::compare
