namespace Course.Notebooks.Host;

/// <summary>What a front-end shows of a failure: a name, one sentence, and lines that lead to the place.</summary>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
