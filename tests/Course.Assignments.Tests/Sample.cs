using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Assignments.Tests;

/// <summary>A small assignment in a folder: a number, a tensor with a refusal, and a word that nobody can guess.</summary>
internal sealed class Sample : IDisposable
{
    /// <summary>The answer of the third question: it is in the source and nowhere else.</summary>
    public const string Canary = "canary-5f0c2b7a91de4c38";

    public const string Setup = "using Course;";

    public const string RightSlope = "static double Slope(double w) => w + w;";

    public const string RightStep = """
        static Tensor<double> Step(Tensor<double> w, Tensor<double> gradient, double rate)
        {
            if (rate < 0) throw new ArgumentOutOfRangeException("rate");
            return w + gradient * -rate;
        }
        """;

    public const string SlopeSource = """
        static double Slope(double w)
        {
            // BEGIN SOLUTION
            double twice = 2 * w;
            return twice;
            // END SOLUTION
        }
        """;

    public const string SlopeQuestion = """
        // NOT ALLOWED: CentralDifferences
        SelfCheck.Of("slope of w² at 3", () => Slope(3), 6)
            .Hint(9, "That is w² itself, not its slope.")
        // BEGIN HIDDEN TESTS
        // GIVEN var w = draw.Number(-3, 3);
        // PROBE 1 "the slope at a point": Slope(w)
        // PROBE 2 "the slope at many points": draw.Numbers(20, -5, 5).Select(Slope).ToArray()
        // END HIDDEN TESTS
        """;

    private const string StepSource = """
        static Tensor<double> Step(Tensor<double> w, Tensor<double> gradient, double rate)
        {
            // BEGIN SOLUTION
            if (rate < 0) throw new ArgumentOutOfRangeException(nameof(rate), "The rate must not be negative.");
            return w - rate * gradient;
            // END SOLUTION
        }
        """;

    private const string StepQuestion = """
        SelfCheck.Of("one step", () => Step(Tensor.Of(1, 2), Tensor.Of(2, 4), 0.5), Tensor.Of(0, 0))
        // BEGIN HIDDEN TESTS
        // GIVEN var w = draw.Tensor([3, 2]);
        // GIVEN var g = draw.Tensor([3, 2]);
        // PROBE 2 "a step from a matrix": Step(w, g, draw.Number(0.01, 0.2))
        // PROBE 1 "a negative rate is refused" throws: Step(w, g, -0.1)
        // END HIDDEN TESTS
        """;

    private const string WordSource = $$"""
        static string Word()
        {
            // BEGIN SOLUTION
            return "{{Canary}}";
            // END SOLUTION
        }
        """;

    private const string WordQuestion = """
        SelfCheck.Of("a word of some length", () => Word().Length > 3, true)
        // BEGIN HIDDEN TESTS
        // PROBE 1 "the word": Word()
        // END HIDDEN TESTS
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<NotebookCell> _cells;

    public Sample()
    {
        _cells =
        [
            NotebookCell.Markdown("# Slopes (斜率)"),
            Locked("setup", $"#r \"{typeof(Tensor).Assembly.Location}\"\n{Setup}"),
            NotebookCell.Markdown("## 1 · The slope of a parabola"),
            Answer("slope", SlopeSource),
            Question("slope-check", 3, SlopeQuestion),
            NotebookCell.Markdown("## 2 · A step"),
            Answer("step", StepSource),
            Question("step-check", 3, StepQuestion),
            NotebookCell.Markdown("## 3 · A word"),
            Answer("word", WordSource),
            Question("word-check", 1, WordQuestion),
        ];
        Settings("""{ "limits": { "secondsPerProbe": 2, "secondsPerSubmission": 15, "megabytes": 512 } }""");
    }

    public string Folder => Directory.CreateDirectory(_folder["slopes"]).FullName;

    /// <summary>A folder beside the source.</summary>
    public string this[string name] => _folder[name];

    public static NotebookCell Locked(string id, string source) => Cell(id, source, grade: false, solution: false, locked: true);

    public static NotebookCell Answer(string id, string source) => Cell(id, source, grade: false, solution: true, locked: false);

    public static NotebookCell Question(string id, decimal points, string source) => Cell(id, source, grade: true, solution: false, locked: true, points);

    public static NotebookCell Essay(string id, decimal points, string text)
    {
        var cell = NotebookCell.Markdown(text);
        cell.Metadata["nbgrader"] = Metadata(id, grade: true, solution: true, locked: false, points);
        return cell;
    }

    /// <summary>Puts a cell in the place of the one with that grade_id, or behind all where there is none.</summary>
    public Sample With(NotebookCell cell, string? instead = null)
    {
        int place = _cells.FindIndex(known => GradeCell.Of(known)?.GradeId == (instead ?? GradeCell.Of(cell)?.GradeId));
        if (place < 0) _cells.Add(cell);
        else _cells[place] = cell;
        return this;
    }

    public Sample Settings(string json)
    {
        _folder.Write("slopes/course.json", json);
        return this;
    }

    public Sample Wrong(string name, string text)
    {
        _folder.Write($"slopes/wrong/{name}.cs", text);
        return this;
    }

    public Assignment Load()
    {
        // A cell belongs to one notebook only, and a sample may be loaded twice.
        var source = Notebook.Create("slopes");
        foreach (var cell in _cells) source.Json["cells"]!.AsArray().Add(cell.Json.DeepClone());
        source.Save(Path.Combine(Folder, "slopes.ipynb"));
        return Assignment.Load(Folder);
    }

    /// <summary>The student's notebook with some answers filled in.</summary>
    public static Notebook Submission(Assignment assignment, params (string Id, string Text)[] answers)
    {
        var notebook = ReleaseWriter.Write(assignment, assignment.Folder);
        foreach (var cell in notebook.Cells)
            foreach (var (id, text) in answers)
                if (GradeCell.Of(cell)?.GradeId == id) cell.Source = text;
        return notebook;
    }

    public void Dispose() => _folder.Dispose();

    private static NotebookCell Cell(string id, string source, bool grade, bool solution, bool locked, decimal? points = null)
    {
        var cell = NotebookCell.Code(source);
        cell.Id = id;
        cell.Metadata["nbgrader"] = Metadata(id, grade, solution, locked, points);
        return cell;
    }

    private static JsonObject Metadata(string id, bool grade, bool solution, bool locked, decimal? points)
    {
        var metadata = new JsonObject
        {
            ["schema_version"] = 3, ["task"] = false, ["grade_id"] = id, ["grade"] = grade, ["solution"] = solution, ["locked"] = locked,
        };
        if (points is not null) metadata["points"] = points;
        return metadata;
    }
}
