"""The program used by mouse and keys in a real window on a screen of its own.

    window_test.py BINARY NAME     runs one test; ends with 77 when the tools for it are missing
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import time

from display import HEIGHT, WIDTH, Display, Program, is_read_by_nobody, missing_tools, wait_for
from lesson import teaches_a_lesson  # noqa: F401
from recording import records_a_lesson  # noqa: F401

SKIPPED = 77
SLIDER = "inspector/negative_slope/track"
OFFER = "notice/open kept"
BEGINNING = {"svg": b"<?xml", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}


def export(display, program, kind):
    display.do("key", "ctrl+e")
    program.click(f"export/format/{kind}")
    program.click("export/save")
    target = display.home / f"leaky-relu.{kind}"
    wait_for(target.exists, target)
    assert target.read_bytes().startswith(BEGINNING[kind]), target
    program.wait_until_gone("export/save")
    display.wait_for_rest()


def plots(display, program):
    return [display.look(program.box(f"explore/plot {number}")) for number in (1, 2)]


def slope(session):
    return float(re.search(r"^negative_slope = (.*)$", session, re.MULTILINE)[1])


def finds_everything_back_on_the_next_start(display, binary):
    with Program(display, binary) as program:
        program.click("browser/search")
        display.do("type", "LeakyReLU")
        program.wait_until_gone("browser/elu")
        program.press("Return", shows=SLIDER)
        program.drag(SLIDER, 0.4, 0.6)
        chosen = plots(display, program)
        for kind in ("svg", "png", "pdf"):
            export(display, program, kind)
        program.drag(SLIDER, 0.6, 0.8)
        assert plots(display, program) != chosen
        display.do("key", "ctrl+z")
        wait_for(lambda: plots(display, program) == chosen, "the slope before the last drag")
        program.leave()

    saved = display.session_file().read_text()
    assert 'activation = "leaky-relu"' in saved, saved
    assert 0.1 < slope(saved) < 2.0, saved
    assert 'format = "pdf"' in saved, saved

    with Program(display, binary) as program:
        assert plots(display, program) == chosen
        program.leave()
    assert display.session_file().read_text() == saved


def sees_keys_pressed_for_an_instant(display, binary):
    with Program(display, binary) as program:
        # Shorter and longer than a frame; xdotool lets go of Ctrl before the other key.
        for delay_ms in (0, 0, 5, 12, 25, 50):
            for key, control in (("ctrl+2", "gallery/relu"), ("ctrl+1", "explore/plot 1")):
                display.do("key", "--delay", delay_ms, key)
                program.box(control)
                display.wait_for_rest()
        program.leave()
    assert 'view = "explore"' in display.session_file().read_text()


def counts_keys_pressed_faster_than_frames(display, binary):
    with Program(display, binary) as program:
        # Not without any delay: the window library takes two presses within a millisecond for one.
        display.do("key", "--delay", 4, *["Down"] * 6)
        display.do("key", "--delay", 4, *["Up"] * 5)
        display.wait_for_rest()
        program.leave()
    fast = display.session_file().read_text()
    display.session_file().unlink()
    with Program(display, binary) as program:
        display.do("key", "Down")
        display.wait_for_rest()
        program.leave()
    assert display.session_file().read_text() == fast, fast


def leaves_in_order_when_the_system_asks(display, binary):
    with Program(display, binary) as program:
        program.press("ctrl+2", shows="gallery/relu")
        program.process.terminate()
        program.wait_until_left()
    assert 'view = "gallery"' in display.session_file().read_text()


def sets_a_broken_session_aside(display, binary):
    display.session_file().parent.mkdir()
    display.session_file().write_text("view = [")
    with Program(display, binary) as program:
        program.leave()
    assert display.session_file().with_name("session.act.broken").read_text() == "view = ["
    assert 'view = "explore"' in display.session_file().read_text()


def restores_what_a_killed_run_showed(display, binary):
    with Program(display, binary) as program:
        program.leave()
    left = display.session_file().read_text()
    with Program(display, binary) as program:
        program.press("ctrl+2", shows="gallery/relu")
        wait_for(lambda: any('view = "gallery"' in text for text in display.running_sessions()), "the autosave")
        program.kill()
    assert display.session_file().read_text() == left
    with Program(display, binary) as program:
        program.press("ctrl+z", shows="explore/plot 1")
        program.press("ctrl+y", shows="gallery/relu")
        program.leave()
    assert 'view = "gallery"' in display.session_file().read_text()
    assert sorted(display.session_file().parent.glob("running-*")) == []


def begin_with(display, view):
    display.session_file().parent.mkdir(exist_ok=True)
    display.session_file().write_text(f'activarium = 1\nview = "{view}"\ntheme = "dark"\n')


def offers_the_session_that_a_run_crashed_with(display, binary):
    begin_with(display, "gallery")
    with Program(display, binary) as program:
        program.crash()
    with Program(display, binary) as program:
        kept = display.kept_session().read_text()
        assert 'view = "gallery"' in kept, kept
        assert not display.session_file().exists()
        assert "explore/plot 1" in program.items()
        program.click(OFFER)
        assert "gallery/relu" in program.items()
        program.press("ctrl+z", shows="explore/plot 1")
        program.leave()
    left = display.session_file().read_text()
    assert 'view = "explore"' in left and 'theme = "dark"' in left, left
    assert display.kept_session().read_text() == kept
    assert "session-crashed.act" in display.session_file().with_name("recent.toml").read_text()


def starts_clean_however_often_it_crashes(display, binary):
    begin_with(display, "gallery")
    with Program(display, binary) as program:
        program.crash()
    with Program(display, binary) as program:
        program.click(OFFER)
        wait_for(display.running_sessions, "the autosave")
        program.crash()
    with Program(display, binary) as program:
        assert 'view = "gallery"' in display.kept_session("-2").read_text()
        program.click(OFFER)
        program.leave()
    assert 'view = "gallery"' in display.session_file().read_text()
    assert sorted(display.session_file().parent.glob("running-*")) == []


def keeps_what_was_shown_of_a_file_that_crashed_it(display, binary):
    begin_with(display, "compare")
    left = display.session_file().read_text()
    lesson = display.home / "lesson.act"
    lesson.write_text('activarium = 1\nview = "gallery"\n')
    with Program(display, binary, lesson) as program:
        program.crash()
    assert display.session_file().read_text() == left
    with Program(display, binary, lesson) as program:
        program.press("ctrl+5", shows="vector/bar 1")
        wait_for(display.running_sessions, "the autosave")
        program.crash()
    with Program(display, binary) as program:
        assert 'view = "vector"' in display.kept_session().read_text()
        assert display.session_file().read_text() == left
        program.click(OFFER)
        program.leave()
    saved = display.session_file().read_text()
    assert 'view = "vector"' in saved and f'opened_from = "{lesson}"' in saved, saved


def keeps_a_lost_session_that_it_cannot_read_whole(display, binary):
    begin_with(display, "explore")
    lost = display.session_file().with_name("running-1.act")
    lost.write_text('activarium = 1\nview = "gallery"\ntheme = "loud"\n')
    lost.with_suffix(".lock").write_text("")
    with Program(display, binary) as program:
        program.leave()
    assert 'theme = "loud"' in lost.with_name("running-1.act.broken").read_text()
    assert 'view = "gallery"' in display.session_file().read_text()


def takes_up_no_session_of_a_running_program(display, binary):
    with Program(display, binary) as program:
        program.leave()
    with Program(display, binary) as first:
        first.press("ctrl+2", shows="gallery/relu")
        wait_for(display.running_sessions, "the autosave")
        with Program(display, binary, "--panel", "explore") as second:
            second.process.terminate()
            second.wait_until_left()
        assert 'view = "explore"' in display.session_file().read_text()
        first.process.terminate()
        first.wait_until_left()
    assert 'view = "gallery"' in display.session_file().read_text()
    assert 'view = "explore"' in display.session_file().with_name("session-before.act").read_text()


def saves_to_the_file_it_was_started_with(display, binary):
    with Program(display, binary) as program:
        program.leave()
    lesson = display.home / "lesson.act"
    lesson.write_text('activarium = 1\nview = "gallery"\nmood = "good"\n')
    with Program(display, binary, lesson) as program:
        program.press("ctrl+1", shows="explore/plot 1")
        display.do("key", "ctrl+s")
        wait_for(lambda: 'view = "explore"' in lesson.read_text(), "the saved file")
        program.leave()
    assert 'mood = "good"' in lesson.read_text()
    assert f'opened_from = "{lesson}"' in display.session_file().read_text()


def opens_a_file_beside_the_running_window(display, binary):
    with Program(display, binary) as program:
        program.leave()
    lesson = display.home / "lesson.act"
    lesson.write_text('activarium = 1\nview = "explore"\n')
    with Program(display, binary) as first:
        first.press("ctrl+2", shows="gallery/relu")
        with Program(display, binary, lesson) as second:
            second.press("ctrl+3", shows="compare/plot 1")
            wait_for(lambda: len(display.running_sessions()) == 2, "an autosave of each")
            second.kill()
        assert first.process.poll() is None
        first.process.terminate()
        first.wait_until_left()
    assert 'view = "gallery"' in display.session_file().read_text()
    assert len(display.running_sessions()) == 1, "what the killed one showed is kept"
    assert lesson.read_text() == 'activarium = 1\nview = "explore"\n'


def keeps_unsaved_work_when_a_file_is_opened_after_it(display, binary):
    with Program(display, binary) as program:
        program.press("ctrl+2", shows="gallery/relu")
        program.leave()
    lesson = display.home / "lesson.act"
    lesson.write_text('activarium = 1\nview = "explore"\n')
    kept = display.session_file().with_name("session-before.act")
    with Program(display, binary, lesson) as program:
        program.leave()
    assert 'view = "gallery"' in kept.read_text()
    assert f'opened_from = "{lesson}"' in display.session_file().read_text()
    with Program(display, binary, "--new") as program:
        program.leave()
    assert not kept.with_name("session-before-2.act").exists(), "the file has it all"
    assert "opened_from" not in display.session_file().read_text()


def opens_where_it_was_left(display, binary):
    def place():
        told = display.do("search", "--onlyvisible", "--class", "activarium", "getwindowgeometry", "--shell")
        return dict(line.split("=") for line in told.split())

    with Program(display, binary) as program:
        window = place()["WINDOW"]
        display.do("windowsize", "--sync", window, 1000, 700)
        display.do("windowmove", "--sync", window, 120, 60)
        display.wait_for_rest()
        program.leave()
    with Program(display, binary) as program:
        now = place()
        assert [now[key] for key in ("X", "Y", "WIDTH", "HEIGHT")] == ["120", "60", "1000", "700"], now
        with Program(display, binary, "--size", "990x650") as second:
            second.leave()
        program.leave()
    with Program(display, binary, "--new", "--projector") as program:
        now = place()
        assert [now[key] for key in ("WIDTH", "HEIGHT")] == ["1000", "700"], now
        assert (now["X"], now["Y"]) != ("120", "60"), "it would hide the other window"
        program.leave()
    assert 'theme = "projector"' in display.session_file().read_text()


def says_in_one_line_what_of_a_file_it_cannot_read(display, binary):
    lesson = display.home / "lesson.act"
    command = [binary, lesson, "--screenshot", display.folder / "window.png"]
    for text, status in (('activarium = 1\nview = "galery"\ntheme = 3\n', 0), ('activarium = 1\nview = [\n', 2)):
        lesson.write_text(text)
        done = subprocess.run(command, env=display.environment(), capture_output=True, text=True)
        assert done.returncode == status, done
        assert done.stderr.startswith("activarium: ") and done.stderr.count("\n") == 1, done
        assert "line 2" in done.stderr or "line 3" in done.stderr, done
        assert lesson.read_text() == text


def rests_while_nothing_happens(display, binary):
    with Program(display, binary) as program:
        # One picture is as good as none here, sixty a second take far more than a tenth of a processor.
        seconds = 2.0
        before = program.cpu_seconds()
        time.sleep(seconds)
        used = program.cpu_seconds() - before
        assert used < 0.1 * seconds, f"{used} s of processor time in {seconds} s"
        program.leave()


def shows_the_tour_at_the_first_start_only(display, binary):
    with Program(display, binary, keeps_tour=True) as program:
        assert "tour/next" in program.items()
        program.end_tour()
        program.leave()
    with Program(display, binary) as program:
        assert "tour/next" not in program.items()
        program.leave()


def refused(display, binary, **environment):
    """The one line of a start that must fail because of the machine."""
    wanted = {name: value for name, value in display.environment(**environment).items() if value is not None}
    done = subprocess.run([binary], env=wanted, capture_output=True, text=True)
    assert done.returncode == 1, done
    assert done.stdout == "" and done.stderr.count("\n") == 1, done
    assert done.stderr.startswith("activarium: "), done
    return done.stderr


def says_in_one_line_that_there_is_no_display(display, binary):
    refused(display, binary, DISPLAY=None)


def says_in_one_line_that_opengl_is_too_old(display, binary):
    line = refused(display, binary, MESA_GL_VERSION_OVERRIDE="2.1")
    assert "OpenGL 3.3" in line and "2.1" in line, line


def saves_a_picture_of_the_asked_size(display, binary):
    for width, height in ((WIDTH, HEIGHT), (960, 640)):
        picture = display.folder / "window.png"
        subprocess.run([binary, "--screenshot", picture, "--size", f"{width}x{height}"], check=True,
                       env=display.environment())
        head = picture.read_bytes()[:24]
        assert head.startswith(BEGINNING["png"])
        assert struct.unpack(">II", head[16:]) == (width, height)
    assert not display.session_file().exists()


def saves_the_same_picture_wherever_the_mouse_is(display, binary):
    pictures = []
    for place in ((420, 300), (1200, 20)):
        display.do("mousemove", *place)
        picture = display.folder / "window.png"
        subprocess.run([binary, "--screenshot", picture], check=True, env=display.environment())
        pictures.append(picture.read_bytes())
    assert pictures[0] == pictures[1]


def desktop_dialog(display, answer):
    """The environment in which a script takes zenity's place; it notes its arguments."""
    folder = display.folder / "programs"
    folder.mkdir(exist_ok=True)
    script = folder / "zenity"
    script.write_text(f"""#!/bin/sh
printf '%s\\n' "$@" > '{folder}/arguments'
{answer}
""")
    script.chmod(0o755)
    return {"ACTIVARIUM_FILE_DIALOG": "zenity", "PATH": f"{folder}:{os.environ['PATH']}"}, folder


