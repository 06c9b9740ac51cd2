#!/usr/bin/env python3
"""Ends the program in its window at random moments while somebody works with it, and looks at what it leaves.

    tests/window/deaths.py build/release [COUNT [SEED]]      50 deaths, unless another number is asked for

Whatever it was ended by, each session that lies in the state folder can be read as a whole, no part of one is left
beside it once the program has started again, and what was restored is not called broken. Ends with 1 and says what is
wrong where that does not hold.
"""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from display import Display, HEIGHT, WIDTH

SIGNALS = [signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGKILL, signal.SIGKILL, signal.SIGKILL]
KEYS = ["ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "Tab", "Right", "Left", "ctrl+z", "ctrl+y",
        "Page_Down", "Escape", "p", "t", "b", "f", "bracketright", "ctrl+k", "e", "l", "Return"]


def work(display, draw, until):
    while time.monotonic() < until:
        x, y = draw.randrange(WIDTH), draw.randrange(HEIGHT)
        deed = draw.randrange(3)
        if deed == 0:
            display.do("mousemove", x, y, "click", 1)
        elif deed == 1:
            display.do("mousemove", x, y, "mousedown", 1, "mousemove", draw.randrange(WIDTH), y, "mouseup", 1)
        else:
            display.do("key", draw.choice(KEYS))


def unreadable(display, reader):
    folder = display.session_file().parent
    if broken := [path.name for path in folder.glob("*.broken*")]:
        return f"{broken} were called broken"
    for session in folder.glob("*.act"):
        read = subprocess.run([reader, "describe", session], capture_output=True, text=True, check=False)
        if read.returncode != 0 or read.stderr:
            return f"{session.name}: {read.stderr.strip()}"
    return None


def main():
    build = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else time.time_ns() % 1_000_000
    draw = random.Random(seed)
    tally = {}
    with Display() as display:
        for number in range(count):
            sent, wait = draw.choice(SIGNALS), draw.uniform(0.0, 6.0)
            with subprocess.Popen([build / "activarium-window"], stderr=subprocess.PIPE, text=True,
                                  env=display.environment()) as program:
                begin = time.monotonic()
                if wait > 1.0:
                    window = display.do("search", "--sync", "--onlyvisible", "--class", "activarium").split()[0]
                    display.do("windowfocus", "--sync", window)
                    work(display, draw, begin + wait)
                else:
                    time.sleep(wait)
                program.send_signal(sent)
                said = program.stderr.read()
                ended = program.wait()
            wrong = unreadable(display, build / "activarium")
            if ended not in (0, -sent):
                wrong = f"it ended with {ended}"
            if wrong:
                sys.exit(f"seed {seed}, death {number}, {sent.name} after {wait:.2f} s: {wrong}\n{said}")
            tally[sent.name] = tally.get(sent.name, 0) + 1
        subprocess.run(["timeout", "-s", "TERM", "5", build / "activarium-window"], env=display.environment(), check=False)
        folder = display.session_file().parent
        if left := [path.name for path in folder.iterdir() if path.suffix not in (".act", ".toml", ".lesson", ".mark")]:
            print(f"left over in the state folder: {left}")
    print(f"{count} deaths (seed {seed}; {tally}): every session was whole, none was called broken")


if __name__ == "__main__":
    main()
