#include "readout/compare/told_place.hpp"

#include <algorithm>
#include <vector>

#include "readout/lexicon/same_name.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

using text::Token;

constexpr std::size_t kBetween = 30;     // tokens between the words for the talk and the place
constexpr std::size_t kSiteWords = 4;    // "the lakeside city of"
constexpr std::size_t kLongestHan = 12;  // characters
constexpr std::size_t kShortestHan = 2;
constexpr std::size_t kHanReach = 40;    // characters from the place to the words for the talk
constexpr std::size_t kTellingWord = 4;  // letters of a name's word that tells it from others

bool is_talk(const FrameHit& hit) {
  return hit.key == "talk" || hit.key == "form.meeting" || hit.key == "form.received" ||
         hit.key == "form.talks";
}

bool is_remote(const FrameHit& hit) {
  return hit.key.ends_with(".phone") || hit.key.ends_with(".video");
}

bool may_tell(const Frame& frame, const FrameSentence& sentence) {
  if (sentence.headline || sentence.other_day || sentence.sides == 0) return false;
  if (sentence.order >= kLead) return false;
  return std::ranges::none_of(sentence.hits, is_remote) &&
         std::ranges::any_of(sentence.hits, [&](const FrameHit& hit) {
           return is_talk(hit) && !frame.is_quoted(hit) && !frame.is_elsewhere(sentence, hit);
         });
}

const lexicon::Mention* mention_at(const FrameSentence& sentence, Span span) {
  const auto found = std::ranges::find_if(
      sentence.mentions, [&](const lexicon::Mention* each) { return each->span.overlaps(span); });
  return found == sentence.mentions.end() ? nullptr : *found;
}

/// A capital, a state, or a name that nobody knows as an actor's: "at Lake Orla".
bool names_place(const Frame& frame, const lexicon::Mention& mention) {
  return mention.kind == lexicon::MentionKind::country ||
         mention.kind == lexicon::MentionKind::metonym ||
         (mention.kind == lexicon::MentionKind::name && mention.office.empty() &&
          !frame.principals->is_known(mention.actor));
}

std::optional<PlaceTold> made(const Frame& frame, const FrameSentence& sentence, Span words) {
  PlaceTold told;
  told.here.value = std::string(frame.words(words));
  told.here.evidence = words;
  for (const lexicon::Mention* mention : sentence.mentions) {
    if (!mention->span.overlaps(words)) continue;
    if (!names_place(frame, *mention)) return std::nullopt;
    if (mention->kind == lexicon::MentionKind::name) continue;
    told.names_town = told.names_town || mention->kind == lexicon::MentionKind::metonym;
    told.states.insert(frame.principals->side_of(*mention));
  }
  return told;
}

/// Of languages with spaces and capitals.
class SpacedPlaces {
 public:
  SpacedPlaces(const Frame& frame, const FrameSentence& sentence)
      : frame_(frame),
        grammar_(*frame.grammar),
        sentence_(sentence),
        tokens_(frame.source.analysis->tokens_in(sentence.span)) {}

