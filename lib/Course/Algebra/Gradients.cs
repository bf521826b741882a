namespace Course;

/// <summary>
/// Whether operations on variables are recorded. <c>using (Gradients.Off()) { … }</c> computes values only, without a graph:
/// for evaluation, or for the update of parameters.
/// </summary>
/// <remarks>
/// A scope belongs to the flow of control that opened it, through awaits and into the tasks it starts, and to no other. Ledger E-63.
/// </remarks>
public static class Gradients
{
    private static readonly AsyncLocal<bool> Suspended = new();

    // Reading an AsyncLocal costs more than a small operation; programs that never open a scope need not pay it.
    private static volatile bool scopesAreUsed;

    /// <summary>Whether operations are recorded here and now.</summary>
    public static bool Enabled => !scopesAreUsed || !Suspended.Value;

    /// <summary>Stops recording until the returned scope is disposed. A new leaf still may require a gradient; results do not.</summary>
    public static IDisposable Off() => new Scope(suspended: true);

    /// <summary>Records again inside a scope that is off.</summary>
    public static IDisposable On() => new Scope(suspended: false);

    private sealed class Scope : IDisposable
    {
        private readonly bool outer;
        private bool closed;

        public Scope(bool suspended)
        {
            scopesAreUsed = true;
            (outer, Suspended.Value) = (Suspended.Value, suspended);
        }

        public void Dispose()
        {
            if (closed) return;
            closed = true;
            Suspended.Value = outer;
        }
    }
}
