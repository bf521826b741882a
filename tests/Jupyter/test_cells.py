"""What a person at a notebook does: run, see, ask, complete, look up, interrupt."""
import time

from session import KernelTest


class Cells(KernelTest):
    def test_the_last_expression_is_the_result(self):
        self.assertEqual("21", self.run_cell("var twenty = 20; twenty + 1").value)

    def test_text_streams_with_all_of_unicode(self):
        shown = self.run_cell('for (int i = 0; i < 3; i++) Console.WriteLine($"line {i} ü 梯度 😀");')
        self.assertEqual("line 0 ü 梯度 😀\nline 1 ü 梯度 😀\nline 2 ü 梯度 😀\n", shown.text)

    def test_half_a_surrogate_pair_is_shown_as_a_replacement_and_breaks_nothing(self):
        self.assertEqual("a\ufffdb", self.run_cell(r'Console.Write("a\ud83db");').text)
        self.assertIn("\ufffd", self.run_cell(r'"a\ude00b"').value)
        self.assertEqual("😀", self.run_cell(r'Console.Write("\ud83d"); Console.Write("\ude00");').text)
        self.assertIn("\ufffd", self.run_cell(r'throw new Exception("x\ud83dy");').error)
        self.assertEqual("2", self.run_cell("1 + 1").value)

    def test_a_compile_error_names_its_line(self):
        shown = self.run_cell("int fine = 1;\nint y = ;")
        self.assertIn("CS", shown.error)
        self.assertIn("line 2", "".join(shown.reply["traceback"]))

    def test_an_exception_shows_the_users_frames_first(self):
        shown = self.run_cell('int Bad() => throw new InvalidOperationException("no way");\nBad()')
        self.assertEqual("System.InvalidOperationException: no way", shown.error)
        frames = [line for line in "\n".join(shown.reply["traceback"]).split("\n") if line.lstrip().startswith("at ")]
        self.assertIn("line 1", frames[0])
        self.assertIn("Bad", frames[0])

    def test_an_output_is_updated_in_place(self):
        shown = self.run_cell('var shown = "first".Display(); shown.Update("second");')
        self.assertEqual(["display_data", "update_display_data"], [kind for kind in shown.kinds if "display" in kind])

    def test_completion_knows_types(self):
        self.run_cell("var numbers = new List<double> { 1 };")
        reply = self.session.client.complete("numbers.Cou", 11, reply=True, timeout=60)["content"]
        self.assertIn("Count", reply["matches"])
        self.assertEqual((8, 11), (reply["cursor_start"], reply["cursor_end"]))
        types = reply["metadata"]["_jupyter_types_experimental"]
        self.assertTrue(any(found["text"] == "Count" and found["type"] for found in types), types)

    def test_inspection_shows_signature_and_documentation(self):
        self.run_cell("/// <summary>Twice a number.</summary>\nint Twice(int n) => 2 * n;")
        reply = self.session.client.inspect("Twice(3)", 3, reply=True, timeout=60)["content"]
        self.assertTrue(reply["found"])
        self.assertIn("int Twice(int n)", reply["data"]["text/plain"])
        reply = self.session.client.inspect("Math.Sqrt(2)", 7, reply=True, timeout=60)["content"]
        self.assertIn("square root", reply["data"]["text/plain"])

    def test_an_open_block_is_incomplete_and_a_statement_complete(self):
        for code, status in (("for (;;) {", "incomplete"), ("1 + 1", "complete"), ("int = 3;", "invalid")):
            request = self.session.client.is_complete(code)
            self.assertEqual(status, self.session.reply(request)["status"], code)

    def test_history_lists_the_cells_and_finds_one(self):
        self.run_cell("var remembered = 3;")
        self.run_cell("remembered + 1")
        reply = self.session.client.history(hist_access_type="tail", n=2, reply=True, timeout=30)["content"]
        self.assertEqual(["var remembered = 3;", "remembered + 1"], [source for _, _, source in reply["history"]])
        reply = self.session.client.history(hist_access_type="search", pattern="*membered =*", n=5, reply=True, timeout=30)["content"]
        self.assertEqual(["var remembered = 3;"], [source for _, _, source in reply["history"]])


class Questions(KernelTest):
    def test_a_cell_reads_lines_from_the_person(self):
        shown = self.run_cell('Console.Write("name? ");\nvar name = Console.ReadLine();\nvar age = int.Parse(Console.ReadLine()!);\n$"{name} is {age}"', answers=["Ada ü 😀", "36"])
        self.assertEqual("Ada ü 😀 is 36", shown.value)

    def test_a_cell_asks_with_a_prompt(self):
        shown = self.run_cell('var rate = await GetInputAsync("learning rate?");\nrate', answers=["0.1"])
        self.assertEqual("0.1", shown.value)
        self.assertEqual("learning rate?", self.session.question)

    def test_where_nobody_can_answer_there_is_nothing_to_read(self):
        self.assertEqual("True", self.run_cell("Console.ReadLine() is null").value)


class Interrupts(KernelTest):
    def test_a_busy_loop_stops_within_a_second_and_variables_are_kept(self):
        self.run_cell("var kept = 40;")
        start = time.monotonic()
        shown = self.run_cell("long n = 0;\nwhile (true) n++;", stop_after=0.7)
        self.assertIn("variables are kept", shown.error)
        self.assertLess(time.monotonic() - start, 0.7 + 1.5)
        self.assertEqual("42", self.run_cell("kept + 2").value)

    def test_a_sleeping_and_an_awaiting_cell_stop_too(self):
        for code in ("System.Threading.Thread.Sleep(60_000);", "await Task.Delay(60_000);"):
            start = time.monotonic()
            self.assertIn("variables are kept", self.run_cell(code, stop_after=0.7).error)
            self.assertLess(time.monotonic() - start, 0.7 + 1.5)

    def test_a_question_can_be_interrupted(self):
        def interrupt(session):
            session.client.get_stdin_msg(timeout=60)
            session.manager.interrupt_kernel()

        shown = self.session.run("Console.ReadLine()", meanwhile=interrupt, asks=True)
        self.assertIn("variables are kept", shown.error)
        self.assertEqual("2", self.run_cell("1 + 1").value)


if __name__ == "__main__":
    import unittest

    unittest.main()
