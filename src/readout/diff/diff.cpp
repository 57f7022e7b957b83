#include "readout/diff/diff.hpp"
