// A study of phrasings in a terminal.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "readout/report/kwic.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kNarrowest = 72;       // columns: figures and some words
constexpr std::size_t kWordings = 4;         // of a phrase
constexpr std::size_t kOutlets = 3;          // of a wording
constexpr std::size_t kGroups = 6;           // of a phrase in the distribution
constexpr std::size_t kKeyness = 15;         // items of a group
constexpr std::size_t kContext = 400;        // bytes; cut to the columns after
constexpr std::size_t kFrom = 24;            // columns of where a concordance's line is from
constexpr std::size_t kFigures = 43;         // columns before the phrase in its table
constexpr std::size_t kGroupName = 32;       // columns
constexpr std::size_t kKeynessFigures = 52;  // columns before the item

std::string right(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ') + std::string(text);
}

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

class StudyText {
 public:
  StudyText(const PhraseStudy& study, const PhraseTextLayout& layout)
      : study_(study),
        layout_(layout),
        colour_(layout.colour),
        width_(std::max(layout.width, kNarrowest)),
        names_(study_source_names(study)) {}

  std::string print() {
    head();
    if (layout_.phrases) phrases();
    if (layout_.distribution) distribution();
    keyness();
    for (const PhraseConcordance& each : study_.concordances) concordance(each);
    warnings();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string bold(const std::string& text) const { return paint("1", text); }
  [[nodiscard]] std::string quiet(const std::string& text) const { return paint("2", text); }
  [[nodiscard]] std::string paint(const char* code, const std::string& text) const {
    return colour_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
  }

  void line(std::string text) { out_ += without_trailing_blanks(std::move(text)) + "\n"; }
  void heading(const std::string& text) {
    out_ += "\n";
    for (const std::string& part : wrap(text, width_)) line(bold(part));
  }
  /// Lines behind an indent.
  void note(std::string_view text, std::size_t indent) {
    for (const std::string& part : wrap(text, width_ - indent)) {
      line(std::string(indent, ' ') + quiet(part));
    }
  }

  void head() {
    const std::string title = study_.title.empty() ? "Recurring phrasings" : study_.title;
    for (const std::string& part : wrap(title, width_)) line(bold(part));
    if (study_.fictional) line("(fictional sample)");
    std::string about = counted(study_.sources.size(), "text", "texts") + ", " +
                        counted(count_words(study_), "word", "words");
    const std::size_t events = count_events(study_);
    if (events > 0) about += ", " + counted(events, "event", "events");
    const std::string languages = languages_label(study_);
    if (!languages.empty()) about += "; " + languages;
    const std::string period = period_label(study_);
    if (!period.empty()) about += "; " + period;
    note(about, 0);
  }

  void phrases() {
    if (study_.phrases.empty()) return line("\nNo formula of the lexicon was found.");
    out_ += "\n";
    line(bold(fmt::format("{:>6} {:>6} {:>5} {:>10} {:>10}  {}", "count", "own", "texts", "first",
                          "last", "phrase")));
    for (const StudiedPhrase& each : study_.phrases) phrase(each);
    note("own: occurrences that are no part of a longer phrase of this table", 0);
  }

  void phrase(const StudiedPhrase& studied) {
    const PhraseFigures& figures = studied.figures;
    const auto day = [](const std::string& value) { return padded(value, 10); };
    const std::string numbers =
        fmt::format("{:>6} {:>6} {:>5} {} {}  ", figures.count, figures.consolidated,
                    figures.sources, day(figures.first_use), day(figures.last_use));
    const std::string title =
        fmt::format("{} ({})", studied.phrase.canonical, kind_of(studied.phrase));
    const auto lines = wrap(title, width_ - kFigures);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      line((i == 0 ? numbers : std::string(kFigures, ' ')) + lines[i]);
    }
    const auto wordings = wordings_met(study_, studied);
    for (std::size_t i = 0; i < std::min(wordings.size(), kWordings); ++i) {
      note(fmt::format("“{}” {}: {}", studied.phrase.variants[wordings[i].variant].text,
                       grouped(wordings[i].count), outlets_label(wordings[i], kOutlets)),
           8);
    }
    if (wordings.size() > kWordings) {
      note(fmt::format("and {} more", counted(wordings.size() - kWordings, "wording", "wordings")),
           8);
    }
    for (const PhraseFrame& each : studied.frames) frame(each);
  }

