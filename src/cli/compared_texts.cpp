#include "cli/compared_texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <utility>

#include "readout/lexicon/lexicon.hpp"

#include "cli/losses.hpp"
#include "cli/move_numbers.hpp"
#include "cli/sources.hpp"
#include "cli/word_counts.hpp"

namespace readout::cli {
namespace {

Result<std::shared_ptr<const lexicon::Lexicon>> lexicon_for(const Arguments& arguments,
                                                            const TextPair& pair, bool kinds) {
  if (kinds || arguments.has("lexicon")) return choose_lexicon(arguments);
  const std::array languages{pair.a.document.language, pair.b.document.language};
  return std::shared_ptr<const lexicon::Lexicon>(
      std::make_shared<lexicon::Lexicon>(lexicon::shipped_grammars(languages)));
}

report::TextDiff shown(const ComparedTexts& compared) {
  const TextPair& pair = compared.pair;
  const diff::Diff& diff = compared.diff;
  report::TextDiff out{pair.a.document, pair.b.document, diff.edits, diff.approximate, diff.kept};
  if (diff.replaced_whole) out.replaced_below = compared.options.replace_threshold;
  out.words = compared.words;
  out.moves = compared.moves;
  return out;
}

/// A reader who sees no mark in the text wants to be told that there is none to see.
std::string sameness(const ComparedTexts& compared) {
  const Document& a = compared.pair.a.document;
  const Document& b = compared.pair.b.document;
  const diff::Ignore& ignore = compared.options.ignore;
  const bool ignores = ignore.letter_case || ignore.punctuation || ignore.inflection;
  std::string same = a.text == b.text ? "the texts are identical"
                     : ignores ? "the texts differ in what --ignore names, spelling, marks or "
                                 "spaces only"
                               : "the texts differ in spelling, marks or spaces only";
  if (compared.input_lost()) same += ", as far as they were read";
  if (a.left_out.empty() && b.left_out.empty()) return same;
  return same + "; --keep all also compares what was left out of them";
}

/// Two texts of one subject share words by chance: a word diff of them shows no editing.
bool may_be_chance(const ComparedTexts& compared, double threshold) {
  const report::WordCounts& words = compared.words;
  const std::size_t in_both = words.kept + words.moved;
  const std::size_t shorter = in_both + std::min(words.dropped, words.added);
  if (compared.diff.replaced_whole || shorter == 0 || compared.diff.kept >= threshold) return false;
  return static_cast<double>(in_both) / static_cast<double>(shorter) < 2 * threshold;
}

}  // namespace

bool ComparedTexts::has_edits() const {
  return std::ranges::any_of(diff.edits, [](const Edit& edit) { return edit.op != EditOp::keep; });
}

bool ComparedTexts::differs() const {
  return std::ranges::any_of(diff.edits, [](const Edit& edit) {
    const bool spelling = edit.changes.size() == 1 && edit.changes.front() == Change::orthography;
    return edit.op != EditOp::keep && !spelling;
  });
}

bool ComparedTexts::input_lost() const {
  const auto lost = [](const Document& document) {
    return std::ranges::any_of(document.warnings, &Warning::input_lost);
  };
  return lost(pair.a.document) || lost(pair.b.document);
}

Result<ComparedTexts> compare_texts(TextPair pair, const DiffChoices& choices,
                                    const Arguments& arguments, const Terminal& terminal) {
  const auto lexicon = lexicon_for(arguments, pair, choices.options.classify);
  if (!lexicon) return lexicon.error();
  Losses losses(arguments, terminal);
  losses.add(pair.a.document, nullptr);
  losses.add(pair.b.document, nullptr);
  if (const auto error = losses.strict_error()) return *error;
  ComparedTexts compared{std::move(pair), choices.options, {}, {}, {}};
  const TextSide& a = compared.pair.a;
  const TextSide& b = compared.pair.b;
  compared.diff = diff::diff({a.document.text, a.tokens, a.document.language},
                             {b.document.text, b.tokens, b.document.language}, *lexicon.value(),
                             choices.options);
  compared.words = count_words(a.tokens, b.tokens, compared.diff.edits);
  compared.moves =
      number_moves(a.tokens, b.tokens, compared.diff.edits, choices.options.ignore.inflection);
  terminal.note("compared");
  return compared;
}

std::string print(const ComparedTexts& compared, const Target& target,
                  report::TextDiffLayout layout) {
  const report::TextDiff diff = shown(compared);
  layout.colour = layout.colour && target.path.empty();
  if (target.format == "html") return report::text_diff_to_html(diff, layout);
  if (target.format == "json") return report::text_diff_to_json(diff);
  if (target.path.empty() && !compared.has_edits()) return {};
  if (target.format == "md") return report::text_diff_to_markdown(diff, layout);
  return report::text_diff_to_text(diff, layout);
}

std::string summary_of(const ComparedTexts& compared) {
  if (!compared.has_edits()) return sameness(compared);
  std::string out = report::text_diff_counts(shown(compared));
  const double threshold = diff::DiffOptions{}.replace_threshold;
  constexpr double kHundred = 100;
  if (may_be_chance(compared, threshold)) {
    out += fmt::format(
        "; so few are in both that it may be chance: --replace-below {} shows both texts whole",
        std::lround(threshold * kHundred));
  }
  return out;
}

}  // namespace readout::cli
