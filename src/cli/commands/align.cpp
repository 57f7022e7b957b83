#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>

#include "readout/align/lines.hpp"
#include "readout/encode/encoder.hpp"
#include "readout/encode/use_languages.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/report/line_alignment.hpp"
#include "readout/text/analysis.hpp"

#include "cli/commands/commands.hpp"
#include "cli/encoder_choice.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

/// Of A and of B.
using Languages = std::array<std::string, 2>;

/// As BCP 47 begins: "de", "zh-Hant".
bool is_language_code(std::string_view code) {
  const std::size_t letters = std::min(code.find('-'), code.size());
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return letters >= 2 && letters <= 3 && std::ranges::all_of(code.substr(0, letters), is_small);
}

Result<Languages> typed_languages(const Arguments& arguments) {
  const std::string typed = arguments.value_or("languages", "");
  if (typed.empty()) return Languages{};
  const std::size_t comma = typed.find(',');
  const std::string a = typed.substr(0, comma);
  const std::string b = comma == std::string::npos ? "" : typed.substr(comma + 1);
  if (!is_language_code(a) || !is_language_code(b)) {
    return Error{ErrorKind::usage, "--languages", fmt::format("does not take \"{}\"", typed),
                 "write the language of each file, as in de,fr"};
  }
  return Languages{a, b};
}

void take_lines(LineSide& side) {
  const std::string& text = side.document.text;
  std::size_t line = 0;
  std::size_t at = 0;
  for (const Block& block : side.document.blocks) {
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
    const auto to = text.begin() + static_cast<std::ptrdiff_t>(block.span.begin);
    line += static_cast<std::size_t>(std::count(from, to, '\n'));
    at = block.span.begin;
    side.sentences.push_back(block.span);
    side.lines.push_back(line);
  }
}

void take_sentences(LineSide& side) {
  for (const text::Sentence& sentence : text::analyse(side.document).sentences) {
    side.lines.push_back(side.sentences.size());
    side.sentences.push_back(sentence.span);
  }
}

Result<LineSide> read_side(const std::string& file, const std::string& language,
                           const Arguments& arguments) {
  ingest::SourceHints hints = common_hints(arguments);
  hints.language = language;
  const ingest::IngestOptions options = ingest_options(arguments);
  const bool segment = arguments.has("segment");
  auto document = segment ? ingest::ingest_file(file, hints, options)
                          : ingest::ingest_lines(file, hints, options);
  if (!document) return document.error();
  LineSide side{std::move(document).value(), {}, {}};
  if (segment) {
    take_sentences(side);
  } else {
    take_lines(side);
  }
  return side;
}

std::vector<std::string_view> texts_of(const LineSide& side) {
  std::vector<std::string_view> texts;
  texts.reserve(side.sentences.size());
  for (const Span span : side.sentences) texts.push_back(span.in(side.document.text));
  return texts;
}

std::string print(const report::LineAlignment& alignment, const Target& target,
                  const Terminal& terminal) {
  if (target.format == "jsonl") return report::line_alignment_to_jsonl(alignment);
  if (target.format == "ladder") return report::line_alignment_to_ladder(alignment);
  return report::line_alignment_to_text(alignment, terminal.width(),
                                        target.path.empty() && terminal.colour_out());
}

std::string summary(const std::vector<LineLink>& links) {
  std::size_t linked = 0;
  std::size_t moved = 0;
  std::size_t only_a = 0;
  std::size_t only_b = 0;
  for (const LineLink& link : links) {
    const bool gap = link.a.empty() || link.b.empty();
    if (!gap) ++linked;
    if (link.moved) ++moved;
    if (gap) (link.a.empty() ? only_b : only_a) += link.a.size() + link.b.size();
  }
  return fmt::format("{} links, {} of them moved; without counterpart {} in A, {} in B", linked,
                     moved, only_a, only_b);
}

/// What `auto` finds is left aside for a language that it does not know.
bool is_of_use(const encode::Encoder& encoder, const LineSide& a, const LineSide& b,
               const Arguments& arguments) {
  if (encoder.name() == "none") return false;
  const bool chosen = arguments.value_or("encoder", "auto") != "auto";
  return chosen ||
         (encode::use_knows(a.document.language) && encode::use_knows(b.document.language));
}

/// Two languages share names and numbers only: where there are few, order is all there is.
void warn_of_poor_evidence(const LineSide& a, const LineSide& b, const encode::Encoder* encoder,
                           const Terminal& terminal) {
  const std::string& language_a = a.document.language;
  const std::string& language_b = b.document.language;
  if (encoder != nullptr || language_a == language_b) return;
  terminal.warning({"", "no-vectors",
                    fmt::format("{} and {} are lined up without sentence vectors, by names, "
                                "numbers and order: check what has few of them",
                                language_a, language_b)});
}

Result<std::vector<LineLink>> align_sides(const LineSide& a, const LineSide& b,
                                          const encode::Encoder& encoder,
                                          const Arguments& arguments, const Terminal& terminal) {
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  align::LinesOptions options;
  options.monotone = arguments.has("monotone");
  options.jobs = jobs.value();
  if (is_of_use(encoder, a, b, arguments)) options.encoder = &encoder;
  warn_of_poor_evidence(a, b, options.encoder, terminal);
  options.progress = [&](std::string_view step, double done) {
    terminal.progress(step, done);
    terminal.note(step);
  };
  const std::vector<std::string_view> texts_a = texts_of(a);
  const std::vector<std::string_view> texts_b = texts_of(b);
  return align::align_lines({texts_a, a.document.language}, {texts_b, b.document.language},
                            *lexicon.value(), options);
}

}  // namespace

CommandResult align_command(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.operands.size() != 2) {
    return Error{ErrorKind::usage, "align", "takes two files", "see readout align --help"};
  }
  if (arguments.operands[0] == "-" && arguments.operands[1] == "-") {
    return Error{ErrorKind::usage, "-", "standard input is given twice", "give it once"};
  }
  const auto targets =
      find_targets(arguments, {"align", "txt", {"jsonl", "ladder", "txt"}, {"jsonl"}});
  if (!targets) return targets.error();
  const auto languages = typed_languages(arguments);
  if (!languages) return languages.error();
  const auto encoder = choose_encoder(arguments, terminal);
  if (!encoder) return encoder.error();
  const auto a = read_side(arguments.operands[0], languages.value()[0], arguments);
  if (!a) return a.error();
  const auto b = read_side(arguments.operands[1], languages.value()[1], arguments);
  if (!b) return b.error();
  Losses losses(arguments, terminal);
  losses.add(a.value().document, nullptr);
  losses.add(b.value().document, nullptr);
  if (const auto error = losses.strict_error()) return *error;

  const auto links = align_sides(a.value(), b.value(), *encoder.value(), arguments, terminal);
  if (!links) return links.error();
  const report::LineAlignment alignment{a.value(), b.value(), links.value()};
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, print(alignment, target, terminal));
    if (!written) return written.error();
  }
  terminal.note(summary(links.value()));
  return losses.exit_code();
}

}  // namespace readout::cli
