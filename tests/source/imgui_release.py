#!/usr/bin/env python3
"""Checks that app/ compiles with another release of Dear ImGui than the installed one.

    tests/source/imgui_release.py FOLDER [BUILD]

FOLDER holds a release as it is published (imgui.h, backends/, misc/) or installed (/usr/include/imgui), BUILD a
configured build (build/release by default) that says how each file is compiled. Nothing is built: each file is only
checked. Names that the release calls obsolete count as missing. Prints a line for each file that fails; the exit code
is 1 when there is one.
"""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def first_error(entry, headers):
    """The compiler's first error in the file, or None."""
    command = shlex.split(entry["command"])
    if Path(command[0]).name == "ccache":
        del command[0]
    output = command.index("-o")
    del command[output : output + 2]
    command.remove("-c")
    folders = [headers, headers / "misc/cpp", headers / "misc/freetype"]
    command[1:1] = [word for folder in folders for word in ("-isystem", str(folder))]
    command += ["-DIMGUI_DISABLE_OBSOLETE_FUNCTIONS", "-fsyntax-only"]
    run = subprocess.run(command, cwd=entry["directory"], capture_output=True, text=True)
    lines = run.stderr.splitlines()
    if run.returncode == 0:
        return None
    return next((line for line in lines if "error:" in line), lines[-1] if lines else "the compiler failed")


def main():
    if len(sys.argv) not in (2, 3) or not Path(sys.argv[1], "imgui.h").is_file():
        sys.exit(__doc__)
    headers = Path(sys.argv[1]).resolve()
    build = Path(sys.argv[2] if len(sys.argv) == 3 else ROOT / "build/release")
    # The OpenGL loader is the one header that is made by the build.
    subprocess.run(["cmake", "--build", build, "--target", "act_glad"], check=True, stdout=subprocess.DEVNULL)
    entries = json.loads((build / "compile_commands.json").read_text())
    entries = [entry for entry in entries if Path(entry["file"]).is_relative_to(ROOT / "app")]
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for entry, error in zip(entries, pool.map(lambda entry: first_error(entry, headers), entries)):
            if error:
                failed += 1
                print(f"{Path(entry['file']).relative_to(ROOT)}: {error}", flush=True)
    print(f"{len(entries) - failed} of {len(entries)} files compile")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
