using System.ComponentModel;

namespace Course.Notebooks.Cells;

/// <summary>
/// How a busy cell is stopped: the compiler puts a call of <see cref="Check"/> into every loop that a cell writes.
/// The runtime's own way to abort a thread may end the whole process.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private static volatile bool _requested;

    /// <summary>Ends the cell if it was asked to stop.</summary>
    public static void Check()
    {
        if (_requested)
            throw new CellStoppedException();
    }

    internal static void Request() => _requested = true;

    internal static void Reset() => _requested = false;
}

/// <summary>Thrown inside a cell that was asked to stop.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");
