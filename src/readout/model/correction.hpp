/// What an editor says of a comparison: it beats what the program found.
///
/// A correction names its statements by id, and by their words and source for the run in which an
/// id has changed. Read by ingest, applied by compare.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout {

enum class CorrectionOp {
  join,          ///< the points of these statements are one
  split,         ///< these statements leave the point they stand in, those of one point together
  move,          ///< these statements leave their points for that of another one
  set_speaker,   ///< these statements have that speaker, or an unknown one
  set_relation,  ///< two statements of one point are to each other what the editor says
};

/// A statement as a file names it. Either of `id` and `text` may be empty, not both.
struct StatementRef {
  std::string id;
  std::string source;  ///< id or outlet; "" for any
  std::string text;    ///< the exact words of the statement's span
};

/// An empty `id` is looked up by name, or made of it.
struct CorrectedSpeaker {
  std::string id;
  std::string name;
};

struct Correction {
  CorrectionOp op = CorrectionOp::join;
  std::vector<StatementRef> statements;          ///< of set_relation two: a and b
  std::optional<StatementRef> to = {};           ///< of move
  std::optional<CorrectedSpeaker> speaker = {};  ///< of set_speaker; empty: unknown
  Relation relation = Relation::reworded;        ///< of set_relation, read from a to b
  std::size_t number = 0;                        ///< from 1, in its file
  std::string place = {};                        ///< "file:line:column", for messages
};

}  // namespace readout
