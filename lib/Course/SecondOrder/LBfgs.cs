namespace Course;

/// <summary>
/// L-BFGS: BFGS without the matrix. It keeps the last m steps s and gradient changes y and computes B ∇J from them in two loops,
/// in O(m n) time and memory.
/// </summary>
/// <remarks>With all steps kept and no rescaling it takes the same steps as <see cref="Bfgs"/>. Ledger E-90. Nocedal and Wright, algorithm 7.4.</remarks>
public sealed class LBfgs : Minimizer
{
    private readonly ILineSearch lineSearch;
    private readonly int memory;
    private readonly bool rescale;
    private readonly List<CurvaturePair> pairs = [];
    private (Tensor<double> Theta, Tensor<double> Gradient)? last;

    /// <summary>Makes the method.</summary>
    /// <param name="objective">J.</param>
    /// <param name="memory">m, how many steps are kept; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="lineSearch">How far to go; null for Wolfe's conditions.</param>
    /// <param name="rescale">Whether to start the loops from γI with γ = sᵀy/yᵀy of the last step instead of the identity.</param>
    /// <exception cref="ArgumentOutOfRangeException">The memory is not positive.</exception>
    public LBfgs(Objective objective, int memory = 10, ILineSearch? lineSearch = null, bool rescale = true) : base(objective)
    {
        if (memory < 1) throw new ArgumentOutOfRangeException(nameof(memory), memory, "L-BFGS keeps at least one step.");
        (this.memory, this.lineSearch, this.rescale) = (memory, lineSearch ?? new StrongWolfe(), rescale);
    }

    /// <summary>The steps kept, oldest first.</summary>
    public IReadOnlyList<CurvaturePair> Pairs => pairs;

    /// <inheritdoc/>
    public override void Reset()
    {
        pairs.Clear();
        last = null;
    }

    /// <inheritdoc/>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        if (last is { } from)
        {
            var pair = new CurvaturePair(theta - from.Theta, gradient - from.Gradient);
            if (pair.Curvature > 0) pairs.Add(pair);
            if (pairs.Count > memory) pairs.RemoveAt(0);
        }
        last = (theta, gradient);
        double scale = rescale && pairs.Count > 0 ? pairs[^1].Curvature / Dense.Dot(pairs[^1].Y, pairs[^1].Y) : 1;
        var ray = new Ray(Objective, theta, -TwoLoops(gradient, pairs, scale), gradient);
        return ray.Point(lineSearch.Step(ray));
    }

    /// <summary>B g without B: back through the steps and forth again.</summary>
    /// <param name="gradient">g.</param>
    /// <param name="pairs">Steps and gradient changes, oldest first.</param>
    /// <param name="scale">γ of the first estimate γI.</param>
    public static Tensor<double> TwoLoops(Tensor<double> gradient, IReadOnlyList<CurvaturePair> pairs, double scale = 1)
    {
        var q = gradient;
        var alpha = new double[pairs.Count];
        for (int i = pairs.Count - 1; i >= 0; i--)
        {
            alpha[i] = Dense.Dot(pairs[i].S, q) / pairs[i].Curvature;
            q -= alpha[i] * pairs[i].Y;
        }
        var r = scale * q;
        for (int i = 0; i < pairs.Count; i++)
            r += (alpha[i] - Dense.Dot(pairs[i].Y, r) / pairs[i].Curvature) * pairs[i].S;
        return r;
    }
}

/// <summary>What one step tells about the curvature.</summary>
/// <param name="S">The step, θ′ − θ.</param>
/// <param name="Y">The change of the gradient, ∇J′ − ∇J.</param>
public sealed record CurvaturePair(Tensor<double> S, Tensor<double> Y)
{
    /// <summary>yᵀs, positive where the objective is convex along the step.</summary>
    public double Curvature { get; } = Dense.Dot(Y, S);
}
