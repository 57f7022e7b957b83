// The comparison in a terminal: what differs most, and what each account holds.
#include <algorithm>
#include <fmt/format.h>

#include "readout/report/labels.hpp"
#include "readout/report/report.hpp"
#include "readout/report/runs.hpp"
#include "readout/report/slices.hpp"
#include "readout/report/space.hpp"
#include "readout/report/summary_framing.hpp"
#include "readout/report/tally.hpp"
#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kKind = 18;  // columns of a finding's kind
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kQuotation = 160;  // code points

class Painter {
 public:
  explicit Painter(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string bold(const std::string& text) const { return paint("1", text); }
  [[nodiscard]] std::string quiet(const std::string& text) const { return paint("2", text); }
  [[nodiscard]] std::string grave(const std::string& text) const { return paint("33", text); }

 private:
  [[nodiscard]] std::string paint(const char* code, const std::string& text) const {
    return colour_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
  }
  bool colour_;
};

/// What a point of one source says: its finding has no other words to show.
std::string quotation(const Comparison& comparison, const Finding& finding) {
  if (!finding.point || finding.pair || finding.sources.size() != 1) return {};
  const Point& point = comparison.points.at(*finding.point);
  if (point.members.empty()) return {};
  const Statement& said = comparison.statements.at(point.members.front().statement);
  if (said.content.empty()) return {};
  const std::string_view text = comparison.sources.at(said.source).document.text;
  const Span content{said.content.front().begin, said.content.back().end};
  return fmt::format(" “{}”", shortened(slice(text, content), kQuotation));
}

/// The best of the near misses of a point that only one source has: "; nearest .31 in Agency
/// (below .50)".
std::string nearest_of(const Comparison& comparison, const Finding& finding,
                       const std::vector<std::size_t>& rows) {
  const NearestMiss* best = nullptr;
  if (!finding.point || finding.pair || finding.sources.size() != 1) return {};
  for (const NearestMiss& miss : comparison.points.at(*finding.point).nearest) {
    if (is_near(miss) && (best == nullptr || miss.score > best->score)) best = &miss;
  }
  if (best == nullptr) return {};
  std::string reason = label(best->reason, comparison.method.join_threshold);
  if (best->elsewhere) reason += fmt::format(" {}", rows.at(*best->elsewhere));
  return fmt::format("; nearest {} in {} ({})", score_label(best->score),
                     source_names(comparison).at(best->source), reason);
}

void append_finding(std::string& out, const Comparison& comparison, const Finding& finding,
                    const std::vector<std::size_t>& rows, std::size_t width,
                    const Painter& painter) {
  const std::string place = finding.point ? fmt::format(" (row {}{})", rows.at(*finding.point),
                                                        nearest_of(comparison, finding, rows))
                                          : std::string();
  const auto lines =
      wrap(finding.sentence + quotation(comparison, finding) + place, width - kKind - 4);
  const std::string kind = padded(words_of_code(finding.kind), kKind);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string lead = i == 0 ? painter.grave(kind) : std::string(kKind, ' ');
    out += fmt::format("  {}  {}\n", lead, lines[i]);
  }
}

void append_findings(std::string& out, const Comparison& comparison, const SummaryOptions& options,
                     std::size_t width, const Painter& painter) {
  const std::size_t shown = std::min(options.findings, comparison.findings.size());
  if (shown == 0) return;
  const auto& base = comparison.method.base;
  out += "\n" + painter.bold("What differs most") +
         (base ? painter.quiet(fmt::format(", told against {} where they name it",
                                           printable(source_names(comparison).at(*base))))
               : "") +
         "\n";
  const std::vector<std::size_t> rows = row_numbers(comparison);
  for (std::size_t i = 0; i < shown; ++i) {
    append_finding(out, comparison, comparison.findings[i], rows, width, painter);
  }
  if (shown < comparison.findings.size()) {
    const std::size_t rest = comparison.findings.size() - shown;
    out += painter.quiet(fmt::format("  and {} in the report\n", counted(rest, "more", "more")));
  }
}

void append_framing(std::string& out, const Comparison& comparison, std::size_t width,
                    const Painter& painter) {
  const std::vector<std::string> lines = framing_lines(comparison, width);
  if (lines.empty()) return;
  out += "\n" + painter.bold("How the accounts frame it") + "\n";
  for (const std::string& line : lines) out += line + "\n";
}

