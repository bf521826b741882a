using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Assignments.Tests;

/// <summary>Everything that goes wrong in a submission without ill will ends in a row with the right marks and a message.</summary>
public sealed class FaultTests(FaultTests.Class graded) : IClassFixture<FaultTests.Class>
{
    // 3 + 3 for the two questions that all answer; the word is answered by nobody.
    [Theory]
    [InlineData("right", "graded", 3, 3, "word-check: Not answered.")]
    [InlineData("unanswered", "graded", 0, 0, "slope-check: Not answered.")]
    [InlineData("infinite-loop", "graded", 0, 3, "slope-check: Your code ran longer than its limit of 2 s.")]
    [InlineData("loop-in-a-catch", "graded", 0, 3, "slope-check: Your code ran longer than its limit of 2 s.")]
    [InlineData("loop-at-the-top", "graded", 3, 3, "slope-check: Cell 'slope' ended with an error. The cell ran longer than its limit of 2 s and was stopped.")]
    [InlineData("stack-overflow", "graded", 0, 3, "slope-check: Stack overflow: your code calls itself without end.")]
    [InlineData("out-of-memory", "graded", 0, 3, "slope-check: Your code ")]
    [InlineData("exit", "graded", 0, 3, "slope-check: Your code ended the process instead of returning a value.")]
    [InlineData("exit-at-the-top", "graded", 0, 3, "slope-check: Your cell 'slope' ended the process, so what it defines cannot be used.")]
    [InlineData("output-flood", "graded", 0, 3, "slope-check: Your code wrote far too much output.")]
    [InlineData("threads-left-running", "graded", 3, 3, "")]
    [InlineData("no-compile", "graded", 0, 3, "slope-check: Cell 'slope' does not define what it should. Cell, line 1: error CS1002")]
    [InlineData("other-signature", "graded", 0, 3, "slope-check: The exercise calls your code in a way that does not compile.")]
    [InlineData("throws", "graded", 0, 3, "slope-check: Your code threw System.InvalidOperationException")]
    [InlineData("partial", "graded", 3, 2, "step-check: This input should be refused with an exception, but was not.")]
    [InlineData("nan", "graded", 0, 3, "slope-check: NaN or an infinity stands where a number belongs")]
    [InlineData("text-for-a-number", "graded", 0, 3, "slope-check: The value is of another kind than asked for.")]
    [InlineData("comma-locale", "graded", 3, 3, "")]
    [InlineData("decimal-comma", "graded", 0, 3, "slope-check: ")]
    [InlineData("wrong-shape", "graded", 3, 1, "step-check: The shape or length of the value is not the right one.")]
    [InlineData("warnings", "graded", 3, 3, "")]
    [InlineData("duplicated-cell", "graded", 0, 3, "The answer cell 'slope' is there 2 times; the last one")]
    [InlineData("duplicate-that-fails", "graded", 0, 3, "slope-check: Cell 'slope' does not define what it should.")]
    [InlineData("missing-cell", "graded", 0, 3, "slope-check: The answer cell 'slope' is missing from the notebook.")]
    [InlineData("reordered-cells", "graded", 3, 3, "The answer cells stand in another order")]
    [InlineData("tampered-cells", "graded", 0, 3, "A given cell was changed (setup); grading used the original.")]
    [InlineData("metadata-lost", "graded", 3, 3, "")]
    [InlineData("markdown-answer", "graded", 0, 3, "slope-check: The answer cell 'slope' is no code cell any more.")]
    [InlineData("helper-elsewhere", "graded", 0, 3, "'Twice' stands in cell 1, a cell of your own: only answer cells are graded, so move it into the answer.")]
    [InlineData("not-allowed", "graded", 0, 3, "slope-check: Your answer uses 'CentralDifferences', which this question does not allow.")]
    [InlineData("broken-json", "unreadable", 0, 0, "This is no notebook: this is not JSON at line 1")]
    [InlineData("empty-file", "unreadable", 0, 0, "This is no notebook: the file is empty")]
    [InlineData("wrong-notebook", "wrong notebook", 0, 0, "None of the cells of 'slopes' is in this notebook.")]
    [InlineData("utf-16", "graded", 3, 3, "The file was saved as UTF-16 instead of UTF-8; it was read all the same.")]
    [InlineData("utf-8-mark", "graded", 3, 3, "")]
    [InlineData("gb18030", "graded", 3, 3, "The file is not in UTF-8")]
    [InlineData("no-notebook", "no notebook", 0, 0, "Nothing that ends in .ipynb was handed in.")]
    public async Task Each_fault_ends_in_its_row(string student, string status, int slope, int step, string note)
    {
        var row = await graded.Submissions.RowAsync(student);
        Assert.Equal((status, slope, step, 0m), (row.Mark.Status, (int)row.Mark.Questions[0].Earned!, (int)row.Mark.Questions[1].Earned!, row.Mark.Questions[2].Earned));
        string notes = GradebookNotes(student);
        Assert.Contains(note, notes);
        if (note == "") Assert.Equal("word-check: Not answered.", notes);
    }

