#include "readout/extract/written_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "readout/text/han.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Before a statement, in bytes, where its speaker is looked for if no mention says where.
constexpr std::size_t kNear = 600;

class WrittenNames {
 public:
  WrittenNames(std::string_view simplified, std::string_view text)
      : simplified_(simplified), text_(text) {}

  void show(Statement& statement) {
    if (!statement.speaker) return;
    Speaker& speaker = *statement.speaker;
    const Span near = around(statement.span);
    show(speaker.name, speaker.mention.empty() ? near : speaker.mention, near);
    if (speaker.on_behalf_of) show(speaker.on_behalf_of->name, near, near);
    if (speaker.carrier) show(speaker.carrier->name, near, near);
  }

 private:
  [[nodiscard]] Span around(Span span) const {
    return {span.begin - std::min(span.begin, kNear), std::min(span.end + kNear, text_.size())};
  }

  void show(std::string& name, Span first, Span second) {
    const auto [known, is_new] = known_.emplace(name, name);
    if (is_new) {
      std::string written = written_in(name, first);
      if (written.empty()) written = written_in(name, second);
      if (written.empty()) {
        known_.erase(known);  // another statement may stand nearer
        return;
      }
      known->second = std::move(written);
    }
    name = known->second;
  }

  /// By the longest end of the name that stands in `place`, of two characters or more; "" where
  /// none does.
  [[nodiscard]] std::string written_in(const std::string& name, Span place) const {
    const std::string_view words = place.in(simplified_);
    for (std::size_t at = 0; text::count_code_points(std::string_view(name).substr(at)) >= 2;) {
      const std::size_t found = words.find(std::string_view(name).substr(at));
      if (found != std::string_view::npos) {
        return name.substr(0, at) +
               std::string(text_.substr(place.begin + found, name.size() - at));
      }
      static_cast<void>(text::next_code_point(name, at));
    }
    return {};
  }

  std::string_view simplified_;
  std::string_view text_;
  std::unordered_map<std::string, std::string> known_;
};

}  // namespace

void show_as_written(std::vector<Statement>& statements, std::string_view simplified,
                     std::string_view text) {
  WrittenNames names(simplified, text);
  for (Statement& statement : statements) names.show(statement);
}

}  // namespace readout::extract
