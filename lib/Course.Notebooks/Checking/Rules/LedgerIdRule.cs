using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>A check under an id that no row has would count for nothing.</summary>
public sealed partial class LedgerIdRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "ledger-id";

    /// <inheritdoc/>
    public string Summary => "Every ledger id in a Verify call is that of a row in notebooks/ledger.json.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        if (notebook.Ledger is not { } ledger) return [];
        return
            from script in notebook.Scripts
            from id in script.VerifyCalls.SelectMany(Ids).Distinct()
            where ledger.Find(id) is null
            select ((int?)script.Number, $"the ledger has no row {id}; correct the id, or add the row to notebooks/ledger.json");
    }

    // Any literal of an id's form anywhere in the call, so that lists of ids and named arguments are seen too.
    private static IEnumerable<string> Ids(InvocationExpressionSyntax call) => call.ArgumentList.DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
        .SelectMany(literal => literal.Token.ValueText.Split(',', StringSplitOptions.TrimEntries))
        .Where(text => Form().IsMatch(text));

    [GeneratedRegex(@"^[A-Za-z]-?\d+$")]
    private static partial Regex Form();
}
