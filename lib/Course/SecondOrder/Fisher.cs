namespace Course;

/// <summary>
/// The Fisher information F = E[∇ log p ∇ log pᵀ]: how far a model's predictions move when its parameters do. The expectation is
/// over answers drawn from the model itself, and can be done exactly for the usual outputs.
/// </summary>
/// <remarks>Shapes: θ has n numbers in any shape, F is [n, n], averaged over the examples of the batch. Ledger E-92.</remarks>
public static class Fisher
{
    /// <summary>For a softmax over classes: F = 1/B Σ Jᵀ (diag p − p pᵀ) J, with J the Jacobian of an example's logits.</summary>
    /// <param name="logits">From θ to logits [batch, classes].</param>
    /// <param name="theta">θ.</param>
    /// <exception cref="ShapeException">The logits are no matrix.</exception>
    public static Tensor<double> Categorical(IFunction logits, Tensor<double> theta)
    {
        var z = Matrix(logits, theta);
        var p = Softmax.Of(z);
        int batch = z.Shape[0], classes = z.Shape[1];
        var jacobian = Rows(logits, theta, batch * classes);
        // Row (example, class) of the root is √p (J_class − Σ p J): then F = rootᵀ root / B.
        var root = Tensor.Zeros(jacobian.Shape);
        for (int i = 0; i < batch; i++)
        {
            Tensor<double> j = jacobian.Slice(0, i * classes, classes), weights = p.Slice(0, i, 1);
            var centred = weights.Sqrt().Transpose() * (j - weights.MatMul(j));
            centred.Span.CopyTo(root.Span[(i * classes * theta.Count)..]);
        }
        return MatMul.Right(root, root) / batch;
    }

    /// <summary>For a normal distribution around the output with a fixed variance: F = 1/(B σ²) Σ JᵀJ.</summary>
    /// <param name="mean">From θ to outputs [batch, outputs].</param>
    /// <param name="theta">θ.</param>
    /// <param name="variance">σ².</param>
    /// <exception cref="ArgumentOutOfRangeException">The variance is not positive.</exception>
    /// <exception cref="ShapeException">The outputs are no matrix.</exception>
    public static Tensor<double> Gaussian(IFunction mean, Tensor<double> theta, double variance = 1)
    {
        if (!(variance > 0)) throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance must be positive.");
        var y = Matrix(mean, theta);
        var jacobian = Rows(mean, theta, y.Count);
        return MatMul.Right(jacobian, jacobian) / (variance * y.Shape[0]);
    }

    /// <summary>The empirical Fisher 1/B Σ g gᵀ from the gradients with the data's own answers: cheap, and not the same thing.</summary>
    /// <param name="gradients">One example's gradient of −log p a row, [batch, n].</param>
    /// <exception cref="ShapeException">The gradients are no matrix.</exception>
    public static Tensor<double> Empirical(Tensor<double> gradients)
    {
        if (gradients.Shape.Rank != 2) throw new ShapeException($"Gradients come one a row, [examples, parameters]; these have shape {gradients.Shape}.");
        return MatMul.Right(gradients, gradients) / gradients.Shape[0];
    }

    private static Tensor<double> Matrix(IFunction model, Tensor<double> theta)
    {
        var y = model.Apply(theta);
        return y.Shape.Rank == 2 ? y : throw new ShapeException($"The model must give a matrix [batch, outputs]; its result has shape {y.Shape}.");
    }

    private static Tensor<double> Rows(IFunction model, Tensor<double> theta, int rows) => Jacobian.Of(model, theta).Reshape([rows, theta.Count]);
}
