namespace Course.Notebooks;

/// <summary>Where the site goes and what it is called.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder to write: new, empty, or made by an earlier build; any other is refused.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>
    /// A folder with copies of <c>katex/</c> and <c>plotly.min.js</c> (or <c>plotly/</c>), which are copied into the site so that it
    /// needs no network. Null: the environment variable <c>COURSE_SCRIPTS</c>; where that is not set either, pages name
    /// fixed versions on jsDelivr and read well without them.
    /// </summary>
    public string? ScriptsDirectory { get; init; }

    /// <summary>The course's title.</summary>
    public string Title { get; init; } = "How deep networks are trained";

    /// <summary>One sentence under the title, as Markdown.</summary>
    public string Subtitle { get; init; } =
        "A course in C# notebooks: every formula is derived, run and checked – by hand, by automatic differentiation, by finite differences and against PyTorch.";

    /// <summary>The notebooks' folder, from which pictures that a notebook shows are copied; null where there are none.</summary>
    public string? NotebooksDirectory { get; init; }

    /// <summary>
    /// Where the notebooks' folder is published, ending with a slash, such as <c>https://example.org/course/notebooks/</c>:
    /// links to files that are not on the site lead there. Null: such links become plain text.
    /// </summary>
    public string? SourceUrl { get; init; }

    /// <summary>What the notebooks that are still to come will be called, by their two digits.</summary>
    public IReadOnlyDictionary<string, string> PlannedTitles { get; init; } = CoursePart.PlannedTitles;

    /// <summary>The parts of the syllabus, in order.</summary>
    public IReadOnlyList<CoursePart> Parts { get; init; } = CoursePart.Default;
}
