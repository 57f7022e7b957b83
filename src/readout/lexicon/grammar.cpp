#include "readout/lexicon/grammar.hpp"

#include <algorithm>
#include <memory>

#include "readout/lexicon/word_runs.hpp"

namespace readout::lexicon {

void Grammar::add_to_list(std::string_view name, std::string folded_word) {
  const std::size_t number =
      list_numbers_.try_emplace(std::string(name), list_numbers_.size()).first->second;
  auto& words = lists[std::string(name)];
  if (in(name, folded_word)) return;
  Lists& of_word = lists_of_[folded_word];
  if (number < of_word.size()) of_word.set(number);
  words.push_back(std::move(folded_word));
}

const std::vector<std::string>& Grammar::list(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = lists.find(name);
  return found == lists.end() ? none : found->second;
}

const WordRuns& Grammar::runs(std::string_view name) const {
  return *runs_.get(name, [&] { return std::make_shared<const WordRuns>(list(name)); });
}

const Beginnings& Grammar::beginnings(std::string_view name) const {
  return *beginnings_.get(name, [&] {
    auto made = std::make_shared<Beginnings>();
    for (const std::string& entry : list(name)) made->add(entry);
    const auto scale = scales.find(name);
    if (scale != scales.end()) {
      for (const auto& [entry, weight] : scale->second) made->add(entry);
    }
    return made;
  });
}

bool Grammar::in(std::string_view name, std::string_view folded_word) const {
  const auto word = lists_of_.find(folded_word);
  if (word == lists_of_.end()) return false;
  const auto number = list_numbers_.find(name);
  if (number == list_numbers_.end()) return false;
  if (number->second < word->second.size()) return word->second.test(number->second);
  const auto& words = list(name);
  return std::ranges::find(words, folded_word) != words.end();
}

bool Grammar::reports_with(CueStrength strength, const std::string& folded_word) const {
  const auto forms = cue_forms.find(folded_word);
  return forms != cue_forms.end() && std::ranges::any_of(forms->second, [&](const CueForm& form) {
           return cues[form.entry].strength == strength;
         });
}

std::optional<double> Grammar::scale(std::string_view name, std::string_view folded_word) const {
  const auto found = scales.find(name);
  if (found == scales.end()) return std::nullopt;
  const auto weight = found->second.find(folded_word);
  if (weight == found->second.end()) return std::nullopt;
  return weight->second;
}

}  // namespace readout::lexicon
