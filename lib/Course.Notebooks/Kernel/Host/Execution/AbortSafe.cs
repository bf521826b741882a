using System.Runtime.CompilerServices;

namespace Course.Notebooks.Host;

/// <summary>
/// How code that an abort must not tear is written. The abort of a cell is never delivered inside a finally block,
/// so such code stands in <c>try { } finally { … }</c>. The compiler's optimisations would undo that (an empty try
/// block is removed, a finally block is copied into the normal path), so the method is also marked with this.
/// </summary>
internal static class AbortSafe
{
    public const MethodImplOptions Method = MethodImplOptions.NoOptimization | MethodImplOptions.NoInlining;
}
