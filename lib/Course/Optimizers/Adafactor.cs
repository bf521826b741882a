namespace Course;

/// <summary>
/// Adafactor: the gradient divided by the root of a second moment kept as row and column sums (n + m numbers for an n×m matrix), clipped to a
/// root mean square of d, times max(ε₂, RMS(θ)) and a step size that falls with the steps.
/// </summary>
/// <remarks>Ledger E-29, E-30. N. Shazeer, M. Stern, Adafactor: Adaptive Learning Rates with Sublinear Memory Cost, ICML 2018, Algorithm 4.</remarks>
public sealed class Adafactor<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η; null for the relative step min(0.01, 1/√t), which <see cref="Optimizer{T}.LearningRate"/>, then 1, multiplies.</param>
    /// <param name="decayExponent">p of the memory β = 1 − t⁻ᵖ.</param>
    /// <param name="clipping">d, the largest root mean square of an update.</param>
    /// <param name="scalesByParameter">Whether steps are in proportion to the size of the parameter.</param>
    /// <param name="beta1">β₁ of a moving average of the updates, n·m numbers more; 0 for none.</param>
    /// <param name="epsilon">ε₁, added to every squared gradient.</param>
    /// <param name="smallestScale">ε₂, the least size that counts.</param>
    /// <param name="weightDecay">λ, decoupled.</param>
    public Adafactor(IReadOnlyList<Parameter<T>> parameters, double? learningRate = null, double decayExponent = 0.8, double clipping = 1, bool scalesByParameter = true, double beta1 = 0, double epsilon = 1e-30, double smallestScale = 1e-3, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, decayExponent, clipping, scalesByParameter, beta1, epsilon, smallestScale, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Adafactor{T}(IReadOnlyList{Parameter{T}}, double?, double, double, bool, double, double, double, double)"/>
    public Adafactor(IReadOnlyList<ParameterGroup<T>> groups, double? learningRate = null, double decayExponent = 0.8, double clipping = 1, bool scalesByParameter = true, double beta1 = 0, double epsilon = 1e-30, double smallestScale = 1e-3, double weightDecay = 0)
        : base(groups, learningRate ?? 1, group =>
        {
            List<UpdatePiece<T>> chain = [new FactoredScale<T>(decayExponent, epsilon), new UpdateClipping<T>(clipping)];
            if (beta1 != 0) chain.Add(new AveragedMomentum<T>(beta1));
            chain.Add(new WeightDecay<T>(group.WeightDecay ?? weightDecay));
            if (scalesByParameter) chain.Add(new ParameterScale<T>(smallestScale));
            if (learningRate is null) chain.Add(new RelativeStep<T>());
            return [.. chain];
        }) { }
}

/// <summary>What can be said about Adafactor's second moment without a run.</summary>
public static class Adafactor
{
    /// <summary>The matrix of rank 1 that has these row and column sums: V̂ᵢⱼ = Rᵢ Cⱼ / ΣR.</summary>
    /// <param name="rows">R [n], the "rows" of <see cref="Optimizer{T}.State"/>.</param>
    /// <param name="columns">C [m], the "columns".</param>
    /// <remarks>Of all n×m matrices of rank 1 it is the nearest in the generalised Kullback–Leibler divergence. Ledger E-30.</remarks>
    /// <exception cref="ShapeException">They are no vectors.</exception>
    public static Tensor<T> SecondMoment<T>(Tensor<T> rows, Tensor<T> columns) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (rows.Shape.Rank != 1 || columns.Shape.Rank != 1) throw new ShapeException($"Row sums [n] and column sums [m] are needed; got the shapes {rows.Shape} and {columns.Shape}.");
        return rows.Reshape([rows.Count, 1]) / rows.Sum() * columns;
    }
}
