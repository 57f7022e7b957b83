#include "readout/extract/extract.hpp"
