// The arithmetic for any processor.
#define EIGEN_DONT_PARALLELIZE
#define Eigen EigenPortable
#define READOUT_KERNELS portable
#define READOUT_KERNELS_NAME "portable"
#include "readout/encode/network_kernels.hpp"
