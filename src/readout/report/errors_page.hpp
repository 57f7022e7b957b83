/// The mistakes of an evaluation as one self-contained HTML page: each in its sentence, what the
/// gold has above what was found.
///
/// In: events with their mistakes, complete: counts, names, and the words of every passage cut into
/// runs. Out: a page that needs no script (a script adds filters) and nothing from outside. All
/// strings are untrusted. Printers derive nothing and never fail. Linear.
#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace readout::report {

/// What can be wrong with a statement; one item may have several faults.
enum class Fault {
  missed,    ///< the gold has it, nothing found matches
  invented,  ///< found, and the gold has none there
  speaker,
  kind,
  span,  ///< matched, but too much or too little of the text
  cue,
  repeated,  ///< another statement was found for the same one of the gold
};
inline constexpr std::array kFaults{Fault::missed, Fault::invented, Fault::speaker, Fault::kind,
                                    Fault::span,   Fault::cue,      Fault::repeated};

enum class ErrorRunKind { outside, frame, content, cue };

/// Words of a passage that one side sees alike; `frame`: of the statement, but not its content.
struct ErrorRun {
  ErrorRunKind kind = ErrorRunKind::outside;
  std::string text;
};

/// One side's view of a passage.
struct ErrorSide {
  std::string kind;
  std::string speaker;  ///< "" for unknown
  std::string how;      ///< by what the speaker is known; "" for the gold
  std::string cue;      ///< "" for none
  std::vector<ErrorRun> words;
};

/// `id` is unique on the page when no event is there twice.
struct ErrorItem {
  std::string id;
  std::set<Fault> faults;
  std::string before;  ///< the sentence before the passage; "" where there is none
  std::string after;
  std::optional<ErrorSide> gold;
  std::vector<ErrorSide> found;   ///< the best first
  std::vector<std::string> near;  ///< ids of other items whose passages share words with this one
};

struct ErrorCounts {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::map<Fault, std::size_t> faults;  ///< items with that fault

  ErrorCounts& operator+=(const ErrorCounts& other);
};

struct ErrorSource {
  std::string id;
  std::string outlet;
  std::string language;
  ErrorCounts counts;
  std::vector<ErrorItem> items;  ///< in the order of the text
};

struct ErrorEvent {
  std::string id;
  ErrorCounts counts;
  std::vector<ErrorSource> sources;
  std::vector<std::string> warnings;
};

struct ErrorPage {
  ErrorCounts counts;
  std::vector<ErrorEvent> events;
};

struct TagUse;

/// `use`, when given, learns which tags the templates asked for.
[[nodiscard]] std::string errors_to_html(const ErrorPage& page, TagUse* use = nullptr);

}  // namespace readout::report
