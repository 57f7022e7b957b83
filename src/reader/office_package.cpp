#include "reader/office_package.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "readout/ingest/lines.hpp"

#include "reader/archive_stream.hpp"
#include "reader/inflate.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

constexpr std::uint64_t kMostOfIndex = std::uint64_t{1} << 18U;  // bytes
constexpr std::string_view kRelations = "_rels/.rels";
constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";

/// As names of files in a package are compared.
std::string part_name(std::string_view name) {
  std::string out = ingest::ascii_lower(name);
  std::ranges::replace(out, '\\', '/');
  out.erase(0, std::min(out.find_first_not_of('/'), out.size()));
  return out;
}

/// The first file's name, without asking whether the archive is whole.
std::string_view first_name(std::string_view bytes) {
  constexpr std::size_t kNameLength = 26;
  constexpr std::size_t kName = 30;
  if (bytes.size() < kName || !bytes.starts_with("PK\x03\x04")) return {};
  const auto low = static_cast<unsigned char>(bytes[kNameLength]);
  const auto high = static_cast<unsigned char>(bytes[kNameLength + 1]);
  return bytes.substr(kName, low + 256U * high);
}

/// Office programs write these files first.
bool begins_as_office(std::string_view bytes) {
  const std::string_view name = first_name(bytes);
  return name == "[Content_Types].xml" || name == kRelations || name == "mimetype" ||
         name.starts_with("word/");
}

std::string folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(name.substr(0, slash + 1));
}

/// "../a.xml" seen from "word/" is "a.xml".
std::string resolve(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return part_name(target);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder = folder_of(std::string_view(folder).substr(0, folder.size() - 1));
  }
  if (target.starts_with("./")) target.remove_prefix(2);
  return part_name(folder.append(target));
}

OfficeDocument open_xml(std::string_view of_package, bool has_usual_name) {
  OfficeDocument document;
  document.about = "docprops/core.xml";
  for (const Relation& relation : relations(of_package, "")) {
    if (relation.type == "officeDocument") document.main = relation.target;
    if (relation.type == "core-properties") document.about = relation.target;
  }
  if (document.main.empty() && has_usual_name) document.main = "word/document.xml";
  if (!document.main.empty()) document.kind = OfficeKind::open_xml;
  return document;
}

}  // namespace

OfficeDocument office_document(std::string_view bytes) {
  ArchiveStream archive(bytes, ArchiveAccess::directory);
  bool has_usual_name = false;
  bool has_content = false;
  std::string of_package;
  std::string mimetype;
  while (const auto entry = archive.next()) {
    const std::string name = part_name(*entry);
    has_usual_name = has_usual_name || name == "word/document.xml";
    has_content = has_content || name == "content.xml";
    if (name == kRelations) of_package = archive.bytes(kMostOfIndex).value_or("");
    if (name == "mimetype") mimetype = archive.bytes(kMostOfIndex).value_or("");
  }
  if (has_content && mimetype.starts_with(kOpenDocument)) {
    return {OfficeKind::open_document, "content.xml", "meta.xml", mimetype};
  }
  OfficeDocument document = open_xml(of_package, has_usual_name);
  if (document.kind == OfficeKind::none && !archive.fault().empty() && begins_as_office(bytes)) {
    document.kind = OfficeKind::damaged;
  }
  return document;
}

OfficeFiles::OfficeFiles(const ingest::wire::Question& question, std::string_view bytes)
    : bytes_(bytes),
      by_ratio_(most_by_ratio(question.limits.ratio, bytes.size())),
      left_(question.limits.bytes),
      ratio_(question.limits.ratio) {}

Loss OfficeFiles::too_large(std::uint64_t most) const {
  return ingest::LostPart{
      "",
      most < left_ ? fmt::format("unpacks to more than {} times its size (--max-ratio)", ratio_)
                   : "unpacks to more than is allowed (--max-size)",
      "open it in a word processor and save its text"};
}

Loss OfficeFiles::load(const std::set<std::string>& names) {
  ArchiveStream archive(bytes_, ArchiveAccess::directory);
  while (const auto entry = archive.next()) {
    const std::string name = part_name(*entry);
    if (!names.contains(name) || files_.contains(name)) continue;
    const std::uint64_t most = std::min(left_, by_ratio_);
    auto content = archive.bytes(most);
    if (!content && archive.too_large()) return too_large(most);
    if (!content) {
      return ingest::LostPart{"", fmt::format("cannot be unpacked: {} ({})", archive.fault(), name),
                              "open it in a word processor and save its text"};
    }
    left_ -= content->size();
    by_ratio_ -= content->size();
    files_.emplace(name, *std::move(content));
  }
  return std::nullopt;
}

std::string_view OfficeFiles::operator[](const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<Relation> relations(std::string_view xml, std::string_view of) {
  pugi::xml_document document;
  if (xml.empty() || parse_xml(document, xml)) return {};
  std::vector<Relation> out;
  for (const pugi::xml_node& node : document.document_element().children()) {
    if (local_name(node) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute(node, "Type");
    out.push_back({std::string(type.substr(type.rfind('/') + 1)),
                   resolve(folder_of(of), attribute(node, "Target"))});
  }
  return out;
}

}  // namespace readout::reader
