#include "cli/fetch/fetch_run.hpp"

#include <fmt/format.h>
#include <optional>
#include <utility>

#include "cli/fetch/interruption.hpp"
#include "cli/fetch/page_fetcher.hpp"
#include "cli/fetch/polite_client.hpp"

namespace readout::cli {
namespace {

/// As much of an address as leaves the bar in one line.
std::string beginning(std::string url) {
  constexpr std::size_t kMost = 44;
  if (url.size() <= kMost) return url;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(url[end]) & 0xC0U) == 0x80U) --end;
  return url.substr(0, end) + "…";
}

ingest::IngestOptions options_of(const FetchSettings& settings) {
  ingest::IngestOptions options;
  options.max_bytes = settings.max_bytes;
  return options;
}

class Run {
 public:
  Run(EventFile event, const FetchSettings& settings, const Terminal& terminal)
      : settings_(settings),
        terminal_(terminal),
        store_(std::move(event), options_of(settings)),
        client_(settings.http, settings.pause, terminal),
        fetcher_(client_, settings.max_bytes) {}

  Result<FetchResult> carry_out(const std::vector<FetchStep>& steps) {
    for (std::size_t i = 0; i < steps.size() && !Interruption::came(); ++i) {
      terminal_.progress(fmt::format("{}/{} {}", i + 1, steps.size(), beginning(shown(steps[i]))),
                         static_cast<double>(i) / static_cast<double>(steps.size()));
      if (auto fatal = carry_out(steps[i])) return finish(*std::move(fatal));
    }
    if (auto fatal = keep_what_waits()) return finish(*std::move(fatal));
    terminal_.progress("", 1);
    result_.interrupted = Interruption::came();
    return std::move(result_);
  }

 private:
  struct Waiting {
    FetchStep step;
    std::optional<FetchedPage> page;  ///< none: it is there, and its text is not
  };

  static std::string shown(const FetchStep& step) { return without_credentials(step.url); }

  Error finish(Error fatal) const {
    terminal_.progress("", 1);
    return fatal;
  }

  std::optional<Error> carry_out(const FetchStep& step) {
    if (step.need == Need::there) {
      list("there", store_.event().sources()[step.source].file.generic_string(), step);
      return std::nullopt;
    }
    if (step.need == Need::changed) return fail(changed(step));
    if (step.need == Need::text) return keep_now_or_last({step, std::nullopt});
    auto page = fetcher_.fetch(step.url);
    if (Interruption::came()) return std::nullopt;
    if (!page) return fail(page.error());
    return keep_now_or_last({step, std::move(page).value()});
  }

  [[nodiscard]] Error changed(const FetchStep& step) const {
    const EventSource& source = store_.event().sources()[step.source];
    return {ErrorKind::input, (store_.event().folder() / source.file).string(),
            fmt::format("is no longer what was fetched from {}", shown(step)),
            "delete it to fetch it again, or take \"sha256\" out of the event.json to keep it"};
  }

  std::optional<Error> fail(Error error) {
    if (settings_.all_or_nothing) return error;
    terminal_.progress("", 1);
    result_.failures.push_back(std::move(error));
    return std::nullopt;
  }

  std::optional<Error> keep_now_or_last(Waiting found) {
    if (!settings_.all_or_nothing) return keep(found);
    waiting_.push_back(std::move(found));
    return std::nullopt;
  }

  std::optional<Error> keep(const Waiting& found) {
    const FetchStep& step = found.step;
    const auto kept = found.page ? store_.keep(step.source, step.url, *found.page)
                                 : store_.keep_text(step.source);
    if (!kept) return kept.error();
    list(found.page ? "fetched" : "there", kept.value().file, step);
    if (!kept.value().no_text.empty()) {
      warn(kept.value().file, "no-text",
           fmt::format("was fetched, but gives no text yet: it {}", kept.value().no_text));
    }
    if (kept.value().other_text) {
      warn(text_file(kept.value().file), "other-text",
           "is not the text of the page that was fetched; it is left as it is: delete it to have "
           "it made again");
    }
    return std::nullopt;
  }

  void warn(const std::filesystem::path& file, const char* code, std::string message) const {
    terminal_.progress("", 1);
    terminal_.warning({(store_.event().folder() / file).string(), code, std::move(message), false});
  }

  std::optional<Error> keep_what_waits() {
    if (Interruption::came()) return std::nullopt;
    for (const Waiting& each : waiting_) {
      if (auto error = keep(each)) return error;
    }
    return std::nullopt;
  }

  void list(std::string_view what, const std::string& file, const FetchStep& step) {
    ++result_.there;
    result_.listing += fmt::format("{:<8} {}  {}\n", what, harmless(file), harmless(shown(step)));
  }

  const FetchSettings& settings_;
  const Terminal& terminal_;
  EventStore store_;
  PoliteClient client_;
  PageFetcher fetcher_;
  std::vector<Waiting> waiting_;
  FetchResult result_;
};

}  // namespace

Result<FetchResult> run_fetch(EventFile event, const std::vector<FetchStep>& steps,
                              const FetchSettings& settings, const Terminal& terminal) {
  return Run(std::move(event), settings, terminal).carry_out(steps);
}

}  // namespace readout::cli
