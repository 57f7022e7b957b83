/// Whether a reporting word in a text without spaces reports, by the clause that it stands in:
/// "若马伦同意", "被马伦拒绝", "马伦宣布之后" report nothing.
///
/// In: a reading, a unit and a reporting word with the phrase before it. Out: yes or no. Cost:
/// linear in the clause.
#pragma once
#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

/// "如果马伦说", "当被问及": a clause that begins so asserts nothing.
[[nodiscard]] bool is_unasserted(const Reading& reading, std::size_t start, std::size_t end);

/// "她一直在(说)": without the word that says how long.
[[nodiscard]] TokenRange before_progressive(const Reading& reading, TokenRange phrase);

/// "马伦可能(宣布)", "马伦将(宣布)": nothing is said yet.
[[nodiscard]] bool is_only_possible(const Reading& reading, TokenRange fillers);

/// "马伦面临指控时，…": the word only closes a clause that tells when.
[[nodiscard]] bool is_circumstance_of_saying(const Reading& reading, const Unit& unit,
                                             const CueHit& hit);

/// "草案被议会(拒绝)", "马伦加入了林卓(反对)…": the phrase before the word has a verb of its own,
/// and no subject; of words that say something ("发了短信说") only where that is passive.
[[nodiscard]] bool has_verb(const Reading& reading, TokenRange phrase, bool says);

/// What stands between a subject and its verb: an adverb, a time, a mark.
[[nodiscard]] bool is_filler(const Reading& reading, std::size_t i);
[[nodiscard]] TokenRange without_fillers(const Reading& reading, TokenRange phrase);

/// "（时/后），也敦促…": whether what stands before the clause that begins at token `start` tells
/// when.
[[nodiscard]] bool ends_circumstance(const Reading& reading, const Unit& unit, std::size_t start);

/// What a reporting word is.
struct Saying {
  bool plain = false;   ///< "说"
  bool clause = false;  ///< mostly with a clause behind it
};

/// Whether the words from the segment's start to the reporting word leave it an active verb that
/// somebody is said to have used.
[[nodiscard]] bool is_used(const Reading& reading, const CueHit& hit, std::size_t start,
                           TokenRange phrase, Saying saying);

/// "13日", "2月": part of a date.
[[nodiscard]] bool is_date_part(const Reading& reading, std::size_t i);

}  // namespace readout::extract
