/// The mistakes of an evaluation as one self-contained HTML page: each in its sentence, what the
/// gold has above what was found; and the pairs that were joined wrongly or missed, with what the
/// alignment saw in them.
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

#include "readout/model/comparison.hpp"
#include "readout/report/reliability.hpp"

namespace readout::report {

/// What can be wrong with a statement, where one item may have several faults, and with a pair.
enum class Fault {
  missed,    ///< the gold has it, nothing found matches
  invented,  ///< found, and the gold has none there
  speaker,
  kind,
  span,  ///< matched, but too much or too little of the text
  cue,
  repeated,     ///< another statement was found for the same one of the gold
  wrong_join,   ///< two statements in a point that are no pair of the gold
  missed_join,  ///< a pair of the gold that stands in no point
};
inline constexpr std::array kFaults{Fault::missed,   Fault::invented,   Fault::speaker,
                                    Fault::kind,     Fault::span,       Fault::cue,
                                    Fault::repeated, Fault::wrong_join, Fault::missed_join};

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

/// Another statement of the point that a side stands in.
struct Beside {
  std::string outlet;
  std::string language;
  std::string words;
};

struct JoinSide {
  std::string outlet;
  std::string language;
  ErrorSide said;              ///< as found in a wrong join, as the gold has it in a missed one
  bool found = true;           ///< false: no statement was found for it
  std::vector<Beside> beside;  ///< of a missed join: what it stands with instead
};

/// Two statements that were joined wrongly, or not joined.
struct JoinError {
  std::string id;  ///< unique on the page, as ErrorItem::id
  Fault fault = Fault::missed_join;
  JoinSide a;
  JoinSide b;
  std::optional<double> score;  ///< nothing where the alignment kept none
  std::optional<SimilarityParts> parts;
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
  std::vector<JoinError> joins;
  std::vector<std::string> warnings;
};

struct ErrorPage {
  ErrorCounts counts;
  std::vector<Reliability> reliability;  ///< of the pairs' scores; may be empty
  std::vector<ErrorEvent> events;
};

struct TagUse;

/// `use`, when given, learns which tags the templates asked for.
[[nodiscard]] std::string errors_to_html(const ErrorPage& page, TagUse* use = nullptr);

}  // namespace readout::report
