"""A screen of its own for the program, with hands and eyes: Xvfb, xdotool, and the pixels Xvfb keeps in a file."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
TOUR = (210, 300, 560, 540)  # the first card, at the first start
PATIENCE_S = 30  # far beyond what any step takes; only a failure waits so long


def missing_tools():
    return [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


def wait_for(condition, what):
    """Returns what the condition returned once it is true."""
    deadline = time.monotonic() + PATIENCE_S
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.02)
    return answer


class Display:
    """A screen and, beneath `folder`, a home and a place for sessions that nobody else uses."""

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="activarium-window-"))
        self.home = self.folder / "home"
        self.state = self.folder / "state"
        for folder in (self.home, self.state, self.folder / "screen"):
            folder.mkdir()
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-fbdir", self.folder / "screen",
             "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as number:
            self.name = ":" + number.readline().strip()
        assert self.name != ":", "Xvfb did not start"
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder)

    def environment(self, **changes):
        """Nothing of the caller's desktop or session gets in."""
        kept = {name: value for name, value in os.environ.items()
                if name != "WAYLAND_DISPLAY" and not name.startswith(("XDG_", "LC_", "LANG", "MESA_"))}
        return kept | {"DISPLAY": self.name, "HOME": str(self.home), "XDG_STATE_HOME": str(self.state)} | changes

    def session_file(self):
        return self.state / "activarium" / "session.act"

    def kept_session(self, number=""):
        return self.session_file().with_name(f"session-crashed{number}.act")

    def running_sessions(self):
        """What runs that have not left have written so far."""
        return [path.read_text() for path in self.session_file().parent.glob("running-*.act")]

    # Hands.

    def do(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment(), check=True,
                              capture_output=True, text=True)
        return done.stdout

    def click(self, place):
        self.do("mousemove", *place, "click", 1)

    # Eyes. A box is (left, top, right, bottom).

    def look(self, box=(0, 0, WIDTH, HEIGHT)):
        """The rows of a box, as bytes of blue, green, red and nothing."""
        pixels = (self.folder / "screen" / "Xvfb_screen0").read_bytes()[-4 * WIDTH * HEIGHT:]
        left, top, right, bottom = box
        return [pixels[4 * (WIDTH * y + left):4 * (WIDTH * y + right)] for y in range(top, bottom)]

    def is_blue(self, place):
        x, y = place
        blue, green, red, _ = self.look((x, y, x + 1, y + 1))[0]
        return blue > red + 80 and blue > green + 40

    def wait_for_change(self, action, *boxes):
        """Until every box looks otherwise than before the action."""
        before = [self.look(box) for box in boxes]
        action()
        wait_for(lambda: all(self.look(box) != old for box, old in zip(boxes, before)), "another picture")

    def wait_for_rest(self):
        """Until nothing has changed for ten looks."""
        last, same = self.look(), 0

        def rests():
            nonlocal last, same
            now = self.look()
            same = same + 1 if now == last else 0
            last = now
            return same >= 10
        wait_for(rests, "the picture to come to rest")


class Program:
    """The program in its window, with the keyboard."""

    def __init__(self, display, binary, *arguments, keeps_tour=False):
        self.display = display
        self.keeps_tour = keeps_tour
        self.is_first = not any(path.is_file() for path in display.state.rglob("*"))
        self.process = subprocess.Popen([binary, *arguments], env=display.environment(), stderr=subprocess.PIPE,
                                        text=True)

    def __enter__(self):
        empty = self.display.look()
        window = self.display.do("search", "--sync", "--onlyvisible", "--class", "activarium").split()[0]
        # Without a window manager nobody else hands out the keyboard.
        self.display.do("windowfocus", "--sync", window)
        wait_for(lambda: self.display.look() != empty, "the first picture")
        self.display.wait_for_rest()
        if self.is_first and not self.keeps_tour:
            self.display.wait_for_change(lambda: self.display.do("key", "Escape"), TOUR)
            self.display.wait_for_rest()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def leave(self):
        """By the key, as a user would."""
        self.display.do("key", "ctrl+q")
        self.wait_until_left()

    def wait_until_left(self):
        """All went well, and nothing was complained about."""
        _, complaints = self.process.communicate(timeout=PATIENCE_S)
        assert self.process.returncode == 0, f"left with {self.process.returncode}: {complaints}"
        assert complaints == "", complaints

    def kill(self):
        """So that it has no time to save anything."""
        self.process.kill()
        self.process.wait()

    def crash(self):
        """As by a fault of its own."""
        self.process.send_signal(signal.SIGSEGV)
        assert self.process.wait() == -signal.SIGSEGV, self.process.returncode

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
