namespace Course;

/// <summary>
/// The loss of logistic regression on given data as an objective of the weights, for every minimiser to be tried on:
/// J(w) = L(w) + ½ λ ‖w‖². A penalty λ &gt; 0 gives an optimum even where a line separates the classes.
/// </summary>
/// <remarks>Shapes as in <see cref="LogisticRegression"/>: w [features, 1]. Ledger E-91.</remarks>
public sealed class LogisticObjective : Objective
{
    private readonly Tensor<double> x, y;
    private readonly double penalty;

    /// <summary>Makes the objective.</summary>
    /// <param name="x">X [examples, features], with a column of ones for the bias.</param>
    /// <param name="y">The answers 0 or 1, [examples, 1].</param>
    /// <param name="penalty">λ.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is negative or not finite.</exception>
    public LogisticObjective(Tensor<double> x, Tensor<double> y, double penalty = 0)
    {
        if (x.Shape.Rank != 2 || y.Shape != [x.Shape[0], 1])
            throw new ShapeException($"Logistic regression needs examples [n, features] and answers [n, 1]; the shapes are {x.Shape} and {y.Shape}.");
        (this.x, this.y, this.penalty) = (x, y, Hyperparameter.NotNegative(penalty));
    }

    /// <inheritdoc/>
    public override V Evaluate<V>(V theta) => LogisticRegression.Loss<V>(V.Constant(x), theta, V.Constant(y)) + 0.5 * penalty * theta.Square().Sum();

    /// <inheritdoc/>
    public override Tensor<double> Gradient(Tensor<double> theta) => LogisticRegression.Gradient(x, theta, y) + penalty * theta;

    /// <inheritdoc/>
    public override Tensor<double> Hessian(Tensor<double> theta) => LogisticRegression.Hessian(x, theta) + penalty * Tensor.Identity(theta.Count);

    /// <inheritdoc/>
    public override Formula Formula => new(@"J(w) = \frac1n\sum_i\left[\ln\left(1+e^{z_i}\right)-y_iz_i\right]+\tfrac\lambda2\lVert w\rVert^2,\quad z=Xw");

    /// <inheritdoc/>
    public override string ToString() => "logistic regression";
}
