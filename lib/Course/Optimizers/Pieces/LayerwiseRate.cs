using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A learning rate for each layer: the update is λ (g + β w) with the trust ratio λ = c ‖w‖ / (‖g‖ + β ‖w‖), so that a step is about the
/// fraction c of the weights' norm, however large the gradient.
/// </summary>
/// <param name="trustCoefficient">c, the trust coefficient (η in the document, where γ is the learning rate).</param>
/// <param name="weightDecay">β, the weight decay, part of the ratio and of the step.</param>
/// <param name="onlyWhereItDecays">Whether parameters that do not decay (<see cref="Parameter{T}.Decays"/>: biases, scales) keep their plain gradient.</param>
/// <remarks>
/// λ is 1 where one of the norms is 0. Remembers "ratio", the last λ. Ledger E-31: the document's step leaves β w out, the paper's has it.
/// Y. You, I. Gitman, B. Ginsburg, Large Batch Training of Convolutional Networks, 2017.
/// </remarks>
public sealed class LayerwiseRate<T>(double trustCoefficient, double weightDecay, bool onlyWhereItDecays = true) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double trust = Hyperparameter.Positive(trustCoefficient), decay = Hyperparameter.NotNegative(weightDecay);

    /// <inheritdoc/>
    public override bool NeedsWholeParameter => true;

    /// <inheritdoc/>
    public override bool AppliesTo(Parameter<T> parameter) => parameter.Decays || !onlyWhereItDecays;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(trust), T.CreateTruncating(decay));

    private sealed class State(T trust, T decay) : PieceState<T>
    {
        private readonly Tensor<T> ratio = Tensor.Full([1], T.One);

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("ratio", ratio)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update)
        {
            T weightNorm = TensorPrimitives.Norm(weight), gradientNorm = TensorPrimitives.Norm<T>(update);
            T lambda = weightNorm == T.Zero || gradientNorm == T.Zero ? T.One : trust * weightNorm / (gradientNorm + decay * weightNorm);
            ratio.Span[0] = lambda;
            TensorPrimitives.MultiplyAdd(weight, decay, update, update);
            TensorPrimitives.Multiply(update, lambda, update);
        }
    }
}
