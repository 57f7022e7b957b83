// A study of phrasings as tables of CSV.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "readout/model/names.hpp"
#include "readout/report/kwic.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/report/slices.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kContext = 120;  // bytes on either side of a hit

/// A line break, a tab or another control character as a space: one record is one line.
std::string on_one_line(std::string_view text) {
  std::string out = text::to_valid_utf8(text);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

/// Whether a spreadsheet might run the cell.
bool is_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> kOpen{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::string_view shown = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::any_of(kOpen, [&](std::string_view open) { return shown.starts_with(open); });
}

class CsvWriter {
 public:
  explicit CsvWriter(std::string_view names) { out_ = std::string(names) + "\r\n"; }

  CsvWriter& text(std::string_view value) {
    std::string cell = on_one_line(value);
    if (is_formula(cell)) cell.insert(0, 1, '\'');
    separate();
    if (cell.find_first_of("\",'") == std::string::npos) {
      out_ += cell;
    } else {
      append_quoted(cell);
    }
    return *this;
  }
  CsvWriter& number(std::size_t value) {
    separate();
    out_ += std::to_string(value);
    return *this;
  }
  CsvWriter& number(double value) {
    separate();
    out_ += fmt::format("{:.6g}", finite(value));
    return *this;
  }
  void end() {
    out_ += "\r\n";
    begun_ = false;
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (begun_) out_ += ',';
    begun_ = true;
  }
  void append_quoted(std::string_view cell) {
    out_ += '"';
    for (const char c : cell) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  std::string out_;
  bool begun_ = false;
};

std::string phrases_table(const PhraseStudy& study) {
  CsvWriter out(
      "phrase,canonical,category,origin,count,consolidated,texts,events,association,dispersion,"
      "first_use,last_use");
  for (const StudiedPhrase& each : study.phrases) {
    const PhraseFigures& figures = each.figures;
    out.text(each.phrase.id).text(each.phrase.canonical).text(each.phrase.category);
    out.text(name(each.phrase.origin)).number(figures.count).number(figures.consolidated);
    out.number(figures.sources).number(figures.events).number(figures.association);
    out.number(figures.dispersion).text(figures.first_use).text(figures.last_use).end();
  }
  return out.take();
}

/// Where lines are from, and their words in context.
class Places {
 public:
  explicit Places(const PhraseStudy& study) : study_(study) {
    texts_.reserve(study.sources.size());
    for (const StudySource& source : study.sources) texts_.emplace_back(source.document.text);
  }

  void add(CsvWriter& out, std::size_t source, Span span) const {
    const StudySource& from = study_.sources.at(source);
    const Document& document = from.document;
    const Kwic shown = kwic(document.text, span, kContext);
    const Span points = texts_[source].code_points(span);
    out.text(document.id).text(document.outlet).text(from.day).text(from.event);
    out.number(points.begin).number(points.end);
    out.text(shown.before).text(shown.hit).text(shown.after);
  }

 private:
  const PhraseStudy& study_;
  std::vector<MappedText> texts_;
};

std::string occurrences_table(const PhraseStudy& study) {
  CsvWriter out(
      "phrase,canonical,language,source,outlet,day,event,start,end,before,text,after,variant");
  const Places places(study);
  for (const StudiedPhrase& each : study.phrases) {
    for (const PhraseHit& hit : each.phrase.occurrences) {
      out.text(each.phrase.id).text(each.phrase.canonical);
      out.text(study.sources.at(hit.source).document.language);
      places.add(out, hit.source, hit.span);
      const bool known = hit.variant < each.phrase.variants.size();
      out.text(known ? each.phrase.variants[hit.variant].text : std::string()).end();
    }
  }
  return out.take();
}

std::string with_bars(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " | "));
}

std::string variants_table(const PhraseStudy& study) {
  CsvWriter out("phrase,canonical,language,variant,count,texts,against,dropped,added,outlets");
  for (const StudiedPhrase& each : study.phrases) {
    for (const WordingMet& wording : wordings_met(study, each)) {
      const PhraseVariant& variant = each.phrase.variants[wording.variant];
      const VariantReading* reading = wording.reading;
      const ReadingWords words =
          reading == nullptr ? ReadingWords{} : words_of(*reading, variant.text);
      out.text(each.phrase.id).text(each.phrase.canonical).text(variant.language);
      out.text(variant.text).number(wording.count).number(wording.sources.size());
      out.text(reading == nullptr ? std::string() : reading->against);
      out.text(with_bars(words.dropped)).text(with_bars(words.added));
      out.text(outlets_label(wording, wording.outlets.size())).end();
    }
  }
  return out.take();
}

std::string distribution_table(const PhraseStudy& study) {
  CsvWriter out("phrase,canonical,by,group,words,count,rate,low,high");
  const PhraseDistribution& distribution = study.distribution;
  const std::size_t phrases = std::min(distribution.rates.size(), study.phrases.size());
  for (std::size_t i = 0; i < phrases; ++i) {
    const Phrase& phrase = study.phrases[i].phrase;
    const std::vector<PhraseRate>& row = distribution.rates[i];
    for (std::size_t group = 0; group < std::min(row.size(), distribution.groups.size()); ++group) {
      out.text(phrase.id).text(phrase.canonical).text(name(distribution.by));
      out.text(distribution.groups[group].name).number(distribution.groups[group].words);
      out.number(row[group].count).number(row[group].rate);
      out.number(row[group].low).number(row[group].high).end();
    }
  }
  return out.take();
}

std::string timeline_table(const PhraseStudy& study) {
  CsvWriter out("phrase,canonical,month,count,words");
  for (const StudiedPhrase& each : study.phrases) {
    for (const MonthCount& month : each.figures.months) {
      out.text(each.phrase.id).text(each.phrase.canonical).text(month.month);
      out.number(month.count).number(month.words).end();
    }
  }
  return out.take();
}

std::string keyness_table(const PhraseStudy& study) {
  CsvWriter out("by,group,item,phrase,count,elsewhere,log_likelihood,log_odds");
  const PhraseDistribution& distribution = study.distribution;
  for (const KeynessRow& row : study.keyness) {
    const bool known = row.phrase && *row.phrase < study.phrases.size();
    const bool in_group = row.group < distribution.groups.size();
    out.text(name(distribution.by));
    out.text(in_group ? distribution.groups[row.group].name : std::string()).text(row.item);
    out.text(known ? study.phrases[*row.phrase].phrase.id : std::string());
    out.number(row.count).number(row.elsewhere);
    out.number(row.log_likelihood).number(row.log_odds).end();
  }
  return out.take();
}

std::string concordance_table(const PhraseStudy& study) {
  CsvWriter out("query,speaker,source,outlet,day,event,start,end,before,text,after");
  const Places places(study);
  for (const PhraseConcordance& concordance : study.concordances) {
    for (const ConcordanceLine& line : concordance.lines) {
      out.text(concordance.query).text(line.speaker);
      places.add(out, line.source, line.span);
      out.end();
    }
  }
  return out.take();
}

}  // namespace

std::string phrase_study_to_csv(const PhraseStudy& study, PhraseTable table) {
  switch (table) {
    case PhraseTable::phrases:
      return phrases_table(study);
    case PhraseTable::occurrences:
      return occurrences_table(study);
    case PhraseTable::variants:
      return variants_table(study);
    case PhraseTable::distribution:
      return distribution_table(study);
    case PhraseTable::timeline:
      return timeline_table(study);
    case PhraseTable::keyness:
      return keyness_table(study);
    case PhraseTable::concordance:
      return concordance_table(study);
  }
  return {};
}

}  // namespace readout::report
