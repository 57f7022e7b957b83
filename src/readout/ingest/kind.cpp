#include "readout/ingest/kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/turns.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFewestTurns = 3;
constexpr std::size_t kFewestSpoken = 2;
constexpr std::size_t kFewestSections = 4;

std::string kind_of_opening(std::string_view line) {
  const std::string folded = text::fold(line);
  for (const auto& [phrase, kind] : vocabulary().kind_openers) {
    if (folded.starts_with(phrase)) return kind;
  }
  return {};
}

/// "Reyk and Maren issue joint statement", "says, during joint statements": news of one.
bool is_news_of(std::string_view folded, std::string_view phrase, std::size_t place) {
  const std::string_view before = folded.substr(0, place);
  const std::string_view behind = folded.substr(place + phrase.size());
  return behind.starts_with('s') ||
         std::ranges::any_of(vocabulary().document_verbs, [&](const std::string& verb) {
           return before.find(verb) != std::string_view::npos;
         });
}

/// In the order of belief: a title may hold words of several kinds ("Readout of the call with
/// ...").
std::string kind_of_title(std::string_view title) {
  constexpr std::array<std::string_view, 4> kOrder = {"bulletin", "joint statement", "transcript",
                                                      "readout"};
  const std::string folded = text::fold(title);
  for (const std::string_view kind : kOrder) {
    for (const auto& [phrase, names] : vocabulary().kind_phrases) {
      const std::size_t place = names == kind ? folded.find(phrase) : std::string::npos;
      if (place == std::string::npos) continue;
      if (kind != "joint statement" || !is_news_of(folded, phrase, place)) return std::string(kind);
    }
  }
  return {};
}

/// A ministry's letterhead may stand above the line that says what its paper is.
std::string kind_of_head(const Page& page, std::string_view title) {
  constexpr std::size_t kHeadBlocks = 3;
  if (std::string kind = kind_of_opening(title); !kind.empty()) return kind;
  std::size_t seen = 0;
  for (const PageBlock& block : page.blocks) {
    if (!block.reason.empty()) continue;
    if (seen++ == kHeadBlocks) break;
    const bool line = block.kind == BlockKind::title || is_headline_shaped(block.text) ||
                      (seen == 1 && !has_inner_stop(block.text));
    if (!line) continue;
    if (std::string kind = kind_of_opening(block.text); !kind.empty()) return kind;
  }
  return {};
}

std::size_t count_kind(const Page& page, BlockKind kind) {
  return static_cast<std::size_t>(std::count_if(
      page.blocks.begin(), page.blocks.end(),
      [kind](const PageBlock& block) { return block.reason.empty() && block.kind == kind; }));
}

bool has_running_text(const Page& page) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PageBlock& block) {
    return block.reason.empty() && block.kind == BlockKind::paragraph &&
           is_full_paragraph(block.text);
  });
}

/// An official page that opens with a speaker's label holds somebody's words even if nobody
/// answers; where a summary stands first, two speakers show it. Elsewhere people must be heard to
/// speak: reports of sports, recipes and lists label their paragraphs, too.
bool is_transcript(const TurnCount& turns, bool official, std::string_view by_title) {
  const bool heard = official || by_title == "transcript" ||
                     (turns.different > 1 && turns.spoken >= (turns.begins ? 1 : kFewestSpoken));
  if (heard && turns.labels >= kFewestTurns && turns.any_comes_back) return true;
  if (by_title == "bulletin") return false;  // its points have labels too
  if (turns.opens && (official || (turns.names > 1 && turns.spoken > 0))) return true;
  if (official && turns.names > 1) return true;
  return turns.labels > 0 && by_title == "transcript";
}

}  // namespace

std::string kind_of_source(const Page& page, std::string_view title, std::string_view outlet) {
  const Outlet* known = outlet_of_name(outlet);
  // Who signs a dateline is an agency, even if no list holds it.
  const bool press = known != nullptr
                         ? is_press(*known)
                         : !page.metadata.agency.empty() && page.metadata.agency == outlet;
  const bool official = known != nullptr && !press;
  std::string by_title = kind_of_title(title);
  if (is_transcript(count_turn_labels(page), official, by_title)) return "transcript";
  if (press) return "news report";
  if (!by_title.empty() && by_title != "transcript") return by_title;
  if (std::string by_head = kind_of_head(page, title); !by_head.empty()) return by_head;
  // Any article may have headings; an office's paper of many sections tells of many things.
  if (official) {
    return count_kind(page, BlockKind::heading) >= kFewestSections ? "bulletin" : "readout";
  }
  const bool headed = count_kind(page, BlockKind::title) > 0;
  return headed && has_running_text(page) ? "news report" : "";
}

std::span<const std::string_view> kinds() {
  static constexpr std::array<std::string_view, 5> kKinds = {"readout", "news report", "transcript",
                                                             "joint statement", "bulletin"};
  return kKinds;
}

bool is_kind(std::string_view name) {
  return std::ranges::find(kinds(), name) != kinds().end();
}

}  // namespace readout::ingest
