namespace Course;

/// <summary>
/// BFGS: learns the inverse Hessian from the gradients it meets. After each step s = θ′ − θ with y = ∇J′ − ∇J,
/// B ← (I − ρ s yᵀ) B (I − ρ y sᵀ) + ρ s sᵀ with ρ = 1/(yᵀs).
/// </summary>
/// <remarks>
/// B stays symmetric and positive definite, and satisfies the secant equation B y = s: along the last step it knows the
/// curvature. Ledger E-90. Nocedal and Wright, algorithm 6.1.
/// </remarks>
public sealed class Bfgs : Minimizer
{
    private readonly ILineSearch lineSearch;
    private (Tensor<double> Theta, Tensor<double> Gradient)? last;

    /// <summary>Makes the method.</summary>
    /// <param name="objective">J.</param>
    /// <param name="lineSearch">How far to go; null for Wolfe's conditions, which guarantee yᵀs &gt; 0.</param>
    public Bfgs(Objective objective, ILineSearch? lineSearch = null) : base(objective) => this.lineSearch = lineSearch ?? new StrongWolfe();

    /// <summary>The estimate B of the inverse Hessian, [n, n]; null before the first step, which starts from the identity.</summary>
    public Tensor<double>? InverseHessian { get; private set; }

    /// <summary>How many updates were left out because yᵀs was not positive.</summary>
    public int Skipped { get; private set; }

    /// <inheritdoc/>
    public override void Reset() => (last, InverseHessian, Skipped) = (null, null, 0);

    /// <inheritdoc/>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        InverseHessian ??= Tensor.Identity(theta.Count);
        if (last is { } from)
        {
            Tensor<double> s = theta - from.Theta, y = gradient - from.Gradient;
            if (Dense.Dot(y, s) > 0) InverseHessian = Next(InverseHessian, s, y);
            else Skipped++;
        }
        last = (theta, gradient);
        var direction = -InverseHessian.MatMul(gradient.Reshape([theta.Count, 1])).Reshape(theta.Shape);
        var ray = new Ray(Objective, theta, direction, gradient);
        return ray.Point(lineSearch.Step(ray));
    }

    /// <summary>B′ = (I − ρ s yᵀ) B (I − ρ y sᵀ) + ρ s sᵀ, multiplied out: no product of matrices is needed.</summary>
    /// <param name="inverse">B, symmetric, [n, n].</param>
    /// <param name="s">The step, n numbers.</param>
    /// <param name="y">The change of the gradient over it, n numbers.</param>
    /// <exception cref="ArgumentException">yᵀs is not positive: no positive definite matrix has B y = s then.</exception>
    /// <exception cref="ShapeException">The sizes do not belong together.</exception>
    public static Tensor<double> Next(Tensor<double> inverse, Tensor<double> s, Tensor<double> y)
    {
        int n = s.Count;
        if (y.Count != n || inverse.Shape != [n, n])
            throw new ShapeException($"BFGS: B has shape [n, n], s and y have n numbers each; these shapes are {inverse.Shape}, {s.Shape} and {y.Shape}.");
        double ys = Dense.Dot(y, s);
        if (!(ys > 0)) throw new ArgumentException($"BFGS needs yᵀs > 0, a gradient that grows along the step, but it is {TensorText.Number(ys)}. A line search with Wolfe's conditions guarantees it.", nameof(y));
        Tensor<double> column = s.Reshape([n, 1]), by = inverse.MatMul(y.Reshape([n, 1]));
        double yBy = Dense.Dot(y, by);
        var cross = by.MatMul(column.Transpose());
        return inverse - (cross + cross.Transpose()) / ys + (1 + yBy / ys) / ys * column.MatMul(column.Transpose());
    }
}
