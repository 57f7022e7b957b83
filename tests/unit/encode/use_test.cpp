#include "readout/encode/use.hpp"

#include <catch2/catch.hpp>
TEST_CASE("x") {}
