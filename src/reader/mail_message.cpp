#include "reader/mail_message.hpp"

#include <algorithm>
#include <array>
#include <gmime/gmime.h>
#include <utility>

#include "reader/ascii.hpp"
#include "reader/encoded_words.hpp"
#include "reader/gmime_setup.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kMostLeaves = 10'000;
constexpr std::size_t kLongestHeader = std::size_t{1} << 16U;  // bytes

struct Free {
  void operator()(char* text) const { g_free(text); }
};
using Text = std::unique_ptr<char, Free>;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref>;

using Options = std::unique_ptr<GMimeParserOptions, decltype(&g_mime_parser_options_free)>;

template <class T, class U>
T* as(U* object) {
  return reinterpret_cast<T*>(object);  // NOLINT: how GObject inherits
}

std::string to_string(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

bool is_utf8(const std::string& text) {
  return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != 0;
}

/// Line breaks and tabs of a folded header.
std::string unfold(std::string_view raw) {
  std::string out;
  for (const char c : strip(raw)) {
    if (c == '\r' || c == '\n') continue;
    out += c == '\t' ? ' ' : c;
  }
  return out;
}

/// A header as it stands in the message; nothing for one that is longer than any real one.
std::optional<std::string> raw_header(GMimeObject* object, const char* name) {
  GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  if (header == nullptr) return std::nullopt;
  const char* raw = g_mime_header_get_raw_value(header);
  if (raw == nullptr) return std::nullopt;
  const std::string_view value(raw);
  if (value.size() > kLongestHeader) return std::nullopt;
  return unfold(value);
}

/// With the charset that bytes of no stated charset are in.
Options options_with(const std::string& charset) {
  Options options(g_mime_parser_options_new(), &g_mime_parser_options_free);
  std::array<const char*, 3> charsets = {"utf-8", charset.empty() ? nullptr : charset.c_str(),
                                         nullptr};
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
  return options;
}

std::string decode(const std::string& raw, const std::string& charset) {
  if (charset.empty() && !is_utf8(raw)) return {};
  const Options options = options_with(charset);
  const std::string words = with_quoted_words(raw);
  const Text decoded(g_mime_utils_header_decode_text(options.get(), words.c_str()));
  return std::string(strip(to_string(decoded.get())));
}

/// A position in the tree, and what is known above it.
struct Node {
  GMimeObject* object = nullptr;
  bool resource = false;
  std::size_t choice = 0;
  std::size_t version = 0;
};

/// Which child of a multipart/related the others belong to.
int root_of(GMimeMultipart* related) {
  GMimeContentType* type = g_mime_object_get_content_type(as<GMimeObject>(related));
  std::string start = to_string(g_mime_content_type_get_parameter(type, "start"));
  if (start.starts_with('<') && start.ends_with('>')) start = start.substr(1, start.size() - 2);
  if (start.empty()) return 0;
  const int count = g_mime_multipart_get_count(related);
  for (int i = 0; i < count; ++i) {
    GMimeObject* part = g_mime_multipart_get_part(related, i);
    if (to_string(g_mime_object_get_content_id(part)) == start) return i;
  }
  return 0;
}

/// "" where mail programs state what they do not know.
std::string stated_charset(GMimeContentType* type) {
  constexpr std::array<std::string_view, 4> kUnknown = {"us-ascii", "ascii", "unknown-8bit",
                                                        "x-unknown"};
  std::string charset = to_string(g_mime_content_type_get_parameter(type, "charset"));
  if (std::ranges::find(kUnknown, lower(charset)) != kUnknown.end()) return {};
  return charset;
}

MailLeaf leaf_of(const Node& node) {
  MailLeaf leaf;
  GMimeContentType* type = g_mime_object_get_content_type(node.object);
  const Text name(g_mime_content_type_get_mime_type(type));
  leaf.type = lower(to_string(name.get()));
  leaf.charset = stated_charset(type);
  leaf.content_id = to_string(g_mime_object_get_content_id(node.object));
  const auto location = raw_header(node.object, "Content-Location");
  if (location) leaf.location = decode(*location, {});
  if (GMIME_IS_PART(node.object)) {
    leaf.file_name = to_string(g_mime_part_get_filename(as<GMimePart>(node.object)));
  }
  leaf.attached = lower(to_string(g_mime_object_get_disposition(node.object))) == "attachment";
  leaf.resource = node.resource;
  leaf.choice = node.choice;
  leaf.version = node.version;
  leaf.object = node.object;
  return leaf;
}

/// Pushes the children of `node`, the first one last.
void push_children(std::vector<Node>& waiting, const Node& node, std::size_t& choices) {
  auto* multipart = as<GMimeMultipart>(node.object);
  GMimeContentType* type = g_mime_object_get_content_type(node.object);
  const bool related = g_mime_content_type_is_type(type, "multipart", "related") != 0;
  const bool chooses =
      node.choice == 0 && g_mime_content_type_is_type(type, "multipart", "alternative") != 0;
  const int root = related ? root_of(multipart) : 0;
  if (chooses) ++choices;
  for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i) {
    Node child = node;
    child.object = g_mime_multipart_get_part(multipart, i);
    child.resource = node.resource || (related && i != root);
    if (chooses) {
      child.choice = choices;
      child.version = static_cast<std::size_t>(i);
    }
    waiting.push_back(child);
  }
}

}  // namespace

