using System.Numerics.Tensors;

namespace Course;

/// <summary>u ← u / max(1, RMS(u) / d): an update whose root mean square is above d is brought down to it.</summary>
/// <param name="clipping">d.</param>
/// <remarks>Ledger E-30. N. Shazeer, M. Stern, Adafactor, ICML 2018, section 6.</remarks>
public sealed class UpdateClipping<T>(double clipping) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double threshold = Hyperparameter.Positive(clipping);

    /// <inheritdoc/>
    public override bool NeedsWholeParameter => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(threshold);

    private sealed class State(double threshold) : PieceState<T>
    {
        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            double excess = RootMeanSquare.Of<T>(update) / threshold;
            if (excess > 1) TensorPrimitives.Divide(update, T.CreateTruncating(excess), update);
        }
    }
}
