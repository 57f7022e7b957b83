/// The order in which each source tells the points, and how far the sources agree in it.
///
/// In: a comparison with its points. Out: Point::ranks and crossings, Comparison::order. A point
/// stands in a source where its first member there does, titles and standfirsts aside where it has
/// another; two that begin at one place tie. Two sources are held against each other by the points
/// that both have; Kendall's tau-b over all is that of the sums over every two sources. Cost: for
/// every two sources n log n in the points.
#pragma once
#include "readout/model/comparison.hpp"

namespace readout::compare {

void order_points(Comparison& comparison);

}  // namespace readout::compare
