#include "readout/compare/compare.hpp"
