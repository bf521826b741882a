using System.Numerics.Tensors;

namespace Course;

/// <summary>u ← max(ε, RMS(θ)) u: steps in proportion to the size of the parameter.</summary>
/// <param name="smallestScale">ε, so that a parameter that starts at 0 can leave it.</param>
/// <remarks>Ledger E-30. N. Shazeer, M. Stern, Adafactor, ICML 2018, section 8.</remarks>
public sealed class ParameterScale<T>(double smallestScale) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double smallest = Hyperparameter.Positive(smallestScale);

    /// <inheritdoc/>
    public override bool NeedsWholeParameter => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(smallest);

    private sealed class State(double smallest) : PieceState<T>
    {
        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update) =>
            TensorPrimitives.Multiply(update, T.CreateTruncating(Math.Max(smallest, RootMeanSquare.Of(weight))), update);
    }
}
