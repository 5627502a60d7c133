"""Runs the commands of one page in a folder and compares what they print with the page: recipes.py <page> <folder> [--update].

Two kinds of blocks are run. ```sh is a recipe for a pipe: it has to end well, and the ```text block behind it, if any, is its stdout. ```console is
what a terminal shows, commands behind `$ `: stdout is a terminal of 100 columns without colors, stderr stands behind it, and a command that ends with
another exit code than 0 is followed by `$ echo $?`. A line `...` in it stands for what the page leaves out.
"""

import fcntl
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios

page, place, *options = sys.argv[1:]
update = "--update" in options
BLOCK = re.compile(r"```sh\n(?P<recipe>.*?)```\n(?:```text\n(?P<wanted>.*?)```\n)?|```console\n(?P<session>.*?)```\n", re.S)
COMMAND = re.compile(r"^\$ (.*\n(?:> .*\n)*)", re.M)
LEFT_OUT = re.compile(r"^\.\.\.\n", re.M)
wrong = ran = 0


def complain(command, why, printed):
    global wrong
    wrong += 1
    print(f"{page}: {command.strip()}\n{why}; it printed:\n{printed}")


def in_pipe(command):
    # A page's reader has no `set -e`: only the last command of a recipe has to end well.
    done = subprocess.run(["bash", "-c", command], cwd=place, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def in_terminal(command, last_code):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm"}
    with tempfile.TemporaryFile() as notes:
        child = subprocess.Popen(["bash", "-c", f"(exit {last_code})\n{command}"], cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=notes)
        os.close(theirs)
        pieces = []
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux tells the end of a terminal so.
                break
            if not piece:
                break
            pieces.append(piece)
        os.close(ours)
        code = child.wait(timeout=120)
        notes.seek(0)
        printed = b"".join(pieces) + notes.read()
    return code, re.sub(r" +$", "", printed.decode().replace("\r\n", "\n"), flags=re.M)


def shows(wanted, printed):
    """Whether a page shows what was printed, but for what it leaves out."""
    first, *others = LEFT_OUT.split(wanted)
    if not others:
        return first == printed
    if not printed.startswith(first):
        return False
    place_in = len(first)
    for piece in others[:-1]:
        found = printed.find(piece, place_in)
        if found < 0:
            return False
        place_in = found + len(piece)
    return len(printed) - len(others[-1]) >= place_in and printed.endswith(others[-1])


def recipe(command, wanted):
    code, printed, notes = in_pipe(command)
    if code != 0 or (printed != (wanted or "") and not update):
        complain(command, f"exit code {code}", printed + notes)
    return f"```sh\n{command}```\n" + ("" if wanted is None else f"```text\n{printed}```\n")


def session(text):
    before, *rest = COMMAND.split(text)
    if before:
        complain(before, "a session begins with `$ `", "")
    code, told, shown = 0, True, []
    for command, wanted in zip(rest[::2], rest[1::2]):
        script = re.sub(r"^> ", "", command, flags=re.M)
        if code != 0 and script.strip() != "echo $?":
            told = False
        code, printed = in_terminal(script, code)
        if not shows(wanted, printed):
            if not update or LEFT_OUT.search(wanted):
                complain(script, "not what the page shows", printed)
            else:
                wanted = printed
        shown.append(f"$ {command}{wanted}")
    if not told or code != 0:
        complain(rest[-2], "a command that ends with another exit code than 0 is followed by `$ echo $?`", "")
    return f"```console\n{''.join(shown)}```\n"


def block(match):
    global ran
    ran += 1
    return session(match["session"]) if match["session"] is not None else recipe(match["recipe"], match["wanted"])


text = pathlib.Path(page).read_text()
updated = BLOCK.sub(block, text)
if update:
    pathlib.Path(page).write_text(updated)
print(f"{page}: {ran} recipes ran, {wrong} went wrong")
sys.exit(1 if wrong or ran == 0 else 0)
