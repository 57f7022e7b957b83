// The counts of a comparison as JSON.
#include "readout/report/json_parts.hpp"
#include "readout/report/space.hpp"
#include "readout/report/tally.hpp"

namespace readout::report {
namespace {

Json json_shares(const SourceSummary& summary) {
  Json out = Json::array();
  for (const auto& [speaker, words] : summary.words_per_speaker) {
    Json entry = {
        {"speaker", nullptr}, {"words", words}, {"share", rounded(share(words, summary.words))}};
    if (!speaker.empty()) entry["speaker"] = speaker;
    out.push_back(std::move(entry));
  }
  return out;
}

Json json_source_summary(const Source& source) {
  const SourceSummary& summary = source.summary;
  return {{"source", source.document.id},
          {"statements", summary.statements},
          {"words", summary.words},
          {"speakers", json_shares(summary)},
          {"points", summary.points},
          {"only_here", summary.only_here},
          {"missing_here", summary.missing_here}};
}

}  // namespace

Json json_summary(const Comparison& comparison) {
  Json sources = Json::array();
  for (const Source& source : comparison.sources) sources.push_back(json_source_summary(source));
  const Tally tally = tally_points(comparison);
  return {{"statements", comparison.statements.size()},
          {"points", comparison.points.size()},
          {"points_shared", tally.shared},
          {"points_in_all", tally.in_all},
          {"points_only_here", tally.only_here},
          {"sources", std::move(sources)}};
}

}  // namespace readout::report
