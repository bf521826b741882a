namespace Course;

/// <summary>
/// Natural gradient descent, θ ← θ − η (F + λI)⁻¹ ∇J: the steepest way down when distance is measured by how much the model's
/// predictions change, not by how much its parameters do. So it does not matter how the model is parametrised.
/// </summary>
/// <remarks>Amari 1998. Ledger E-92.</remarks>
public sealed class NaturalGradient : Minimizer
{
    private readonly Func<Tensor<double>, Tensor<double>> fisher;
    private readonly double learningRate, damping;

    /// <summary>Makes the method.</summary>
    /// <param name="objective">J, a mean of −log p.</param>
    /// <param name="fisher">From θ to F [n, n], such as <see cref="Fisher.Categorical"/>.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="damping">λ.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive, or the damping negative.</exception>
    public NaturalGradient(Objective objective, Func<Tensor<double>, Tensor<double>> fisher, double learningRate = 1, double damping = 0) : base(objective)
    {
        if (!(learningRate > 0)) throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "The learning rate η must be positive.");
        (this.fisher, this.learningRate, this.damping) = (fisher, learningRate, Hyperparameter.NotNegative(damping));
    }

    /// <inheritdoc/>
    /// <exception cref="SingularFisherException">F + λI is not positive definite.</exception>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient) =>
        theta - learningRate * Direction(fisher(theta), gradient, damping);

    /// <summary>(F + λI)⁻¹ ∇J, in the shape of ∇J.</summary>
    /// <param name="fisher">F [n, n].</param>
    /// <param name="gradient">∇J, n numbers.</param>
    /// <param name="damping">λ.</param>
    /// <exception cref="SingularFisherException">F + λI is not positive definite.</exception>
    /// <exception cref="ShapeException">F is not [n, n].</exception>
    public static Tensor<double> Direction(Tensor<double> fisher, Tensor<double> gradient, double damping = 0)
    {
        int n = gradient.Count;
        if (fisher.Shape != [n, n])
            throw new ShapeException($"For a gradient of {n} numbers the Fisher matrix has shape [{n}, {n}]; this one has {fisher.Shape}.");
        var damped = fisher + Hyperparameter.NotNegative(damping) * Tensor.Identity(n);
        try
        {
            return Dense.Tensor(Dense.Matrix(damped).Cholesky().Solve(Dense.Vector(gradient)), gradient.Shape);
        }
        catch (ArgumentException)
        {
            throw new SingularFisherException($"The Fisher matrix [{n}, {n}] with damping {TensorText.Number(damping)} is not positive definite: some change of the parameters does not change the predictions (a batch that is too small, or a softmax, whose logits may all move together). Give a larger damping λ.");
        }
    }
}

/// <summary>A Fisher matrix cannot be inverted. The message says why and what to do.</summary>
public sealed class SingularFisherException(string message) : InvalidOperationException(message);