void MailMessage::Release::operator()(GMimeMessage* message) const {
  g_object_unref(message);
}

std::optional<MailMessage> MailMessage::parse(std::string_view bytes) {
  set_up_gmime();
  MailMessage message;
  // gmime reads what the view shows and does not free it: its face is older than const.
  const auto view = std::make_shared<GByteArray>();
  view->data = as<guint8>(const_cast<char*>(bytes.data()));  // NOLINT
  view->len = static_cast<guint>(bytes.size());
  message.view_ = view;
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_byte_array(view.get()));
  g_mime_stream_mem_set_owner(as<GMimeStreamMem>(stream.get()), FALSE);
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Options options = options_with({});
  message.message_.reset(g_mime_parser_construct_message(parser.get(), options.get()));
  if (!message.message_) return std::nullopt;
  message.walk();
  message.breaks_off_ = !message.leaves_.empty() &&
                        message.leaves_.back().type.starts_with("text/") &&
                        !message.is_closed(bytes);
  return message;
}

void MailMessage::walk() {
  std::vector<Node> waiting;
  if (GMimeObject* root = g_mime_message_get_mime_part(message_.get())) waiting.push_back({root});
  std::size_t choices = 0;
  while (!waiting.empty()) {
    const Node node = waiting.back();
    waiting.pop_back();
    if (GMIME_IS_MULTIPART(node.object)) {
      push_children(waiting, node, choices);
    } else if (leaves_.size() == kMostLeaves) {
      cut_ = true;
      return;
    } else {
      leaves_.push_back(leaf_of(node));
    }
  }
}

/// Whether the mark that ends its parts is there, where it has parts.
bool MailMessage::is_closed(std::string_view bytes) const {
  GMimeObject* root = g_mime_message_get_mime_part(message_.get());
  if (root == nullptr || !GMIME_IS_MULTIPART(root)) return true;
  const std::string boundary = to_string(g_mime_multipart_get_boundary(as<GMimeMultipart>(root)));
  return boundary.empty() || bytes.find("--" + boundary + "--") != std::string_view::npos;
}

bool MailMessage::has(const char* header) const {
  return raw_header(as<GMimeObject>(message_.get()), header).has_value();
}

std::string MailMessage::header(const char* name) const {
  const auto raw = raw_header(as<GMimeObject>(message_.get()), name);
  return raw ? decode(*raw, charset()) : std::string();
}

Sender MailMessage::sender() const {
  const auto raw = raw_header(as<GMimeObject>(message_.get()), "From");
  if (!raw) return {};
  const std::string fallback = charset();
  const Options options = options_with(fallback);
  const std::string words = with_quoted_words(*raw);
  const Ref<InternetAddressList> list(internet_address_list_parse(options.get(), words.c_str()));
  if (!list || internet_address_list_length(list.get()) == 0) return {};
  InternetAddress* first = internet_address_list_get_address(list.get(), 0);
  Sender sender;
  if (!fallback.empty() || is_utf8(*raw)) {
    sender.name = strip(to_string(internet_address_get_name(first)));
  }
  if (INTERNET_ADDRESS_IS_MAILBOX(first)) {
    sender.address =
        to_string(internet_address_mailbox_get_addr(as<InternetAddressMailbox>(first)));
  }
  return sender;
}

/// What headers without a charset of their own are likely in.
std::string MailMessage::charset() const {
  for (const MailLeaf& leaf : leaves_) {
    if (!leaf.charset.empty()) return leaf.charset;
  }
  return {};
}

std::string MailMessage::content(const MailLeaf& leaf) {
  const Ref<GMimeStream> stream(g_mime_stream_mem_new());
  if (GMIME_IS_PART(leaf.object)) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(as<GMimePart>(leaf.object));
    if (wrapper != nullptr) g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
  } else if (GMIME_IS_MESSAGE_PART(leaf.object)) {
    GMimeMessage* inner = g_mime_message_part_get_message(as<GMimeMessagePart>(leaf.object));
    if (inner != nullptr) {
      g_mime_object_write_to_stream(as<GMimeObject>(inner), nullptr, stream.get());
    }
  }
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(as<GMimeStreamMem>(stream.get()));
  if (bytes == nullptr || bytes->len == 0) return {};
  return {as<const char>(bytes->data), bytes->len};
}

}  // namespace readout::reader