  [[nodiscard]] std::optional<PlaceTold> find() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!grammar_.in("place_openers", tokens_[i].folded)) continue;
      const bool opens = i == 0;
      if (!opens && !is_behind_talk(i)) continue;
      const auto place = place_behind(i);
      if (!place || (opens && !is_before_comma(place->end))) continue;
      auto told = made(frame_, sentence_, *place);
      if (!told) continue;
      say_what_it_names(*told);
      return told;
    }
    return std::nullopt;
  }

 private:
  /// Each part of "the House on Lake Orla, Selle" by itself.
  void say_what_it_names(PlaceTold& told) const {
    const Span words = told.here.evidence;
    bool site = false;
    bool town = false;
    const auto end_part = [&] {
      told.names_site = told.names_site || site;
      told.names_town = told.names_town || (town && !site);
      site = town = false;
    };
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      // A common noun may stand right behind: «в Константиновском дворце».
      const bool behind = i > 0 && tokens_[i - 1].span.end == words.end;
      if (behind || words.contains(token.span)) {
        site = site || grammar_.in("sites", token.folded);
      }
      if (!words.contains(token.span)) continue;
      if (grammar_.in("circumstance_links", token.folded)) end_part();
      const lexicon::Mention* mention = mention_at(sentence_, token.span);
      const bool state = mention != nullptr && mention->kind == lexicon::MentionKind::country;
      town = town || (is_name(i) && !state);
    }
    end_part();
  }

  [[nodiscard]] bool is_name(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].capitalised) return false;
    const Token& token = tokens_[i];
    return token.kind == text::TokenKind::word && !grammar_.in("weekdays", token.folded) &&
           !grammar_.in("months", token.folded) && !grammar_.scale("months", token.folded);
  }

  [[nodiscard]] std::size_t skip_articles(std::size_t i) const {
    while (i < tokens_.size() && grammar_.in("articles", tokens_[i].folded)) ++i;
    return i;
  }

  /// The end of the names from `i` on, "-" between two included.
  [[nodiscard]] std::size_t end_of_names(std::size_t i) const {
    while (is_name(i) || (i < tokens_.size() && tokens_[i].folded == "-" && is_name(i + 1))) ++i;
    return i;
  }

  [[nodiscard]] std::optional<Span> place_behind(std::size_t opener) const {
    const std::size_t begin = skip_articles(opener + 1);
    std::size_t i = begin;
    while (i < begin + kSiteWords && i < tokens_.size() &&
           grammar_.in("site_words", tokens_[i].folded)) {
      ++i;
    }
    if (names_whose_capital(begin, i)) return std::nullopt;
    i = skip_articles(i);
    std::size_t end = end_of_names(i);
    if (end == i) return std::nullopt;
    while (end < tokens_.size() && grammar_.in("circumstance_links", tokens_[end].folded)) {
      const std::size_t next = skip_articles(end + 1);
      const std::size_t further = end_of_names(next);
      if (further == next || is_no_place(further) || is_somebody(next)) break;
      end = further;
    }
    if (is_no_place(end)) return std::nullopt;
    const bool is_acronym = end == i + 1 && text::count_capitals(word(i)) > 1;
    if (is_acronym && mention_at(sentence_, tokens_[i].span) == nullptr) return std::nullopt;
    // An oblique case reads well with its preposition alone.
    const std::size_t first = grammar_.has_cases() ? opener : begin;
    return Span{tokens_[first].span.begin, tokens_[end - 1].span.end};
  }

  /// "in the capital of Varland", «в столице Варланда»; not "in the capital Selle".
  [[nodiscard]] bool names_whose_capital(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (!grammar_.in("seats", tokens_[i].folded)) continue;
      return grammar_.has_cases() || i + 1 < end;
    }
    return false;
  }

  [[nodiscard]] std::string_view word(std::size_t i) const { return frame_.words(tokens_[i].span); }

  /// "at the Geneva summit", "in Varland's view", "in the Varland capital", «в Доме народных
  /// собраний».
  [[nodiscard]] bool is_no_place(std::size_t end) const {
    if (grammar_.in("not_places", tokens_[end - 1].folded)) return true;
    if (end >= tokens_.size()) return false;
    const Token& next = tokens_[end];
    return grammar_.in("not_places", next.folded) || grammar_.in("not_places", next.stem) ||
           grammar_.in("seats", next.folded) || grammar_.in("settlements", next.folded) ||
           next.folded.starts_with("'") ||
           (next.kind == text::TokenKind::word && !next.capitalised &&
            lexicon::ends_in(grammar_, "name_tail_endings", next.folded));
  }

  [[nodiscard]] bool is_somebody(std::size_t i) const {
    const lexicon::Mention* mention = mention_at(sentence_, tokens_[i].span);
    return mention != nullptr && !names_place(frame_, *mention);
  }

  [[nodiscard]] bool is_before_comma(std::size_t byte) const {
    const std::size_t next = byte;
    return frame_.words({next, std::min(next + 1, sentence_.span.end)}) == ",";
  }

  /// Nothing but who, when and with whom stands between.
  [[nodiscard]] bool is_behind_talk(std::size_t opener) const {
    std::size_t behind = 0;
    for (const FrameHit& hit : sentence_.hits) {
      const Span span = frame_.text.span_of(hit.first, hit.last);
      if (!is_talk(hit) || frame_.is_elsewhere(sentence_, hit)) continue;
      if (span.end <= tokens_[opener].span.begin) behind = std::max(behind, span.end);
    }
    if (behind == 0) return false;
    for (std::size_t i = opener; i-- > 0 && tokens_[i].span.begin >= behind;) {
      if (opener - i > kBetween || !may_stand_between(i)) return false;
    }
    return true;
  }

  [[nodiscard]] bool may_stand_between(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.capitalised || token.kind != text::TokenKind::word ||
           mention_at(sentence_, token.span) != nullptr || grammar_.in("articles", token.folded) ||
           grammar_.in("time_words", token.folded) || grammar_.in("weekdays", token.folded) ||
           grammar_.scale("months", token.folded).has_value() ||
           grammar_.in("between_talk_and_place", token.folded);
  }

  const Frame& frame_;
  const lexicon::Grammar& grammar_;
  const FrameSentence& sentence_;
  std::span<const Token> tokens_;
};

/// 在奥尔拉湖畔同…: between the word for "in" and one that goes on.
class HanPlaces {
 public:
  HanPlaces(const Frame& frame, const FrameSentence& sentence)
      : frame_(frame), grammar_(*frame.grammar), sentence_(sentence) {}

