#include "cli/diff_choices.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include "cli/suggest.hpp"

namespace readout::cli {
namespace {

Error usage(std::string option, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(option), std::move(message), std::move(remedy)};
}

bool has_format(const std::vector<Target>& targets, std::string_view format) {
  return std::ranges::find(targets, format, &Target::format) != targets.end();
}

std::optional<std::size_t> number(const Arguments& arguments, std::string_view option) {
  const auto typed = arguments.value(option);
  if (!typed) return std::nullopt;
  const auto count = parse_count(option, *typed, 0);  // parse_arguments has looked at it
  return count ? std::optional(count.value()) : std::nullopt;
}

/// Options that say two things at once.
std::optional<Error> contradiction(const Arguments& arguments, const std::vector<Target>& targets) {
  const bool text = has_format(targets, "txt");
  const bool columns = text || has_format(targets, "html");
  if (arguments.has("side-by-side") && !columns)
    return usage("--side-by-side", "is a form of text and HTML", "leave it away, or the format");
  if (arguments.has("brief") && (arguments.has("output") || arguments.has("format")))
    return usage("--brief", "prints one line, in no format", "leave it away, or the format");
  if (!arguments.has("git")) return std::nullopt;
  if (arguments.has("output") || !(text || has_format(targets, "md")))
    return usage("--git", "prints text or Markdown for git to show",
                 "leave --output and other formats away");
  return std::nullopt;
}

/// What kind of change an edit is JSON and HTML tell, and spelling alone is no difference to an
/// exit code. The other forms show words, which cost a fraction of it.
bool needs_kinds(const Arguments& arguments, const std::vector<Target>& targets) {
  return arguments.has("exit-code") || arguments.has("brief") || has_format(targets, "json") ||
         has_format(targets, "html");
}

Result<diff::Ignore> ignored(const Arguments& arguments) {
  diff::Ignore ignore;
  struct Choice {
    std::string_view name;
    bool* chosen;
  };
  const std::array choices{Choice{"case", &ignore.letter_case},
                           Choice{"punctuation", &ignore.punctuation},
                           Choice{"inflection", &ignore.inflection}};
  for (const std::string& typed : arguments.values("ignore")) {
    std::string_view rest = typed;
    for (bool more = true; more;) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string_view word = rest.substr(0, comma);
      const auto* choice = std::ranges::find(choices, word, &Choice::name);
      if (choice == choices.end()) {
        return usage("--ignore", fmt::format("does not take \"{}\"", word),
                     "one or several of case,punctuation,inflection");
      }
      *choice->chosen = true;
      more = comma < rest.size();
      rest.remove_prefix(more ? comma + 1 : comma);
    }
  }
  return ignore;
}

}  // namespace

Result<DiffChoices> diff_choices(const Arguments& arguments, const Terminal& terminal) {
  auto targets = find_targets(arguments, {"diff", "txt", {"html", "json", "md", "txt"}, {"html"}});
  if (!targets) return targets.error();
  if (auto error = contradiction(arguments, targets.value())) return *error;
  const auto ignore = ignored(arguments);
  if (!ignore) return ignore.error();
  constexpr double kHundred = 100;
  DiffChoices choices;
  choices.targets = std::move(targets).value();
  choices.layout.colour = terminal.colour_out();
  choices.layout.side_by_side = arguments.has("side-by-side");
  choices.layout.width = number(arguments, "width").value_or(terminal.width());
  choices.layout.context = number(arguments, "context");
  // Two texts of one's own choice are shown word by word, come what may, unless asked otherwise.
  choices.options.replace_threshold =
      static_cast<double>(number(arguments, "replace-below").value_or(0)) / kHundred;
  choices.options.classify = needs_kinds(arguments, choices.targets);
  choices.options.ignore = ignore.value();
  choices.with_stems = choices.options.classify || ignore.value().inflection;
  return choices;
}

}  // namespace readout::cli
