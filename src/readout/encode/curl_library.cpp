#include "readout/encode/curl_library.hpp"

#include <dlfcn.h>
#include <optional>

namespace readout::encode {
namespace {

/// Looks functions up; remembers whether one is missing.
class Symbols {
 public:
  explicit Symbols(void* library) : library_(library) {}

  template <class Function>
  void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(::dlsym(library_, name));  // NOLINT: POSIX's own form
    complete_ = complete_ && function != nullptr;
  }
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  void* library_;
  bool complete_ = true;
};

std::optional<CurlLibrary> load() {
  // Never unloaded: other threads may be inside.
  void* const library = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  Symbols symbols(library);
  CurlLibrary curl;
  symbols.find(curl.global_init, "curl_global_init");
  symbols.find(curl.init, "curl_easy_init");
  symbols.find(curl.setopt, "curl_easy_setopt");
  symbols.find(curl.perform, "curl_easy_perform");
  symbols.find(curl.getinfo, "curl_easy_getinfo");
  symbols.find(curl.strerror, "curl_easy_strerror");
  symbols.find(curl.cleanup, "curl_easy_cleanup");
  symbols.find(curl.slist_append, "curl_slist_append");
  symbols.find(curl.slist_free_all, "curl_slist_free_all");
  symbols.find(curl.url, "curl_url");
  symbols.find(curl.url_set, "curl_url_set");
  symbols.find(curl.url_get, "curl_url_get");
  symbols.find(curl.url_cleanup, "curl_url_cleanup");
  symbols.find(curl.free, "curl_free");
  if (!symbols.complete() || curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return std::nullopt;
  return curl;
}

}  // namespace

const CurlLibrary* curl_library() {
  static const std::optional<CurlLibrary> library = load();
  return library ? &*library : nullptr;
}

}  // namespace readout::encode
