#include <algorithm>
#include <array>
#include <utility>

#include "readout/lexicon/loading.hpp"
#include "readout/model/names.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

/// The enumerator that `names` gives to the text of `node`.
template <class E, std::size_t N>
E one_of(const Node& node, const std::array<std::pair<std::string_view, E>, N>& names) {
  const std::string text = node.text();
  for (const auto& [name, value] : names) {
    if (name == text) return value;
  }
  std::string known;
  for (const auto& [name, value] : names) known += (known.empty() ? "" : ", ") + std::string(name);
  node.fail("\"" + text + "\" is none of " + known);
}

constexpr std::array<std::pair<std::string_view, Gender>, 4> kGenders{{
    {"unknown", Gender::unknown},
    {"masculine", Gender::masculine},
    {"feminine", Gender::feminine},
    {"neuter", Gender::neuter},
}};
constexpr std::array<std::pair<std::string_view, Number>, 3> kNumbers{{
    {"unknown", Number::unknown},
    {"singular", Number::singular},
    {"plural", Number::plural},
}};
constexpr std::array<std::pair<std::string_view, CueKind>, 3> kKinds{{
    {"verb", CueKind::verb},
    {"noun", CueKind::noun},
    {"preposition", CueKind::preposition},
}};
constexpr std::array<std::pair<std::string_view, Complement>, 4> kComplements{{
    {"clause", Complement::clause},
    {"infinitive", Complement::infinitive},
    {"object", Complement::object},
    {"none", Complement::none},
}};

/// What the key of a group of forms says of them.
CueForm form_of(const std::string& key, const Node& node) {
  CueForm form;
  if (key == "finite") return form;
  if (key == "masculine" || key == "feminine" || key == "neuter") {
    form.number = Number::singular;
    form.gender = key == "masculine"  ? Gender::masculine
                  : key == "feminine" ? Gender::feminine
                                      : Gender::neuter;
  } else if (key == "plural") {
    form.number = Number::plural;
  } else if (key == "nonfinite") {
    form.finite = false;
  } else {
    node.fail("a kind of form is wanted: finite, masculine, feminine, neuter, plural, nonfinite");
  }
  return form;
}

std::string first_character(std::string_view word) {
  std::size_t end = 0;
  if (!word.empty()) static_cast<void>(text::next_code_point(word, end));
  return std::string(word.substr(0, end));
}

bool begins_with_han(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && text::is_han(text::next_code_point(word, position));
}

void index_form(Grammar& grammar, const std::string& folded, CueForm form) {
  if (begins_with_han(folded)) {
    grammar.cue_forms[folded].push_back(form);
    const std::string first = first_character(folded);
    if (first.size() < folded.size()) grammar.cue_phrases[first].emplace_back(folded, form);
    return;
  }
  form.words = 1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' '));
  if (form.words == 1) {
    grammar.cue_forms[folded].push_back(form);
  } else {
    grammar.cue_phrases[folded.substr(0, folded.find(' '))].emplace_back(folded, form);
  }
}

void forget_forms(Grammar& grammar, std::size_t entry) {
  for (auto& [word, forms] : grammar.cue_forms) {
    std::erase_if(forms, [&](const CueForm& form) { return form.entry == entry; });
  }
  for (auto& [word, forms] : grammar.cue_phrases) {
    std::erase_if(forms, [&](const auto& form) { return form.second.entry == entry; });
  }
}

/// The reporting words of a file go in here, those with the lemma and kind of an old one in its
/// place.
class CueList {
 public:
  explicit CueList(Grammar& grammar) : grammar_(&grammar) {
    for (std::size_t i = 0; i < grammar.cues.size(); ++i) places_.emplace(key(grammar.cues[i]), i);
  }

  std::size_t put(CueEntry cue) {
    const auto [place, fresh] = places_.emplace(key(cue), grammar_->cues.size());
    if (fresh) {
      grammar_->cues.push_back(std::move(cue));
    } else {
      grammar_->cues[place->second] = std::move(cue);
      forget_forms(*grammar_, place->second);
    }
    return place->second;
  }

 private:
  static std::string key(const CueEntry& cue) {
    return std::to_string(static_cast<int>(cue.kind)) + cue.lemma;
  }

  Grammar* grammar_;
  std::unordered_map<std::string, std::size_t> places_;
};