  void frame(const PhraseFrame& frame) {
    std::string fillers;
    for (std::size_t i = 0; i < std::min(frame.fillers.size(), kWordings); ++i) {
      fillers += fmt::format("{}{} ×{}", i == 0 ? "" : ", ", frame.fillers[i].text,
                             grouped(frame.fillers[i].count));
    }
    note(fmt::format("slot: {} * {} ({} bits): {}", frame.before, frame.after,
                     rate_label(frame.entropy), fillers),
         8);
  }

  void distribution() {
    const PhraseDistribution& all = study_.distribution;
    const std::size_t count = std::min(all.rates.size(), study_.phrases.size());
    if (count == 0 || all.groups.empty()) return;
    heading(fmt::format("By {}: count, rate per 1,000 words, 95 % interval", label(all.by)));
    for (std::size_t i = 0; i < count; ++i) {
      line(padded(study_.phrases[i].phrase.canonical, width_));
      groups_of(all, i);
    }
  }

  void groups_of(const PhraseDistribution& all, std::size_t phrase) {
    const std::vector<PhraseRate>& row = all.rates[phrase];
    const std::vector<std::size_t> order = groups_with(all, phrase);
    const std::size_t name = std::min(kGroupName, width_ / 3);
    for (std::size_t i = 0; i < std::min(order.size(), kGroups); ++i) {
      const PhraseRate& rate = row[order[i]];
      line(fmt::format("    {} {:>6} {:>8}  {}–{}", padded(group_label(all, order[i]), name),
                       rate.count, rate_label(rate.rate), rate_label(rate.low),
                       rate_label(rate.high)));
    }
    if (order.size() > kGroups) note(fmt::format("and {} more", order.size() - kGroups), 4);
  }

  void keyness() {
    if (study_.keyness.empty()) return;
    heading("Used more (or, with −, less) than in the others: log-likelihood and log-odds (z)");
    std::map<std::size_t, std::size_t> shown;
    for (const KeynessRow& row : study_.keyness) {
      const std::size_t number = shown[row.group]++;
      if (number == 0) line(padded(group_label(study_.distribution, row.group), width_));
      if (number >= kKeyness) continue;
      line(fmt::format("    {} {} {:>6} here {:>6} elsewhere  {}",
                       right(signed_label(row.log_likelihood), 8),
                       right(signed_label(row.log_odds), 7), row.count, row.elsewhere,
                       padded(row.item, width_ - kKeynessFigures)));
    }
  }

  void concordance(const PhraseConcordance& concordance) {
    heading(fmt::format("“{}”: {}, by {}", concordance.query,
                        counted(concordance.lines.size(), "line", "lines"),
                        label(concordance.order)));
    for (const ConcordanceLine& each : concordance.lines) concordance_line(each);
  }

  /// The hits stand below each other: what is before them ends in one column.
  void concordance_line(const ConcordanceLine& each) {
    const std::size_t from = std::min(kFrom, width_ / 4);
    const std::size_t left = (width_ - from - 2) * 2 / 5;
    const std::size_t rest = width_ - from - 2 - left;
    const Kwic shown = kwic(study_.sources.at(each.source).document.text, each.span, kContext);
    const std::string hit = without_trailing_blanks(padded(shown.hit, rest));
    const std::size_t used = std::min(display_width(hit), rest);
    const std::string name = each.speaker.empty() ? names_.at(each.source)
                                                  : each.speaker + ", " + names_.at(each.source);
    line(quiet(padded(name, from)) + "  " + right(last_columns(shown.before, left), left) +
         bold(hit) + padded(shown.after, rest - used));
  }

  void warnings() {
    if (study_.warnings.empty()) return;
    out_ += "\n";
    for (const Warning& warning : study_.warnings) {
      const std::string place = warning.source.empty() ? "" : warning.source + ": ";
      note(fmt::format("warning: {}{}", place, warning.message), 0);
    }
  }

  const PhraseStudy& study_;
  PhraseTextLayout layout_;
  bool colour_;
  std::size_t width_;
  std::vector<std::string> names_;
  std::string out_;
};

}  // namespace

std::string phrase_study_to_text(const PhraseStudy& study, const PhraseTextLayout& layout) {
  return StudyText(study, layout).print();
}

}  // namespace readout::report
