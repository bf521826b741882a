using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// u ← u + λ θ. In front of the chain it is the gradient of the penalty ½λ‖θ‖² (coupled: whatever follows rescales it);
/// at the end it shrinks every weight alike (decoupled, as in AdamW).
/// </summary>
/// <param name="weightDecay">λ, at least 0.</param>
/// <param name="onlyWhereItDecays">Whether parameters that say so (<see cref="Parameter{T}.Decays"/>) are left alone.</param>
/// <remarks>Ledger E-27, E-28.</remarks>
public sealed class WeightDecay<T>(double weightDecay, bool onlyWhereItDecays = true) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double decay = Hyperparameter.NotNegative(weightDecay);

    /// <inheritdoc/>
    public override bool AppliesTo(Parameter<T> parameter) => decay > 0 && (parameter.Decays || !onlyWhereItDecays);

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(decay));

    private sealed class State(T decay) : PieceState<T>
    {
        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update) =>
            TensorPrimitives.MultiplyAdd(weight, decay, update, update);
    }
}
