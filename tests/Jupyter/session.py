"""A kernel as Jupyter starts and drives it."""
import os
import pathlib
import time
import unittest

from jupyter_client.manager import KernelManager

NOTEBOOKS = pathlib.Path(__file__).resolve().parent.parent.parent / "notebooks"


class Shown:
    """What a cell showed, and the kernel's reply."""

    def __init__(self, messages, reply):
        self.messages, self.reply = messages, reply

    @property
    def text(self):
        return "".join(content["text"] for kind, content in self.messages if kind == "stream")

    @property
    def results(self):
        return [content["data"] for kind, content in self.messages if kind == "execute_result"]

    @property
    def value(self):
        """The result as text."""
        return self.results[0].get("text/plain", self.results[0].get("text/html")) if self.results else None

    @property
    def kinds(self):
        return [kind for kind, _ in self.messages]

    @property
    def error(self):
        """The error's name and message, as the notebook shows them; empty where there is none."""
        return f"{self.reply['ename']}: {self.reply['evalue']}" if self.reply["status"] == "error" else ""


class Session:
    """One running kernel."""

    def __init__(self, folder=NOTEBOOKS, **environment):
        self.manager = KernelManager(kernel_name=".net-csharp")
        self.manager.start_kernel(cwd=str(folder), env={**os.environ, **environment})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=90)

    def run(self, code, *, stop_after=None, meanwhile=None, answers=(), asks=False, timeout=120, **options):
        """Executes a cell: interrupted after some seconds, with something done meanwhile, its questions answered in turn."""
        answers = list(answers)
        request = self.client.execute(code, allow_stdin=asks or bool(answers), **options)
        if stop_after is not None:
            time.sleep(stop_after)
            self.manager.interrupt_kernel()
        if meanwhile is not None:
            meanwhile(self)
        for line in answers:
            self.question = self.client.get_stdin_msg(timeout=timeout)["content"]["prompt"]
            self.client.input(line)
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return Shown(messages, self.reply(request))
            messages.append((message["msg_type"], message["content"]))

    def reply(self, request):
        """The reply to a request; replies to earlier ones, such as the greetings at the start, are passed over."""
        while True:
            message = self.client.get_shell_msg(timeout=60)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def until_running(self, mark="running"):
        """Waits until the cell has written a word."""
        seen = ""
        while mark not in seen:
            message = self.client.get_iopub_msg(timeout=60)
            if message["msg_type"] == "stream":
                seen += message["content"]["text"]

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()


class KernelTest(unittest.TestCase):
    """Tests that share one kernel."""

    @classmethod
    def setUpClass(cls):
        cls.session = Session()

    @classmethod
    def tearDownClass(cls):
        cls.session.close()

    def run_cell(self, code, **options):
        return self.session.run(code, **options)
