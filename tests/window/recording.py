"""A lesson recorded from nothing by mouse and keys, and given at once to the class."""

import time

from display import Program, wait_for

A_CLICK_S = 2.0  # of a person who knows where to look
A_KEY_S = 1.0
A_LETTER_S = 0.3
TWO_MINUTES_S = 120.0


class Teacher:
    """Counts what a person would have to do."""

    def __init__(self, display, program):
        self.display, self.program, self.seconds = display, program, 0.0

    def click(self, name):
        self.program.click(name)
        self.seconds += A_CLICK_S

    def key(self, name):
        self.display.do("key", name)
        self.display.wait_for_rest()
        self.seconds += A_KEY_S

    def type(self, words):
        self.display.do("type", words)
        self.display.wait_for_rest()
        self.seconds += A_LETTER_S * len(words)


def records_a_lesson(display, binary):
    lesson = display.home / "flat.lesson"
    with Program(display, binary) as program:
        teacher = Teacher(display, program)
        begun = time.monotonic()
        teacher.key("ctrl+l")
        teacher.type("This is ELU.")
        teacher.key("Tab")
        teacher.type("Draw its slope.")
        teacher.click("recorder/step 1/mask/panel 2")
        teacher.click("recorder/close")
        teacher.key("Down")  # the next function
        teacher.key("ctrl+l")
        teacher.type("Another one.")
        teacher.key("Tab")
        teacher.type("Is it flat?")
        teacher.click("recorder/step 2/choice 1")
        teacher.type("yes")
        teacher.click("recorder/step 2/choice 2")
        teacher.type("no")
        teacher.click("recorder/close")
        teacher.key("ctrl+4")
        teacher.key("ctrl+l")
        teacher.type("Both together.")
        teacher.click("recorder/title")
        teacher.type("Flat parts")
        teacher.click("recorder/save")
        teacher.key("ctrl+a")
        teacher.type("flat")
        teacher.key("Return")
        wait_for(lesson.exists, lesson)
        took = time.monotonic() - begun
        assert teacher.seconds < TWO_MINUTES_S, teacher.seconds
        print(f"a person's work: {teacher.seconds:.0f} s; by script: {took:.0f} s")

        display.wait_for_rest()
        program.click("recorder/row 1")
        program.click("recorder/play")
        program.box("lesson/reveal")
        display.do("key", "r")
        program.wait_until_gone("lesson/reveal")
        program.press("Right", shows="lesson/choice 1")
        display.do("key", "1")
        display.wait_for_rest()
        program.press("Right", shows="compose/plot 1")
        display.do("key", "Escape")
        program.wait_until_gone("lesson/next")
        program.leave()
    text = lesson.read_text()
    assert text.count("[[steps]]") == 3 and 'mask = "derivative"' in text, text
    assert 'title.en = "Flat parts"' in text and "right = 1" in text, text