void append_source(std::string& out, const Source& source, const std::string& name,
                   std::size_t outlet_width) {
  const SourceSummary& summary = source.summary;
  out += fmt::format("  {}  {:>8}  {:>7}  {:>10}  {:>6}  {:>9}  {:>12}\n",
                     padded(name, outlet_width), printable(source.document.language),
                     grouped(summary.words), grouped(summary.statements), grouped(summary.points),
                     grouped(summary.only_here), grouped(summary.missing_here));
}

void append_sources(std::string& out, const Comparison& comparison, std::size_t width,
                    const Painter& painter) {
  constexpr std::size_t numbers = 66;
  std::size_t widest = 6;
  const std::vector<std::string> names = source_names(comparison);
  for (const std::string& name : names) widest = std::max(widest, display_width(printable(name)));
  const std::size_t room = width > numbers + 12 ? width - numbers : 12;
  const std::size_t outlet_width = std::min(widest, room);
  out += "\n" + painter.bold("The accounts") + "\n";
  out += painter.quiet(fmt::format("  {}  {:>8}  {:>7}  {:>10}  {:>6}  {:>9}  {:>12}",
                                   padded("outlet", outlet_width), "language", "words",
                                   "statements", "points", "only here", "missing here")) +
         "\n";
  for (std::size_t i = 0; i < names.size(); ++i) {
    append_source(out, comparison.sources[i], names[i], outlet_width);
  }
}

/// The speakers with most words, and which share of each account they have.
void append_speakers(std::string& out, const Comparison& comparison, std::size_t width,
                     const Painter& painter) {
  constexpr std::size_t kSpeakers = 5;
  const std::vector<std::string> names = source_names(comparison);
  const std::vector<SpeakerSpace> speakers = space_of_speakers(comparison);
  if (speakers.empty()) return;
  out += "\n" + painter.bold("Share of the words of each account") + "\n";
  for (std::size_t i = 0; i < std::min(kSpeakers, speakers.size()); ++i) {
    std::string line;
    for (std::size_t source = 0; source < names.size(); ++source) {
      const double part =
          share(speakers[i].words[source], comparison.sources[source].summary.words);
      if (!line.empty()) line += " · ";
      line += fmt::format("{} {:.0f} %", printable(names[source]), 100 * part);
    }
    const std::string name = padded(printable(speakers[i].name), kKind);
    const auto lines = wrap(line, width - kKind - 4);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      out += fmt::format("  {}  {}\n", at == 0 ? name : std::string(kKind, ' '), lines[at]);
    }
  }
}

std::string head_line(const Event& event) {
  std::string out = event.title.empty() ? "Accounts compared" : event.title;
  if (!event.date.empty()) out += " · " + date_label(event.date);
  if (!event.place.empty()) out += " · " + event.place;
  if (event.fictional) out += " · fictional sample";
  return out;
}

std::string counts_line(const Comparison& comparison) {
  const Tally tally = tally_points(comparison);
  return fmt::format("{}, {}: {} in more than one account, {} in all, {} in one alone",
                     counted(comparison.sources.size(), "account", "accounts"),
                     counted(comparison.points.size(), "point", "points"), tally.shared,
                     tally.in_all, tally.only_here);
}

}  // namespace

std::string to_summary(const Comparison& comparison, const SummaryOptions& options) {
  const Painter painter(options.colour);
  const std::size_t width = std::max(options.width, kNarrowest);
  std::string out;
  for (const std::string& line : wrap(head_line(comparison.event), width)) {
    out += painter.bold(line) + "\n";
  }
  for (const std::string& line : wrap(counts_line(comparison), width)) out += line + "\n";
  if (const std::string order = order_label(comparison.order); !order.empty()) out += order + "\n";
  if (comparison.method.corrections > 0) {
    out += fmt::format("corrected by hand: {}\n", corrections_label(comparison.method));
  }
  append_findings(out, comparison, options, width, painter);
  append_framing(out, comparison, width, painter);
  append_sources(out, comparison, width, painter);
  append_speakers(out, comparison, width, painter);
  return out;
}

}  // namespace readout::report
