/// Who hands on what another says: "Maren promised to come, the Courier reported", "According to
/// the Courier, Maren said".
///
/// In: reporting clauses of one sentence. Out: whether one of them only tells what another reports.
/// Which of them are statements is for reports_spaced.cpp. Cost: a look at the end of the sentence.
#pragma once
#include <optional>

#include "readout/extract/candidates.hpp"

namespace readout::extract {

class HandingOn {
 public:
  HandingOn(const Reading& reading, const Subjects& subjects, const ClauseContext& context)
      : reading_(reading), subjects_(subjects), context_(context) {}

  /// The mark before a clause at the sentence's end that hands on what `before` reports; nothing
  /// where `tail` is no such clause.
  [[nodiscard]] std::optional<std::size_t> tail_border(const Candidate& tail,
                                                       const Candidate& before) const;
  /// Whether the sentence ends with the clause: "…, Reyk told reporters at the port".
  [[nodiscard]] bool ends_with(const Candidate& candidate) const;
  /// «Рейк рассказал о дороге, передаёт корреспондент «Вестника»»: whether what a known person or
  /// an official says before such a verb stays theirs.
  [[nodiscard]] bool hands_on_official(const Candidate& candidate,
                                       const std::vector<Candidate>& accepted) const;
  /// Whether `source` names nothing but who tells what the report behind it reports.
  [[nodiscard]] bool is_source_of(const Report& source, const Candidate& next) const;

 private:
  [[nodiscard]] bool opens_as_gerund(TokenRange content, const Candidate& next) const;
  [[nodiscard]] bool opens_sentence(const Candidate& before) const;
  [[nodiscard]] std::optional<std::size_t> border_of(const Candidate& tail) const;

  const Reading& reading_;
  const Subjects& subjects_;
  const ClauseContext& context_;
};

}  // namespace readout::extract
