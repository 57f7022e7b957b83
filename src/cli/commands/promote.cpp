#include "cli/commands/promote.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "readout/phrases/discover.hpp"
#include "readout/text/unicode.hpp"

#include "cli/output.hpp"

namespace readout::cli {
namespace {

using Json = nlohmann::ordered_json;

Error usage(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(place), std::move(message), std::move(remedy)};
}

/// By its id, or in any of its wordings, whatever their capitals.
const Phrase* find_phrase(const PhraseStudy& study, PhraseOrigin origin,
                          const std::string& wanted) {
  const std::string folded = text::fold(wanted);
  const auto found = std::ranges::find_if(study.phrases, [&](const StudiedPhrase& studied) {
    const Phrase& phrase = studied.phrase;
    return phrase.origin == origin &&
           (phrase.id == wanted || text::fold(phrase.canonical) == folded ||
            std::ranges::any_of(phrase.variants, [&](const PhraseVariant& variant) {
              return text::fold(variant.text) == folded;
            }));
  });
  return found == study.phrases.end() ? nullptr : &found->phrase;
}

Error not_found(const PhraseStudy& study, const std::string& wanted) {
  const Phrase* const known = find_phrase(study, PhraseOrigin::lexicon, wanted);
  if (known != nullptr) {
    return usage("--promote", fmt::format("\"{}\" is of the lexicon: {}", wanted, known->id),
                 "take a phrasing that is discovered");
  }
  return usage("--promote", fmt::format("no phrasing that was found is \"{}\"", wanted),
               "run the same command with --discover in its place, and take an id of the list; "
               "--top N lists more");
}

/// What FILE holds; a lexicon without formulae where there is none yet.
Result<Json> lexicon_at(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return Json{{"formulae", Json::array()}};
  // What is no lexicon is left as it is, and no other depth of brackets is written than one has.
  if (const auto read = lexicon::load_with(file.string()); !read) return read.error();
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  if (stream.is_open()) bytes << stream.rdbuf();
  Json content = Json::parse(bytes.str(), nullptr, false);
  if (!content.is_object()) {
    return Error{ErrorKind::input, file.string(), "is no lexicon that can be read",
                 "see corpus/lexicon/README.md for its form, or name another file"};
  }
  Json& formulae = content["formulae"];
  if (formulae.is_null()) formulae = Json::array();
  if (!formulae.is_array()) {
    return Error{ErrorKind::input, file.string(), "its \"formulae\" are no list",
                 "see corpus/lexicon/README.md for its form"};
  }
  return content;
}

bool has_id(const Json& formulae, const std::string& id) {
  return std::ranges::any_of(formulae, [&](const Json& formula) {
    return formula.is_object() && formula.contains("id") && formula["id"] == id;
  });
}

}  // namespace

std::optional<Error> promote(const PhraseStudy& study, const Arguments& arguments,
                             const lexicon::Lexicon& known, const Terminal& terminal) {
  const auto file = arguments.value("into");
  if (!file) {
    return usage("--promote", "needs a lexicon to write to", "add --into FILE.json");
  }
  auto lexicon = lexicon_at(*file);
  if (!lexicon) return lexicon.error();
  Json& formulae = lexicon.value()["formulae"];
  for (const std::string& wanted : arguments.values("promote")) {
    const Phrase* const phrase = find_phrase(study, PhraseOrigin::discovered, wanted);
    if (phrase == nullptr) return not_found(study, wanted);
    if (has_id(formulae, phrase->id)) {
      return usage("--promote", fmt::format("{} has {} already", *file, phrase->id),
                   "edit it there");
    }
    formulae.push_back(Json::parse(phrases::promoted(*phrase, known)));
  }
  const auto written = write_file(*file, lexicon.value().dump(2) + "\n");
  if (!written) return written.error();
  terminal.say(fmt::format("{} now has {} formulae; use it with --lexicon {}", *file,
                           formulae.size(), *file));
  return std::nullopt;
}

}  // namespace readout::cli
