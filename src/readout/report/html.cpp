#include <future>

#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"
#include "readout/report/json_parts.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/report.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

std::string asset(std::string_view name) {
  return std::string(file_in(embedded::report_assets(), name));
}

std::string page_title(const Event& event) {
  return event.title.empty() ? "Accounts compared" : event.title;
}

}  // namespace

std::string render_page(const Comparison& comparison, TagUse* use) {
  // What nothing else waits for has threads of its own; who counts tags counts them in one.
  auto json = std::async([&] { return escape_json_in_html(page_data(comparison)); });
  const auto beside =
      use == nullptr ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto sources = std::async(beside, [&] {
    Renderer own(use);
    return sources_section(Page(comparison, own));
  });
  Renderer renderer(use);
  const Page page(comparison, renderer);
  Data data;
  data["policy"] = Data(content_security_policy());
  data["title"] = Data(page_title(comparison.event));
  data["style"] = Data(asset("style.css"));
  data["script"] = Data(asset("script.js"));
  data["head"] = Data(head_section(page));
  data["findings"] = Data(findings_section(page));
  data["circumstances"] = Data(circumstances_section(page));
  data["headlines"] = Data(headlines_section(page));
  data["editions"] = Data(editions_section(page));
  data["strips"] = Data(strips_section(page));
  data["collation"] = Data(collation_section(page));
  data["only"] = Data(only_section(page));
  data["formulae"] = Data(formulae_section(page));
  data["sources"] = Data(sources.get());
  data["method"] = Data(method_section(page));
  data["json"] = Data(json.get());
  return renderer.render("page", data);
}

std::string to_html(const Comparison& comparison) {
  return render_page(comparison);
}

}  // namespace readout::report
