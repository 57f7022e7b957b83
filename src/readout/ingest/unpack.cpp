#include "readout/ingest/unpack.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readout/ingest/account_name.hpp"
#include "readout/ingest/charset.hpp"
#include "readout/ingest/holds_records.hpp"
#include "readout/ingest/input_format.hpp"
#include "readout/ingest/input_type.hpp"
#include "readout/ingest/own_report.hpp"
#include "readout/ingest/reader_process.hpp"
#include "readout/ingest/records.hpp"

namespace readout::ingest {
namespace {

constexpr int kDeepest = 4;

/// A part with what was undone to come to it.
struct Wrapped {
  Part part;
  int depth = 0;
  std::uint64_t layers = 1;  ///< of compression that may still be undone
};

bool is_compressed(InputType type) {
  return type == InputType::zip || type == InputType::gzip || type == InputType::wacz;
}

std::string below(const std::string& wrapping, const std::string& name) {
  if (wrapping.empty() || name.empty()) return wrapping + name;
  return wrapping + "/" + name;
}

/// By name, all as ".html".
std::set<std::string> pages_of(const std::vector<Part>& parts) {
  std::set<std::string> names;
  for (const Part& part : parts) {
    for (const std::string_view suffix : {".html", ".htm"}) {
      if (part.name.ends_with(suffix)) {
        names.insert(part.name.substr(0, part.name.size() - suffix.size()) + ".html");
      }
    }
  }
  return names;
}

class Unpacker {
 public:
  Unpacker(std::string source, const IngestOptions& options)
      : source_(std::move(source)),
        options_(options),
        bytes_left_(options.max_bytes),
        entries_left_(options.max_entries) {}

  Parts run(Part source) {
    std::vector<Wrapped> waiting;  // the next one last
    waiting.push_back({std::move(source)});
    while (!waiting.empty()) {
      Wrapped next = std::move(waiting.back());
      waiting.pop_back();
      const InputType type =
          wrapping_type(next.part.bytes, below(source_, next.part.name), next.part.type);
      if (type == InputType::detect || is_block_list(type)) {
        out_.parts.push_back(std::move(next.part));
        continue;
      }
      std::vector<Wrapped> opened = open(next, type);
      for (auto part = opened.rbegin(); part != opened.rend(); ++part) {
        waiting.push_back(std::move(*part));
      }
    }
    return std::move(out_);
  }

 private:
  std::vector<Wrapped> open(const Wrapped& wrapped, InputType type) {
    if (wrapped.depth == kDeepest) {
      return lose(wrapped, {"", fmt::format("is wrapped more than {} times", kDeepest),
                            "unpack it and give what is inside"});
    }
    if (wrapped.depth > 0) give_back(wrapped.part);
    Result<Parts> parts = ask(wrapped, type);
    if (!parts) {
      return lose(wrapped, {"", parts.error().message, parts.error().remedy});
    }
    for (LostPart& lost : parts.value().lost) lose(wrapped, std::move(lost));
    std::ranges::move(parts.value().warnings, std::back_inserter(out_.warnings));
    if (type == InputType::zip || type == InputType::mail)
      leave_aside(wrapped.part.name, parts.value());
    const bool repacked = read_by(type) == ReadBy::reader;  // else its bytes are counted already
    std::vector<Wrapped> opened;
    for (Part& part : parts.value().parts) {
      if (repacked) bytes_left_ -= std::min(bytes_left_, part.bytes.size());
      entries_left_ -= std::min<std::size_t>(entries_left_, 1);
      part.name = new_name(below(wrapped.part.name, part.name), wrapped.part.name);
      // What the wrapping states, where the part does not state it itself.
      fill_gaps(part.metadata, wrapped.part.metadata);
      const std::uint64_t undone = is_compressed(type) ? 1 : 0;
      opened.push_back(
          {std::move(part), wrapped.depth + 1, wrapped.layers - std::min(undone, wrapped.layers)});
    }
    return opened;
  }

