namespace Course.Notebooks;

/// <summary>One thing a rule found, said so that its author knows what to do.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The cell's number among all cells, or null where it is about the whole notebook.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Fixable">Whether <c>check --fix</c> puts it right.</param>
public sealed record Finding(string Rule, string Notebook, int? Cell, string Message, bool Fixable)
{
    /// <summary>The finding on one line.</summary>
    public override string ToString() =>
        $"{Notebook}{(Cell is { } cell ? $", cell {cell}" : "")}: {Message} [{Rule}]";
}
