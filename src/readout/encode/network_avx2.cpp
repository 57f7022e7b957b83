// The arithmetic for processors with AVX2 and FMA: compiled with -mavx2 -mfma, called only where
// they are there.
#define EIGEN_DONT_PARALLELIZE
#define Eigen EigenAvx2
#define READOUT_KERNELS avx2
#define READOUT_KERNELS_NAME "AVX2"
#include "readout/encode/network_kernels.hpp"
