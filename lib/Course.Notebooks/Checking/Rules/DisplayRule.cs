using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>Verso has no free function that displays; the method <c>.Display()</c> is everywhere.</summary>
public sealed class DisplayRule : INotebookRule
{
    private static readonly HashSet<string> Functions = ["display", "HTML", "Javascript", "CSS"];

    /// <inheritdoc/>
    public string Id => "display";

    /// <inheritdoc/>
    public string Summary => "Results are the last expression or x.Display(), never display(x) or HTML(…).";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        from call in script.All<InvocationExpressionSyntax>()
        where call.Expression is SimpleNameSyntax name && Functions.Contains(name.Identifier.Text)
        select ((int?)script.Number, $"replace `{((SimpleNameSyntax)call.Expression).Identifier.Text}(…)` by the last expression or by `.Display()`");
}
