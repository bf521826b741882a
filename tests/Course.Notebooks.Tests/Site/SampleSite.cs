using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Course.Notebooks.Tests;

/// <summary>A small course that was run, written as a site: formulas, notes, a check, a chart, a failure, hostile text.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleSite() : this(null)
    {
    }

    internal SampleSite(string? scripts, string? sourceUrl = null)
    {
        Options = new SiteOptions
        {
            OutputDirectory = _folder["site"],
            ScriptsDirectory = scripts,
            SourceUrl = sourceUrl,
            NotebooksDirectory = _folder["notebooks"],
        };
        _folder.Write("notebooks/pictures/bowl.png", [1, 2, 3]);
        _folder.Write("secret.png", [4]);
        Write();
    }

    public SiteOptions Options { get; }

    public string Root => Options.OutputDirectory;

    public string[] Pages => [.. Directory.GetFiles(Root, "*.html").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static Ledger Ledger { get; } = new(
    [
        new LedgerRow("E-03", "I", "η = 1/a reaches the *minimum* in one step", "01", "exact", false, false),
        new LedgerRow("E-04", "I", "the error shrinks by 1 − ηa", "01", "exact", false, false),
        new LedgerRow("E-12", "I", "κ is λmax/λmin <script>", "02", "law", true, false),
        new LedgerRow("D-09", "II", "how is precision mixed?", "22", "exact", false, true),
    ]);

    public static IReadOnlyList<Notebook> Notebooks() => [Second(), First()];

    public void Write(params IReadOnlyList<Notebook> notebooks)
    {
        if (notebooks.Count == 0) notebooks = Notebooks();
        SiteWriter.Write(Options,
            [.. notebooks.Select(notebook => new ExecutedNotebook(notebook, TimeSpan.FromSeconds(1.5), notebook.Name == "02-curvature" ? "Cell 3 <failed>" : null))],
            LedgerReport.Collect(Ledger, notebooks));
    }

    public string Text(string page) => File.ReadAllText(Path.Combine(Root, page));

    public IHtmlDocument Html(string page) => new HtmlParser().ParseDocument(Text(page));

    public void Dispose() => _folder.Dispose();

    internal static JsonObject Result(string mime, JsonNode data) => new()
    {
        ["output_type"] = "execute_result", ["execution_count"] = 1, ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [mime] = data },
    };

    internal static JsonObject Stream(string text, string name = "stdout") => new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };

    internal static JsonObject Error(string name, string value) => new()
    {
        ["output_type"] = "error", ["ename"] = name, ["evalue"] = value, ["traceback"] = new JsonArray("\u001b[31m   at Secret.Stack()\u001b[0m"),
    };

    internal static NotebookCell Run(string source, params JsonObject[] outputs)
    {
        var cell = NotebookCell.Code(source);
        cell.SetOutputs(outputs);
        return cell;
    }

    private static Notebook First() => Notebook.Create("01-descent",
        NotebookCell.Markdown("# 01 · Gradient descent (梯度下降)\n\nHow far may one step go? The factor $1-\\eta a$ says it, as in [the next](02-curvature.ipynb).\n\n**Notice.** Three links: [place](02-curvature.ipynb#The-condition-number), [planned](03-momentum.ipynb), [this](#How-long?), [paper](https://example.org/p.pdf), [exercise](assignments/01.ipynb).\n\n![bowl](pictures/bowl.png) ![secret](../secret.png)\n\nA note.[^1]\n\n[^1]: First."),
        Run("#r \"../a.dll\"\nusing Course;"),
        NotebookCell.Markdown("## How long?\n\n$$\n\\begin{aligned} a &= b \\\\ c &< d \\end{aligned}\n$$\n\n### A finer point\n\nAgain.[^1]\n\n[^1]: Second.\n\n## How long?\n\n</div></main>stray <b>unclosed"),
        Run("Verify.Equal(\"E-04\")", Result("application/vnd.course.verdict+json", Verdict("E-04"))),
        Run("chart", Result("text/html", Chart), Result("text/html", Chart)),
        Run("Console.WriteLine()", Stream("<script>alert(1)</script>\n"), Stream("more\n"), Stream("warned", "stderr")));

    private static Notebook Second() => Notebook.Create("02-curvature",
        NotebookCell.Markdown("# 02 · Curvature (曲率)\n\nOne step for two curvatures.\n\n## The condition number\n\nText."),
        Run("Verify.Equal(\"E-12\")", Error("Course.VerificationException", "✗ E-12: κ <b>differs</b>\nmore")));

    private static JsonObject Verdict(string id) => (JsonObject)JsonNode.Parse($$"""
        {"passed":true,"rows":[{"id":"{{id}}","claim":"c","passed":true,"checks":[{"kind":"exact","what":"ratio","error":2.5e-16,"tolerance":1e-12,"passed":true}]}]}
        """)!;

    private const string Chart = """<style>.c { color: red }</style><figure><svg viewBox="0 0 1 1"><clipPath id="clip1"><rect width="1" height="1"/></clipPath><g clip-path="url(#clip1)"/></svg></figure><script>document.getElementById("clip1");</script></div>""";
}
