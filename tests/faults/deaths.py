#!/usr/bin/env python3
"""Ends exports by a signal at random moments, over a file that was there before, and looks at what they leave.

    tests/faults/deaths.py build/release/activarium [COUNT [SEED]]      200 deaths, unless another number is asked for

After each, the file is the old one or the new one, whole. HUP, INT and TERM leave nothing else; what KILL leaves is
removed by the next export into that folder. Ends with 1 and says what lies there where that does not hold.
"""

import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

OLD = b"an old file, which somebody may need"
SWEEP = ["elu", "--sweep", "alpha=0:3", "--frames", "12", "--size", "60x40mm", "--dpi", "100"]
EXPORTS = {
    "png": ["gallery", "--dpi", "100"],
    "svg": ["gallery"],
    "pdf": ["gallery"],
    "tex": ["gallery"],
    "csv": ["grid:pytorch"],
    "html": ["compose:document-001"],
    "wav": ["tanh"],
    "gif": SWEEP,
    "webp": SWEEP,
}
SIGNALS = [signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGKILL]


class Wrong(Exception):
    pass


def command(program, kind, folder):
    return [program, "export", *EXPORTS[kind], "--out", str(folder / f"figure.{kind}"), "--overwrite", "--quiet"]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def whole_exports(program, folder):
    """What each kind of export writes, and how long it takes; kinds that this build cannot write are left out."""
    written = {}
    for kind in EXPORTS:
        start = time.monotonic()
        done = subprocess.run(command(program, kind, folder), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode == 0:
            written[kind] = ((folder / f"figure.{kind}").read_bytes(), time.monotonic() - start)
        elif kind != "html":
            raise Wrong(f"{kind}: {done.stderr.strip()}")
    return written


def check_death(program, kind, whole, sent, wait, folder):
    file = folder / f"figure.{kind}"
    file.write_bytes(OLD)
    with subprocess.Popen(command(program, kind, folder), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as export:
        time.sleep(wait)
        export.send_signal(sent)
        said = export.stderr.read().decode()
        ended = export.wait()
    content = file.read_bytes()
    if content not in (OLD, whole):
        raise Wrong(f"{len(content)} bytes that are neither the old nor the new file")
    if ended not in (0, -sent):
        raise Wrong(f"it ended with {ended}: {said.strip()}")
    if ended == 0 and content != whole:
        raise Wrong("it ended well and wrote nothing")
    if sent != signal.SIGKILL and names(folder) != [file.name]:
        raise Wrong(f"it left {names(folder)}")
    if sent == signal.SIGKILL:
        subprocess.run([program, "export", "relu", "--out", str(folder / "next.svg"), "--quiet"], check=True)
        if names(folder) != [file.name, "next.svg"]:
            raise Wrong(f"the next export left {names(folder)}")
    return content == OLD


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else time.time_ns() % 1_000_000
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as beside:
        written = whole_exports(program, pathlib.Path(beside))
    kept = 0
    for number in range(count):
        kind = draw.choice(list(written))
        sent = draw.choice(SIGNALS)
        whole, seconds = written[kind]
        wait = draw.uniform(0.0, 1.1 * seconds)
        with tempfile.TemporaryDirectory() as folder:
            try:
                kept += check_death(program, kind, whole, sent, wait, pathlib.Path(folder))
            except Wrong as wrong:
                sys.exit(f"seed {seed}, death {number}, {kind}, {sent.name} after {wait:.3f} s: {wrong}")
    print(f"{count} deaths (seed {seed}): {kept} left the old file, {count - kept} the new one, nothing else lay there")


if __name__ == "__main__":
    main()
