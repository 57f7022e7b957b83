#include "reader/gmime_setup.hpp"

#include <gmime/gmime.h>

namespace readout::reader {
namespace {

void keep_quiet(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

bool start() {
  g_log_set_default_handler(keep_quiet, nullptr);
  g_mime_init();
  return true;
}

}  // namespace

void set_up_gmime() {
  static const bool kStarted = start();
  (void)kStarted;
}

}  // namespace readout::reader
