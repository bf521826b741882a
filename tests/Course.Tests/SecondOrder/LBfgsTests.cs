namespace Course.Tests;

public class LBfgsTests
{
    [Fact]
    public void WithAllStepsKeptItIsBfgs()
    {
        var stop = StoppingRule.After(25);
        Trajectory full = new Bfgs(new Rosenbrock()).Run(Rosenbrock.Start, stop), limited = new LBfgs(new Rosenbrock(), int.MaxValue, rescale: false).Run(Rosenbrock.Start, stop);
        Assert.Equal(full.Steps, limited.Steps);
        for (int k = 0; k <= full.Steps; k++) Laws.Close(limited.Points[k], full.Points[k], 1e-9, $"θ of step {k}");
    }

    [Fact]
    public void TheTwoLoopsAreTheMatrix()
    {
        var inverse = Tensor.Identity(5) * 0.7;
        List<CurvaturePair> pairs = [];
        for (int i = 0; i < 8; i++)
        {
            var s = Tensor.Normal([5], i);
            pairs.Add(new(s, s + 0.3 * Tensor.Normal([5], 50 + i)));
            inverse = Bfgs.Next(inverse, pairs[^1].S, pairs[^1].Y);
        }
        var g = Tensor.Normal([5], 99);
        Laws.Close(LBfgs.TwoLoops(g, pairs, scale: 0.7), inverse.MatMul(g.Reshape([5, 1])).Reshape([5]), 1e-12, "two loops = B g");
    }

    [Theory, InlineData(1), InlineData(5), InlineData(10)]
    public void RosenbrocksValleyConvergesAndNoMoreThanTheMemoryIsKept(int memory)
    {
        var method = new LBfgs(new Rosenbrock(), memory);
        var path = method.Run(Rosenbrock.Start);
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Laws.Close(path.End, Rosenbrock.Minimum, 1e-7, "(1, 1)");
        Assert.Equal(memory, method.Pairs.Count);
    }

    [Fact]
    public void ASecondRunStartsAfresh()
    {
        var method = new LBfgs(new Rosenbrock());
        var first = method.Run(Rosenbrock.Start);
        Assert.Equal(first.End.ToArray(), method.Run(Rosenbrock.Start).End.ToArray());
    }

    [Fact]
    public void NoMemoryIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new LBfgs(new Rosenbrock(), memory: 0));
}
