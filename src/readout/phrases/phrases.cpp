#include "readout/phrases/phrases.hpp"
