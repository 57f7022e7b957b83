#include "readout/align/align.hpp"
