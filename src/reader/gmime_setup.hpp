/// Makes gmime ready, once a process; quiet about what it finds wrong.
#pragma once

namespace readout::reader {

void set_up_gmime();

}  // namespace readout::reader
