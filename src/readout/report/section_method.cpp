// How it was made, and how sure it is.
#include <filesystem>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/sections.hpp"

namespace readout::report {
namespace {

Data source_item(const Document& document, const std::string& name) {
  const std::string url = linkable(document.url);
  const std::string archived = linkable(document.archive_url);
  Data item;
  item["outlet"] = Data(name);
  item["outlet_lang"] = Data(language_tag(document));
  item["language"] = Data(language_label(language_tag(document)));
  item["kind"] = Data(document.kind);
  item["words"] = Data(grouped(document.words));
  item["published"] = Data(date_label(document.published));
  item["accessed"] = Data(date_label(document.accessed));
  item["file"] = Data(std::filesystem::path(document.file).filename().string());
  item["sha256"] = Data(document.sha256);
  item["url"] = Data(url);
  item["has_url"] = Data(!url.empty());
  item["archive_url"] = Data(archived);
  item["has_archive"] = Data(!archived.empty());
  return item;
}

Data warning_item(const Page& page, const Warning& warning) {
  std::string place = warning.source;
  for (std::size_t i = 0; i < page.names.size(); ++i) {
    if (!warning.source.empty() && page.document(i).id == warning.source) place = page.names[i];
  }
  Data item;
  item["place"] = Data(place);
  item["has_place"] = Data(!place.empty());
  item["message"] = Data(warning.message);
  item["code"] = Data(warning.code);
  item["input_lost"] = Data(warning.input_lost);
  return item;
}

}  // namespace

std::string method_section(const Page& page) {
  const Method& method = page.comparison.method;
  Data sources = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    sources.push_back(source_item(page.document(i), page.names[i]));
  }
  Data warnings = list();
  for (const Warning& warning : page.comparison.warnings) {
    warnings.push_back(warning_item(page, warning));
  }
  Data data;
  data["version"] = Data(method.version);
  data["encoder"] = Data(method.encoder);
  data["no_encoder"] = Data(method.encoder == "none" || method.encoder.empty());
  data["join_threshold"] = Data(score_label(method.join_threshold));
  data["replace_threshold"] = Data(score_label(method.replace_threshold));
  data["sources"] = std::move(sources);
  const std::string order = order_label(page.comparison.order);
  data["ordered"] = Data(!order.empty());
  data["order"] = Data(order);
  data["corrected"] = Data(method.corrections > 0);
  data["corrections"] = Data(corrections_label(method));
  data["warned"] = Data(!page.comparison.warnings.empty());
  data["warnings"] = std::move(warnings);
  return page.renderer.render("method", data);
}

}  // namespace readout::report
