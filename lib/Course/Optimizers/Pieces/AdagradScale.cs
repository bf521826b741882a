using System.Numerics.Tensors;

namespace Course;

/// <summary>s ← s + g², the sum over all steps; the update is g / (√s + ε). Coordinates that moved much move ever less.</summary>
/// <param name="epsilon">ε, keeps the quotient finite.</param>
/// <param name="initialSum">s before the first step.</param>
/// <remarks>Remembers "sum". J. Duchi, E. Hazan, Y. Singer, JMLR 2011.</remarks>
public sealed class AdagradScale<T>(double epsilon, double initialSum = 0) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double epsilon = Hyperparameter.NotNegative(epsilon), initialSum = Hyperparameter.NotNegative(initialSum);
    private readonly T[] scratch = new T[Stretch];

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(epsilon), Tensor.Full(shape, T.CreateTruncating(initialSum)), scratch);

    private sealed class State(T epsilon, Tensor<T> sum, T[] scratch) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("sum", sum)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> s = sum.Span.Slice(start, update.Length), root = scratch.AsSpan(0, update.Length);
            TensorPrimitives.MultiplyAdd(update, update, s, s);
            TensorPrimitives.Sqrt(s, root);
            TensorPrimitives.Add(root, epsilon, root);
            TensorPrimitives.Divide(update, root, update);
        }
    }
}
