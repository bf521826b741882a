using System.Numerics.Tensors;

namespace Course;

/// <summary>u ← ρ u with ρ = min(0.01, 1/√t): the step size that Adafactor takes when it is given none.</summary>
/// <remarks>Ledger E-30. N. Shazeer, M. Stern, Adafactor, ICML 2018, section 8.</remarks>
public sealed class RelativeStep<T> : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State();

    private sealed class State : PieceState<T>
    {
        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update) =>
            TensorPrimitives.Multiply(update, T.CreateTruncating(Math.Min(0.01, 1 / Math.Sqrt(context.Step))), update);
    }
}
