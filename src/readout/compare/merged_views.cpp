#include "readout/compare/merged_views.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "readout/compare/for_each_index.hpp"
#include "readout/compare/wording.hpp"
#include "readout/diff/merge.hpp"
#include "readout/text/mark_sides.hpp"

namespace readout::compare {
namespace {

bool is_mark(const text::Token& token) {
  return token.kind == text::TokenKind::punctuation || token.kind == text::TokenKind::quote;
}

/// A member's words without marks, each with the stretch of text that it stands for.
struct Wording {
  std::size_t statement = 0;
  std::vector<text::Token> words = {};
  std::vector<Span> stretches = {};  ///< by word
  std::vector<std::size_t> breaks = {};
};

/// Takes tokens in order: marks go to the word that they stand at, those that stand at none to the
/// one before.
class WordingMaker {
 public:
  WordingMaker(std::size_t statement, std::string_view text) : text_(text) {
    made_.statement = statement;
  }

  void add(const text::Token& token, text::Side side) {
    const bool skips = last_end_ != 0 && is_skipped({last_end_, token.span.begin});
    if (skips) settle_marks();
    fresh_ = fresh_ || skips;
    last_end_ = token.span.end;
    if (is_mark(token)) {
      add_mark(token.span, side);
    } else {
      add_word(token);
    }
  }

  Wording take() {
    settle_marks();
    return std::move(made_);
  }

 private:
  [[nodiscard]] bool is_skipped(Span between) const {
    return between.in(text_).find_first_not_of(" \t\n\r") != std::string_view::npos;
  }

  void add_mark(Span mark, text::Side side) {
    const bool behind = !made_.stretches.empty() && !fresh_ && waiting_.empty() &&
                        side != text::Side::opening && made_.stretches.back().end == mark.begin;
    if (behind) {
      made_.stretches.back().end = mark.end;
    } else {
      waiting_ = {waiting_.empty() ? mark.begin : waiting_.begin, mark.end};
    }
  }

  void add_word(const text::Token& token) {
    const bool before = !waiting_.empty() && waiting_.end == token.span.begin;
    const Span stretch{before ? waiting_.begin : token.span.begin, token.span.end};
    if (before) waiting_ = {};
    settle_marks();
    if (fresh_ && !made_.words.empty()) made_.breaks.push_back(made_.words.size());
    fresh_ = false;
    made_.words.push_back(token);
    made_.stretches.push_back(stretch);
  }

  /// Marks that wait for a word go to the one before; where there is none they are let go.
  void settle_marks() {
    if (!waiting_.empty() && !made_.stretches.empty() && !fresh_) {
      made_.stretches.back().end = waiting_.end;
    }
    waiting_ = {};
  }

  std::string_view text_;
  Wording made_;
  Span waiting_;              ///< marks behind no word, before the next one
  std::size_t last_end_ = 0;  ///< of the last token
  bool fresh_ = false;        ///< words of the source are left out before what comes
};

class Merger {
 public:
  Merger(const Comparison& comparison, std::span<const text::Analysis> analyses,
         const lexicon::Lexicon& lexicon)
      : comparison_(comparison), analyses_(analyses), lexicon_(lexicon) {}

  void merge(Point& point) const {
    std::map<std::string_view, std::vector<std::size_t>> by_language;
    for (const Member& member : point.members) {
      std::vector<std::size_t>& statements = by_language[language_of(member.statement)];
      const bool again = std::ranges::find(statements, member.statement) != statements.end();
      if (!again) statements.push_back(member.statement);
    }
    for (auto& [language, statements] : by_language) {
      if (statements.size() < 2) continue;
      std::ranges::sort(statements);
      add_views(point, statements);
    }
    std::ranges::sort(point.merged, {},
                      [](const MergedView& view) { return view.statements.front(); });
    std::ranges::sort(point.not_merged);
  }

 private:
  [[nodiscard]] const Document& document_of(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document;
  }
  [[nodiscard]] std::string_view language_of(std::size_t statement) const {
    return document_of(statement).language;
  }

  [[nodiscard]] Wording wording_of(const Point& point, std::size_t statement) const {
    const Statement& said = comparison_.statements[statement];
    const std::vector<text::Token> tokens =
        words_in_point(point, statement, said, analyses_[said.source]);
    const std::string_view text = document_of(statement).text;
    const std::vector<text::Side> sides = text::mark_sides(text, tokens);
    WordingMaker maker(statement, text);
    for (std::size_t i = 0; i < tokens.size(); ++i) maker.add(tokens[i], sides[i]);
    return maker.take();
  }

  [[nodiscard]] bool is_of_base(std::size_t statement) const {
    return comparison_.method.base == comparison_.statements[statement].source;
  }

  /// As many as a reader takes in at once, the base's before the others; those that do not fit are
  /// named in the point. None where fewer than two fit.
  [[nodiscard]] std::vector<Wording> chosen(Point& point,
                                            std::vector<std::size_t> statements) const {
    std::ranges::stable_partition(statements,
                                  [&](std::size_t statement) { return is_of_base(statement); });
    std::vector<Wording> wordings;
    std::size_t words = 0;
    for (const std::size_t statement : statements) {
      Wording wording = wording_of(point, statement);
      if (wordings.size() == kMostMembersMerged ||
          words + wording.words.size() > kMostWordsMerged) {
        point.not_merged.push_back(statement);
        continue;
      }
      words += wording.words.size();
      wordings.push_back(std::move(wording));
    }
    if (wordings.size() < 2) {
      for (const Wording& alone : wordings) point.not_merged.push_back(alone.statement);
      return {};
    }
    std::ranges::sort(wordings, {}, &Wording::statement);
    return wordings;
  }

  void add_views(Point& point, const std::vector<std::size_t>& statements) const {
    const std::vector<Wording> wordings = chosen(point, statements);
    std::vector<diff::MergeSide> sides;
    for (const Wording& wording : wordings) {
      const Document& document = document_of(wording.statement);
      sides.push_back({{document.text, wording.words, document.language}, wording.breaks});
    }
    for (const diff::Merge& merge : diff::merge(sides, lexicon_)) {
      point.merged.push_back(view_of(merge, wordings));
    }
  }

  static MergedView view_of(const diff::Merge& merge, std::span<const Wording> wordings) {
    MergedView view;
    for (const std::size_t side : merge.sides) view.statements.push_back(wordings[side].statement);
    for (const diff::MergedLocus& locus : merge.loci) {
      std::vector<Reading>& readings = view.loci.emplace_back().readings;
      for (const diff::MergedReading& reading : locus.readings) {
        std::vector<Witness>& witnesses = readings.emplace_back().witnesses;
        for (const auto& [side, tokens] : reading.words) {
          const Wording& wording = wordings[side];
          witnesses.push_back(
              {wording.statement,
               {wording.stretches[tokens.begin].begin, wording.stretches[tokens.end - 1].end}});
        }
      }
    }
    return view;
  }

  const Comparison& comparison_;
  std::span<const text::Analysis> analyses_;
  const lexicon::Lexicon& lexicon_;
};

}  // namespace

void merge_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  const lexicon::Lexicon& lexicon, std::size_t jobs) {
  const Merger merger(comparison, analyses, lexicon);
  for_each_index(comparison.points.size(), jobs,
                 [&](std::size_t i) { merger.merge(comparison.points[i]); });
}

}  // namespace readout::compare
