"""What goes wrong on real machines: the notebook says so, and the kernel goes on where it can."""
import json
import os
import pathlib
import shutil
import signal
import tempfile
import unittest

from session import NOTEBOOKS, KernelTest, Session

DOTNET = pathlib.Path(shutil.which("dotnet")).resolve()


class Trouble(KernelTest):
    def test_a_process_that_a_cell_ends_is_told_and_a_new_one_answers(self):
        shown = self.run_cell("Environment.Exit(3);")
        self.assertIn("KernelDied: The C# process ended (exit code 3) and starts anew; all variables are lost.", shown.error)
        self.assertEqual("2", self.run_cell("1 + 1").value)

    def test_a_process_that_is_killed_under_a_running_cell_is_told_and_a_new_one_answers(self):
        number = int(self.run_cell("Environment.ProcessId").value)

        def kill(session):
            session.until_running()
            os.kill(number, signal.SIGKILL)

        shown = self.run_cell('Console.WriteLine("running");\nwhile (true) System.Threading.Thread.Sleep(10);', meanwhile=kill)
        self.assertIn("KernelDied: The C# process ended (exit code -9)", shown.error)
        self.assertEqual("2", self.run_cell("1 + 1").value)

    def test_a_stack_overflow_is_named(self):
        self.assertIn("Stack overflow", self.run_cell("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)").error)

    def test_fifty_megabytes_of_output_are_cut_with_a_word_and_the_cell_ends_well(self):
        shown = self.run_cell("var line = new string('x', 999) + \"\\n\";\nfor (int i = 0; i < 50_000; i++) Console.Write(line);\n7")
        self.assertEqual("ok", shown.reply["status"])
        self.assertEqual("7", shown.value)
        self.assertLess(len(shown.text), 11_000_000)
        self.assertRegex(shown.text[-300:] + shown.text[:300], "characters|not shown|cut")

    def test_two_kernels_at_once_know_nothing_of_each_other(self):
        other = Session()
        try:
            self.run_cell("var shared = 1;")
            other.run("var shared = 2;")
            self.assertEqual(("1", "2"), (self.run_cell("shared").value, other.run("shared").value))
            other.run("Environment.Exit(1);")
            self.assertEqual("1", self.run_cell("shared").value)
        finally:
            other.close()


class Places(unittest.TestCase):
    def first_cell(self, folder):
        session = Session(folder)
        try:
            notebook = json.loads((NOTEBOOKS / "00-welcome.ipynb").read_text())
            first = next("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
            return session.run(first), session.run("typeof(Tensor<double>).Assembly.Location")
        finally:
            session.close()

    def test_a_notebook_opened_from_another_folder_finds_the_course_it_belongs_to(self):
        with tempfile.TemporaryDirectory() as folder:
            shown, library = self.first_cell(folder)
        self.assertEqual("", shown.error)
        self.assertEqual(str(NOTEBOOKS.parent / "artifacts/bin/Course.Charts/release/Course.dll"), library.value)


class NoDotNet(unittest.TestCase):
    def message(self, path):
        session = Session(PATH=path)
        try:
            return session.run("1 + 1").error
        finally:
            session.close()

    def test_without_dotnet_on_the_path_the_notebook_says_so(self):
        with tempfile.TemporaryDirectory() as empty:
            message = self.message(empty)
        self.assertIn("'dotnet' is not on the PATH", message)
        self.assertIn("https://dotnet.microsoft.com/download/dotnet/10.0", message)

    def test_with_an_older_runtime_the_notebook_says_which_is_needed(self):
        # The real `dotnet` with its real resolver, in a folder whose only runtime is an old one.
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            shutil.copy(DOTNET, root / "dotnet")
            shutil.copytree(DOTNET.parent / "host", root / "host")
            old = root / "shared/Microsoft.NETCore.App/8.0.11"
            old.mkdir(parents=True)
            (old / "Microsoft.NETCore.App.deps.json").write_text('{"runtimeTarget":{"name":".NETCoreApp,Version=v8.0/linux-x64"},"targets":{".NETCoreApp,Version=v8.0/linux-x64":{}},"libraries":{}}')
            message = self.message(folder)
        self.assertIn("10.0", message)
        self.assertIn("8.0.11", message)
        self.assertIn("https://dotnet.microsoft.com/download/dotnet/10.0", message)


if __name__ == "__main__":
    unittest.main()