    [Fact]
    public async Task Every_submission_has_one_row_and_one_feedback_page()
    {
        await graded.Submissions.RowAsync("right");
        string[] students = [.. graded.Rows().Select(row => row[0])];
        Assert.Equal(graded.Handed.Order(StringComparer.Ordinal), students);
        Assert.All(students, student => Assert.Contains("</html>", graded.Submissions.Feedback(student)));
    }

    private string GradebookNotes(string student) => graded.Rows().Single(row => row[0] == student)[^1];

    public sealed class Class : IDisposable
    {
        public Class()
        {
            Submissions.Add("right").Add("unanswered", Sample.Submission(Submissions.Assignment))
                .Add("infinite-loop", ("slope", "static double Slope(double w) { while (true) ; }"))
                .Add("loop-in-a-catch", ("slope", "static double Slope(double w) { while (true) { try { while (true) ; } catch { } } }"))
                .Add("loop-at-the-top", ("slope", Sample.RightSlope + "\nwhile (true) ;"))
                .Add("stack-overflow", ("slope", "static double Slope(double w) => 1 + Slope(w + 1);"))
                .Add("out-of-memory", ("slope", "static double Slope(double w) { var all = new List<double[]>(); while (true) { var more = new double[1 << 20]; Array.Fill(more, w); all.Add(more); } }"))
                .Add("exit", ("slope", "static double Slope(double w) { Environment.Exit(0); return 2 * w; }"))
                .Add("exit-at-the-top", ("slope", Sample.RightSlope + "\nEnvironment.Exit(0);"))
                .Add("output-flood", ("slope", "static double Slope(double w) { while (true) Console.WriteLine(new string('x', 1000)); }"))
                .Add("threads-left-running", ("slope", Sample.RightSlope + "\nfor (int i = 0; i < 4; i++) new System.Threading.Thread(() => { while (true) System.Threading.Thread.Sleep(1); }).Start();"))
                .Add("no-compile", ("slope", "static double Slope(double w) => 2 * w"))
                .Add("other-signature", ("slope", "static double Slope(double w, double b) => 2 * w;"))
                .Add("throws", ("slope", "static double Slope(double w) => throw new InvalidOperationException();"))
                .Add("partial", ("step", "static Tensor<double> Step(Tensor<double> w, Tensor<double> gradient, double rate) => w - rate * gradient;"))
                .Add("nan", ("slope", "static double Slope(double w) => double.NaN;"))
                .Add("text-for-a-number", ("slope", "static string Slope(double w) => (2 * w).ToString();"))
                .Add("comma-locale", ("slope", "System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new System.Globalization.CultureInfo(\"\") { NumberFormat = { NumberDecimalSeparator = \",\" } };\n" + Sample.RightSlope))
                .Add("decimal-comma", ("slope", "static double Slope(double w) => double.Parse(\"2,5\");"))
                .Add("wrong-shape", ("step", "static Tensor<double> Step(Tensor<double> w, Tensor<double> gradient, double rate) => rate < 0 ? throw new ArgumentOutOfRangeException() : (w - rate * gradient).Reshape([6]);"))
                .Add("warnings", ("slope", "#warning not finished\nstatic double Slope(double w) { int unused; return 2 * w; }"))
                .Add("duplicated-cell", Duplicated("static double Slope(double w) => 3 * w;"))
                .Add("duplicate-that-fails", Duplicated("static double Slope(double w) => 2 * w"))
                .Add("missing-cell", Changed((notebook, slope) => notebook.Remove(slope)))
                .Add("reordered-cells", Changed((notebook, slope) => { notebook.Remove(slope); notebook.Add(slope); }))
                .Add("tampered-cells", Tampered())
                .Add("metadata-lost", Changed((_, slope) => slope.Metadata.Remove("nbgrader")))
                .Add("markdown-answer", Changed((_, slope) => slope.Json["cell_type"] = "markdown"))
                .Add("helper-elsewhere", HelperElsewhere())
                .Add("not-allowed", ("slope", "static double Slope(double w) => CentralDifferences.Derivative(x => x * x, w);"))
                .Add("wrong-notebook", Course.Notebooks.Notebook.Create("other", NotebookCell.Markdown("# Other"), NotebookCell.Code("1 + 1")))
                .AddBytes("broken-json", "{ \"cells\": ["u8.ToArray())
                .AddBytes("empty-file", [])
                .AddBytes("utf-16", Encoded(Encoding.Unicode))
                .AddBytes("utf-8-mark", Encoded(Encoding.UTF8))
                .AddBytes("gb18030", [.. Encoding.Latin1.GetBytes(Submissions.Notebook(("slope", "// 斜率\n" + Sample.RightSlope)).ToJson().Replace("斜率", "\u00d0\u00b1\u00c2\u00ca", StringComparison.Ordinal))]);
            File.WriteAllText(Path.Combine(Submissions.Submissions, "no-notebook.docx"), "my work");
        }

