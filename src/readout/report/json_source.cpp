// Events, documents and statements as JSON.
#include "readout/model/names.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/json_writer.hpp"

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

void write_range(JsonWriter& out, const MappedText& text, Span span) {
  const Span points = text.code_points(span);
  out.member("start", points.begin);
  out.member("end", points.end);
}

void write_words(JsonWriter& out, const MappedText& text, Span span) {
  write_range(out, text, span);
  out.member("text", text.words(span));
}

void write_actor(JsonWriter& out, std::string_view key, const std::optional<ActorRef>& actor) {
  if (!actor) return;
  out.key(key);
  out.open_object();
  out.member("id", actor->id);
  out.member("name", actor->name);
  out.close_object();
}

void write_speaker(JsonWriter& out, const std::optional<Speaker>& speaker, const MappedText& text) {
  if (!speaker) return out.null();
  out.open_object();
  out.member("id", speaker->id);
  out.member("name", speaker->name);
  out.member("how", name(speaker->how));
  if (!speaker->members.empty()) out.tree("members", Json(speaker->members));
  write_actor(out, "on_behalf_of", speaker->on_behalf_of);
  write_actor(out, "carrier", speaker->carrier);
  if (!speaker->mention.empty()) {
    out.key("mention");
    out.open_object();
    write_words(out, text, speaker->mention);
    out.close_object();
  }
  out.close_object();
}

void write_cue(JsonWriter& out, const std::optional<Cue>& cue, const MappedText& text) {
  if (!cue) return out.null();
  out.open_object();
  write_words(out, text, cue->span);
  out.member("lemma", cue->lemma);
  out.member("strength", name(cue->strength));
  out.close_object();
}

void write_blocks(JsonWriter& out, const Document& document, const MappedText& text) {
  out.key("blocks");
  out.open_array();
  for (const Block& block : document.blocks) {
    out.open_object();
    out.member("kind", name(block.kind));
    write_range(out, text, block.span);
    if (!block.language.empty()) out.member("language", block.language);
    out.close_object();
  }
  out.close_array();
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

void write_ranges(JsonWriter& out, const MappedText& text, const std::vector<Span>& spans) {
  out.open_array();
  for (const Span span : spans) {
    out.open_object();
    write_range(out, text, span);
    out.close_object();
  }
  out.close_array();
}

void write_document(JsonWriter& out, const Document& document, const MappedText& text) {
  out.member("id", document.id);
  out.member("outlet", document.outlet);
  out.member("title", document.title);
  out.member("author", document.author);
  out.member("language", document.language);
  if (!document.script.empty()) out.member("script", document.script);
  out.member("kind", document.kind);
  out.member("published", document.published);
  out.member("url", document.url);
  out.member("archive_url", document.archive_url);
  out.member("accessed", document.accessed);
  out.member("sha256", document.sha256);
  out.member("file", document.file);
  out.member("words", document.words);
  out.member("text", document.text);
  write_blocks(out, document, text);
  out.key("left_out");
  out.open_array();
  for (const LeftOut& part : document.left_out) {
    out.open_object();
    out.member("text", part.text);
    out.member("reason", part.reason);
    out.member("before_block", part.before_block);
    out.close_object();
  }
  out.close_array();
}

void write_statement(JsonWriter& out, const Statement& statement, const std::string& id,
                     const std::string& source, const MappedText& text, bool speaker_by_hand) {
  out.open_object();
  out.member("id", id);
  out.member("source", source);
  out.member("kind", name(statement.kind));
  out.member("utterance", statement.utterance);
  write_words(out, text, statement.span);
  out.key("content");
  write_ranges(out, text, statement.content);
  out.key("speaker");
  write_speaker(out, statement.speaker, text);
  out.key("cue");
  write_cue(out, statement.cue, text);
  if (!statement.addressee.empty()) out.member("addressee", statement.addressee);
  out.key("headline");
  out.flag(statement.headline);
  if (statement.free_indirect) {
    out.key("free_indirect");
    out.flag(true);
  }
  if (speaker_by_hand) {
    out.key("speaker_by_hand");
    out.flag(true);
  }
  out.key("confidence");
  out.number(rounded(statement.confidence));
  out.close_object();
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
