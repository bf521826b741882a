namespace Course.Notebooks;

/// <summary>The coverage of the ledger: for each row, whether its notebook ran a check that holds.</summary>
public sealed class LedgerReport
{
    internal LedgerReport(IReadOnlyList<LedgerRowReport> rows) => Rows = rows;

    /// <summary>The rows in the ledger's order.</summary>
    public IReadOnlyList<LedgerRowReport> Rows { get; }

    /// <summary>Whether every row has a passing check.</summary>
    public bool Complete => Rows.All(row => row.Status == LedgerStatus.Pass);

    /// <summary>How many rows have this status.</summary>
    public int Count(LedgerStatus status) => Rows.Count(row => row.Status == status);

    /// <summary>The rows of one part of the course.</summary>
    public LedgerReport OfPart(string part) => Where(row => row.Part == part);

    /// <summary>Some of the rows.</summary>
    public LedgerReport Where(Func<LedgerRow, bool> wanted) => new([.. Rows.Where(row => wanted(row.Row))]);

    /// <summary>Reads the outputs of executed notebooks; nothing else counts as evidence.</summary>
    public static LedgerReport Collect(Ledger ledger, IEnumerable<Notebook> executed)
    {
        var evidence = (
            from notebook in executed
            from cell in notebook.Cells
            from output in cell.Outputs
            from found in LedgerEvidence.In(output)
            select (Notebook: notebook.Name, found.Id, found.Check)).ToLookup(found => found.Id);
        return new LedgerReport([.. ledger.Rows.Select(row => Judge(row, evidence[row.Id]))]);
    }

    /// <summary>Reads a report that <see cref="Save"/> wrote.</summary>
    public static LedgerReport Load(string path, Ledger ledger) => LedgerReportJson.Read(path, ledger);

    /// <summary>Writes rows of <c>{id, notebook, status, checks}</c> as JSON.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, ToJson());
    }

    /// <summary>The rows as JSON: <c>{id, notebook, status: pass|fail|missing, checks: [{kind, error, tolerance, …}]}</c>.</summary>
    public string ToJson() => LedgerReportJson.Write(this);

    private static LedgerRowReport Judge(LedgerRow row, IEnumerable<(string Notebook, string Id, LedgerCheck Check)> evidence)
    {
        var found = evidence.ToLookup(item => IsOwner(row, item.Notebook), item => item.Check);
        LedgerCheck[] all = [.. found[true], .. found[false]];
        var status = all.Any(check => !check.Passed) ? LedgerStatus.Fail
            : found[true].Any() ? LedgerStatus.Pass
            : LedgerStatus.Missing;
        return new LedgerRowReport(row, status, all);
    }

    private static bool IsOwner(LedgerRow row, string notebook) =>
        notebook.StartsWith(row.Notebook + "-", StringComparison.Ordinal);
}
