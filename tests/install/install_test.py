"""What `cmake --install` puts into a folder, used from there as a desktop and a shell use it.

    install_test.py SOURCE BUILD NAME     runs one test; ends with 77 when the tools for it are missing
"""

import configparser
import gzip
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

SKIPPED = 77
ID = "org.activarium.activarium"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICONS = ("apps/activarium", "mimetypes/application-x-activarium-session", "mimetypes/application-x-activarium-lesson")


class Skipped(Exception):
    pass


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        raise Skipped(f"needs {', '.join(missing)}")


def run(*command, **options):
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    assert result.returncode == 0, f"{command} ended with {result.returncode}: {result.stdout}{result.stderr}"
    return result.stdout


class Installed:
    """A prefix of its own with the program in it."""

    def __init__(self, source, build, folder):
        self.source, self.build, self.folder = source, build, Path(folder)
        self.prefix = self.folder / "prefix"
        run("cmake", "--install", build, "--prefix", self.prefix)
        self.program = self.prefix / "bin/activarium"
        self.window_program = next(self.prefix.glob("libexec/**/activarium-window"))
        self.share = self.prefix / "share"

    def environment(self):
        """Nothing of the user's; and what is installed is found before what the system has."""
        return {"PATH": f"{self.program.parent}:{os.environ['PATH']}", "HOME": str(self.folder), "LANG": "C.UTF-8",
                "XDG_DATA_DIRS": str(self.share), "XDG_STATE_HOME": str(self.folder / "state")}

    def run(self, *command, **options):
        return run(*command, env=self.environment(), cwd=self.folder, **options)

    def without_source(self, *command):
        """Runs a command where sources and build are not to be seen."""
        # A build inside the sources is no longer there to be hidden once they are.
        innermost_first = sorted({self.build, self.source}, key=lambda place: len(Path(place).parts), reverse=True)
        hide = "\n".join(f"mount -t tmpfs none '{place}'" for place in innermost_first)
        shell = ["unshare", "--mount", "--map-root-user", "sh", "-ec"]
        if shutil.which("unshare") is None or subprocess.run(shell + ["mount -t tmpfs none /mnt"], capture_output=True).returncode:
            raise Skipped("folders cannot be hidden here")
        return self.run(*shell, hide + '\nexec "$@"', "sh", *command)


def needs_nothing_of_the_source_tree(installed):
    program = installed.program
    assert installed.without_source(program, "eval", "relu", "--at", "-1,2") == "x,y,dy\n-1,0,0\n2,2,1\n"
    assert "gelu" in installed.without_source(program, "list")
    for name in ("elu.pdf", "elu.png", "elu.svg", "elu.tex"):
        installed.without_source(program, "export", "elu", "--out", name)
        assert (installed.folder / name).stat().st_size > 1000
    if (installed.share / "activarium/engines").is_dir():
        for maker in (program, installed.window_program):
            installed.without_source(maker, "export", "elu", "--out", "elu.html", "--overwrite")
            assert "ActivariumEngines ||= {}).explore = '" in (installed.folder / "elu.html").read_text()
    example = installed.share / "doc/activarium/examples/gelu.act"
    installed.without_source(program, "export", example, "--lang", "zh", "--out", "example.svg")
    for path in installed.prefix.rglob("*"):
        if path.is_file() and not path.name.startswith("activarium"):  # programs know where they were compiled
            assert str(installed.source).encode() not in path.read_bytes(), path


def says_which_engine_is_missing(installed):
    engine = installed.share / "activarium/engines/gallery.wasm.lzma"
    if not engine.exists():
        raise Skipped("needs the engine of living pages")
    engine.unlink()
    told = subprocess.run([installed.program, "export", "elu", "--out", "elu.html"], capture_output=True, text=True,
                          cwd=installed.folder)
    assert told.returncode != 0 and not (installed.folder / "elu.html").exists()
    assert f"builds {engine}\n" in told.stderr and told.stderr.count("\n") == 1, told.stderr


