using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Host;

/// <summary>A cell that compiled: ready to run once, and to be built upon by later cells.</summary>
/// <param name="Compilation">What later cells see of it.</param>
/// <param name="Program">Its code; null when it has only usings.</param>
/// <param name="Symbols">Its line numbers.</param>
/// <param name="Warnings">What the compiler remarked.</param>
internal sealed record CompiledCell(CSharpCompilation Compilation, MemoryStream? Program, MemoryStream Symbols, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>Loads the cell and answers the function that runs it on the variables of all cells before.</summary>
    public Func<object?[], Task<object?>> Load(CellLoadContext context)
    {
        if (Program is null)
            return _ => Task.FromResult<object?>(null);
        Program.Position = 0;
        Symbols.Position = 0;
        var assembly = context.LoadFromStream(Program, Symbols);
        var entry = Compilation.GetEntryPoint(CancellationToken.None)!;
        var method = assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
