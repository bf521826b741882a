namespace Course.Tests;

public class NaturalGradientTests
{
    private static readonly Tensor<double> X = Tensor.Normal([6, 2], 1), Answers = Tensor.OneHot([0, 1, 2, 1, 0, 2], 3);

    /// <summary>Logits [x·(a, b), x·(c, d), 0]: with a class fixed, the Fisher matrix is regular.</summary>
    private sealed class Logits : IFunction
    {
        public V Apply<V>(V x) where V : IArray<V> => V.Constant(X).MatMul(x.Reshape([2, 2])).MatMul(V.Constant(Tensor.Of([[1, 0, 0], [0, 1, 0]])));
    }

    private sealed class Loss : Objective
    {
        public override V Evaluate<V>(V theta) => -(LogSoftmax.Of(((IFunction)new Logits()).Apply(theta)) * V.Constant(Answers)).Sum() / X.Shape[0];

        public override Formula Formula => new("L");
    }

    [Fact]
    public void ForLogitsLinearInTheParametersTheFisherMatrixIsTheHessian()
    {
        var theta = Tensor.Normal([4], 2);
        Laws.Close(Fisher.Categorical(new Logits(), theta), new Loss().Hessian(theta), 1e-13, "F = H");
    }

    [Fact]
    public void TheFisherMatrixIsTheMeanOverTheModelsOwnAnswers()
    {
        var theta = Tensor.Normal([4], 2);
        var p = Softmax.Of(new Logits().Apply(theta));
        var expected = Tensor.Zeros([4, 4]);
        for (int i = 0; i < 6; i++)
            for (int k = 0; k < 3; k++)
            {
                var g = Jacobian.Of(w => LogSoftmax.Of(((IFunction)new Logits()).Apply(w)).Slice(0, i, 1).Slice(1, k, 1).Sum(), theta);
                expected += p[i, k] * Fisher.Empirical(g.Reshape([1, 4])) / 6;
            }
        Laws.Close(Fisher.Categorical(new Logits(), theta), expected, 1e-13, "E[g gᵀ]");
    }

    [Fact]
    public void TheDirectionDoesNotDependOnTheParametrisation()
    {
        // θ = T(ψ) is bent, so all depends on the point; the direction in ψ, carried over by the Jacobian of T, is that in θ.
        Func<Var<Tensor<double>>, Var<Tensor<double>>> bend = psi => psi + 0.3 * psi.Exp() + psi.Reshape([2, 2]).Transpose().Reshape([4]).Tanh();
        var psi = Tensor.Normal([4], 5);
        var bent = new Bent();
        Tensor<double> theta = bent.Map(psi), jacobian = Jacobian.Of(bend, psi);
        Tensor<double> inTheta = NaturalGradient.Direction(Fisher.Categorical(new Logits(), theta), new Loss().Gradient(theta));
        Tensor<double> gradientPsi = jacobian.Transpose().MatMul(new Loss().Gradient(theta).Reshape([4, 1])).Reshape([4]);
        Tensor<double> inPsi = NaturalGradient.Direction(Fisher.Categorical(bent, psi), gradientPsi);
        Laws.Close(jacobian.MatMul(inPsi.Reshape([4, 1])).Reshape([4]), inTheta, 1e-11, "J · natural(ψ) = natural(θ)");
        Assert.True(RelativeError.Of(jacobian.MatMul(gradientPsi.Reshape([4, 1])).Reshape([4]), new Loss().Gradient(theta)) > 0.1, "the plain gradient does depend on it");
    }

    [Fact]
    public void OneStepSolvesLinearRegression()
    {
        var model = new Regression();
        var path = new NaturalGradient(model, theta => Fisher.Gaussian(new Regression.Output(), theta)).Run(Tensor.Of(3, -1), new StoppingRule(gradientNorm: 1e-12));
        Assert.Equal(1, path.Steps);
    }

    [Fact]
    public void ASmallerVarianceMakesPredictionsMoreTelling() => Laws.Close(
        Fisher.Gaussian(new Regression.Output(), Tensor.Of(1, 2), variance: 0.25), 4 * Fisher.Gaussian(new Regression.Output(), Tensor.Of(1, 2)), 1e-15, "F ∝ 1/σ²");

    [Fact]
    public void ASingularFisherMatrixAsksForDamping()
    {
        var singular = Tensor.Of([[1, 1], [1, 1]]);
        Assert.Contains("damping", Assert.Throws<SingularFisherException>(() => NaturalGradient.Direction(singular, Tensor.Of(1, 0))).Message);
        Laws.Close(NaturalGradient.Direction(singular, Tensor.Of(1, 1), damping: 1), Tensor.Of(1.0 / 3, 1.0 / 3), 1e-15, "damped");
        Assert.Throws<ShapeException>(() => NaturalGradient.Direction(singular, Tensor.Of(1, 0, 0)));
    }

    private sealed class Bent : IFunction
    {
        public Tensor<double> Map(Tensor<double> psi) => Map<Tensor<double>>(psi);

        public V Apply<V>(V x) where V : IArray<V> => ((IFunction)new Logits()).Apply(Map(x));

        private static V Map<V>(V psi) where V : IArray<V> => psi + 0.3 * psi.Exp() + psi.Reshape([2, 2]).Transpose().Reshape([4]).Tanh();
    }

    private sealed class Regression : Objective
    {
        public override V Evaluate<V>(V theta) => 0.5 * (((IFunction)new Output()).Apply(theta) - V.Constant(Tensor.Normal([6, 1], 8))).Square().Mean();

        public override Formula Formula => new("L");

        public sealed class Output : IFunction
        {
            public V Apply<V>(V x) where V : IArray<V> => V.Constant(X).MatMul(x.Reshape([2, 1]));
        }
    }
}
