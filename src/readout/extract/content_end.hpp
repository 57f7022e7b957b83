/// Where the words that a reporting word reports end before the sentence does.
///
/// In: a report whose content stands behind its cue. Out: the token behind the content;
/// never before a quotation that would be left alone. What somebody praises, demands or announces
/// is short: a comma with a clause, an apposition or a participle ends it. What somebody says
/// (that) may be as long as the sentence, and only what sets another's doings against it ("even
/// as") ends it. No parser: where two readings are as likely, the sentence's end stands. Cost:
/// linear.
#pragma once
#include "readout/extract/cues.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {

class ContentEnd {
 public:
  ContentEnd(const Reading& reading, const CueFinder& cues, const Unit& unit,
             const Subjects& subjects)
      : reading_(reading),
        cues_(cues),
        unit_(unit),
        subjects_(subjects),
        told_apart_(!reading.grammar.list("object_enders").empty()) {}

  /// `ceiling`: where the next report or the unit's end stands.
  [[nodiscard]] std::size_t of(const Report& report, std::size_t ceiling) const;

 private:
  [[nodiscard]] std::size_t first_comma(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t main_verb(TokenRange noun, std::size_t end) const;
  [[nodiscard]] std::size_t turned_away(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t clause_of_noun(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t next_clause(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool is_subordinate(const Report& report) const;
  [[nodiscard]] bool is_clause(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool ends_object(std::size_t i, std::size_t ceiling) const;
  [[nodiscard]] bool ends_behind_mark(std::size_t mark, std::size_t ceiling) const;
  [[nodiscard]] bool opens_contrast(std::string_view list, std::size_t i) const;
  [[nodiscard]] bool ends_in(std::string_view list, std::size_t i) const;

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  const Subjects& subjects_;
  bool told_apart_ = false;  ///< whether the language's data tell what ends an object
};

}  // namespace readout::extract
