namespace Course.Tests;

public class SelectionLawTests
{
    public static TheoryData<Type> Selections => Rules.Selections;

    [Theory, MemberData(nameof(Selections))]
    public void DerivativesHoldWhereTheChoiceIsClear(Type rule) => Rules.Apply(GetType(), nameof(Hold), rule);

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

    private static V Select<V, S>(V x, S rule) where V : IArray<V> where S : struct, ISelection => V.Select(x, rule);
}
