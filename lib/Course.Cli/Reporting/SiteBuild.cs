using Course.Notebooks;

namespace Course.Cli;

/// <summary>Turns a run into the site, with the pages of notebooks that ran in an earlier build where this one ran only some.</summary>
internal sealed class SiteBuild(string site, string? scripts)
{
    /// <summary>Where the executed notebooks are kept, each as soon as it ends.</summary>
    public string ExecutedFolder => Path.Combine(site, "notebooks");

    /// <summary>Writes the site and its ledger; null where there is no ledger to report on.</summary>
    public LedgerReport? Write(RunReport run, bool whole)
    {
        ExecutedNotebook[] fresh = [.. run.Notebooks.Where(entry => entry.Notebook is not null).Select(Executed)];
        ExecutedNotebook[] all = whole ? fresh : [.. fresh, .. Earlier(fresh)];
        var ledger = CourseFolders.LedgerFile is { } file ? Ledger.Load(file) : null;
        var report = LedgerReport.Collect(ledger ?? new Ledger([]), all.Select(notebook => notebook.Document));
        SiteWriter.Write(
            new SiteOptions
            {
                OutputDirectory = site,
                ScriptsDirectory = scripts,
                NotebooksDirectory = run.Notebooks.Count > 0 ? Path.GetDirectoryName(run.Notebooks[0].Path) : null,
            },
            all,
            report);
        if (ledger is null) return null;
        report.Save(Path.Combine(site, "ledger.json"));
        return report;
    }

    private static ExecutedNotebook Executed(NotebookRun run) => new(
        run.Notebook!,
        run.Time,
        run.Failure is not { } failure ? null : failure.Cell > 0 ? $"Cell {failure.Cell}: {failure.Message}" : failure.Message);

    private IEnumerable<ExecutedNotebook> Earlier(IReadOnlyCollection<ExecutedNotebook> fresh)
    {
        if (!Directory.Exists(ExecutedFolder)) yield break;
        var known = fresh.Select(notebook => notebook.Document.Name).ToHashSet();
        foreach (string file in Directory.GetFiles(ExecutedFolder, "*.ipynb").Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            var document = Notebook.Load(file);
            yield return new ExecutedNotebook(document, Failure: FailureIn(document));
        }
    }

    private static string? FailureIn(Notebook document) => (
        from cell in document.Cells
        from output in cell.Outputs
        where output.Kind == OutputKind.Error
        select $"Cell {cell.Number}: {output.ErrorName}: {output.ErrorValue}").FirstOrDefault();
}
