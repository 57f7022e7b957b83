#include "readout/ingest/part_choice.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace readout::ingest {
namespace {

void fill(std::string& hint, const std::string& value) {
  if (!value.empty()) hint = value;
}

void fill_all(SourceHints& hints, const SourceHints& of_part) {
  fill(hints.outlet, of_part.outlet);
  fill(hints.language, of_part.language);
  fill(hints.kind, of_part.kind);
  fill(hints.published, of_part.published);
  fill(hints.title, of_part.title);
  fill(hints.url, of_part.url);
}

}  // namespace

PartChooser::PartChooser(const PartChoice& choice, const SourceHints& of_all, bool is_only_one)
    : choice_(choice), of_all_(of_all) {
  if (is_only_one) return;
  of_all_.type = InputType::detect;  // it is the wrapping's
  const auto set_aside = [&](std::string& hint, const char* key) {
    if (!hint.empty()) set_aside_.emplace_back(key);
    hint.clear();
  };
  set_aside(of_all_.title, "title");
  set_aside(of_all_.published, "published");
  set_aside(of_all_.url, "url");
}

std::vector<Warning> PartChooser::set_aside(const std::string& source) const {
  if (set_aside_.empty()) return {};
  return {{source, "of-no-text",
           fmt::format("holds several texts, and no one of them has its {}: state it of FILE/PART",
                       fmt::join(set_aside_, ", ")),
           false}};
}

const PartHints* PartChooser::find(std::string_view part) const {
  const auto known = std::ranges::find(choice_.known, part, &PartHints::part);
  return known == choice_.known.end() ? nullptr : &*known;
}

bool PartChooser::wants(std::string_view part) const {
  return !choice_.only_these || find(part) != nullptr;
}

SourceHints PartChooser::hints_of(const std::string& part) {
  SourceHints hints = of_all_;
  note(part);
  if (const PartHints* known = find(part)) fill_all(hints, known->hints);
  return hints;
}

std::vector<Error> PartChooser::missing(const std::string& source) const {
  std::vector<Error> errors;
  for (const PartHints& known : choice_.known) {
    if (found_.contains(known.part)) continue;
    errors.push_back({ErrorKind::input, source + "/" + known.part, "the file holds no such text",
                      "readout ingest lists the texts of a file"});
  }
  return errors;
}

}  // namespace readout::ingest
