using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests;

/// <summary>Broadcasting, its adjoint and the linear rules hold for random shapes, against the definition element by element.</summary>
public class BroadcastingPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>Pairs of shapes that fit together: a result's shape, with some axes set to 1 or left out on either side.</summary>
    private static Gen<(Shape A, Shape B)> Pairs =>
        from rank in Gen.Choose(0, 4)
        from sizes in Gen.ArrayOf(Gen.Choose(0, 4), rank)
        from a in Side(sizes)
        from b in Side(sizes)
        select (a, b);

    [Fact]
    public void EveryElementIsThatOfTheDefinition() => Check.One(Many, Prop.ForAll(Pairs.ToArbitrary(), pair =>
    {
        Tensor<double> x = Tensor.Normal(pair.A, 1), y = Tensor.Normal(pair.B, 2), difference = x - y;
        var shape = Shape.Broadcast(pair.A, pair.B);
        return difference.Shape == shape && Enumerable.Range(0, shape.Count).All(place => difference.Span[place] == Definition.At(x, shape, place) - Definition.At(y, shape, place));
    }));

    [Fact]
    public void SummingIsTheAdjointOfStretching() => Check.One(Many, Prop.ForAll(Pairs.ToArbitrary(), pair =>
    {
        var shape = Shape.Broadcast(pair.A, pair.B);
        Tensor<double> x = Tensor.Normal(pair.A, 1), u = Tensor.Normal(shape, 2);
        double stretched = Laws.Inner(u, x.BroadcastTo(shape)), summed = Laws.Inner(u.SumTo(pair.A), x);
        return Math.Abs(stretched - summed) <= 1e-12 * Math.Max(1, Math.Abs(stretched));
    }));

    [Fact]
    public void ShapesThatDifferInAnAxisOfNeitherOneAreRefused() => Check.One(Many, Prop.ForAll(Pairs.ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (pair, axis) =>
    {
        var shape = Shape.Broadcast(pair.A, pair.B);
        if (axis >= shape.Rank || shape[axis] == 1) return true;
        int[] sizes = [.. shape.Sizes];
        sizes[axis] += 2;
        try
        {
            Shape.Broadcast(shape, sizes);
            return false;
        }
        catch (ShapeException)
        {
            return true;
        }
    }));

    private static Gen<Shape> Side(int[] sizes) =>
        from kept in Gen.ArrayOf(Gen.Choose(0, 2), sizes.Length)
        from dropped in Gen.Choose(0, sizes.Length)
        select Shape.Create([.. sizes.Select((size, i) => kept[i] == 0 ? 1 : size).Skip(dropped)]);
}