  /// What was opened is no text of its own: an archive of pages in a gzip file counts once.
  void give_back(const Part& opened) {
    bytes_left_ = std::min(options_.max_bytes, bytes_left_ + opened.bytes.size());
    entries_left_ = std::min(options_.max_entries, entries_left_ + 1);
  }

  /// Pictures and style sheets of a packed page, attachments of no kind that is read, and what
  /// tells of the files.
  void leave_aside(const std::string& archive, Parts& parts) {
    constexpr std::size_t kNamed = 3;
    LeftAside& aside = parts.aside;  // by the reader, which did not look into them
    const std::set<std::string> pages = pages_of(parts.parts);
    std::erase_if(parts.parts, [&](const Part& part) {
      // An office document is an archive too, and its text has no name.
      if (part.name.empty()) return false;
      const bool account = why_no_account(part.name).empty() && !is_hidden_path(part.name) &&
                           !is_own_report_text(part.bytes) &&
                           may_be_account(part.name, part.bytes) &&
                           !pages.contains(page_of_companion(part.name));
      if (account) return false;
      ++aside.count;
      aside.names.push_back(part.name);
      return true;
    });
    if (aside.count == 0) return;
    aside.names.resize(std::min(kNamed, aside.names.size()));
    out_.warnings.push_back(
        {below(source_, archive), "no-account",
         fmt::format("holds {} file{} left aside as no account{}: {}{}", aside.count,
                     aside.count == 1 ? "" : "s", aside.count == 1 ? "" : "s",
                     fmt::join(aside.names, ", "), aside.count > aside.names.size() ? ", ..." : ""),
         false});
  }

  Result<Parts> ask(const Wrapped& wrapped, InputType type) {
    const Part& part = wrapped.part;
    if (read_by(type) == ReadBy::program) {
      return read_records(part.bytes, type, below(source_, part.name),
                          {entries_left_, options_.max_json_depth});
    }
    wire::Question question{std::string(name_of(type)), below(source_, part.name), {}};
    question.limits = {bytes_left_, options_.max_ratio, entries_left_, wrapped.layers};
    if (type == InputType::feed) return ask_reader(question, decoded(part), options_);
    if (type != InputType::pdf) return ask_reader(question, part.bytes, options_);
    const Result<std::string> layout = pdf_layout(part.bytes, question.name, options_);
    if (!layout) return layout.error();
    return ask_reader(question, layout.value(), options_);
  }

  /// The reader knows UTF-8 alone.
  std::string decoded(const Part& part) {
    DecodedText decoded = decode(part.bytes, part.charset);
    if (decoded.replaced > 0) {
      out_.warnings.push_back(
          {below(source_, part.name), "invalid-utf8",
           fmt::format("{} bad byte sequence{} read as {} became U+FFFD", decoded.replaced,
                       decoded.replaced == 1 ? "" : "s", decoded.charset),
           false});
    }
    return std::move(decoded.text);
  }

  /// An archive may hold two files of one name: "a.txt", "a.txt#2".
  std::string new_name(std::string name, const std::string& wrapping) {
    if (name == wrapping) return name;  // all of it
    const std::size_t count = ++names_[name];
    return count == 1 ? name : fmt::format("{}#{}", name, count);
  }

  std::vector<Wrapped> lose(const Wrapped& wrapped, LostPart lost) {
    lost.name = below(wrapped.part.name, lost.name);
    out_.lost.push_back(std::move(lost));
    return {};
  }

  std::string source_;
  const IngestOptions& options_;
  std::size_t bytes_left_;
  std::size_t entries_left_;
  std::unordered_map<std::string, std::size_t> names_;  ///< how often each has come
  Parts out_;
};

}  // namespace

Result<Parts> unpack(Part source, const IngestOptions& options) {
  const std::string name = std::exchange(source.name, {});
  Parts parts = Unpacker(name, options).run(std::move(source));
  if (parts.parts.empty() && parts.lost.size() == 1) {
    LostPart& lost = parts.lost.front();
    return Error{ErrorKind::input, below(name, lost.name), std::move(lost.message),
                 std::move(lost.remedy)};
  }
  return parts;
}

}  // namespace readout::ingest
