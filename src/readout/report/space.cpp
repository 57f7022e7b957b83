#include "readout/report/space.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "readout/report/voices.hpp"

namespace readout::report {
namespace {

/// By id of a speaker: the voice under which the reader meets it.
std::map<std::string, std::size_t> voices_by_id(const Comparison& comparison,
                                                const Voices& voices) {
  std::map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    const auto& speaker = comparison.statements[i].speaker;
    out.try_emplace(speaker ? speaker->id : "", voices.of(i));
  }
  return out;
}

std::size_t sum(const SpeakerSpace& space) {
  return std::accumulate(space.words.begin(), space.words.end(), std::size_t{0});
}

}  // namespace

std::vector<SpeakerSpace> space_of_speakers(const Comparison& comparison) {
  const Voices voices(comparison);
  const auto by_id = voices_by_id(comparison, voices);
  std::vector<SpeakerSpace> out;
  for (const Voice& voice : voices.all()) {
    out.push_back({voice.name, voice.colour, std::vector<std::size_t>(comparison.sources.size())});
  }
  for (std::size_t i = comparison.statements.size(); i-- > 0;) out[voices.of(i)].statement = i;
  for (std::size_t source = 0; source < comparison.sources.size(); ++source) {
    for (const auto& [id, words] : comparison.sources[source].summary.words_per_speaker) {
      const auto voice = by_id.find(id);
      if (voice != by_id.end()) out[voice->second].words[source] += words;
    }
  }
  std::erase_if(out, [](const SpeakerSpace& space) { return sum(space) == 0; });
  std::ranges::stable_sort(out, std::ranges::greater{}, sum);
  return out;
}

}  // namespace readout::report
