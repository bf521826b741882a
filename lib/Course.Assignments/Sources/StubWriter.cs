namespace Course.Assignments;

/// <summary>Turns an answer cell of the source into what the student gets.</summary>
internal static class StubWriter
{
    private const string Mark = "// STUB ";

    /// <summary>The cell with each solution replaced by its stub.</summary>
    public static string Write(string source) => Region.Replace(source, Region.Solution, Stub);

    /// <summary>The lines after <c>// STUB</c> where the solution has some; otherwise an exception that says the work is not done.</summary>
    private static IEnumerable<string> Stub(IReadOnlyList<string> solution)
    {
        string first = solution.FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        string indent = first[..(first.Length - first.TrimStart().Length)];
        string[] own = [.. solution.Where(IsStub).Select(line => indent + line.TrimStart()[Mark.Length..])];
        return own.Length > 0 ? [$"{indent}// YOUR CODE HERE", .. own] : [$"{indent}// YOUR CODE HERE", $"{indent}throw new NotImplementedException();"];
    }

    /// <summary>Whether a line of a solution is its stub and so no secret.</summary>
    public static bool IsStub(string line) => line.TrimStart().StartsWith(Mark, StringComparison.Ordinal);
}
