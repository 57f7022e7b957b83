"""What is compiled for processors with AVX2 stays apart: a function that the linker could take for another file's of the same
name would bring instructions where an older processor runs."""
import os
import re
import subprocess
import unittest

from packages import ROOT

LIBRARY = os.environ.get("ENCODE_LIBRARY", str(ROOT / "build/ci/src/readout/encode/libreadout_encode.a"))


def weak_functions(member):
    """Names of the functions in one file of the library that the linker may merge with those of others."""
    listed = subprocess.run(["nm", "--demangle", LIBRARY], capture_output=True, text=True, check=True).stdout
    part = re.search(rf"^{member}\.cpp\.o:\n(.*?)(?:\n\n|\Z)", listed, re.M | re.S)
    return [line.split(" ", 2)[2] for line in part[1].splitlines() if re.match(r"[0-9a-f]{16} W ", line)] if part else None


class Symbols(unittest.TestCase):
    def test_each_set_of_instructions_has_its_own_functions(self):
        for member, own in (("network_portable", "EigenPortable"), ("network_avx2", "EigenAvx2")):
            functions = weak_functions(member)
            if functions is None:  # not made for this processor, or by another compiler's intermediate code
                self.skipTest(f"{member} is not in {LIBRARY}")
            foreign = [name for name in functions if own not in name]
            self.assertEqual(foreign, [], member)
            self.assertTrue(functions, f"{member} has no functions of Eigen at all: this test sees nothing")


if __name__ == "__main__":
    unittest.main()
