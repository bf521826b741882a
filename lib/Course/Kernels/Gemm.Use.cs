using System.Numerics;
using System.Runtime.InteropServices;

namespace Course;

public static unsafe partial class Gemm
{
    [ThreadStatic]
    private static IMatMul? chosen;

    // Read before the thread's own field, so that the processor's path pays one comparison and no more.
    private static int choices;

    /// <summary>
    /// Sends every product of floats and doubles that this thread asks for to something else, until the answer is
    /// disposed of: <c>using (Gemm.Use(accelerator)) Trainer.Fit(…);</c>. Layers, attention and <see cref="MatMul"/> all
    /// multiply through here, so a whole training step follows. Products of Half stay on the processor.
    /// </summary>
    /// <param name="matMul">What multiplies from now on.</param>
    /// <returns>Ends it, on the thread that began it, and brings back what was chosen before.</returns>
    public static IDisposable Use(IMatMul matMul)
    {
        ArgumentNullException.ThrowIfNull(matMul);
        return new Choice(matMul);
    }

    /// <summary>Hands a product over, if this thread chose something to hand it to.</summary>
    private static bool IsHandedOver<T>(
        int batch, int m, int n, int k,
        ReadOnlySpan<T> a, MatrixLayout aLayout,
        ReadOnlySpan<T> b, MatrixLayout bLayout,
        Span<T> c, MatrixLayout cLayout, bool accumulate) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (chosen is not { } other) return false;
        // What multiplies may ask the processor in its turn.
        chosen = null;
        try
        {
            if (typeof(T) == typeof(float))
                other.Multiply(batch, m, n, k, MemoryMarshal.Cast<T, float>(a), aLayout, MemoryMarshal.Cast<T, float>(b), bLayout, MemoryMarshal.Cast<T, float>(c), cLayout, accumulate);
            else if (typeof(T) == typeof(double))
                other.Multiply(batch, m, n, k, MemoryMarshal.Cast<T, double>(a), aLayout, MemoryMarshal.Cast<T, double>(b), bLayout, MemoryMarshal.Cast<T, double>(c), cLayout, accumulate);
            else return false;
            return true;
        }
        finally
        {
            chosen = other;
        }
    }

    private sealed class Choice : IDisposable
    {
        private readonly IMatMul? before = chosen;
        private readonly int thread = Environment.CurrentManagedThreadId;
        private bool ended;

        public Choice(IMatMul matMul)
        {
            chosen = matMul;
            Interlocked.Increment(ref choices);
        }

        public void Dispose()
        {
            if (ended) return;
            if (thread != Environment.CurrentManagedThreadId)
                throw new InvalidOperationException("Gemm.Use holds for one thread and ends on it: dispose of it on the thread that called Use, with no await between.");
            ended = true;
            chosen = before;
            Interlocked.Decrement(ref choices);
        }
    }
}
