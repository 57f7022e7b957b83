#include "readout/compare/study_groups.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "readout/phrases/keyness.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kNobody = 0;  // of the members

/// "" of a formula, whose patterns are in several languages; else the one that a phrase occurs in.
std::string_view only_language(const Phrase& phrase) {
  const bool one = phrase.origin == PhraseOrigin::discovered && !phrase.variants.empty();
  return one ? std::string_view(phrase.variants.front().language) : std::string_view();
}

}  // namespace

StudyGroups::StudyGroups(std::span<const StudySource> sources, PhraseGrouping by,
                         const lexicon::Lexicon* words)
    : by_(by), members_{{"", 0}}, spoken_(sources.size()) {
  if (by != PhraseGrouping::speaker) grouping_ = phrases::group_sources(sources, by);
  if (words != nullptr) words_.emplace(*words);
}

void StudyGroups::add(std::size_t text, const lexicon::SourceView& view,
                      std::span<const phrases::SpokenSpan> spoken) {
  if (by_ == PhraseGrouping::speaker) {
    add_speakers(text, view, spoken);
  } else if (words_) {
    words_->add(view, {0, view.document->text.size()}, grouping_.group_of[text]);
  }
}

std::size_t StudyGroups::member_of(const phrases::SpokenSpan& spoken) {
  const auto [known, fresh] = by_id_.try_emplace(spoken.id, kNobody);
  if (!fresh) return known->second;
  const std::string& name = spoken.name.empty() ? spoken.id : spoken.name;
  const auto [named, first] = by_name_.try_emplace(name, members_.size());
  if (first) members_.push_back({name, 0});
  known->second = named->second;
  return known->second;
}

void StudyGroups::add_speakers(std::size_t text, const lexicon::SourceView& view,
                               std::span<const phrases::SpokenSpan> spoken) {
  for (const phrases::SpokenSpan& span : spoken) {
    const std::size_t member = member_of(span);
    if (words_) words_->add(view, span.span, member);
  }
  spoken_[text].assign(spoken.begin(), spoken.end());
  for (const PhraseGroup& words : phrases::words_by_speaker(spoken, *view.analysis)) {
    const auto member = by_id_.find(words.name);
    members_[member == by_id_.end() ? kNobody : member->second].words += words.words;
  }
}

std::size_t StudyGroups::speaker_of(const PhraseHit& hit) const {
  const phrases::SpokenSpan* const said = phrases::speaker_at(spoken_[hit.source], hit.span);
  return grouping_.group_of[said == nullptr ? kNobody : by_id_.at(said->id)];
}

void StudyGroups::finish(PhraseStudy& study) {
  std::vector<Phrase> phrases;
  phrases.reserve(study.phrases.size());
  for (StudiedPhrase& studied : study.phrases) phrases.push_back(std::move(studied.phrase));
  if (by_ == PhraseGrouping::speaker) {
    grouping_ = phrases::group_by_name(by_, members_);
    study.distribution = phrases::distribute(grouping_, phrases,
                                             [&](const PhraseHit& hit) { return speaker_of(hit); });
  } else {
    study.distribution = phrases::distribute(grouping_, phrases);
  }
  for (std::size_t i = 0; i < phrases.size(); ++i) study.phrases[i].phrase = std::move(phrases[i]);
  if (words_) add_keyness(study);
}

void StudyGroups::add_keyness(PhraseStudy& study) const {
  const bool by_speaker = by_ == PhraseGrouping::speaker;
  const std::vector<PhraseGroup>& groups = study.distribution.groups;
  const auto items = phrases::phrase_items(study.phrases, study.distribution);
  const auto compare = [&](std::string_view language, std::span<const PhraseGroup> among) {
    std::vector<phrases::KeynessItem> of_language;
    std::ranges::copy_if(items, std::back_inserter(of_language), [&](const auto& item) {
      return only_language(study.phrases[*item.phrase].phrase) == language;
    });
    std::ranges::move(phrases::keyness(of_language, among), std::back_inserter(study.keyness));
  };
  compare("", groups);
  for (phrases::WordTable& table : words_->tables(by_speaker ? members_ : groups)) {
    if (by_speaker) regroup(table);
    compare(table.language, table.groups);
    std::ranges::move(phrases::keyness(table.items, table.groups),
                      std::back_inserter(study.keyness));
  }
  phrases::sort_rows(study.keyness);
}

/// From members to the groups that have their names.
void StudyGroups::regroup(phrases::WordTable& table) const {
  std::vector<PhraseGroup> groups = grouping_.groups;
  for (PhraseGroup& group : groups) group.words = 0;
  for (std::size_t i = 0; i < table.groups.size(); ++i) {
    groups[grouping_.group_of[i]].words += table.groups[i].words;
  }
  table.groups = std::move(groups);
  for (phrases::KeynessItem& item : table.items) {
    for (phrases::GroupCount& each : item.counts) each.group = grouping_.group_of[each.group];
    std::ranges::sort(item.counts, {}, &phrases::GroupCount::group);
  }
}

}  // namespace readout::compare