  [[nodiscard]] std::optional<PlaceTold> find() const {
    for (std::size_t i = sentence_.first_unit; i < sentence_.end_unit; ++i) {
      if (!grammar_.in("place_openers", frame_.text.units[i].form)) continue;
      const std::size_t end = end_of_place(i + 1);
      if (end == 0 || !is_before_talk(end)) continue;
      const Span words = frame_.text.span_of(i + 1, end - 1);
      if (!is_place(words)) continue;
      auto told = made(frame_, sentence_, words);
      if (!told) continue;
      say_what_it_names(*told);
      return told;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_spelled(std::size_t i, std::string_view word) const {
    while (!word.empty() && i < sentence_.end_unit && word.starts_with(frame_.text.units[i].form)) {
      word.remove_prefix(frame_.text.units[i++].form.size());
    }
    return word.empty();
  }

  /// The unit behind the place; 0 where none ends in time.
  [[nodiscard]] std::size_t end_of_place(std::size_t begin) const {
    for (std::size_t i = begin; i < sentence_.end_unit && i <= begin + kLongestHan; ++i) {
      const phrases::Unit& unit = frame_.text.units[i];
      if (i > begin && unit.breaks_before) return 0;
      if (!text::is_letter(code_point(unit.form))) return 0;
      const bool ends =
          std::ranges::any_of(grammar_.list("place_enders"),
                              [&](const std::string& word) { return is_spelled(i, word); });
      if (ends && i >= begin + kShortestHan) return i;
    }
    return 0;
  }

  [[nodiscard]] static char32_t code_point(std::string_view form) {
    std::size_t at = 0;
    return form.empty() ? U' ' : text::next_code_point(form, at);
  }

  [[nodiscard]] bool is_before_talk(std::size_t end) const {
    return std::ranges::any_of(sentence_.hits, [&](const FrameHit& hit) {
      return is_talk(hit) && hit.first >= end && hit.first <= end + kHanReach &&
             !frame_.is_elsewhere(sentence_, hit);
    });
  }

  [[nodiscard]] bool ends_in(Span words, std::string_view list) const {
    const std::string folded = text::fold(frame_.words(words));
    return std::ranges::any_of(grammar_.list(list),
                               [&](const std::string& ending) { return folded.ends_with(ending); });
  }

  void say_what_it_names(PlaceTold& told) const {
    const Span words = told.here.evidence;
    told.names_site = ends_in(words, "sites");
    const lexicon::Mention* mention = mention_at(sentence_, words);
    const bool state = mention != nullptr && mention->kind == lexicon::MentionKind::country &&
                       mention->span.contains(words);
    told.names_town = told.names_town || (!told.names_site && !state);
  }

  [[nodiscard]] bool is_place(Span words) const {
    if (ends_in(words, "not_places") || ends_in(words, "seats")) return false;
    const lexicon::Mention* mention = mention_at(sentence_, words);
    return ends_in(words, "place_endings") ||
           (mention != nullptr && names_place(frame_, *mention) &&
            mention->kind != lexicon::MentionKind::name);
  }

  const Frame& frame_;
  const lexicon::Grammar& grammar_;
  const FrameSentence& sentence_;
};

/// The words of a place's name that tell it from others.
std::vector<std::string> telling_words(const std::string& value) {
  std::vector<std::string> words;
  for (const Token& token : text::analyse(value, "").tokens) {
    const std::string_view word = token.span.in(value);
    const bool telling = text::count_code_points(word) >= kTellingWord || !text::begins_latin(word);
    std::size_t at = 0;
    const char32_t first = text::next_code_point(word, at);
    if (telling && (token.capitalised || text::is_han(first))) words.emplace_back(word);
  }
  return words;
}

bool is_written_in_han(const std::string& value) {
  std::size_t at = 0;
  return !value.empty() && text::is_han(text::next_code_point(value, at));
}

bool is_latin(const std::string& value) {
  return text::begins_latin(value);
}

}  // namespace

std::optional<PlaceTold> told_place(const Frame& frame) {
  const bool spaced = frame.grammar->list("place_enders").empty();
  for (const FrameSentence& sentence : frame.sentences) {
    if (!may_tell(frame, sentence)) continue;
    auto found = spaced ? SpacedPlaces(frame, sentence).find() : HanPlaces(frame, sentence).find();
    if (found) return found;
  }
  return std::nullopt;
}

bool is_same_place(const PlaceTold& a, const PlaceTold& b) {
  if (std::ranges::any_of(a.states, [&](const auto& state) { return b.states.contains(state); })) {
    return true;
  }
  if (is_written_in_han(a.here.value) && is_written_in_han(b.here.value)) {
    return a.here.value.find(b.here.value) != std::string::npos ||
           b.here.value.find(a.here.value) != std::string::npos;
  }
  // Characters say nothing sure of a sound, and their transliteration is dear.
  if (is_written_in_han(a.here.value) || is_written_in_han(b.here.value)) return false;
  const std::vector<std::string> of_b = telling_words(b.here.value);
  return std::ranges::any_of(telling_words(a.here.value), [&](const std::string& word) {
    return std::ranges::any_of(
        of_b, [&](const std::string& other) { return lexicon::same_name(word, other); });
  });
}

Apart how_apart(const PlaceTold& a, const PlaceTold& b) {
  if (!a.states.empty() && !b.states.empty()) return Apart::yes;
  const bool towns = a.names_town && b.names_town;
  const bool sites = a.names_site && b.names_site && !(a.names_town && b.names_town);
  if (!towns && !sites) return Apart::no;
  const bool one_script = is_latin(a.here.value) == is_latin(b.here.value) &&
                          is_written_in_han(a.here.value) == is_written_in_han(b.here.value);
  return one_script ? Apart::yes : Apart::unknown;
}

}  // namespace readout::compare