def starts_its_window(installed):
    sys.path.insert(0, str(installed.source / "tests/window"))
    from display import Display, missing_tools
    if missing_tools():
        raise Skipped(f"needs {', '.join(missing_tools())}")
    assert not list((installed.prefix / "bin").glob("*window*")), "the window's program is for the other one alone"
    picture = installed.folder / "window.png"
    link = installed.folder / "link"
    link.symlink_to(installed.program)
    with Display() as display:
        for program in (installed.program, link):
            run(program, "--screenshot", picture, "--size", "1000x700", env=display.environment(), cwd="/")
            assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1000, 700)
            picture.unlink()


def entry(installed):
    parser = configparser.RawConfigParser(strict=True, interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read(installed.share / f"applications/{ID}.desktop", encoding="utf-8")
    return parser


def has_an_entry_in_the_menu(installed):
    need("desktop-file-validate")
    run("desktop-file-validate", "--no-hints", installed.share / f"applications/{ID}.desktop")
    groups = entry(installed)
    assert groups["Desktop Entry"]["Comment[zh_CN]"]
    for action in groups["Desktop Entry"]["Actions"].rstrip(";").split(";"):
        assert groups[f"Desktop Action {action}"]["Name[zh_CN]"]
        words = groups[f"Desktop Action {action}"]["Exec"].split()
        assert words[0] == "activarium"
        assert words[1] in installed.run("activarium", "--help"), words
    assert (installed.share / "icons/hicolor/scalable/apps" / (groups["Desktop Entry"]["Icon"] + ".svg")).exists()


def has_icons_in_all_sizes(installed):
    icons = installed.share / "icons/hicolor"
    for name in ICONS:
        xml.etree.ElementTree.parse(icons / "scalable" / f"{name}.svg")
    need("rsvg-convert")
    for name in ICONS:
        for side in SIZES:
            png = (icons / f"{side}x{side}" / f"{name}.png").read_bytes()
            assert png.startswith(b"\x89PNG") and struct.unpack(">II", png[16:24]) == (side, side), (name, side)


def finds_files_by_their_type(installed):
    need("update-mime-database", "update-desktop-database", "gio")
    # Types of files build on those of the system.
    shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", installed.share / "mime/packages")
    run("update-mime-database", installed.share / "mime")
    run("update-desktop-database", installed.share / "applications")
    example = (installed.share / "doc/activarium/examples/gelu.act").read_text()
    for name, content, expected in (("a.act", example, "session"), ("no-ending", example, "session"),
                                    ("a.lesson", "title = 1\n", "lesson")):
        (installed.folder / name).write_text(content)
        told = installed.run("gio", "info", "--attributes", "standard::content-type,standard::icon", name)
        assert f"standard::content-type: application/x-activarium-{expected}\n" in told, told
        assert f"application-x-activarium-{expected}" in told, told
    for kind in ("session", "lesson"):
        assert f"{ID}.desktop" in installed.run("gio", "mime", f"application/x-activarium-{kind}")


def has_metainfo_for_software_centres(installed):
    path = installed.share / f"metainfo/{ID}.metainfo.xml"
    root = xml.etree.ElementTree.parse(path).getroot()
    version = root.find("releases/release").get("version")
    assert installed.run("activarium", "--version") == f"activarium {version}\n"
    assert root.find("launchable").text == f"{ID}.desktop"
    assert all(shot.find("caption") is not None for shot in root.iter("screenshot"))
    need("appstreamcli")
    run("appstreamcli", "validate", "--no-net", path)


def has_a_manual_that_man_reads(installed):
    page = installed.share / "man/man1/activarium.1"
    need("man", "groff")
    told = subprocess.run(["man", "--warnings=all", "--encoding=UTF-8", "--local-file", str(page)], capture_output=True, text=True,
                          env=installed.environment() | {"MANWIDTH": "100"})
    assert told.returncode == 0 and not told.stderr, told.stderr
    for word in ("export [options] [FIGURE]... --out PATH", "--wrt parameter", "EXIT STATUS", "seq -5 5 | activarium eval LeakyReLU --stdin"):
        assert word in told.stdout, word


def bash_completes_ids_options_and_values(installed):
    need("bash")
    script = installed.share / "bash-completion/completions/activarium"

    def completed(line):
        command = 'source "$1"; COMP_LINE=$2 COMP_POINT=${#2} COMP_WORDBREAKS=$\' \\t\\n"\\\'><=;|&(:\'; _activarium; printf "%s\\n" "${COMPREPLY[@]}"'
        return installed.run("bash", "--norc", "-c", command, "bash", script, line).split()

    assert completed("activarium exp") == ["export"]
    assert set(completed("activarium export gel")) == {"gelu", "gelu-tanh", "gelu-sigmoid", "gelu-10"}
    assert completed("activarium export explore:leaky") == ["leaky-relu"]  # bash keeps "explore:"
    assert completed("activarium eval study:grad") == ["gradient"]
    assert completed("activarium eval relu --prec") == ["--precision"]
    assert completed("activarium eval relu --order ") == ["0", "1", "2"]
    assert completed("activarium eval relu --precision=bf") == ["bfloat16"]
    assert completed("activarium eval relu --convention jax --conv") == ["--convention"]
    assert completed("activarium eval relu --convention ten") == ["tensorflow"]
    assert completed("activarium export --all --format pd") == ["pdf"]
    assert completed("activarium eval --at ") == []
    (installed.folder / "lesson.act").touch()
    assert set(completed("activarium les")) == {"lessons", "lesson.act"}
    assert completed("activarium export lesson.") == ["lesson.act"]
    assert completed("activarium export lesson:kin") == ["kinks"]


def zsh_and_fish_read_their_completions(installed):
    need("zsh", "fish")
    run("zsh", "-n", installed.share / "zsh/vendor-completions/_activarium")
    script = installed.share / "fish/vendor_completions.d/activarium.fish"

    def completed(line):
        told = installed.run("fish", "--no-config", "-c", "source $argv[1]; complete --do-complete $argv[2]", script, line)
        return {row.split("\t")[0] for row in told.splitlines()}

    assert {"gelu", "gelu-tanh", "gelu-sigmoid", "gelu-10"} == {word for word in completed("activarium export gel") if ":" not in word}
    assert completed("activarium export --theme doc") == {"document", "document-dark"}
    assert completed("activarium eval relu --order ") == {"0", "1", "2"}
    assert "export" in completed("activarium exp")


def makes_a_debian_package(installed):
    need("dpkg-deb", "dpkg-shlibdeps", "cpack", "gzip")
    run("cpack", "--config", installed.build / "CPackConfig.cmake", "-B", installed.folder, cwd=installed.folder)
    package, = installed.folder.glob("*.deb")
    facts = run("dpkg-deb", "--field", package)
    for library in ("libc6", "libglfw3", "libcairo2", "libfontconfig1", "fonts-inter"):
        assert library in facts, facts
    root = installed.folder / "root"
    run("dpkg-deb", "--extract", package, root)
    in_package = {path.relative_to(root / "usr") for path in root.rglob("*") if path.is_file()}
    there = {path.relative_to(installed.prefix) for path in installed.prefix.rglob("*") if path.is_file()}
    documentation = Path("share/doc/activarium")
    assert in_package - there == {documentation / "copyright", documentation / "changelog.gz", documentation / "changelog.Debian.gz",
                                  Path("share/man/man1/activarium.1.gz")}
    assert there - in_package == {documentation / "CHANGELOG.md", Path("share/man/man1/activarium.1")}
    changelog = gzip.open(root / "usr" / documentation / "changelog.Debian.gz", "rt").read()
    version = run(root / "usr/bin/activarium", "--version").split()[1]
    assert changelog.startswith(f"activarium ({version}-1) unstable"), changelog
    if shutil.which("lintian"):
        told = subprocess.run(["lintian", "--fail-on", "error", "--allow-root", str(package)], capture_output=True, text=True)
        assert told.returncode == 0, told.stdout


def main():
    source, build = (Path(place).resolve() for place in sys.argv[1:3])
    behaviour = globals()[sys.argv[3]]
    folder = tempfile.mkdtemp(prefix="activarium-install-")
    try:
        behaviour(Installed(source, build, folder))
    except Skipped as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
