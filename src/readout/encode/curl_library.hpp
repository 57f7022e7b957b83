/// libcurl, loaded when it is first needed: it brings some twenty libraries along, and a program
/// that asks no endpoint and fetches no page shall not wait 7 ms for them.
///
/// Out: its functions, or null where it is not installed or does not start. For all threads.
#pragma once
#include <curl/curl.h>

namespace readout::encode {

struct CurlLibrary {
  decltype(&curl_global_init) global_init = nullptr;
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_setopt) setopt = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_getinfo) getinfo = nullptr;
  decltype(&curl_easy_strerror) strerror = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_slist_append) slist_append = nullptr;
  decltype(&curl_slist_free_all) slist_free_all = nullptr;
  decltype(&curl_url) url = nullptr;
  decltype(&curl_url_set) url_set = nullptr;
  decltype(&curl_url_get) url_get = nullptr;
  decltype(&curl_url_cleanup) url_cleanup = nullptr;
  decltype(&curl_free) free = nullptr;
};

[[nodiscard]] const CurlLibrary* curl_library();

}  // namespace readout::encode
