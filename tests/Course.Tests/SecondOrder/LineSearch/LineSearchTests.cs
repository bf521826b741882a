namespace Course.Tests;

public class LineSearchTests
{
    private static Ray Down(Objective objective, Tensor<double> at, double length = 1)
    {
        var gradient = objective.Gradient(at);
        return new(objective, at, -length * gradient, gradient);
    }

    public static TheoryData<double> Lengths => new(1e-4, 1e-2, 1, 100);

    [Theory, MemberData(nameof(Lengths))]
    public void ArmijosStepDecreasesEnoughAndTwiceTheStepDoesNot(double length)
    {
        var ray = Down(new Rosenbrock(), Rosenbrock.Start, length);
        double alpha = new Armijo(decrease: 0.1).Step(ray);
        Assert.True(ray.Value(alpha) <= ray.StartValue + 0.1 * alpha * ray.StartSlope);
        if (alpha < 1) Assert.False(ray.Value(2 * alpha) <= ray.StartValue + 0.2 * alpha * ray.StartSlope);
    }

    [Theory, MemberData(nameof(Lengths))]
    public void StrongWolfesStepSatisfiesBothConditions(double length)
    {
        var ray = Down(new Rosenbrock(), Rosenbrock.Start, length);
        double alpha = new StrongWolfe(1e-4, 0.1).Step(ray);
        Assert.True(ray.Value(alpha) <= ray.StartValue + 1e-4 * alpha * ray.StartSlope);
        Assert.True(Math.Abs(ray.Slope(alpha)) <= 0.1 * Math.Abs(ray.StartSlope));
    }

    [Fact]
    public void ARaysSlopeIsTheDerivativeOfItsValue()
    {
        var ray = Down(new Rosenbrock(), Rosenbrock.Start, 1e-3);
        Laws.Close(ray.Slope(0.3), CentralDifferences.Gradient(a => ray.Value(a.Scalar), Tensor.Of(0.3)).Scalar, 1e-8, "φ′");
        Laws.Close(ray.Slope(0), ray.StartSlope, 1e-15, "φ′(0)");
    }

    [Fact]
    public void AWayUpIsRefused()
    {
        var ray = Down(new Rosenbrock(), Rosenbrock.Start, -1);
        Assert.Contains("falls", Assert.Throws<LineSearchException>(() => new Armijo().Step(ray)).Message);
        Assert.Throws<LineSearchException>(() => new StrongWolfe().Step(ray));
    }

    [Fact]
    public void AFunctionWithoutMinimumIsNamed() => Assert.Contains("no minimum",
        Assert.Throws<LineSearchException>(() => new StrongWolfe().Step(Down(new Slide(), Tensor.Of(0, 0)))).Message);

    [Fact]
    public void AWrongGradientIsSuspected() => Assert.Contains("gradient",
        Assert.Throws<LineSearchException>(() => new Armijo().Step(new(new Slide(), Tensor.Of(0, 0), Tensor.Of(-1, 0), Tensor.Of(1, 0)))).Message);

    [Fact]
    public void ALevelDirectionNeedsNoStep()
    {
        var ray = new Ray(new Slide(), Tensor.Of(0, 0), Tensor.Of(0, 1), Tensor.Of(-1, 0));
        Assert.Equal(0, new Armijo().Step(ray));
        Assert.Equal(0, new StrongWolfe().Step(ray));
    }

    [Fact]
    public void ConstantsOutOfOrderAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrongWolfe(0.5, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Armijo(decrease: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Armijo(shrink: 1));
    }

    private sealed class Slide : Objective2D
    {
        public override V Evaluate<V>(V x, V y) => -x + 0 * y;
    }
}
