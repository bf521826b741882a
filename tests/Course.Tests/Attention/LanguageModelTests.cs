namespace Course.Tests;

public class LanguageModelTests
{
    private static readonly LanguageModelSizes Small = new(Symbols: 7, Positions: 5, Width: 6, Heads: 2, Hidden: 8, Blocks: 2);

    [Theory]
    [InlineData(NormPlacement.Pre)]
    [InlineData(NormPlacement.Post)]
    [InlineData(NormPlacement.Deep)]
    public void GradientsOfAllParametersAreTheDifferences(NormPlacement norm)
    {
        var model = LanguageModel.Of<double>(Small with { Norm = norm }, seed: 1);
        // Larger weights than training starts with, so that every path carries a gradient that differences can see.
        foreach (var (parameter, i) in model.Parameters.Select((parameter, i) => (parameter, i)))
            (0.3 * Tensor.Normal(parameter.Value.Shape, 100 + i) + (parameter.Name == "gamma" ? 1 : 0)).Span.CopyTo(parameter.Value.Span);
        var symbols = Tensor.Of<double>([1, 4, 0, 6, 2, 3, 3, 5, 1, 0], [2, 5]);
        var g = Tensor.Normal(model.Forward(symbols).Shape, 2);
        model.Backward(g);
        foreach (var parameter in model.Parameters)
        {
            var values = parameter.Value.Copy();
            var differences = CentralDifferences.Gradient(point =>
            {
                point.Span.CopyTo(parameter.Value.Span);
                return Laws.Inner(g, model.Forward(symbols));
            }, values);
            values.Span.CopyTo(parameter.Value.Span);
            Laws.Close(parameter.Gradient, differences, 1e-8, $"{norm}: {parameter.Name} {parameter.Value.Shape}");
        }
    }

    [Theory]
    [InlineData(NormPlacement.Pre)]
    [InlineData(NormPlacement.Post)]
    [InlineData(NormPlacement.Deep)]
    public void FloatAgreesWithDouble(NormPlacement norm)
    {
        var single = LanguageModel.Of<float>(Small with { Norm = norm }, seed: 1);
        var model = LanguageModel.Of<double>(Small with { Norm = norm }, seed: 1);
        foreach (var (parameter, same) in model.Parameters.Zip(single.Parameters)) same.Value.To<double>().Span.CopyTo(parameter.Value.Span);
        LayerLaws.HoldInFloat(single, model, Tensor.Of<double>([1, 4, 0, 6, 2, 3, 3, 5, 1, 0], [2, 5]));
    }

    [Fact]
    public void TheScoresOfAPositionDoNotDependOnTheFuture()
    {
        var model = LanguageModel.Of<double>(Small, seed: 1);
        double[] before = model.Forward(Tensor.Of<double>([1, 2, 3, 4, 5], [1, 5])).ToArray(), after = model.Forward(Tensor.Of<double>([1, 2, 3, 4, 0], [1, 5])).ToArray();
        Assert.Equal(before[..(4 * 7)], after[..(4 * 7)]);
    }

    [Fact]
    public void TheSameSeedGivesTheSameModel() => Assert.Equal(
        LanguageModel.Of<float>(Small, 3).Parameters.SelectMany(parameter => parameter.Value.ToArray()),
        LanguageModel.Of<float>(Small, 3).Parameters.SelectMany(parameter => parameter.Value.ToArray()));
}
