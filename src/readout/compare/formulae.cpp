#include "readout/compare/formulae.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

/// The statements that hold a span, found without a look at all of their source.
class Holders {
 public:
  explicit Holders(const std::vector<Statement>& statements) : statements_(statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const bool goes_on = i > 0 && statements[i].source == statements[i - 1].source;
      const std::size_t end = statements[i].span.end;
      furthest_.push_back(goes_on ? std::max(end, furthest_.back()) : end);
    }
  }

  /// Calls `visit` with each statement of `source` that holds `span`, the last one first.
  template <class Visit>
  void each(std::size_t source, Span span, Visit visit) const {
    const auto behind = std::ranges::upper_bound(
        statements_, std::pair(source, span.begin), {},
        [](const Statement& each) { return std::pair(each.source, each.span.begin); });
    for (auto i = static_cast<std::size_t>(behind - statements_.begin()); i-- > 0;) {
      if (statements_[i].source != source || furthest_[i] < span.end) return;
      if (statements_[i].span.contains(span)) visit(i);
    }
  }

 private:
  const std::vector<Statement>& statements_;
  std::vector<std::size_t> furthest_;  ///< end of the statements of a source up to here
};

}  // namespace

std::vector<std::vector<std::size_t>> tie_formulae(Comparison& comparison) {
  const auto& statements = comparison.statements;
  const Holders holders(statements);
  std::vector<std::vector<std::size_t>> formulae(statements.size());
  for (std::size_t phrase = 0; phrase < comparison.phrases.size(); ++phrase) {
    const bool known = comparison.phrases[phrase].origin == PhraseOrigin::lexicon;
    for (PhraseHit& hit : comparison.phrases[phrase].occurrences) {
      holders.each(hit.source, hit.span, [&](std::size_t i) {
        auto& here = formulae[i];
        if (known && (here.empty() || here.back() != phrase)) here.push_back(phrase);
        if (!hit.statement || statements[i].span.size() < statements[*hit.statement].span.size()) {
          hit.statement = i;
        }
      });
    }
  }
  return formulae;
}

}  // namespace readout::compare
