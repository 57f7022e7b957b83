#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <system_error>

#include "readout/ingest/account_name.hpp"
#include "readout/ingest/bytes.hpp"
#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/holds_records.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/ingest/input_format.hpp"
#include "readout/ingest/manifest.hpp"

namespace readout::ingest {
namespace {

namespace fs = std::filesystem;

bool is_source(const fs::directory_entry& entry) {
  std::error_code code;
  return entry.is_regular_file(code) && input_type_of_suffix(entry.path().string()) &&
         may_be_account(entry.path());
}

/// A folder that came from elsewhere must not put other files of this machine into a report.
bool leads_out(const fs::path& file, const fs::path& folder) {
  std::error_code code;
  const fs::path home = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, code);
  const fs::path place = fs::weakly_canonical(file, code);
  return std::mismatch(home.begin(), home.end(), place.begin(), place.end()).first != home.end();
}

void drop_links_out(Manifest& manifest, const fs::path& folder) {
  std::erase_if(manifest.sources, [&](const ManifestSource& source) {
    if (source.file.empty() || !leads_out(source.file, folder)) return false;
    manifest.warnings.push_back({source.file.string(), "link-out-of-folder",
                                 "is a link that leads out of the folder and was left out; name "
                                 "the file itself to compare it",
                                 true});
    return true;
  });
}

void drop_other_files(Manifest& manifest) {
  std::erase_if(manifest.sources, [&](const ManifestSource& source) {
    std::string_view why = why_no_account(source.file.string());
    if (why.empty() && is_own_report(source.file)) why = "is a report that readout wrote";
    if (why.empty()) return false;
    manifest.warnings.push_back({source.file.string(), "no-account",
                                 std::string(why) + " and was left aside; name it to compare it",
                                 false});
    return true;
  });
}

/// A pipe or a device that a folder from elsewhere brings along would keep the program waiting.
bool is_special(const fs::path& file) {
  std::error_code code;
  return fs::exists(file, code) && !fs::is_regular_file(file, code) &&
         !fs::is_directory(file, code);
}

void drop_special_files(Manifest& manifest) {
  std::erase_if(manifest.sources, [&](const ManifestSource& source) {
    if (!is_special(source.file)) return false;
    manifest.warnings.push_back({source.file.string(), "no-file",
                                 "is a pipe or a device and was left out; name it to read it",
                                 true});
    return true;
  });
}

/// What a folder holds, by name.
struct Listing {
  std::vector<fs::path> sources;
  std::vector<std::string> others;  ///< of no kind that is read, and folders; none that are hidden
};

Result<Listing> list(const fs::path& folder, bool takes_folders) {
  Listing listing;
  std::error_code code;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end;
       entry.increment(code)) {
    const std::string name = entry->path().filename().string();
    if (is_source(*entry)) {
      listing.sources.push_back(entry->path());
    } else if (!name.starts_with('.') && !(takes_folders && entry->is_directory(ignored))) {
      listing.others.push_back(name);
    }
  }
  if (code) {
    return Error{ErrorKind::input, folder.string(), "cannot be listed: " + code.message(),
                 "check its permissions"};
  }
  std::sort(listing.sources.begin(), listing.sources.end());
  std::sort(listing.others.begin(), listing.others.end());
  return listing;
}

/// Nothing is left aside without a word.
void name_others(Manifest& manifest, const fs::path& folder,
                 const std::vector<std::string>& others) {
  constexpr std::size_t kNamed = 3;
  if (others.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamed, others.size()); ++i) {
    names += (i == 0 ? "" : ", ") + clean_line(others[i]);
  }
  if (others.size() > kNamed) names += ", ...";
  manifest.warnings.push_back(
      {folder.string(), "no-account",
       fmt::format("holds {} other{} of no kind that is read, left aside: {}", others.size(),
                   others.size() == 1 ? "" : "s", names),
       false});
}

/// Every readable source of a folder, by name; the event is known by the folder's name only.
Result<Manifest> read_folder(const fs::path& folder, bool takes_folders) {
  auto listed = list(folder, takes_folders);
  if (!listed) return listed.error();
  Listing& listing = listed.value();
  if (listing.sources.empty()) {
    return Error{ErrorKind::input, folder.string(),
                 "holds neither an event.json nor a file of a kind that is read",
                 "put the sources into it, or name them one by one"};
  }
  Manifest manifest;
  std::error_code code;
  manifest.event.id = fs::weakly_canonical(folder, code).filename().string();
  for (fs::path& file : listing.sources) manifest.sources.push_back({std::move(file), {}});
  drop_other_files(manifest);
  drop_links_out(manifest, folder);
  name_others(manifest, folder, listing.others);
  return manifest;
}

}  // namespace

Result<Manifest> read_manifest(const fs::path& path, const IngestOptions& options) {
  std::error_code code;
  fs::path file = path;
  if (fs::is_directory(path, code)) {
    file = path / "event.json";
    if (!fs::exists(file, code)) return read_folder(path, options.takes_folders);
  }
  if (is_special(file)) {
    return Error{ErrorKind::input, file.string(), "is a pipe or a device, not a file",
                 "save the event as a file"};
  }
  const Result<std::string> bytes = read_bytes(file, options.max_bytes);
  if (!bytes) return bytes.error();
  Result<Manifest> manifest = parse_manifest(bytes.value(), file);
  if (manifest) {
    drop_special_files(manifest.value());
    drop_links_out(manifest.value(), file.parent_path());
  }
  return manifest;
}

}  // namespace readout::ingest
