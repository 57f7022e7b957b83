/// Carries a plan out: fetches, keeps, tells.
///
/// In: an event, the steps, how politely and within which limits. Out: how many pages are there and
/// how many are not, each of which was named on standard error; or the error that ended the run: of
/// writing, or, with `all_or_nothing`, the first page that could not be had, and then nothing is
/// written.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "readout/model/result.hpp"

#include "cli/fetch/event_store.hpp"
#include "cli/fetch/fetch_plan.hpp"
#include "cli/fetch/http_client.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

struct FetchSettings {
  HttpSettings http;
  std::chrono::duration<double> pause{1};
  std::size_t max_bytes = std::size_t{64} << 20U;
  bool all_or_nothing = false;  ///< --strict
};

struct FetchResult {
  std::size_t there = 0;  ///< fetched now or before
  std::vector<Error> failures;
  std::string listing;  ///< a line for each page that is there
  bool interrupted = false;
};

[[nodiscard]] Result<FetchResult> run_fetch(EventFile event, const std::vector<FetchStep>& steps,
                                            const FetchSettings& settings,
                                            const Terminal& terminal);

}  // namespace readout::cli
