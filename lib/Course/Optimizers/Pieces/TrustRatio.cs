using System.Numerics.Tensors;

namespace Course;

/// <summary>u ← φ u with φ = ‖w‖ / ‖u‖: the update gets the norm of the weights, and η is the fraction by which they change.</summary>
/// <param name="onlyWhereItDecays">Whether parameters that do not decay (<see cref="Parameter{T}.Decays"/>: biases, scales) keep their update.</param>
/// <remarks>φ is 1 where one of the norms is 0. Remembers "ratio", the last φ. Ledger E-32. Y. You et al., ICLR 2020.</remarks>
public sealed class TrustRatio<T>(bool onlyWhereItDecays = true) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override bool NeedsWholeParameter => true;

    /// <inheritdoc/>
    public override bool AppliesTo(Parameter<T> parameter) => parameter.Decays || !onlyWhereItDecays;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State();

    private sealed class State : PieceState<T>
    {
        private readonly Tensor<T> ratio = Tensor.Full([1], T.One);

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("ratio", ratio)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update)
        {
            T weightNorm = TensorPrimitives.Norm(weight), updateNorm = TensorPrimitives.Norm<T>(update);
            T phi = weightNorm == T.Zero || updateNorm == T.Zero ? T.One : weightNorm / updateNorm;
            ratio.Span[0] = phi;
            TensorPrimitives.Multiply(update, phi, update);
        }
    }
}
