"""The course's C# kernel for Jupyter: ipykernel speaks Jupyter's protocol, a .NET process runs the cells.

The two talk in lines of JSON over the process's standard input and output. What to start is in the environment variable
COURSE_KERNEL_HOST (JSON, a list of words), which `course kernel install` writes into kernel.json.
"""
import fnmatch
import json
import os
import queue
import shutil
import signal
import subprocess
import threading
import time

from ipykernel.kernelbase import Kernel

OUTPUT_LIMIT = 10_000_000   # characters of one cell that are shown
OUTPUT_FLOOD = 100_000_000  # characters at which a cell is stopped
PATIENCE = 8                # seconds that an interrupted cell gets before its process is ended
START = 60                  # seconds that the process gets to be ready
NEEDED = "The kernel needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"


class HostError(Exception):
    """The .NET process cannot be used; the message says why and what to do."""


class Host:
    """The .NET process, and the messages that come from it."""

    def __init__(self):
        command = json.loads(os.environ.get("COURSE_KERNEL_HOST", "[]"))
        if not command or not os.path.exists(command[-1]):
            raise HostError("The course's kernel is not built where it was installed from. In the course's folder run\n"
                            "  dotnet build -c Release Course.sln\n  dotnet run -c Release --project lib/Course.Cli -- kernel install")
        if shutil.which(command[0]) is None:
            raise HostError(f"'{command[0]}' is not on the PATH. {NEEDED}")
        # A session of its own: the Ctrl-C that Jupyter sends to this process must not reach the cells by itself.
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.messages = queue.SimpleQueue()
        self.last_words = []
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._listen, daemon=True).start()
        first = self.next(START)
        if first is None or first["type"] != "ready":
            words = self.words()
            self.kill()
            raise HostError(f"The C# process did not start. {NEEDED}\n{words}".rstrip())

    def _read(self):
        for line in self.process.stdout:
            try:
                self.messages.put(json.loads(line))
            except ValueError:
                self.last_words.append(line.decode("utf-8", "replace"))
        self.messages.put({"type": "ended"})

    def _listen(self):
        for line in self.process.stderr:
            self.last_words = (self.last_words + [line.decode("utf-8", "replace")])[-40:]

    def words(self):
        """What the process last said on standard error: its reason for ending."""
        time.sleep(0.1)
        return "".join(self.last_words[:12])

    def send(self, message):
        try:
            self.process.stdin.write(json.dumps(message).encode() + b"\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # the reader reports that the process has ended

    def next(self, seconds=None):
        try:
            return self.messages.get(timeout=seconds)
        except queue.Empty:
            return None

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        self.process.wait()


def utf16(text, position):
    """A place counted in code points, as Jupyter does, to one counted in UTF-16 units, as .NET does."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def code_points(text, position):
    """The other way."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "ignore"))


class CSharpKernel(Kernel):
    implementation = "course"
    implementation_version = "1.0"
    banner = "C# of the course kit"
    help_links = []
    language_info = {"name": "C#", "version": "14.0", "mimetype": "text/x-csharp", "file_extension": ".cs",
                     "pygments_lexer": "csharp", "codemirror_mode": "text/x-csharp"}

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.host = None
        self.number = 0
        self.interrupted = False
        self.asking = False
        self.cells = []

    # -- the process

    def _ask(self, kind, **fields):
        if self.host is None:
            self.host = Host()
        self.number += 1
        self.host.send({"type": kind, "id": self.number, **fields})
        return self.number

    def _restart(self):
        if self.host is not None:
            self.host.kill()
            self.host = None

    # -- cells

    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, *, cell_meta=None, cell_id=None):
        usual = signal.signal(signal.SIGINT, self._interrupt)
        self._allow_stdin = allow_stdin
        if store_history and not silent:
            self.cells.append((0, self.execution_count, code))
        try:
            return self._execute(code, silent, allow_stdin)
        except HostError as problem:
            return self._fail("KernelError", str(problem), [str(problem)], silent)
        finally:
            self.interrupted = False
            signal.signal(signal.SIGINT, usual)

    def _interrupt(self, *_):
        """A signal may come while a message is being written, so it only leaves word for the loop below."""
        self.interrupted = True
        if self.asking:
            raise KeyboardInterrupt

    def _answer(self, prompt):
        """What the person types; nothing where the question is interrupted."""
        self.asking = True
        try:
            self.host.send({"type": "input_reply", "value": self.raw_input(prompt)})
        except KeyboardInterrupt:
            pass  # the cell is about to be stopped
        finally:
            self.asking = False

    def _execute(self, code, silent, allow_stdin):
        if not code.strip():
            return self._ok()
        number = self._ask("execute", code=code, output_limit=OUTPUT_LIMIT, output_hard_limit=OUTPUT_FLOOD, allow_input=bool(allow_stdin), error_mark=None)
        error = deadline = None
        while True:
            if self.interrupted and deadline is None:
                self.host.send({"type": "interrupt", "id": number})
                deadline = time.monotonic() + PATIENCE
            message = self.host.next(0.1)
            if deadline is not None and time.monotonic() > deadline:
                self._restart()
                return self._stopped("KernelRestarted", "The cell did not stop when it was interrupted. The C# process was ended and starts anew; all variables are lost.", silent)
            if message is None:
                continue
            kind = message["type"]
            if kind == "ended":
                code_of_end, words = self.host.process.wait(), self.host.words()
                self._restart()
                return self._stopped("KernelDied", f"The C# process ended (exit code {code_of_end}) and starts anew; all variables are lost.\n{words}".rstrip(), silent)
            if message.get("id") not in (number, None):
                continue
            if kind == "error":
                error = message
            elif kind == "input_request":
                self._answer(message.get("prompt") or "")
            elif kind == "done":
                return self._done(message, error, silent)
            elif not silent:
                self._show(kind, message)

    def _show(self, kind, message):
        if kind == "stream":
            self.send_response(self.iopub_socket, "stream", {"name": message["name"], "text": message["text"]})
        elif kind == "display":
            content = {"data": message["data"], "metadata": {}, "transient": {"display_id": message["display_id"]}}
            self.send_response(self.iopub_socket, "update_display_data" if message.get("update") else "display_data", content)
        elif kind == "result":
            self.send_response(self.iopub_socket, "execute_result", {"execution_count": self.execution_count, "data": message["data"], "metadata": {}})

    def _done(self, message, error, silent):
        status = message["status"]
        if status == "ok":
            return self._ok()
        if status == "interrupted":
            return self._stopped("Interrupted", "The cell was interrupted; variables are kept.", silent)
        if status == "flood":
            return self._stopped("OutputFlood", f"The cell wrote more than {OUTPUT_FLOOD:,} characters and was stopped.", silent)
        if error is not None:
            return self._fail(error["ename"], error["evalue"], error["traceback"], silent)
        return self._stopped("CellFailed", f"The cell ended with '{status}'.", silent)

    def _ok(self):
        return {"status": "ok", "execution_count": self.execution_count, "payload": [], "user_expressions": {}}

    def _stopped(self, name, text, silent):
        return self._fail(name, text, [f"{name}: {text}"], silent)

    def _fail(self, name, value, traceback, silent):
        content = {"ename": name, "evalue": value, "traceback": traceback}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    # -- help while writing

    def _reply(self, kind, code, position=None):
        try:
            number = self._ask(kind, code=code, **({} if position is None else {"position": utf16(code, position)}))
        except HostError:
            return {}
        end = time.monotonic() + 10
        while time.monotonic() < end:
            message = self.host.next(0.5)
            if message is None:
                continue
            if message["type"] == "ended":
                self._restart()
                return {}
            if message["type"] == "reply" and message.get("id") == number:
                return message
        return {}

    def do_complete(self, code, cursor_pos):
        reply = self._reply("complete", code, cursor_pos)
        matches = reply.get("matches", [])
        start = code_points(code, reply["start"]) if "start" in reply else cursor_pos
        end = code_points(code, reply["end"]) if "end" in reply else cursor_pos
        types = [{"start": start, "end": end, "text": match["text"], "type": match.get("kind") or "", "signature": match.get("type") or ""} for match in matches]
        return {"status": "ok", "matches": [match["text"] for match in matches], "cursor_start": start, "cursor_end": end,
                "metadata": {"_jupyter_types_experimental": types}}

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        reply = self._reply("inspect", code, cursor_pos)
        if not reply.get("found"):
            return {"status": "ok", "found": False, "data": {}, "metadata": {}}
        text = "\n\n".join(part for part in (reply.get("signature"), reply.get("documentation")) if part)
        return {"status": "ok", "found": True, "data": {"text/plain": text}, "metadata": {}}

    def do_is_complete(self, code):
        reply = self._reply("is_complete", code)
        status = reply.get("status", "unknown")
        return {"status": status, "indent": "    "} if status == "incomplete" else {"status": status}

    def do_history(self, hist_access_type, output, raw, session=None, start=None, stop=None, n=None, pattern=None, unique=False):
        found = self.cells
        if hist_access_type == "range":
            found = [cell for cell in found if (start or 0) <= cell[1] < (stop or self.execution_count + 1)]
        elif hist_access_type == "search":
            found = [cell for cell in found if fnmatch.fnmatchcase(cell[2], pattern or "*")]
            if unique:
                found = list({cell[2]: cell for cell in found}.values())
        if n is not None and hist_access_type != "range":
            found = found[-n:] if n > 0 else []
        return {"status": "ok", "history": [(number, count, (code, None)) if output else (number, count, code) for number, count, code in found]}

    def do_shutdown(self, restart):
        self._restart()
        return {"status": "ok", "restart": restart}


if __name__ == "__main__":
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(kernel_class=CSharpKernel)
