using System.Numerics.Tensors;

namespace Course;

/// <summary>The update is sign(β₁ m + (1 − β₁) g), ±1 for every coordinate; then m ← β₂ m + (1 − β₂) g.</summary>
/// <param name="beta1">β₁, how much of m is in the direction.</param>
/// <param name="beta2">β₂, the memory of m.</param>
/// <remarks>Remembers "m". X. Chen et al., Symbolic Discovery of Optimization Algorithms, NeurIPS 2023.</remarks>
public sealed class LionDirection<T>(double beta1, double beta2) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta1 = Hyperparameter.Fraction(beta1), beta2 = Hyperparameter.Fraction(beta2);
    private readonly T[] scratch = new T[Stretch];

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(beta1), T.CreateTruncating(beta2), Tensor.Zeros<T>(shape), scratch);

    private sealed class State(T beta1, T beta2, Tensor<T> average, T[] scratch) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("m", average)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> m = average.Span.Slice(start, update.Length), direction = scratch.AsSpan(0, update.Length);
            TensorPrimitives.Lerp(update, m, beta1, direction);
            TensorPrimitives.Lerp(update, m, beta2, m);
            UnitSign.Of<T>(direction, update);
        }
    }
}
