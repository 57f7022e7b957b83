/// One mail message, or a page saved as one, taken apart by gmime.
///
/// In: the bytes of one message, which must outlive it. Out: its headers, decoded, and its leaves:
/// the parts that hold something, in order, each with where it stands. Nesting is walked without
/// recursion; more than 10,000 leaves are cut off. A message within it is a leaf. Linear, for what
/// mail_bounds.hpp lets through.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using GMimeMessage = struct _GMimeMessage;
using GMimeObject = struct _GMimeObject;

namespace readout::reader {

struct MailLeaf {
  std::string type;         ///< "text/html", in lower case
  std::string charset;      ///< "" when none is stated
  std::string file_name;    ///< as stated, "" when none is
  std::string content_id;   ///< without brackets
  std::string location;     ///< Content-Location
  bool attached = false;    ///< Content-Disposition: attachment
  bool resource = false;    ///< stands in a multipart/related and is not its root
  std::size_t choice = 0;   ///< the outermost multipart/alternative it stands in, from 1; 0: none
  std::size_t version = 0;  ///< which of its versions
  GMimeObject* object = nullptr;  ///< the message's own
};

struct Sender {
  std::string name;
  std::string address;
};

class MailMessage {
 public:
  /// Nothing for bytes without any header.
  static std::optional<MailMessage> parse(std::string_view bytes);

  [[nodiscard]] const std::vector<MailLeaf>& leaves() const { return leaves_; }
  /// There were more leaves.
  [[nodiscard]] bool cut() const { return cut_; }
  /// The last leaf is a text, and the mark behind it is missing: its end may be.
  [[nodiscard]] bool breaks_off() const { return breaks_off_; }

  [[nodiscard]] bool has(const char* header) const;
  /// The text of a header, decoded and on one line; "" for one that is missing, has bytes in no
  /// charset that is known, or is longer than 64 KiB.
  [[nodiscard]] std::string header(const char* name) const;
  [[nodiscard]] Sender sender() const;

  /// What a leaf holds, its transfer encoding undone.
  [[nodiscard]] static std::string content(const MailLeaf& leaf);

 private:
  struct Release {
    void operator()(GMimeMessage* message) const;
  };

  void walk();
  [[nodiscard]] bool is_closed(std::string_view bytes) const;
  [[nodiscard]] std::string charset() const;

  std::shared_ptr<void>
      view_;  ///< of the bytes, for gmime, whose own copy would cost as much again
  std::unique_ptr<GMimeMessage, Release> message_;
  std::vector<MailLeaf> leaves_;
  bool cut_ = false;
  bool breaks_off_ = false;
};

}  // namespace readout::reader
