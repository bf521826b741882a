namespace Course;

public static partial class Verify
{
    /// <summary>Largest relative error allowed between a gradient derived by hand and reverse mode: both are the same sums of float64 products in another order.</summary>
    public const double AutodiffTolerance = 1e-12;

    /// <summary>Largest relative error allowed to central differences, whose own error is about 1e-12 times the size of the function's values over its gradient's.</summary>
    public const double DifferencesTolerance = 1e-9;

    /// <summary>Largest relative error allowed to PyTorch's float64 numbers.</summary>
    public const double PytorchTolerance = 1e-10;

    /// <summary>
    /// Four ways to one gradient: derived by hand, by reverse mode through primitives, by central differences, and from PyTorch.
    /// </summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim in a few words or symbols.</param>
    /// <param name="byHand">The gradient that was derived, in the shape of <paramref name="at"/>.</param>
    /// <param name="of">The function, composed of primitive operations only.</param>
    /// <param name="at">The point.</param>
    /// <param name="seed">The gradient by the function's result, in its shape; not needed where the result is a single number.</param>
    /// <param name="pytorch">The golden gradient, where there is one (<see cref="Golden"/>).</param>
    /// <exception cref="VerificationException">One of the ways disagrees.</exception>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public static Verdict Gradient(string id, string claim, Tensor<double> byHand, Func<Var<Tensor<double>>, Var<Tensor<double>>> of, Tensor<double> at, Tensor<double>? seed = null, Tensor<double>? pytorch = null)
    {
        if (byHand.Shape != at.Shape)
            throw new ShapeException($"{id}: the gradient by an array of shape {at.Shape} has that shape, but the one derived by hand has {byHand.Shape}.");

        var variable = new Var<Tensor<double>>(at);
        var result = of(variable);
        if (seed is null) result.Backward();
        else result.Backward(seed);
        var differences = CentralDifferences.Gradient(point =>
        {
            var value = of(point).Value;
            return seed is null ? value.Scalar : (value * seed).Sum().Scalar;
        }, at);

        List<Comparison> checks =
        [
            new("autodiff", "by hand = reverse mode", RelativeError.Of(byHand, variable.Gradient), AutodiffTolerance),
            new("differences", "by hand = central differences", RelativeError.Of(byHand, differences), DifferencesTolerance),
        ];
        if (pytorch is not null) checks.Add(new("pytorch", "by hand = PyTorch", RelativeError.Of(byHand, pytorch), PytorchTolerance));
        return One(id, claim, checks);
    }
}
