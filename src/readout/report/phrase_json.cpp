// A study of phrasings as JSON.
#include "readout/model/names.hpp"
#include "readout/report/files.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/json_writer.hpp"
#include "readout/report/kwic.hpp"
#include "readout/report/phrase_parts.hpp"
#include "readout/report/phrase_study.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kContext = 120;  // bytes on either side of a concordance's hit

double figure(double value) {
  return rounded(finite(value));
}

class StudyWriter {
 public:
  StudyWriter(const PhraseStudy& study, int indent) : study_(study), out_({indent, true}) {
    texts_.reserve(study.sources.size());
    for (const StudySource& source : study.sources) texts_.emplace_back(source.document.text);
  }

  std::string write(std::size_t token_stream) {
    out_.open_object();
    out_.member("schema", "readout/phrases/2");
    out_.member("title", study_.title);
    out_.key("fictional");
    out_.flag(study_.fictional);
    out_.tree("token_stream", token_stream == 0 ? Json() : Json(token_stream));
    write_list("sources", study_.sources, &StudyWriter::source);
    write_list("phrases", study_.phrases, &StudyWriter::phrase);
    write_distribution();
    write_list("keyness", study_.keyness, &StudyWriter::keyness);
    write_list("concordances", study_.concordances, &StudyWriter::concordance);
    out_.tree("warnings", json_warnings(study_.warnings));
    out_.close_object();
    return out_.take();
  }

 private:
  /// One value a member, so that no more than that is kept in memory.
  template <class Items, class Make>
  void write_list(std::string_view name, const Items& items, Make make) {
    out_.key(name);
    out_.open_array();
    for (const auto& item : items) out_.value((this->*make)(item));
    out_.close_array();
  }

  Json source(const StudySource& source) const {
    const Document& document = source.document;
    return {{"id", document.id},         {"event", source.event},   {"day", source.day},
            {"outlet", document.outlet}, {"title", document.title}, {"language", document.language},
            {"kind", document.kind},     {"url", document.url},     {"file", document.file},
            {"sha256", document.sha256}, {"words", document.words}};
  }

  Json phrase(const StudiedPhrase& studied) const {
    const Phrase& phrase = studied.phrase;
    Json variants = Json::array();
    for (const PhraseVariant& variant : phrase.variants) {
      variants.push_back({{"text", variant.text}, {"language", variant.language}});
    }
    Json occurrences = Json::array();
    for (const PhraseHit& hit : phrase.occurrences) occurrences.push_back(occurrence(hit));
    Json readings = Json::array();
    for (const VariantReading& each : studied.readings) {
      readings.push_back(reading(each, phrase));
    }
    Json frames = Json::array();
    for (const PhraseFrame& each : studied.frames) frames.push_back(frame(each));
    return {{"id", phrase.id},
            {"canonical", phrase.canonical},
            {"category", phrase.category},
            {"origin", name(phrase.origin)},
            {"variants", std::move(variants)},
            {"occurrences", std::move(occurrences)},
            {"sources", studied.figures.sources},
            {"events", studied.figures.events},
            {"figures", figures(studied.figures)},
            {"readings", std::move(readings)},
            {"frames", std::move(frames)}};
  }

  /// Of a study no statement is kept.
  Json occurrence(const PhraseHit& hit) const {
    Json out = {{"source", study_.sources.at(hit.source).document.id}, {"statement", nullptr}};
    out.update(json_words(texts_.at(hit.source), hit.span));
    out["variant"] = hit.variant;
    return out;
  }

  static Json figures(const PhraseFigures& figures) {
    Json months = Json::array();
    for (const MonthCount& month : figures.months) {
      months.push_back({{"month", month.month}, {"count", month.count}, {"words", month.words}});
    }
    return {{"count", figures.count},
            {"consolidated", figures.consolidated},
            {"association", figure(figures.association)},
            {"dispersion", figure(figures.dispersion)},
            {"first_use", figures.first_use},
            {"last_use", figures.last_use},
            {"months", std::move(months)}};
  }

