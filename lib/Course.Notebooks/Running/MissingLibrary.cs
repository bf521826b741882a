using Course.Notebooks.Host;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>The one mistake everybody makes first: running a notebook before the library it loads was built.</summary>
internal static class MissingLibrary
{
    /// <summary>The result of a cell that loads a library of the course which was not built, or null where all is there.</summary>
    public static CellResult? In(NotebookCell cell, string folder)
    {
        string? missing = new ScriptCell(cell).EngineDirectives
            .OfType<ReferenceDirectiveTriviaSyntax>()
            .Select(reference => reference.File.ValueText)
            .FirstOrDefault(path => BuiltLibrary.IsMeant(path) && BuiltLibrary.Find(path, folder) is null);
        if (missing is null) return null;
        string message = $"the library {missing} is not built.\nBuild it first, in the course's folder:\n  dotnet build -c Release Course.sln";
        return new CellResult(CellStatus.Error, [CellFailure.Error("LibraryNotBuilt", message)], message, TimeSpan.Zero);
    }
}
