#include "readout/ingest/record_list.hpp"

#include <fmt/format.h>
#include <utility>

namespace readout::ingest {
namespace {

std::string place_name(text::Place begin, const std::optional<text::Place>& within) {
  if (!within) return fmt::format("line {}", begin.line);
  const std::size_t before = within->line == 1 ? begin.column - 1 : 0;
  return fmt::format("line {}, column {}", begin.line + within->line - 1, before + within->column);
}

}  // namespace

void RecordList::keep(Part&& part) {
  if (part.name.empty()) part.name = std::to_string(count_);
  while (!names_.insert(part.name).second) part.name += fmt::format("#{}", count_);
  parts_.parts.push_back(std::move(part));
}

bool RecordList::add(std::variant<Part, RecordFault> record, text::Place begin) {
  if (count_ == most_) {
    parts_.lost.push_back(
        {fmt::format("line {}", begin.line),
         fmt::format("more than {} records: those from here on are not read", most_),
         "raise --max-entries, or leave the records out that are not meant"});
    return false;
  }
  ++count_;
  if (auto* part = std::get_if<Part>(&record)) {
    keep(std::move(*part));
  } else {
    RecordFault& fault = std::get<RecordFault>(record);
    parts_.lost.push_back(
        {place_name(begin, fault.place), std::move(fault.message), std::move(fault.remedy)});
  }
  return true;
}

void RecordList::lose_file(std::string message, std::string remedy) {
  parts_.lost.push_back({"", std::move(message), std::move(remedy)});
}

}  // namespace readout::ingest