  static Json reading(const VariantReading& reading, const Phrase& phrase) {
    const MappedText against(reading.against);
    const std::string_view wording = reading.variant < phrase.variants.size()
                                         ? std::string_view(phrase.variants[reading.variant].text)
                                         : std::string_view();
    const MappedText variant(wording);
    Json edits = Json::array();
    for (const Edit& edit : reading.edits) edits.push_back(json_edit(edit, against, variant));
    return {{"variant", reading.variant},
            {"against", reading.against},
            {"count", reading.count},
            {"edits", std::move(edits)}};
  }

  static Json frame(const PhraseFrame& frame) {
    Json fillers = Json::array();
    for (const PhraseFrame::Filler& filler : frame.fillers) {
      fillers.push_back({{"text", filler.text}, {"count", filler.count}});
    }
    return {{"before", frame.before},
            {"after", frame.after},
            {"entropy", figure(frame.entropy)},
            {"fillers", std::move(fillers)}};
  }

  void write_distribution() {
    const PhraseDistribution& distribution = study_.distribution;
    Json groups = Json::array();
    for (const PhraseGroup& group : distribution.groups) {
      groups.push_back({{"name", group.name}, {"words", group.words}});
    }
    out_.key("distribution");
    out_.open_object();
    out_.member("by", name(distribution.by));
    out_.tree("groups", groups);
    out_.key("rates");
    out_.open_array();
    const std::size_t phrases = std::min(distribution.rates.size(), study_.phrases.size());
    for (std::size_t i = 0; i < phrases; ++i) {
      out_.value({{"phrase", study_.phrases[i].phrase.id}, {"groups", rates(i)}});
    }
    out_.close_array();
    out_.close_object();
  }

  /// Where a phrase does not occur, the rate is 0 and the interval follows from the words alone.
  Json rates(std::size_t phrase) const {
    Json out = Json::array();
    const std::vector<PhraseRate>& row = study_.distribution.rates[phrase];
    for (std::size_t group = 0; group < row.size(); ++group) {
      if (row[group].count == 0) continue;
      out.push_back({{"group", group},
                     {"count", row[group].count},
                     {"rate", figure(row[group].rate)},
                     {"low", figure(row[group].low)},
                     {"high", figure(row[group].high)}});
    }
    return out;
  }

  Json keyness(const KeynessRow& row) const {
    const bool known = row.phrase && *row.phrase < study_.phrases.size();
    return {{"group", row.group},
            {"item", row.item},
            {"phrase", known ? Json(study_.phrases[*row.phrase].phrase.id) : Json()},
            {"count", row.count},
            {"elsewhere", row.elsewhere},
            {"log_likelihood", figure(row.log_likelihood)},
            {"log_odds", figure(row.log_odds)}};
  }

  Json concordance(const PhraseConcordance& concordance) const {
    Json lines = Json::array();
    for (const ConcordanceLine& line : concordance.lines) {
      const Document& document = study_.sources.at(line.source).document;
      const Kwic shown = kwic(document.text, line.span, kContext);
      Json out = {{"source", document.id}};
      out.update(json_words(texts_.at(line.source), line.span));
      out["before"] = shown.before;
      out["after"] = shown.after;
      out["speaker"] = line.speaker.empty() ? Json() : Json(line.speaker);
      lines.push_back(std::move(out));
    }
    return {{"query", concordance.query},
            {"order", name(concordance.order)},
            {"lines", std::move(lines)}};
  }

  const PhraseStudy& study_;
  Texts texts_;
  JsonWriter out_;
};

}  // namespace

std::string phrase_study_to_json(const PhraseStudy& study, int indent, std::size_t token_stream) {
  return StudyWriter(study, indent).write(token_stream);
}

std::string_view phrases_schema() {
  return file_in(embedded::report_files(), "schema/phrases.schema.json");
}

}  // namespace readout::report
