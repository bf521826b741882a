using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Host;

/// <summary>Tells a console whether Enter should run the code or begin another line.</summary>
internal static class SubmissionChecker
{
    private const string Indent = "    ";

    public static JsonObject Check(string code)
    {
        var parts = CellReader.Read(code).OfType<CodePart>();
        string status = "complete";
        foreach (var part in parts)
        {
            var tree = CSharpSyntaxTree.ParseText(part.Code, CellCompiler.Syntax);
            if (!SyntaxFactory.IsCompleteSubmission(tree))
                return new JsonObject { ["status"] = "incomplete", ["indent"] = Indent };
            if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                status = "invalid";
        }
        return new JsonObject { ["status"] = status, ["indent"] = "" };
    }
}
