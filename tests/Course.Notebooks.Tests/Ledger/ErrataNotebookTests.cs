using System.Text.RegularExpressions;

namespace Course.Notebooks.Tests;

/// <summary>The notebook of slips keeps up with the ledger.</summary>
public partial class ErrataNotebookTests
{
    private static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "notebooks");
    private static readonly Notebook Errata = Notebook.Load(Path.Combine(Folder, "24-errata.ipynb"));
    private static readonly Ledger Ledger = Ledger.Load(Path.Combine(Folder, "ledger.json"));

    public static TheoryData<string> Slips => [.. Ledger.Rows.Where(row => row.Slip).Select(row => row.Id)];

    public static TheoryData<string> Questions => [.. Ledger.Rows.Where(row => row.Question).Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Slips))]
    public void Every_slip_of_the_ledger_has_its_heading_its_box_and_its_counter_example(string id)
    {
        var sections = Sections().Where(section => section.Heading.StartsWith(id + " · ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sections);
        Assert.All(sections, section =>
        {
            Assert.Contains("**A slip in the source.**", section.Text, StringComparison.Ordinal);
            Assert.Contains("**Right:**", section.Text, StringComparison.Ordinal);
            Assert.Contains("**Noticed by**", section.Text, StringComparison.Ordinal);
            Assert.Contains($"Verify.Differs(\"{id}\"", section.Code, StringComparison.Ordinal);
            Assert.Matches($"Verify\\.(Equal|Gradient|Slope|Law)\\(\"{id}\"", section.Code);
        });
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Every_slip_links_to_the_notebook_that_owns_it(string id)
    {
        string owner = Ledger.Find(id)!.Notebook;
        Assert.All(Sections().Where(section => section.Heading.StartsWith(id + " · ", StringComparison.Ordinal)),
            section => Assert.Matches($@"\]\({owner}-[^)]*\.ipynb\)", section.Text));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_open_question_of_the_ledger_is_answered_with_a_link_to_its_owner(string id)
    {
        string text = Sections().Single(section => section.Heading.Contains($"({id})", StringComparison.Ordinal)).Text;
        Assert.Matches($@"\]\({Ledger.Find(id)!.Notebook}-[^)#]*\.ipynb#[^)]+\)", text);
    }

    [Fact]
    public void Links_into_a_notebook_lead_to_a_heading_that_is_there()
    {
        var links = Errata.Cells.SelectMany(cell => Link().Matches(cell.Source)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var target = link.Groups[1].Length == 0 ? Errata : Notebook.Load(Path.Combine(Folder, link.Groups[1].Value));
            Assert.Contains(Slugs.Of(Uri.UnescapeDataString(link.Groups[2].Value)), Headings(target).Select(Slugs.Of));
        });
    }

    private static IEnumerable<string> Headings(Notebook notebook) =>
        notebook.Cells.Where(cell => cell.Type == CellType.Markdown).SelectMany(cell => Heading().Matches(cell.Source)).Select(found => found.Groups[1].Value.Trim());

    // What lies between two headings: the text with its boxes, and the code below it.
    private static IReadOnlyList<(string Heading, string Text, string Code)> Sections()
    {
        List<(string Heading, string Text, string Code)> sections = [];
        foreach (NotebookCell cell in Errata.Cells)
        {
            if (cell.Type == CellType.Code)
            {
                if (sections.Count > 0) sections[^1] = sections[^1] with { Code = sections[^1].Code + cell.Source };
                continue;
            }

            string[] parts = Heading().Split(cell.Source);
            if (sections.Count > 0) sections[^1] = sections[^1] with { Text = sections[^1].Text + parts[0] };
            for (int i = 1; i < parts.Length; i += 2) sections.Add((parts[i].Trim(), parts[i + 1], ""));
        }

        return sections;
    }

    private static string Root(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Course.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("Course.sln was not found above the tests.");
    }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)#]*)#([^)]*(?:\([^)]*\))?[^)]*)\)")]
    private static partial Regex Link();
}
