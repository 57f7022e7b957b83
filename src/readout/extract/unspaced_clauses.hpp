/// Clauses around a reporting word in a text without spaces: whose the next clause is, and where
/// the words begin that somebody is told.
///
/// In: a reading and reports of one unit. Out: yes or no, or a token. Looks at one clause.
#pragma once
#include "readout/extract/cues.hpp"
#include "readout/extract/reports.hpp"

namespace readout::extract {

/// "雷科通报了灾区情况，马伦对此表示关切": a second clause of another's own. Only where the first
/// verb has an object and where the second clause begins with a name right before its verb (over
/// "对此"); a clause behind "说，" is what the first says, unless "则" sets it apart.
[[nodiscard]] bool opens_clause_of_another(const Reading& reading, const CueFinder& cues,
                                           const Report& first, bool first_takes_clause,
                                           const Report& second, std::size_t start);

/// "又说他愿意": a person says so of himself, no state.
[[nodiscard]] bool says_he(const Reading& reading, const CueHit& hit);

/// "林卓拒绝置评，(称)…": who opens the nearest clause before the one that begins at token `start`
/// and has no subject, where nothing else may be meant; empty otherwise.
[[nodiscard]] TokenRange opening_subject(const Reading& reading, const Unit& unit,
                                         const CueHit& hit, std::size_t start);

/// "据《信使报》报道", "新华社称": a source, or a paper or agency, whose words are another's where
/// somebody speaks behind it.
[[nodiscard]] bool only_hands_on(const Reading& reading, const Report& report);

/// "总统府表示，马伦强调": whether a body, its spokesman or an official tells what the person says
/// whom the second clause names; but not "表示，马伦曾保证".
[[nodiscard]] bool tells_of_another(const Reading& reading, const Report& first,
                                    const Report& second);

/// "马伦称，雷科提议停火，并宣布…": what `first` says is about another, who does what `second`
/// says.
[[nodiscard]] bool goes_on_with_another(const Reading& reading, const Report& first,
                                        const Report& second);

/// "雷科表示，马伦曾保证，…": a clause that opens what the first says is said by the first, unless
/// that only hands on ("路透社报道，马伦说").
[[nodiscard]] bool is_within_said(const Reading& reading, const Report& first, std::size_t start);

/// "雷科说，马伦表示，“…”": words in marks right behind the verb are whose it is, whoever tells it.
[[nodiscard]] bool introduces_quotation(const Reading& reading, const Unit& unit,
                                        const Report& report);

/// "当被问及此事时", "当地时间12月10日": nothing but when somebody spoke.
[[nodiscard]] bool is_only_when(const Reading& reading, TokenRange words);

/// Whether no other clause stands between the source's words and the clause at token `start`.
[[nodiscard]] bool is_first_behind(const Reading& reading, const Report& source, std::size_t start);

/// "雷科称谈判“毫无意义” 马伦回应": words in marks that go on the clause before belong to it.
[[nodiscard]] bool goes_on_into_quotation(const Reading& reading, const Report& first,
                                          std::size_t start);

/// "对雷科“必须撤军”的说法表示反对": words in marks that somebody else's claim holds; the one who
/// speaks of it does not say them.
[[nodiscard]] bool is_claim_of_another(const Reading& reading, const Unit& unit,
                                       TokenRange quotation);

/// "…“湖畔”…；马伦表示": the token behind the last such mark before the subject, for what stands
/// before it is not hers; `floor` where there is none.
[[nodiscard]] std::size_t behind_semicolon(const Reading& reading, std::size_t floor,
                                           const Report& report);

/// "告诉路透社，火势…": the mark behind whom the verb addresses; the verb's end where there is
/// none.
[[nodiscard]] std::size_t behind_told(const Reading& reading, const Unit& unit, const CueHit& hit);

}  // namespace readout::extract