void add_cue(const Node& node, CueList& list, Grammar& grammar) {
  node.allow({"lemma", "kind", "strength", "complements", "alone", "forms"});
  CueEntry cue;
  cue.lemma = text::fold(node.text("lemma"));
  if (const auto kind = node.member("kind")) cue.kind = one_of(*kind, kKinds);
  const std::string strength = node.text("strength", "neutral");
  const auto known = parse<CueStrength>(strength);
  if (!known) node.fail("strength \"" + strength + "\" is not known");
  cue.strength = *known;
  node.each("complements", [&](const Node& complement) {
    cue.complements.push_back(one_of(complement, kComplements));
  });
  cue.reports_alone = node.flag("alone", true);
  const std::size_t entry = list.put(std::move(cue));
  node.each_member("forms", [&](const std::string& key, const Node& forms) {
    CueForm form = form_of(key, forms);
    form.entry = entry;
    for (const std::string& word : forms.texts()) index_form(grammar, text::fold(word), form);
  });
}

void add_pronoun(const Node& node, Grammar& grammar) {
  node.allow({"word", "gender", "number", "person"});
  Pronoun pronoun;
  if (const auto gender = node.member("gender")) pronoun.gender = one_of(*gender, kGenders);
  if (const auto number = node.member("number")) pronoun.number = one_of(*number, kNumbers);
  if (const auto person = node.member("person")) pronoun.third_person = person->number() == 3;
  grammar.pronouns[text::fold(node.text("word"))] = pronoun;
}

void add_list(const std::string& name, const Node& words, Grammar& grammar) {
  static_cast<void>(grammar.lists[name]);  // a list without words is one too
  for (const std::string& word : words.texts()) grammar.add_to_list(name, text::fold(word));
}

void add_scale(const std::string& name, const Node& weights, Grammar& grammar) {
  weights.each_member([&](const std::string& word, const Node& weight) {
    grammar.scales[name][text::fold(word)] = weight.number();
  });
}

void add_terms(const std::string& name, const Node& keys, Grammar& grammar) {
  keys.each_member([&](const std::string& key, const Node& words) {
    auto& known = grammar.terms[name][key];
    for (const std::string& word : words.texts()) known.push_back(text::fold(word));
  });
}

void add_case(const Node& node, Grammar& grammar) {
  node.allow({"base", "forms"});
  CaseRule rule{text::fold(node.text("base")), {}};
  for (const std::string& form : node.texts("forms")) rule.forms.push_back(text::fold(form));
  grammar.cases.push_back(std::move(rule));
}

std::vector<Ending> endings_at(const Node& node, std::string_view key) {
  std::vector<Ending> endings;
  node.each(key, [&](const Node& pair) {
    const std::vector<std::string> words = pair.texts();
    if (words.size() != 2) pair.fail("an ending and its nominative are wanted");
    endings.push_back({text::fold(words[0]), text::fold(words[1])});
  });
  std::stable_sort(endings.begin(), endings.end(), [](const Ending& a, const Ending& b) {
    return a.ending.size() > b.ending.size();
  });
  return endings;
}

void add_declension(const Node& node, Grammar& grammar) {
  node.allow({"case", "gender", "both", "first", "unlisted", "last"});
  const auto gender = node.member("gender");
  if (!gender) node.fail("gender is wanted");
  grammar.declensions.push_back({node.text("case"), one_of(*gender, kGenders),
                                 node.flag("both", false), endings_at(node, "first"),
                                 endings_at(node, "unlisted"), endings_at(node, "last")});
}

}  // namespace

void add_grammar(const Node& file, std::map<std::string, Grammar>& grammars) {
  const std::string language = file.text("language");
  Grammar& grammar = grammars[language];
  grammar.language = language;
  CueList cues(grammar);
  file.each("cues", [&](const Node& node) { add_cue(node, cues, grammar); });
  file.each("pronouns", [&](const Node& node) { add_pronoun(node, grammar); });
  file.each_member(
      "lists", [&](const std::string& name, const Node& words) { add_list(name, words, grammar); });
  file.each_member("scales", [&](const std::string& name, const Node& weights) {
    add_scale(name, weights, grammar);
  });
  file.each_member(
      "terms", [&](const std::string& name, const Node& keys) { add_terms(name, keys, grammar); });
  file.each("declensions", [&](const Node& node) { add_declension(node, grammar); });
  file.each("cases", [&](const Node& node) { add_case(node, grammar); });
  std::stable_sort(
      grammar.cases.begin(), grammar.cases.end(),
      [](const CaseRule& a, const CaseRule& b) { return a.base.size() > b.base.size(); });
}

}  // namespace readout::lexicon
