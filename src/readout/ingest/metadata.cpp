#include "readout/ingest/metadata.hpp"

#include <algorithm>
#include <filesystem>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/ingest/kind.hpp"
#include "readout/ingest/languages.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {
namespace {

void fill(std::string& field, const std::string& more) {
  if (field.empty()) field = more;
}

Metadata from_hints(const SourceHints& hints) {
  Metadata data;
  data.title = hints.title;
  data.outlet = hints.outlet;
  data.published = hints.published;
  data.url = hints.url;
  data.language = hints.language;
  data.kind = hints.kind;
  return data;
}

/// "state-agency_01.txt" as a reader would write it: "State agency 01"; bytes without a name have
/// none.
std::string readable(std::string_view file_name) {
  if (file_name.empty()) return {};
  if (file_name == "-") return "standard input";
  std::string name = std::filesystem::path(file_name).stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  name = one_line(name);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name.empty() ? std::string("Unnamed source") : name;
}

/// The last part of a name; of the 17th record of tass.csv, "tass.csv/17", it is "tass 17".
std::string telling_name(std::string_view file_name) {
  const std::filesystem::path path(file_name);
  std::string name = path.filename().string();
  const bool number = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
  if (!number || !path.has_parent_path()) return name;
  return path.parent_path().stem().string() + " " + name;
}

std::string outlet_by(const Outlet* outlet) {
  return outlet == nullptr ? "" : outlet->name;
}

/// Whether a known outlet's name is another's at this address: of a known host, of one that bears
/// the name itself, or of any where the name is an everyday word.
bool is_namesake(const Outlet& named, const Metadata& data) {
  const std::string host = host_of(original_address(data.url));
  if (host.empty() || publishes_at(named, data.url)) return false;
  return outlet_of_url(data.url) != nullptr || bears_name(host, named) ||
         is_everyday_name(named, data.outlet);
}

/// By what the source states and where it stands. A feed and a gatherer give their own names to
/// what others publish: a known host is believed before an unknown name.
std::string stated_outlet(const Metadata& data) {
  const Outlet* named = outlet_of_name(data.outlet);
  if (named != nullptr) return is_namesake(*named, data) ? data.outlet : named->name;
  if (std::string name = outlet_by(outlet_of_url(data.url)); !name.empty()) return name;
  return data.outlet;
}

/// By the name that the page gives its site. At an address that is nobody's known one, that of a
/// ministry may be a section's of what others publish.
std::string site_of_page(const Metadata& data) {
  const Outlet* site = outlet_of_name(data.site);
  if (site == nullptr) return {};
  const std::string host = host_of(original_address(data.url));
  return host.empty() || is_press(*site) || bears_name(host, *site) ? site->name : std::string();
}

/// "" where nothing tells.
std::string infer_outlet(const Metadata& data, std::string_view file_name) {
  if (std::string name = stated_outlet(data); !name.empty()) return name;
  if (std::string name = site_of_page(data); !name.empty()) return name;
  const std::string of_file = outlet_by(outlet_of_file(file_name));
  if (host_of(data.url).empty()) {
    if (!data.origin.empty() && of_file.empty()) return data.origin;
    if (!data.agency.empty()) return data.agency;
  }
  if (!of_file.empty()) return of_file;
  return host_of(original_address(data.url));
}

std::string infer_date(const Page& page, const SourceHints& hints, std::string_view file_name) {
  std::string in_name = to_iso_date(file_name);
  if (!page.metadata.day) return in_name;
  std::string day = nearest_date(*page.metadata.day, in_name.empty() ? hints.event_date : in_name);
  return day.empty() ? in_name : day;
}

std::string title_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::title) return std::string(block.span.in(document.text));
  }
  return {};
}

}  // namespace

void fill_gaps(Metadata& base, const Metadata& more) {
  fill(base.title, more.title);
  fill(base.author, more.author);
  fill(base.outlet, more.outlet);
  fill(base.published, more.published);
  fill(base.url, more.url);
  fill(base.language, more.language);
  fill(base.kind, more.kind);
  fill(base.accessed, more.accessed);
  fill(base.agency, more.agency);
  fill(base.site, more.site);
  fill(base.origin, more.origin);
  fill(base.sender, more.sender);
  fill(base.list, more.list);
}

void describe(Document& document, const Page& page, const SourceHints& hints,
              std::string_view file_name, const IngestOptions& options) {
  const std::string base_name = telling_name(file_name);
  Metadata data = from_hints(hints);
  fill_gaps(data, page.metadata);
  document.title = data.title.empty() ? title_of(document) : data.title;
  document.author = data.author;
  document.url = data.url;
  document.accessed = data.accessed;
  document.outlet = hints.outlet.empty() ? infer_outlet(data, base_name) : hints.outlet;
  document.outlet_is_file_name = document.outlet.empty();
  if (document.outlet_is_file_name) document.outlet = readable(base_name);
  document.published = data.published.empty() ? infer_date(page, hints, base_name) : data.published;
  tell_languages(document, {hints.language, data.language, options.words_alone});
  document.kind =
      data.kind.empty() ? kind_of_source(page, document.title, document.outlet) : data.kind;
}

}  // namespace readout::ingest
