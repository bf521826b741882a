namespace Course.Tests;

/// <summary>Operations that do not fit their array are refused with a message that says what was given and what fits.</summary>
public class ShapeErrorTests
{
    private static readonly Tensor<double> X = Tensor.Zeros([2, 3]);

    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "goes from 0 to 2", () => X.Slice(1, 2, 2) },
        { "[0, 0]", () => X.Permute(0, 0) },
        { "6 elements", () => X.Reshape([4]) },
        { "5 entries", () => X.Where(new bool[5], 0) },
        { "rows 0 to 1", () => X.Rows([2]) },
        { "[3]", () => Tensor.Zeros([3]).Rows([0]) },
        { "Transpose needs a matrix", () => Tensor.Zeros([3]).Transpose() },
        { "does not broadcast to [4, 3]", () => X.BroadcastTo([4, 3]) },
        { "cannot be summed to [3, 3]", () => X.SumTo([3, 3]) },
        { "there are no elements", () => Tensor.Zeros([0, 3]).Mean() },
        { "[batch, channels, height, width]", () => new Im2Col(new(2, 2)).Apply(X) },
        { "[1, 4, 1]", () => new Col2Im(new(2, 2), [1, 1, 2, 2]).Apply(X) },
        { "stride of at least 1", () => new Window(2, 2, Stride: 0).Positions(4, 4) },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void WhatDoesNotFitIsNamed(string named, Func<object> mistake) => Assert.Contains(named, Assert.Throws<ShapeException>(mistake).Message);
}
