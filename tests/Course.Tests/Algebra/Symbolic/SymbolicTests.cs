using System.Linq.Expressions;

namespace Course.Tests;

public class SymbolicTests
{
    public static TheoryData<Expression<Func<double, double>>> Functions => new(
        x => 3, x => x, x => -x, x => x * x - 2 * x + 1, x => x / (1 + x * x), x => Math.Exp(-x * x), x => Math.Log(1 + Math.Exp(x)),
        x => Math.Sin(x) * Math.Cos(2 * x), x => Math.Tanh(3 * x - 1), x => Math.Sqrt(1 + x * x), x => Math.Pow(x, 3) + Math.Pow(2, x),
        x => Math.Pow(1 + x * x, Math.Sin(x)), x => Math.Tan(x / 3), x => Math.Sinh(x) - Math.Cosh(x), x => 1 / (1 + Math.Exp(-x)), x => Math.PI * x - Math.E);

    [Theory, MemberData(nameof(Functions))]
    public void TheDerivativeIsThatOfCentralDifferencesSimplifiedOrNot(Expression<Func<double, double>> f)
    {
        Func<double, double> function = f.Compile(), plain = Symbolic.Derivative(f, simplify: false).Compile(), light = Symbolic.Derivative(f).Compile();
        foreach (double x in new[] { 0.3, 0.9, 1.7 })
        {
            double differences = CentralDifferences.Gradient(t => function(t.Scalar), Tensor.Of(x)).Scalar;
            Laws.Close(plain(x), differences, Laws.Differences, f.ToString());
            Laws.Close(light(x), plain(x), 1e-14, "simplified");
        }
        Assert.True(Symbolic.Derivative(f).Size <= Symbolic.Derivative(f, simplify: false).Size);
    }

    [Fact]
    public void PartialDerivativesAreByName()
    {
        Assert.Equal("2 * x * y", Symbolic.Derivative((x, y) => Math.Pow(x, 2) * y, by: "x").ToString());
        Assert.Equal("x + z", Symbolic.Derivative((x, y, z) => y * (x + z), by: "y").ToString());
        Assert.Contains("'q'", Assert.Throws<ArgumentException>(() => Symbolic.Derivative((x, y) => x * y, by: "q")).Message);
    }

    [Fact]
    public void DerivativesOfDerivativesAreFunctionsAgain() =>
        Assert.Equal(-Math.Sin(0.7), Symbolic.Derivative(x => Math.Sin(x)).Derivative("x").Compile()(0.7), 1e-15);

    [Fact]
    public void CapturedNumbersAreConstants()
    {
        double a = 3;
        int n = 2;
        Assert.Equal("6", Symbolic.Derivative(x => a * n * x).ToString());
    }

    [Fact]
    public void DistinctSizeCountsWhatIsComputedTwiceOnce()
    {
        var square = Symbolic.Function(x => (1 + x) * (1 + x));
        Assert.Equal(7, square.Size);
        Assert.Equal(4, square.DistinctSize);
        Assert.Equal(5, Symbolic.Function((x, y) => (x + y) * (y + x)).DistinctSize);
        Assert.Equal(3, Symbolic.Function(x => Math.Sin(x) - Math.Sin(x)).DistinctSize);
        Assert.Throws<UnsupportedExpressionException>(() => Symbolic.Function(x => x > 0 ? x : 0).DistinctSize);
    }

    [Fact]
    public void PrintsAsCSharpAndLatex()
    {
        var derivative = Symbolic.Derivative(x => Math.Sin(x) / x);
        Assert.Equal("(Math.Cos(x) * x - Math.Sin(x)) / (x * x)", derivative.ToString());
        Assert.Equal(@"\frac{\cos x\,x - \sin x}{{x}^{2}}", derivative.Formula.Latex);
        Assert.Contains("frac", derivative.ToHtml());
    }

    [Fact]
    public void ParenthesesStandWhereTheyAreNeeded()
    {
        Assert.Equal("(x - (1 - x)) * -x / (x / 2)", Symbolic.Function(x => (x - (1 - x)) * -x / (x / 2)).ToString());
        Assert.Equal("-(-x) - -2 * x", Symbolic.Function(x => -(-x) - -2.0 * x).ToString());
        Assert.Equal(@"\frac{\sqrt{x}}{{\left(1 + x\right)}^{2}}", Symbolic.Function(x => Math.Sqrt(x) / Math.Pow(1 + x, 2)).Formula.Latex);
        Assert.Equal(@"4 \cdot 2\,x\,\left(1 - x\right)", Symbolic.Function(x => 4 * (2 * x) * (1 - x)).Formula.Latex);
        Assert.Equal(@"2\,\left(1 - {\left(\tanh\left(2\,x\right)\right)}^{2}\right)", Symbolic.Derivative(x => Math.Tanh(2 * x)).Formula.Latex);
    }

    [Fact]
    public void LightSimplificationDropsZerosAndOnes()
    {
        Assert.Equal("x + x", Symbolic.Derivative(x => x * x + 5).ToString());
        Assert.Equal("3", Symbolic.Derivative(x => 3 * x + 1).ToString());
        Assert.Equal("6 * Math.Pow(x, 2)", Symbolic.Derivative(x => 2 * Math.Pow(x, 3)).ToString());
        Assert.Equal("-Math.Exp(-x)", Symbolic.Derivative(x => Math.Exp(-x)).ToString());
    }

    [Fact]
    public void SizesAreCountedAndSwell()
    {
        Assert.Equal(7, Symbolic.Function(x => 4 * x * (1 - x)).Size);
        Func<int, SymbolicFunction<Func<double, double>>> logistic = n => Symbolic.Iterate(x => 4 * x * (1 - x), n);
        Assert.Equal([7, 19, 43, 91], Enumerable.Range(1, 4).Select(n => logistic(n).Size));
        Assert.Equal([9, 41, 129, 353], Enumerable.Range(1, 4).Select(n => logistic(n).Derivative("x").Size));
        Assert.Equal([19, 73, 217, 577], Enumerable.Range(1, 4).Select(n => logistic(n).Derivative("x", simplify: false).Size));
        double[] ratios = [.. Enumerable.Range(1, 5).Select(n => (double)logistic(n).Derivative("x").Size / logistic(n).Size)];
        Assert.True(ratios.Zip(ratios.Skip(1)).All(pair => pair.Second > pair.First), string.Join(" ", ratios));
        double point = 0.2, slope = 1;
        for (int i = 0; i < 4; i++, point = 4 * point * (1 - point)) slope *= 4 - 8 * point;
        Laws.Close(logistic(4).Derivative("x").Compile()(0.2), slope, 1e-13, "chain rule");
    }

    [Fact]
    public void WhatHasNoRuleIsNamed()
    {
        Assert.Contains("Floor", Assert.Throws<UnsupportedExpressionException>(() => Symbolic.Derivative(x => Math.Floor(x))).Message);
        Assert.Contains("Modulo", Assert.Throws<UnsupportedExpressionException>(() => Symbolic.Derivative(x => x % 2)).Message);
        Assert.Contains("Conditional", Assert.Throws<UnsupportedExpressionException>(() => Symbolic.Derivative(x => x > 0 ? x : 0)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Symbolic.Iterate(x => x, 0));
    }

    [Fact]
    public void SymbolicReverseAndDifferencesAgree() => Verify.Equal("E-60", "f′ four ways",
        Symbolic.Derivative(x => Math.Tanh(x * x) / x).Compile()(0.8), Jacobian.Of(x => (x * x).Tanh() / x, at: Tensor.Of(0.8)).Scalar, tolerance: 1e-14);
}