def asks_in_the_desktops_dialog(display, binary):
    lesson = display.home / "-讲 义.act"
    # The answer waits for the test, and the window lives on meanwhile.
    environment, folder = desktop_dialog(display, f"exec cat '{display.folder}/answer'")
    os.mkfifo(display.folder / "answer")
    with Program(display, binary, environment=environment) as program:
        program.press("ctrl+s", shows="file dialog/cancel")
        arguments = (folder / "arguments").read_text().splitlines()
        assert "--save" in arguments and "--confirm-overwrite" in arguments, arguments
        assert f"--filename={display.home}/elu.act" in arguments, arguments
        window = program.display.do("search", "--onlyvisible", "--class", "activarium").split()[0]
        assert f"--attach={window}" in arguments, arguments
        (display.folder / "answer").write_text(f"{lesson}\n")
        wait_for(lesson.exists, lesson)
        program.wait_until_gone("file dialog/cancel")
        # Leaving ends the program that shows a dialog.
        program.press("ctrl+o", shows="file dialog/cancel")
        program.process.terminate()
        program.wait_until_left()
    assert f'opened_from = "{lesson}"' in display.session_file().read_text()
    wait_for(lambda: is_read_by_nobody(display.folder / "answer"), "the dialog's program to end")


def opens_its_own_dialog_where_the_desktops_fails(display, binary):
    (display.home / "lesson.act").write_text('activarium = 1\nview = "gallery"\n')
    environment, _ = desktop_dialog(display, "kill -SEGV $$")
    with Program(display, binary, environment=environment) as program:
        program.press("ctrl+o", shows="chooser/query")
        display.do("type", "less")
        display.wait_for_rest()
        program.press("Return", shows="gallery/relu")
        program.leave()


def copies_the_figure_for_other_programs(display, binary):
    if shutil.which("xclip") is None:
        print("skipped: xclip not installed")
        return SKIPPED

    def copied():
        ask = ["xclip", "-o", "-selection", "clipboard", "-t", "image/png"]
        return subprocess.run(ask, env=display.environment(), capture_output=True).stdout

    with Program(display, binary) as program:
        display.do("key", "ctrl+shift+c")
        wait_for(lambda: copied().startswith(BEGINNING["png"]), "the picture on the clipboard")
        program.leave()
    assert copied().startswith(BEGINNING["png"]), "the picture went with the window"
    return 0


def main():
    binary, name = sys.argv[1:]
    if missing := missing_tools():
        print("skipped:", " and ".join(missing), "not installed")
        return SKIPPED
    with Display() as display:
        return globals()[name](display, binary) or 0


if __name__ == "__main__":
    sys.exit(main())
