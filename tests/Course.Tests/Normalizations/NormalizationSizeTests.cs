namespace Course.Tests;

public class NormalizationSizeTests
{
    private static readonly Tensor<double> X = Tensor.Normal([2, 3], 1);

    public static TheoryData<string, Func<Layer<double>>> Empty => new()
    {
        { "features", () => new LayerNorm<double>(0) },
        { "features", () => new RmsNorm<double>(-1) },
        { "features", () => new BatchNorm<double>(0) },
        { "channels", () => new GroupNorm<double>(0, 1) },
        { "epsilon", () => new LayerNorm<double>(3, epsilon: -1) },
    };

    public static TheoryData<string, Func<object>> Mismatches => new()
    {
        { "x [2, 3] and γ [2, 1]", () => LayerNorm.Forward(X, Tensor.Ones([2, 1]), Tensor.Ones([2, 1])) },
        { "x [2, 3] and γ [1]", () => RmsNorm.Forward(X, Tensor.Ones([1])) },
        { "x [] and γ [1]", () => RmsNorm.Forward(Tensor.Zeros([]), Tensor.Ones([1])) },
        { "β of a layer norm", () => LayerNorm.Forward(X, Tensor.Ones([3]), Tensor.Ones([2, 3])) },
        { "gradient by y", () => LayerNorm.Backward(Tensor.Ones([3]), X, Tensor.Ones([3])) },
        { "gradient by y", () => RmsNorm.Backward(Tensor.Ones([3]), X, Tensor.Ones([3])) },
        { "gradient by y", () => BatchNorm.Backward(Tensor.Ones([1, 3]), X, Tensor.Ones([3])) },
        { "gradient by y", () => GroupNorm.Backward(Tensor.Ones([1, 3, 1, 1]), X.Reshape([2, 3, 1, 1]), Tensor.Ones([3]), groups: 1) },
        { "x [2, 3] and γ [2]", () => BatchNorm.Forward(X, Tensor.Ones([2]), Tensor.Ones([2])) },
    };

    [Theory, MemberData(nameof(Empty))]
    public void ALayerOfNoFeaturesOrANegativeEpsilonIsNamed(string named, Func<Layer<double>> make) =>
        Assert.Equal(named, Assert.Throws<ArgumentOutOfRangeException>(make).ParamName);

    [Theory, MemberData(nameof(Mismatches))]
    public void WhatWouldBroadcastQuietlyIsNamed(string named, Func<object> mistake) => Assert.Contains(named, Assert.Throws<ShapeException>(mistake).Message);
}
