namespace Course.Tests;

/// <summary>Ledger E-94.</summary>
public class HypergradientDescentTests
{
    [Fact]
    public void TheRateGrowsWhereGradientsAgreeAndShrinksWhereTheyDisagree()
    {
        var weight = new Parameter<double>("w", Tensor.Zeros([2]));
        var optimizer = new HypergradientDescent<double>([weight], 0.5, hyperRate: 0.1);
        double[] rates = [.. new double[][] { [3, 4], [6, 8], [-3, -4], [4, -3], [0, 0], [1, 1] }.Select(gradient =>
        {
            gradient.CopyTo(weight.Gradient.Span);
            optimizer.Step();
            return optimizer.LearningRate;
        })];
        Laws.Close(Tensor.Of(rates), Tensor.Of(0.5, 0.55, 0.495, 0.495, 0.495, 0.495), 1e-14, "η");
    }

    [Fact]
    public void AStepIsOneOfGradientDescentWithTheNewRate()
    {
        Parameter<double> first = new("a", Tensor.Of(1.0, 2)), second = new("b", Tensor.Of(-1.0));
        var optimizer = new HypergradientDescent<double>([first, second], 0.5, hyperRate: 0.2);
        for (int step = 0; step < 2; step++)
        {
            first.Gradient.Span.Fill(1);
            second.Gradient.Span.Fill(-2);
            optimizer.Step();
        }
        Laws.Close(first.Value, Tensor.Of(1 - 0.5 - 0.6, 2 - 0.5 - 0.6), 1e-15, "θ");
        Laws.Close(second.Value, Tensor.Of(-1 + 2 * 1.1), 1e-15, "θ");
    }

    [Theory, InlineData(1e-3), InlineData(1)]
    public void OnAParabolaTheRateGoesToOneOverTheCurvature(double start)
    {
        var weight = new Parameter<double>("w", Tensor.Of(1.0));
        var optimizer = new HypergradientDescent<double>([weight], start, hyperRate: 0.05);
        for (int step = 0; step < 400; step++)
        {
            weight.Gradient[0] = 1.6 * weight.Value[0];
            optimizer.Step();
        }
        Assert.InRange(optimizer.LearningRate * 1.6, 0.9, 1.1);
    }

    [Fact]
    public void InFloatItDoesTheSameAndBadRatesAreNamed()
    {
        var weight = new Parameter<float>("w", Tensor.Ones([3]).To<float>());
        Assert.Throws<ArgumentOutOfRangeException>(() => new HypergradientDescent<float>([weight], 0.1, hyperRate: 1));
        var optimizer = new HypergradientDescent<float>([weight], 0.1, hyperRate: 0);
        weight.Gradient.Span.Fill(1);
        optimizer.Step();
        optimizer.Step();
        Assert.Equal(0.1, optimizer.LearningRate);
    }
}
