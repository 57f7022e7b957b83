#include "readout/ingest/records.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/csv_rows.hpp"
#include "readout/ingest/json_elements.hpp"
#include "readout/ingest/record.hpp"
#include "readout/ingest/record_fields.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

Part part_of(const nlohmann::json& record) {
  auto read = part_of_record(record, record.dump());
  REQUIRE(std::holds_alternative<Part>(read));
  return std::get<Part>(read);
}

RecordFault fault_of(const std::string& text, std::size_t depth = 64) {
  auto object = parse_record(text, depth);
  if (const auto* fault = std::get_if<RecordFault>(&object)) return *fault;
  auto read = part_of_record(std::get<nlohmann::json>(object), text);
  REQUIRE(std::holds_alternative<RecordFault>(read));
  return std::get<RecordFault>(read);
}

std::vector<CsvRow> rows_of(std::string_view text, CsvForm form = {}) {
  std::vector<CsvRow> rows;
  CHECK_FALSE(read_csv(text, form, [&](CsvRow&& row) {
    rows.push_back(std::move(row));
    return true;
  }));
  return rows;
}

}  // namespace

TEST_CASE("names of fields are the same whatever their case, spaces and hyphens") {
  CHECK(field_name(" Publish Date") == "publish_date");
  CHECK(field_name("source-hostname") == "source_hostname");
  CHECK(is_record_field(field_name("Заголовок")));
  CHECK_FALSE(is_record_field("colour"));
  CHECK(names_of(RecordField::text).front() == "text");
}

TEST_CASE("the best name that says something is believed") {
  const Part part = part_of({{"text", "Full."},
                             {"raw_text", "Raw."},
                             {"html", nullptr},
                             {"title", ""},
                             {"headline", "Talks"},
                             {"date", "2031-03-12"},
                             {"published", nullptr},
                             {"doc_id", 7}});
  CHECK(part.bytes == "Full.");
  CHECK(part.type == InputType::text);
  CHECK(part.name == "7");
  CHECK(part.metadata.title == "Talks");
  CHECK(part.metadata.published == "2031-03-12");
}

TEST_CASE("a source is an address or a medium, by its look") {
  const Part page = part_of({{"text", "x"}, {"source", "https://courier.example/1"}});
  CHECK(page.metadata.url == "https://courier.example/1");
  CHECK(page.metadata.outlet == "courier.example");
  const Part medium = part_of({{"text", "x"}, {"source", "Orla Courier"}});
  CHECK(medium.metadata.url.empty());
  CHECK(medium.metadata.outlet == "Orla Courier");
  CHECK(part_of({{"text", "x"}, {"hostname", "www.tass.com"}}).metadata.outlet == "TASS");
}

TEST_CASE("a value of the wrong kind is a fault at its place") {
  const RecordFault fault = fault_of("{\"title\": \"Орла\",\n \"text\": 5}");
  REQUIRE(fault.place);
  CHECK(fault.place->line == 2);
  CHECK(fault.place->column == 10);
  CHECK(fault.message == "\"text\" is no string");
  CHECK(fault_of(R"({"text": "x", "authors": ["A", 5]})").message == "\"authors\" is no string");
  CHECK(fault_of(R"({"text": "x", "outlet": {"id": 1}})").message == "\"outlet\" is no string");
  CHECK(fault_of(R"({"text": "x", "kind": "poem"})").message == "\"kind\" does not take \"poem\"");
  CHECK(fault_of("[1]").message == "not a JSON object");
  CHECK(fault_of("{\"a\": [[[]]]}", 3).message == "nested deeper than 3");
  CHECK(fault_of("{}").message == "has no \"text\" or \"html\"");
}

TEST_CASE("hostile depth costs nothing but the record") {
  const std::string deep(100'000, '[');
  const Parts parts =
      read_records("{\"text\": " + deep + "\n{\"text\": \"x\"}\n", InputType::jsonl, "a", {});
  CHECK(parts.parts.size() == 1);
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].name == "line 1");
}

TEST_CASE("no message is as long as what it complains of") {
  const std::string x(100'000, 'x');
  for (const std::string& line : {"{\"text\": \"" + x, "{\"text\": \"x\", \"kind\": \"" + x + "\"}",
                                  "{\"" + x + "\": 1, \"text\": 5}", "{\"" + x + "\": 1}"}) {
    CHECK(fault_of(line).message.size() < 500);
  }
  const Parts parts =
      read_records(x + "," + std::string(100'000, ','), InputType::csv, "a.csv", {});
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].message.size() < 500);
}

TEST_CASE("elements of an array come one by one with their places") {
  JsonElements elements("\n [ {\"a\": \"],\"},\n  [1, 2] ,x ]\n");
  const auto object = elements.next();
  REQUIRE(object);
  CHECK(object->text == "{\"a\": \"],\"}");
  CHECK(object->place.line == 2);
  CHECK(object->place.column == 4);
  const auto array = elements.next();
  REQUIRE(array);
  CHECK(array->text == "[1, 2]");
  CHECK(array->place.line == 3);
  CHECK(elements.next()->text == "x");
  CHECK_FALSE(elements.next());
  CHECK(elements.closed());
  JsonElements cut("[{\"a\": 1}, {\"b\"");
  CHECK(cut.next());
  CHECK(cut.next());
  CHECK_FALSE(cut.next());
  CHECK_FALSE(cut.closed());
  JsonElements behind("[1] 2");
  CHECK(behind.next());
  CHECK_FALSE(behind.next());
  CHECK_FALSE(behind.closed());
  CHECK(is_one_object("{\n\"a\": {}\n}\n"));
  CHECK_FALSE(is_one_object("{\"a\": 1}\n{\"a\": 2}"));
  CHECK_FALSE(is_one_object("{\"a\": {\n"));
}

TEST_CASE("rows of a table know the line that they begin on") {
  const auto rows = rows_of("a,b\n\n\"x\ny\",\"say \"\"so\"\"\"\n  \n p , q\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].line == 3);
  CHECK(rows[1].cells == std::vector<std::string>{"x\ny", "say \"so\""});
  CHECK(rows[2].line == 6);
  CHECK(rows[2].cells == std::vector<std::string>{"p", "q"});
  CHECK(rows_of("\"a\tb", {'\t', false}).front().cells == std::vector<std::string>{"\"a", "b"});
  CHECK(read_csv("a\n\"b\nc", {}, [](CsvRow&&) { return true; }) == std::size_t{2});
}

TEST_CASE("records beyond the limit are named once") {
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += "{\"text\": \"x\"}\n";
  const Parts parts = read_records(lines, InputType::jsonl, "a", {2, 64});
  CHECK(parts.parts.size() == 2);
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].name == "line 3");
}
