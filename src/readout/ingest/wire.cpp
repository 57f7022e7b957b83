#include "readout/ingest/wire.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "readout/ingest/input_format.hpp"

namespace readout::ingest::wire {
namespace {

using nlohmann::json;

struct TextField {
  const char* key;
  std::string Metadata::*field;
};

constexpr std::array kMetadata = {
    TextField{"title", &Metadata::title},       TextField{"author", &Metadata::author},
    TextField{"outlet", &Metadata::outlet},     TextField{"published", &Metadata::published},
    TextField{"url", &Metadata::url},           TextField{"language", &Metadata::language},
    TextField{"accessed", &Metadata::accessed}, TextField{"sender", &Metadata::sender},
    TextField{"list", &Metadata::list},
};

/// Bad UTF-8 in a name or a title is repaired, so that a head can always be written.
std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Nothing in a head nests deeper than two levels; a hostile one must not be copied.
std::optional<json> parse(std::string_view head) {
  if (head.size() > kLongestHead) return std::nullopt;
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= 4; };
  json value = json::parse(head, shallow, false);
  return value.is_object() ? std::optional(std::move(value)) : std::nullopt;
}

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint64_t number_of(const json& object, const char* key, std::uint64_t otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>()
                                                              : otherwise;
}

json describe(const Part& part) {
  json head = {{"name", part.name}, {"type", name_of(part.type)}, {"charset", part.charset}};
  for (const TextField& field : kMetadata) {
    const std::string& value = part.metadata.*field.field;
    if (!value.empty()) head[field.key] = value;
  }
  return head;
}

Part read_part(const json& head) {
  Part part;
  part.name = text_of(head, "name");
  part.type = input_type_named(text_of(head, "type")).value_or(InputType::detect);
  part.charset = text_of(head, "charset");
  for (const TextField& field : kMetadata) part.metadata.*field.field = text_of(head, field.key);
  return part;
}

LeftAside read_aside(const json& head) {
  LeftAside aside;
  const auto names = head.find("names");
  if (names != head.end() && names->is_array()) {
    for (const json& name : *names) {
      if (name.is_string()) aside.names.push_back(name.get<std::string>());
    }
  }
  aside.count = std::max<std::uint64_t>(number_of(head, "count", 0), aside.names.size());
  return aside;
}

}  // namespace

std::string length_prefix(std::uint64_t length) {
  std::string bytes(kLengthBytes, '\0');
  for (std::size_t i = 0; i < kLengthBytes; ++i) {
    bytes[i] = static_cast<char>((length >> (8 * i)) & 0xFFU);
  }
  return bytes;
}

std::uint64_t read_length(std::string_view bytes) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes && i < bytes.size(); ++i) {
    length |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return length;
}

std::string to_head(const Question& question) {
  const Limits& limits = question.limits;
  return dump({{"type", question.type},
               {"name", question.name},
               {"bytes", limits.bytes},
               {"ratio", limits.ratio},
               {"entries", limits.entries},
               {"layers", limits.layers}});
}

std::string to_head(const AnswerHead& head) {
  if (const auto* part = std::get_if<Part>(&head)) return dump({{"part", describe(*part)}});
  if (const auto* lost = std::get_if<LostPart>(&head)) {
    return dump(
        {{"lost", {{"name", lost->name}, {"message", lost->message}, {"remedy", lost->remedy}}}});
  }
  if (const auto* aside = std::get_if<LeftAside>(&head)) {
    return dump({{"aside", {{"names", aside->names}, {"count", aside->count}}}});
  }
  return dump({{"end", true}});
}

std::optional<Question> read_question(std::string_view head) {
  const auto value = parse(head);
  if (!value) return std::nullopt;
  Question question;
  question.type = text_of(*value, "type");
  question.name = text_of(*value, "name");
  Limits& limits = question.limits;
  limits.bytes = number_of(*value, "bytes", limits.bytes);
  limits.ratio = number_of(*value, "ratio", limits.ratio);
  limits.entries = number_of(*value, "entries", limits.entries);
  limits.layers = number_of(*value, "layers", limits.layers);
  return question;
}

std::optional<AnswerHead> read_answer(std::string_view head) {
  const auto value = parse(head);
  if (!value) return std::nullopt;
  if (const auto part = value->find("part"); part != value->end() && part->is_object()) {
    return read_part(*part);
  }
  if (const auto lost = value->find("lost"); lost != value->end() && lost->is_object()) {
    return LostPart{text_of(*lost, "name"), text_of(*lost, "message"), text_of(*lost, "remedy")};
  }
  if (const auto aside = value->find("aside"); aside != value->end() && aside->is_object()) {
    return read_aside(*aside);
  }
  if (value->contains("end")) return End{};
  return std::nullopt;
}

}  // namespace readout::ingest::wire
