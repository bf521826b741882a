namespace Course.Tests;

public class NewtonTests
{
    [Fact]
    public void AQuadraticTakesOneStep()
    {
        var bowl = Bowl.Random(6, seed: 1);
        var path = new Newton(bowl).Run(Tensor.Normal([6], 3), new StoppingRule(gradientNorm: 1e-10));
        Assert.Equal(1, path.Steps);
        Laws.Close(path.End, bowl.Minimum, 1e-12, "θ₁ = H⁻¹b");
    }

    [Fact]
    public void RosenbrocksValleyTakesAFewSteps()
    {
        var path = new Newton(new Rosenbrock()).Run(Rosenbrock.Start);
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Assert.InRange(path.Steps, 5, 7);
        Laws.Close(path.End, Rosenbrock.Minimum, 1e-10, "(1, 1)");
    }

    [Fact]
    public void NearTheMinimumTheRightDigitsDouble()
    {
        var path = new Newton(new LogCosh()).Run(Tensor.Of(0.9), StoppingRule.After(3));
        // ln cosh is even, so its Newton iteration is w − tanh w · cosh² w: the error is even cubed, −⅔ w³.
        var errors = path.Positions;
        for (int k = 1; k < 3; k++) Laws.Close(errors[k + 1] / Math.Pow(errors[k], 3), -2.0 / 3, Math.Pow(errors[k], 2), "cubic");
        var distances = new Newton(new Rosenbrock()).Run(Tensor.Of(1.1, 1.1)).Distances(Rosenbrock.Minimum);
        for (int k = 1; k + 1 < distances.Count && distances[k + 1] > 1e-14; k++)
            Assert.True(distances[k + 1] <= 10 * distances[k] * distances[k], $"{distances[k]:E2} → {distances[k + 1]:E2}");
    }

    [Fact]
    public void AnIndefiniteHessianLeadsItToTheSaddle()
    {
        var path = new Newton(new Saddle()).Run(Tensor.Of(1, 0.1));
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Laws.Close(path.End + 1, Tensor.Of(1, 1), 1e-12, "(0, 0)");
    }

    [Fact]
    public void ASingularHessianEndsAsDiverged() =>
        Assert.Equal(StopReason.Diverged, new Newton(new Flat()).Run(Tensor.Of(1, 1)).StopReason);

    private sealed class Flat : Objective2D
    {
        public override V Evaluate<V>(V x, V y) => (x + y).Square();
    }
}
