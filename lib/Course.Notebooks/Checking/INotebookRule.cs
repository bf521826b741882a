namespace Course.Notebooks;

/// <summary>One rule the notebooks of the course keep, so that they run on every engine and read as one book.</summary>
public interface INotebookRule
{
    /// <summary>A short name, such as <c>cell-length</c>.</summary>
    string Id { get; }

    /// <summary>What the rule asks, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Every place where the notebook breaks the rule: the cell's number, or null for the whole notebook, and what to do.</summary>
    IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook);
}
