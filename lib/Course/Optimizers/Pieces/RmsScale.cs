using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// s ← ρ s + (1 − ρ) g², a moving average of the squares; the update is g / (√s + ε). The centred form divides by the standard
/// deviation instead, √(s − a²) with the moving average a of the gradients themselves.
/// </summary>
/// <param name="rho">ρ, the memory.</param>
/// <param name="epsilon">ε, keeps the quotient finite.</param>
/// <param name="centred">Whether to take the mean off.</param>
/// <remarks>Remembers "square" and, centred, "mean". Ledger E-23. G. Hinton, Neural Networks for Machine Learning, lecture 6, 2012.</remarks>
public sealed class RmsScale<T>(double rho, double epsilon, bool centred = false) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double rho = Hyperparameter.Fraction(rho), epsilon = Hyperparameter.NotNegative(epsilon);
    private readonly T[] scratch = new T[Stretch];

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(rho), T.CreateTruncating(epsilon), Tensor.Zeros<T>(shape), centred ? Tensor.Zeros<T>(shape) : null, scratch);

    private sealed class State(T rho, T epsilon, Tensor<T> square, Tensor<T>? mean, T[] scratch) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => mean is null ? [("square", square)] : [("square", square), ("mean", mean)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> s = square.Span.Slice(start, update.Length), root = scratch.AsSpan(0, update.Length);
            TensorPrimitives.Multiply(update, update, root);
            TensorPrimitives.Lerp(root, s, rho, s);
            if (mean is null) s.CopyTo(root);
            else
            {
                var a = mean.Span.Slice(start, update.Length);
                TensorPrimitives.Lerp(update, a, rho, a);
                TensorPrimitives.Multiply(a, a, root);
                TensorPrimitives.Subtract(s, root, root);
                // a variance; rounding can carry it a little below 0
                TensorPrimitives.Max(root, T.Zero, root);
            }
            TensorPrimitives.Sqrt(root, root);
            TensorPrimitives.Add(root, epsilon, root);
            TensorPrimitives.Divide(update, root, update);
        }
    }
}
