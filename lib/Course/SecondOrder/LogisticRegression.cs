using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// Logistic regression: one sigmoid neuron without hidden layer, trained on the mean binary cross-entropy. Its loss is convex,
/// so there is one optimum to compare a training run with – if no line separates the classes; if one does, there is none.
/// </summary>
/// <remarks>Shapes: X [examples, features] (with a column of ones for the bias), w [features, 1], y [examples, 1]. Ledger E-41.</remarks>
public static class LogisticRegression
{
    private const int MostSteps = 50;

    /// <summary>L(w) = 1/n Σ [ln(1 + eᶻ) − y z] with z = X w</summary>
    public static V Loss<V>(V x, V w, V y) where V : IArray<V> => BinaryCrossEntropyWithLogits.Value(x.MatMul(w), y).Mean();

    /// <summary>L of variable weights on constant data.</summary>
    /// <inheritdoc cref="Loss{V}(V, V, V)"/>
    public static Var<V> Loss<V>(V x, Var<V> w, V y) where V : IArray<V> => Loss<Var<V>>(x, w, y);

    /// <summary>∇L = 1/n Xᵀ (σ(X w) − y)</summary>
    public static Tensor<double> Gradient(Tensor<double> x, Tensor<double> w, Tensor<double> y) =>
        MatMul.Right(x, BinaryCrossEntropyWithLogits.Gradient(x.MatMul(w), y)) / x.Shape[0];

    /// <summary>∇²L = 1/n Xᵀ diag(a (1 − a)) X with a = σ(X w); the answers y do not enter.</summary>
    public static Tensor<double> Hessian(Tensor<double> x, Tensor<double> w)
    {
        var z = x.MatMul(w);
        return MatMul.Right(x, Sigmoid.Slope(z, z.Sigmoid()) * x) / x.Shape[0];
    }

    /// <summary>The curvatures of the loss along its principal directions, smallest first: the eigenvalues of the Hessian.</summary>
    public static double[] Curvatures(Tensor<double> x, Tensor<double> w) => [.. Dense.Matrix(Hessian(x, w)).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];

    /// <summary>The optimum, by Newton's method from w = 0: w ← w − (∇²L)⁻¹ ∇L until a step changes no digit that matters.</summary>
    /// <exception cref="InvalidOperationException">There is no finite optimum: a line separates the classes, or features depend on one another.</exception>
    public static Tensor<double> Optimum(Tensor<double> x, Tensor<double> y)
    {
        var w = Tensor.Zeros([x.Shape[1], 1]);
        for (int step = 0; step < MostSteps; step++)
        {
            // The gradient's size would not do as a test: on separable classes it vanishes, too, while w runs to infinity.
            var change = Solve(Hessian(x, w), Gradient(x, w, y));
            w -= change;
            if (!double.IsFinite(Largest(w))) break;
            if (Largest(change) <= 1e-12 * (1 + Largest(w))) return w;
        }
        throw new InvalidOperationException($"Newton's method found no optimum in {MostSteps} steps for {x.Shape[0]} examples of {x.Shape[1]} features. Either a line separates the classes, so that larger weights are always better, or a feature is a combination of others.");
    }

    private static Tensor<double> Solve(Tensor<double> matrix, Tensor<double> right) =>
        Dense.Tensor(Dense.Matrix(matrix).Solve(Dense.Vector(right)), right.Shape);

    private static double Largest(Tensor<double> x) => x.ToArray().Select(Math.Abs).Aggregate((a, b) => double.IsNaN(a) || a > b ? a : b);
}
