"""A lesson, given by keyboard from the first start to the last key, in a real window.

Each step waits for what a class would see, so a key that does nothing is a failure; the files that are left say what
was reached. The mouse only points, as a teacher's does."""

from display import Program, wait_for

FILE = "lesson.act"
SESSION = """activarium = 1
view = "explore"

[explore]
activation = "elu"

[parameters.elu]
alpha = 1.5
"""

WINDOW = (0, 0, 1280, 800)
MIDDLE = (420, 120, 940, 560)  # where curves are, whatever the mode


def sees(display, action, box=MIDDLE):
    display.wait_for_change(action, box)
    display.wait_for_rest()


def press(display, *keys):
    sees(display, lambda: display.do("key", *keys))


def command(display, words):
    """By the palette: some letters of its name, Enter."""
    sees(display, lambda: display.do("key", "ctrl+k"))
    display.do("type", words)
    display.wait_for_rest()
    sees(display, lambda: display.do("key", "Return"))


def opens(display, name):
    press(display, "ctrl+o")
    display.do("type", name)
    display.wait_for_rest()
    press(display, "Return")


def moves_by_itself(display):
    """True once five pictures in a row differ."""
    seen = set()
    for _ in range(5):
        display.wait_for_change(lambda: None, MIDDLE)
        seen.add(b"".join(display.look(MIDDLE)))
    return len(seen) >= 4


def teaches_a_lesson(display, binary):
    lesson = display.home / FILE
    lesson.write_text(SESSION)
    with Program(display, binary) as program:
        opens(display, "lesson")

        press(display, "F5")  # before a projector
        for _ in range(3):  # as a presenter's remote does
            press(display, "Next")
        for _ in range(3):
            press(display, "Prior")
        program.point("explore/plot 1")
        display.wait_for_rest()
        display.do("key", "p")
        assert moves_by_itself(display), "the slider plays"
        display.do("key", "p")
        display.wait_for_rest()
        press(display, "b")
        press(display, "b")
        press(display, "F5")

        command(display, "numbers")
        for _ in range(60):  # back to what was opened
            display.do("key", "ctrl+z")
        display.wait_for_rest()
        for _ in range(60):
            display.do("key", "ctrl+y")
        display.wait_for_rest()

        for key in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+1"):
            press(display, key)
        press(display, "F1")
        press(display, "Escape")

        press(display, "ctrl+e")
        display.do("key", "Return")
        figure = display.home / "elu.pdf"
        wait_for(figure.exists, figure)
        display.wait_for_rest()

        command(display, "chinese")
        display.do("key", "ctrl+s")
        wait_for(lambda: 'language = "zh"' in lesson.read_text(), "the lesson to be saved")
        program.leave()
    saved = lesson.read_text()
    assert 'activation = "elu"' in saved and 'language = "zh"' in saved, saved
