"""Time, processor time and peak memory of whole processes. Shared by the parts of the benchmark."""
import dataclasses
import os
import statistics
import sys
import time

RUNS = 7
SLOW = 5  # seconds: what takes longer is run once


@dataclasses.dataclass
class Run:
    wall: float  # seconds
    processor: float
    memory: float  # MiB
    stopped: bool = False


@dataclasses.dataclass
class Figures:
    wall: float  # medians
    least: float
    processor: float
    memory: float  # the most
    runs: int
    stopped: bool = False


def once(command, limit=None):
    """One run, its output thrown away; stopped after `limit` seconds."""
    if limit:
        command = ["timeout", "--signal=KILL", str(limit), *command]
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            os.execvp(command[0], command)
        except OSError:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) == 127:
        sys.exit(f"{' '.join(command)} cannot be run")
    stopped = limit is not None and wall >= limit
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, stopped)


def measure(command, runs=RUNS, limit=None):
    """After one run that does not count, unless it was slow."""
    first = once(command, limit)
    results = [first] if first.wall > SLOW else [once(command, limit) for _ in range(runs)]
    return Figures(statistics.median(run.wall for run in results), min(run.wall for run in results),
                   statistics.median(run.processor for run in results), max(run.memory for run in results),
                   len(results), any(run.stopped for run in results))
