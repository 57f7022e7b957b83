#include "readout/lexicon/grammar.hpp"

#include <algorithm>

namespace readout::lexicon {

const std::vector<std::string>& Grammar::list(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = lists.find(std::string(name));
  return found == lists.end() ? none : found->second;
}

bool Grammar::in(std::string_view name, std::string_view folded_word) const {
  const auto found = sets.find(std::string(name));
  return found != sets.end() && found->second.contains(std::string(folded_word));
}

bool Grammar::reports_with(CueStrength strength, const std::string& folded_word) const {
  const auto forms = cue_forms.find(folded_word);
  return forms != cue_forms.end() && std::ranges::any_of(forms->second, [&](const CueForm& form) {
           return cues[form.entry].strength == strength;
         });
}

std::optional<double> Grammar::scale(std::string_view name, std::string_view folded_word) const {
  const auto found = scales.find(std::string(name));
  if (found == scales.end()) return std::nullopt;
  const auto weight = found->second.find(std::string(folded_word));
  if (weight == found->second.end()) return std::nullopt;
  return weight->second;
}

}  // namespace readout::lexicon
