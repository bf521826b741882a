namespace Course;

/// <summary>Remembers the gradient, "last", and leaves the update as it is: what <see cref="HypergradientDescent{T}"/> compares the next one with.</summary>
/// <remarks>Ledger E-94.</remarks>
public sealed class LastGradient<T> : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(shape);

    private sealed class State(Shape shape) : PieceState<T>
    {
        private readonly Tensor<T> last = Tensor.Zeros<T>(shape);

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("last", last)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update) =>
            update.CopyTo(last.Span.Slice(start, update.Length));
    }
}
