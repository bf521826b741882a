namespace Course.Tests;

public class SelectionLawTests
{
    public static TheoryData<Type> Selections => Rules.Selections;

    [Theory, MemberData(nameof(Selections))]
    public void DerivativesHoldWhereTheChoiceIsClear(Type rule) => Rules.Apply(GetType(), nameof(Hold), rule);

    [Theory, MemberData(nameof(Selections))]
    public void FloatPicksTheSame(Type rule) => Rules.Apply(GetType(), nameof(Precisions), rule);

    [Theory, MemberData(nameof(Selections))]
    public void PrintsItselfWithItsArgument(Type rule) => Rules.Apply(GetType(), nameof(Prints), rule);

    [Fact]
    public void EveryRuleIsFound() => Rules.Contain(Selections, typeof(Max), typeof(MaxPool));

    [Fact]
    public void MaxPicksTheFirstOfEqualElements() => Assert.Equal([1], new Max(0).Choose(Tensor.Of(1, 5, 5)).Places);

    [Fact]
    public void MaxDoesNotLoseNaN() => Assert.True(double.IsNaN(Tensor.Of(1, double.NaN, 5).Max(0).Scalar));

    [Fact]
    public void MaxOfNothingSaysWhy() => Assert.Contains("no elements", Assert.Throws<ShapeException>(() => Tensor.Zeros([0]).Max(0)).Message);

    internal static void Hold<S>() where S : struct, ISelection
    {
        Assert.NotEmpty(S.Examples);
        foreach (var (boxed, shape) in S.Examples)
        {
            var rule = (S)boxed;
            Laws.Hold(x => Select(x, rule), x => Select(x, rule), x => Select(x, rule), Tensor.Normal(shape, 3));
        }
    }

    internal static void Precisions<S>() where S : struct, ISelection
    {
        foreach (var (rule, shape) in S.Examples)
        {
            var x = Tensor.Normal(shape, 6).To<float>();
            Pick single = rule.Choose(x), full = rule.Choose(x.To<double>());
            Assert.Equal(full.Places, single.Places);
            Assert.Equal(full.Target, single.Target);
        }
    }

    internal static void Prints<S>() where S : struct, ISelection => Assert.All(S.Examples, example => Assert.Contains("x", example.Rule.Print("x").Text));

    private static V Select<V, S>(V x, S rule) where V : IArray<V> where S : struct, ISelection => V.Select(x, rule);
}
