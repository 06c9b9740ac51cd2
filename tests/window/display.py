"""A screen of its own for the program, with hands and eyes: Xvfb, xdotool, and the pixels Xvfb keeps in a file."""

import errno
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
PATIENCE_S = 30  # far beyond what any step takes; only a failure waits so long


def missing_tools():
    return [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


def sleeps(pid):
    """True when every thread of a process waits for something; what is there for it to do has been done."""
    try:
        states = [path.read_text().rpartition(")")[2].split()[0] for path in Path(f"/proc/{pid}/task").glob("*/stat")]
    except (FileNotFoundError, ProcessLookupError):  # a thread has just ended
        return False
    return all(state in "SZ" for state in states)


def is_read_by_nobody(pipe):
    """Whether a named pipe has no reader any longer."""
    try:
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
    except OSError as error:
        return error.errno == errno.ENXIO
    return False


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
        self.programs = []
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder)

    def environment(self, **changes):
        """Nothing of the caller's desktop or session gets in."""
        kept = {name: value for name, value in os.environ.items()
                if name != "WAYLAND_DISPLAY" and not name.startswith(("XDG_", "LC_", "LANG", "MESA_"))}
        return kept | {"ACTIVARIUM_FILE_DIALOG": "none", "DISPLAY": self.name, "HOME": str(self.home), "XDG_STATE_HOME": str(self.state)} | changes

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

    # Eyes. A box is (left, top, right, bottom).

    def look(self, box=(0, 0, WIDTH, HEIGHT)):
        """The rows of a box, as bytes of blue, green, red and nothing."""
        pixels = (self.folder / "screen" / "Xvfb_screen0").read_bytes()[-4 * WIDTH * HEIGHT:]
        left, top, right, bottom = box
        return [pixels[4 * (WIDTH * y + left):4 * (WIDTH * y + right)] for y in range(top, bottom)]

    def wait_for_change(self, action, box):
        """Until the box looks otherwise than before the action."""
        before = self.look(box)
        action()
        wait_for(lambda: self.look(box) != before, "another picture")

    def wait_for_rest(self):
        """Until screen and programs have nothing to do, however long it takes them, and the picture stays.

        A caret goes on to blink: two looks must fit between its changes."""
        last = None

        def rests():
            nonlocal last
            # The screen first and last: a program that waits for it sleeps too.
            idle = all(sleeps(process.pid) for process in [self.server, *self.programs, self.server])
            before, last = last, self.look() if idle else None
            return idle and last == before
        wait_for(rests, "the picture to come to rest")


class Program:
    """The program in its window, with the keyboard. Its controls are found by their names: app/item_file.h."""

    def __init__(self, display, binary, *arguments, keeps_tour=False, environment=None):
        self.display = display
        self.keeps_tour = keeps_tour
        self.is_first = not any(path.is_file() for path in display.state.rglob("*"))
        self.item_file = display.folder / f"items-{len(display.programs)}"
        self.process = subprocess.Popen([binary, *arguments], stderr=subprocess.PIPE, text=True,
                                        env=display.environment(ACTIVARIUM_ITEMS=str(self.item_file),
                                                                **(environment or {})))
        display.programs.append(self.process)

    def __enter__(self):
        window = self.display.do("search", "--sync", "--onlyvisible", "--class", "activarium").split()[0]
        # Without a window manager nobody else hands out the keyboard.
        self.display.do("windowfocus", "--sync", window)
        wait_for(self.items, "the first picture")
        self.display.wait_for_rest()
        if self.is_first and not self.keeps_tour:
            self.end_tour()
        return self

    def end_tour(self):
        self.display.do("key", "Escape")
        self.wait_until_gone("tour/next")
        self.display.wait_for_rest()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    # Controls.

    def items(self):
        """The boxes of all controls that can be used now, by name."""
        lines = self.item_file.read_text().splitlines() if self.item_file.exists() else []
        return {name: tuple(map(int, box)) for *box, name in (line.split(" ", 4) for line in lines)}

    def box(self, name):
        """Where the control is, once it is there."""
        try:
            return wait_for(lambda: self.items().get(name), name)
        except AssertionError as error:
            raise AssertionError("\n  ".join([f"{error}; there are", *self.items()])) from None

    def wait_until_gone(self, name):
        wait_for(lambda: name not in self.items(), f"{name} to go")

    def point(self, name, across=0.5):
        """The mouse over a control, `across` of its width from the left."""
        left, top, right, bottom = self.box(name)
        self.display.do("mousemove", round(left + across * (right - left)), (top + bottom) // 2)

    def click(self, name):
        self.point(name)
        self.display.wait_for_rest()
        self.display.do("click", 1)
        self.display.wait_for_rest()

    def drag(self, name, start, end):
        """From one part of a control's width to another."""
        self.point(name, start)
        self.display.wait_for_rest()
        self.display.do("mousedown", 1)
        self.display.wait_for_rest()
        self.point(name, end)
        self.display.wait_for_rest()
        self.display.do("mouseup", 1)
        self.display.wait_for_rest()

    def press(self, key, shows):
        """Until the control that the key leads to is there."""
        self.display.do("key", key)
        self.box(shows)
        self.display.wait_for_rest()

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
