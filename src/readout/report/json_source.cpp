// Events, documents and statements as JSON.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"

namespace readout::report {
namespace {

Json json_participant(const Participant& participant) {
  return {{"name", participant.name},
          {"title", participant.title},
          {"country", participant.country},
          {"aliases", participant.aliases}};
}

/// An object with room for its members: growing copies their names.
Json object_of(std::size_t members) {
  Json out = Json::object();
  out.get_ref<Json::object_t&>().reserve(members);
  return out;
}

void add_range(Json& out, const MappedText& text, Span span) {
  const Span points = text.code_points(span);
  out["start"] = points.begin;
  out["end"] = points.end;
}

void add_words(Json& out, const MappedText& text, Span span) {
  add_range(out, text, span);
  out["text"] = text.words(span);
}

Json json_block(const MappedText& text, const Block& block) {
  Json out = object_of(3);
  out["kind"] = name(block.kind);
  add_range(out, text, block.span);
  return out;
}

Json json_speaker(const std::optional<Speaker>& speaker, const MappedText& text) {
  if (!speaker) return nullptr;
  Json out = object_of(6);
  out["id"] = speaker->id;
  out["name"] = speaker->name;
  out["how"] = name(speaker->how);
  if (!speaker->members.empty()) out["members"] = speaker->members;
  if (speaker->on_behalf_of) {
    out["on_behalf_of"] = {{"id", speaker->on_behalf_of->id},
                           {"name", speaker->on_behalf_of->name}};
  }
  if (!speaker->mention.empty()) out["mention"] = json_words(text, speaker->mention);
  return out;
}

Json json_cue(const std::optional<Cue>& cue, const MappedText& text) {
  if (!cue) return nullptr;
  Json out = object_of(5);
  add_words(out, text, cue->span);
  out["lemma"] = cue->lemma;
  out["strength"] = name(cue->strength);
  return out;
}

}  // namespace

Json json_range(const MappedText& text, Span span) {
  Json out = object_of(2);
  add_range(out, text, span);
  return out;
}

Json json_words(const MappedText& text, Span span) {
  Json out = object_of(3);
  add_words(out, text, span);
  return out;
}

Json json_ranges(const MappedText& text, const std::vector<Span>& spans) {
  Json out = Json::array();
  out.get_ref<Json::array_t&>().reserve(spans.size());
  for (const Span span : spans) out.push_back(json_range(text, span));
  return out;
}

Json json_event(const Event& event) {
  Json participants = Json::array();
  for (const Participant& participant : event.participants) {
    participants.push_back(json_participant(participant));
  }
  return {{"id", event.id},
          {"title", event.title},
          {"date", event.date},
          {"place", event.place},
          {"fictional", event.fictional},
          {"participants", std::move(participants)}};
}

Json json_document(const Document& document) {
  const MappedText text(document.text);
  Json blocks = Json::array();
  for (const Block& block : document.blocks) blocks.push_back(json_block(text, block));
  Json left_out = Json::array();
  for (const LeftOut& part : document.left_out) {
    left_out.push_back(
        {{"text", part.text}, {"reason", part.reason}, {"before_block", part.before_block}});
  }
  return {{"id", document.id},
          {"outlet", document.outlet},
          {"title", document.title},
          {"author", document.author},
          {"language", document.language},
          {"kind", document.kind},
          {"published", document.published},
          {"url", document.url},
          {"archive_url", document.archive_url},
          {"accessed", document.accessed},
          {"sha256", document.sha256},
          {"file", document.file},
          {"words", document.words},
          {"text", document.text},
          {"blocks", std::move(blocks)},
          {"left_out", std::move(left_out)}};
}

Json json_statement(const Statement& statement, const std::string& id, const std::string& source,
                    const MappedText& text) {
  Json out = object_of(13);
  out["id"] = id;
  out["source"] = source;
  out["kind"] = name(statement.kind);
  out["utterance"] = statement.utterance;
  add_words(out, text, statement.span);
  out["content"] = json_ranges(text, statement.content);
  out["speaker"] = json_speaker(statement.speaker, text);
  out["cue"] = json_cue(statement.cue, text);
  if (!statement.addressee.empty()) out["addressee"] = statement.addressee;
  out["headline"] = statement.headline;
  if (statement.free_indirect) out["free_indirect"] = true;
  out["confidence"] = rounded(statement.confidence);
  return out;
}

Json json_warnings(const std::vector<Warning>& warnings) {
  Json out = Json::array();
  for (const Warning& warning : warnings) {
    out.push_back({{"source", warning.source},
                   {"code", warning.code},
                   {"message", warning.message},
                   {"input_lost", warning.input_lost}});
  }
  return out;
}

}  // namespace readout::report
