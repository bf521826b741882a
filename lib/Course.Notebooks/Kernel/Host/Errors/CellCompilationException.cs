using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Host;

/// <summary>A cell does not compile; nothing of it ran.</summary>
internal sealed class CellCompilationException(ImmutableArray<Diagnostic> errors) : Exception("The cell does not compile.")
{
    public ImmutableArray<Diagnostic> Errors { get; } = errors;
}
