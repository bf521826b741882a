using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// The Fisher matrix of a linear layer Y = X W in two small factors, F ≈ A ⊗ G with A = E[x xᵀ] from the inputs and G = E[g gᵀ]
/// from the gradients by the outputs. A layer with 1,000 inputs and outputs has an F of 10⁶ × 10⁶; its factors are 1,000 × 1,000.
/// </summary>
/// <remarks>
/// Exact for a batch of one, and wherever g does not depend on x, as for a single layer with a normal distribution around its
/// output. In between it takes E[x xᵀ ⊗ g gᵀ] for E[x xᵀ] ⊗ E[g gᵀ]. Martens and Grosse 2015. Ledger E-92.
/// </remarks>
/// <param name="A">Second moments of the inputs, [in, in].</param>
/// <param name="G">Second moments of the output gradients, [out, out].</param>
public sealed record KroneckerFactors(Tensor<double> A, Tensor<double> G)
{
    /// <summary>The factors of a batch: A = XᵀX / B, G = ḠᵀḠ / B.</summary>
    /// <param name="inputs">X [batch, in]; with a last column of ones where the layer has a bias.</param>
    /// <param name="outputGradients">Each example's own gradient of −log p by the layer's output, [batch, out]: without the factor 1/B of a mean.</param>
    /// <exception cref="ShapeException">They are no matrices of equally many rows.</exception>
    public static KroneckerFactors Of(Tensor<double> inputs, Tensor<double> outputGradients)
    {
        if (inputs.Shape.Rank != 2 || outputGradients.Shape.Rank != 2 || inputs.Shape[0] != outputGradients.Shape[0])
            throw new ShapeException($"K-FAC needs inputs [batch, in] and output gradients [batch, out] of the same batch; the shapes are {inputs.Shape} and {outputGradients.Shape}.");
        double batch = inputs.Shape[0];
        return new(MatMul.Right(inputs, inputs) / batch, MatMul.Right(outputGradients, outputGradients) / batch);
    }

    /// <summary>A running average: ρ times these factors and 1 − ρ times newer ones.</summary>
    public KroneckerFactors Blend(KroneckerFactors newer, double decay) => new(decay * A + (1 - decay) * newer.A, decay * G + (1 - decay) * newer.G);

    /// <summary>A ⊗ G, [in·out, in·out], for weights W [in, out] laid out row by row. For checking: nobody would store it.</summary>
    public Tensor<double> Matrix() => Dense.Tensor(Dense.Matrix(A).KroneckerProduct(Dense.Matrix(G)));

    /// <summary>(A ⊗ G + λI)⁻¹ applied to a gradient [in, out], exactly, in the eigenbases of both factors.</summary>
    /// <remarks>With A = U diag(a) Uᵀ and G = V diag(g) Vᵀ, the element (i, o) of Uᵀ W̄ V is divided by aᵢ gₒ + λ.</remarks>
    /// <param name="gradient">W̄ [in, out].</param>
    /// <param name="damping">λ &gt; 0, or 0 where both factors are positive definite.</param>
    /// <exception cref="ShapeException">The gradient is not [in, out].</exception>
    /// <exception cref="SingularFisherException">A factor is singular and there is no damping.</exception>
    public Tensor<double> Direction(Tensor<double> gradient, double damping)
    {
        if (gradient.Shape != [A.Shape[0], G.Shape[0]])
            throw new ShapeException($"With these factors the gradient has shape [{A.Shape[0]}, {G.Shape[0]}]; this one has {gradient.Shape}.");
        Hyperparameter.NotNegative(damping);
        var (u, a) = Eigen(A);
        var (v, g) = Eigen(G);
        var rotated = u.Transpose() * Dense.Matrix(gradient) * v;
        rotated.MapIndexedInplace((i, o, value) => value / Divisor(a[i] * g[o] + damping));
        return Dense.Tensor(u * rotated * v.Transpose());
    }

    private static double Divisor(double value) => value > 0
        ? value
        : throw new SingularFisherException("The Kronecker factors are singular: the batch does not span all inputs or outputs. Give a damping λ > 0.");

    /// <summary>Eigenvectors and eigenvalues; what rounding leaves of a zero is a zero.</summary>
    private static (Matrix<double> Vectors, double[] Values) Eigen(Tensor<double> matrix)
    {
        var evd = Dense.Matrix(matrix).Evd(Symmetricity.Symmetric);
        double[] values = [.. evd.EigenValues.Select(value => value.Real)];
        double rounding = values.Length * Math.ScaleB(1, -52) * values.Max(Math.Abs);
        return (evd.EigenVectors, [.. values.Select(value => value <= rounding ? 0 : value)]);
    }
}
