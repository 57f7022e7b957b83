#include "readout/lexicon/name_forms.hpp"

#include <algorithm>

#include "readout/lexicon/symbols.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// The rule that a word in its base form follows.
const CaseRule* rule_of(std::string_view word, const Grammar& grammar) {
  for (const CaseRule& rule : grammar.cases) {
    if (rule.base.starts_with('=') ? word == rule.base.substr(1) : ends_with(word, rule.base)) {
      return &rule;
    }
  }
  return nullptr;
}

/// Whether `form` is a case form of `base`.
bool is_form_of(std::string_view form, std::string_view base, const Grammar& grammar) {
  const CaseRule* rule = rule_of(base, grammar);
  if (rule == nullptr || rule->base.starts_with('=')) return false;
  const std::string_view stem = base.substr(0, base.size() - rule->base.size());
  if (!form.starts_with(stem)) return false;
  const std::string_view ending = form.substr(stem.size());
  return std::find(rule->forms.begin(), rule->forms.end(), ending) != rule->forms.end();
}

}  // namespace

bool is_nearer_to_base(const std::string& a, const std::string& b, const Grammar& grammar) {
  const std::vector<std::string> left = keys_of(a);
  const std::vector<std::string> right = keys_of(b);
  int votes = 0;
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    if (is_form_of(right[i], left[i], grammar)) ++votes;
    if (is_form_of(left[i], right[i], grammar)) --votes;
  }
  return votes > 0;
}

std::string in_base_form(std::string_view name, const Grammar& grammar) {
  const CaseRule* any = nullptr;
  for (const CaseRule& rule : grammar.cases) {
    if (rule.base.empty()) any = &rule;
  }
  if (any == nullptr) return std::string(name);
  const std::string folded = text::fold(name);
  for (const std::string& form : any->forms) {
    if (form.starts_with('\'') && ends_with(folded, form)) {
      std::size_t end = name.size();
      for (std::size_t i = 0; i < text::count_code_points(form); ++i) {
        static_cast<void>(text::previous_code_point(name, end));
      }
      return std::string(name.substr(0, end));
    }
  }
  return std::string(name);
}

std::string nominative_of(std::string_view genitive, const Grammar& grammar) {
  const std::string folded = text::fold(genitive);
  const CaseRule* best = nullptr;
  for (const CaseRule& rule : grammar.cases) {
    if (rule.forms.empty() || rule.base.starts_with('=') || !ends_with(folded, rule.forms[0])) {
      continue;
    }
    if (best == nullptr || rule.forms[0].size() > best->forms[0].size()) best = &rule;
  }
  if (best == nullptr || folded.size() != genitive.size()) return std::string(genitive);
  return std::string(genitive.substr(0, genitive.size() - best->forms[0].size())) + best->base;
}

}  // namespace readout::lexicon