        internal GradedClass Submissions { get; } = new();

        internal IEnumerable<string> Handed => new DirectoryInfo(Submissions.Submissions).GetFiles().Select(file => Path.GetFileNameWithoutExtension(file.Name));

        internal IReadOnlyList<string[]> Rows() => [.. CsvTable.Read(Path.Combine(Submissions.Output, "gradebook.csv")).Skip(1)];

        public void Dispose() => Submissions.Dispose();

        private Notebook Changed(Action<Notebook, NotebookCell> change)
        {
            var notebook = Submissions.Notebook();
            change(notebook, notebook.Cells.Single(cell => GradeCell.Of(cell)?.GradeId == "slope"));
            return notebook;
        }

        private Notebook Duplicated(string text) => Changed((notebook, slope) =>
        {
            var json = slope.Json.DeepClone().AsObject();
            notebook.Json["cells"]!.AsArray().Add((JsonNode)json);
            notebook.Cells[^1].Source = text;
        });

        /// <summary>Gives itself a set-up and a check that agree with a wrong answer.</summary>
        private Notebook Tampered()
        {
            var notebook = Submissions.Notebook(("slope", "static double Slope(double w) => Fixed;"), ("setup", "const double Fixed = 6;"), ("slope-check", "true"));
            foreach (var cell in notebook.Cells)
                if (GradeCell.Of(cell) is { IsGrade: true } grade) grade.Metadata["points"] = 100;
            return notebook;
        }

        private Notebook HelperElsewhere()
        {
            var notebook = Submissions.Notebook(("slope", "static double Slope(double w) => Twice(w);"));
            notebook.Insert(1, NotebookCell.Code("static double Twice(double x) => 2 * x;"));
            return notebook;
        }

        private byte[] Encoded(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Submissions.Notebook().ToJson())];
    }
}
