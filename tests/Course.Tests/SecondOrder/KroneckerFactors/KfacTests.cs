namespace Course.Tests;

public class KfacTests
{
    private static readonly Tensor<double> X = Tensor.Normal([12, 3], 1), Y = Tensor.Normal([12, 2], 2);

    [Fact]
    public void AStepOfALayerIsTheDirectionOfItsFactorsWithTheBiasAsAWeightOfOne()
    {
        var layer = new KfacLinear(new(Tensor.Normal([3, 2], 3), Tensor.Normal([2], 4)));
        var before = Stacked(layer);
        var g = (layer.Forward(X) - Y) / 12;
        layer.Backward(g);
        var ones = Tensor.Of(Enumerable.Range(0, 12).SelectMany(i => new[] { X[i, 0], X[i, 1], X[i, 2], 1 }), [12, 4]);
        var factors = KroneckerFactors.Of(ones, 12 * g);
        var kfac = new Kfac([layer], learningRate: 0.5, damping: 0.1);
        kfac.Observe();
        kfac.Step();
        Laws.Close(Stacked(layer), before - 0.5 * factors.Direction(MatMul.Right(ones, g), 0.1), 1e-14, "W − η F⁻¹W̄");
    }

    [Fact]
    public void WithTheTrueOutputFactorOneStepSolvesLinearRegression()
    {
        var layer = new KfacLinear(new(Tensor.Normal([3, 2], 3), null));
        // Rows of ±√2 of an identity's pattern: gradients as if drawn from a normal distribution with E[g gᵀ] = I exactly.
        layer.Forward(X);
        layer.Backward(Tensor.From([12, 2], i => (i / 2 % 2 == i % 2 ? Math.Sqrt(2) : 0) / 12));
        var kfac = new Kfac([layer], learningRate: 1, damping: 0);
        kfac.Observe();
        kfac.ZeroGradients();
        layer.Backward((layer.Forward(X) - Y) / 12);
        kfac.Step();
        Laws.Close(MatMul.Right(X, layer.Forward(X) - Y) + 1, Tensor.Ones([3, 2]), 1e-12, "normal equations");
    }

    [Fact]
    public void ASmallNetLearnsInFewerStepsThanByGradientDescent()
    {
        double natural = Train(natural: true), plain = Train(natural: false);
        Assert.True(natural < 0.2 * plain, $"K-FAC {natural:F3}, gradient descent {plain:F3}");
    }

    [Fact]
    public void FactorsBeforeASweepAndAStepBeforeFactorsSayWhatIsMissing()
    {
        var layer = new KfacLinear(new(Tensor.Normal([3, 2], 3), null));
        var kfac = new Kfac([layer], 0.1);
        Assert.Contains("Forward", Assert.Throws<GradientException>(kfac.Observe).Message);
        Assert.Contains("Observe", Assert.Throws<GradientException>(kfac.Step).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Kfac([layer], 0.1, decay: 1));
    }

    private static double Train(bool natural)
    {
        KfacLinear first = new(new(0.5 * Tensor.Normal([3, 8], 5), Tensor.Zeros([8]))), second = new(new(0.5 * Tensor.Normal([8, 2], 6), Tensor.Zeros([2])));
        var kfac = new Kfac([first, second], learningRate: natural ? 0.3 : 0, damping: 0.1, decay: 0.9);
        double loss = 0;
        for (int step = 0; step < 60; step++)
        {
            var hidden = first.Forward(X).Tanh();
            var error = second.Forward(hidden) - Y;
            loss = 0.5 * error.Square().Sum().Scalar / 12;
            if (natural)
            {
                Sweep(first, second, hidden, Tensor.Normal([12, 2], 100 + step) / 12);
                kfac.Observe();
            }
            kfac.ZeroGradients();
            Sweep(first, second, hidden, error / 12);
            if (natural) kfac.Step();
            else
                foreach (var parameter in first.Parameters.Concat(second.Parameters))
                    for (int i = 0; i < parameter.Value.Count; i++) parameter.Value.Span[i] -= 0.3 * parameter.Gradient.Span[i];
        }
        return loss;
    }

    private static void Sweep(KfacLinear first, KfacLinear second, Tensor<double> hidden, Tensor<double> g) =>
        first.Backward(second.Backward(g) * (1 - hidden * hidden));

    private static Tensor<double> Stacked(KfacLinear layer) => Tensor.Of([.. layer.Layer.Weight.Value.ToArray(), .. layer.Layer.Bias!.Value.ToArray()], [4, 2]);
}
