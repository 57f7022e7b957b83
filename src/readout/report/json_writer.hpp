/// JSON as text, written as it comes: what the printers use where a tree of values would cost more
/// than all the rest.
///
/// In: containers, keys and values in the order in which they are to stand. Out: the text that
/// `dump` makes of the same values: bytes that are no UTF-8 become U+FFFD. Cost: linear, no value
/// is kept. The caller closes what it opens and gives a key before each member of an object.
/// Private to the room.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/report/json_parts.hpp"

namespace readout::report {

/// Where lines end: by an indent for all (kOneLine: nowhere), or a line for each member of each
/// list of the outermost object.
struct JsonLayout {
  int indent = 0;
  bool by_member = false;
};

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout) : layout_(layout) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  /// A name that needs no escaping.
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::size_t value);
  void number(double value);
  void flag(bool value);
  void null();
  void value(const Json& json);

  void member(std::string_view name, std::string_view value) { key(name), text(value); }
  void member(std::string_view name, std::size_t value) { key(name), number(value); }
  void tree(std::string_view name, const Json& json) { key(name), value(json); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  struct Level {
    bool spread = false;  ///< a line for each member
    bool empty = true;
  };
  void open(char mark);
  void close(char mark);
  void begin_value();
  void new_line();
  void quoted(std::string_view value);

  JsonLayout layout_;
  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

void write_ranges(JsonWriter& out, const MappedText& text, const std::vector<Span>& spans);
/// The members of a document: metadata, text, blocks and left-out parts.
void write_document(JsonWriter& out, const Document& document, const MappedText& text);
void write_statement(JsonWriter& out, const Statement& statement, const std::string& id,
                     const std::string& source, const MappedText& text,
                     bool speaker_by_hand = false);

}  // namespace readout::report
