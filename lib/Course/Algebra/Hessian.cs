using ForwardOverReverse = Course.Var<Course.Dual<Course.Tensor<double>>>;
using ReverseOverForward = Course.Dual<Course.Var<Course.Tensor<double>>>;

namespace Course;

/// <summary>
/// Second derivatives of a function with a single number as its result. The product H v costs a few sweeps, whatever the
/// number of coordinates; the whole H takes one such product for each of them.
/// </summary>
/// <remarks>Ledger E-68. H v is the rate at which the gradient changes along v.</remarks>
public static class Hessian
{
    /// <summary>H v, forward over reverse: reverse mode runs on numbers with tangents, so the gradient carries its change along v.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    /// <param name="v">A direction, in the shape of x.</param>
    /// <returns>H v, in the shape of x.</returns>
    /// <exception cref="ShapeException">v has another shape than x.</exception>
    /// <exception cref="GradientException">The result of f is not a single number.</exception>
    public static Tensor<double> VectorProduct(Func<ForwardOverReverse, ForwardOverReverse> f, Tensor<double> at, Tensor<double> v)
    {
        ShapeException.ThrowIfDifferent("The direction v of H v", v.Shape, "the point x", at.Shape);
        var x = new ForwardOverReverse(new Dual<Tensor<double>>(at, v));
        var y = f(x);
        ExpectSingle(y.Shape);
        if (y.RequiresGradient) y.Backward();
        return x.HasGradient ? x.Gradient.Tangent.BroadcastTo(at.Shape) : Tensor.Zeros(at.Shape);
    }

    /// <inheritdoc cref="VectorProduct(Func{ForwardOverReverse, ForwardOverReverse}, Tensor{double}, Tensor{double})"/>
    public static Tensor<double> VectorProduct(IFunction f, Tensor<double> at, Tensor<double> v) => VectorProduct(f.Apply, at, v);

    /// <summary>H v, reverse over forward: forward mode computes the slope ∇f·v, and a reverse sweep its gradient.</summary>
    /// <inheritdoc cref="VectorProduct(Func{ForwardOverReverse, ForwardOverReverse}, Tensor{double}, Tensor{double})"/>
    public static Tensor<double> VectorProductByReverse(Func<ReverseOverForward, ReverseOverForward> f, Tensor<double> at, Tensor<double> v)
    {
        ShapeException.ThrowIfDifferent("The direction v of H v", v.Shape, "the point x", at.Shape);
        var x = new Var<Tensor<double>>(at);
        var y = f(new ReverseOverForward(x, v));
        ExpectSingle(y.Shape);
        if (y.Tangent.RequiresGradient) y.Tangent.Backward();
        return x.HasGradient ? x.Gradient : Tensor.Zeros(at.Shape);
    }

    /// <inheritdoc cref="VectorProductByReverse(Func{ReverseOverForward, ReverseOverForward}, Tensor{double}, Tensor{double})"/>
    public static Tensor<double> VectorProductByReverse(IFunction f, Tensor<double> at, Tensor<double> v) => VectorProductByReverse(f.Apply, at, v);

    /// <summary>The map v ↦ H v, as power iteration and Lanczos take it.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x, which stays fixed.</param>
    public static Func<Tensor<double>, Tensor<double>> Operator(Func<ForwardOverReverse, ForwardOverReverse> f, Tensor<double> at) => v => VectorProduct(f, at, v);

    /// <inheritdoc cref="Operator(Func{ForwardOverReverse, ForwardOverReverse}, Tensor{double})"/>
    public static Func<Tensor<double>, Tensor<double>> Operator(IFunction f, Tensor<double> at) => Operator(f.Apply, at);

    /// <summary>All of H, of shape x ⊕ x: [n, n] for a vector. One product H eⱼ for each coordinate, so for small functions.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    /// <exception cref="GradientException">The result of f is not a single number.</exception>
    public static Tensor<double> Of(Func<ForwardOverReverse, ForwardOverReverse> f, Tensor<double> at)
    {
        int n = at.Count;
        var hessian = Tensor.Zeros(Jacobian.Joined(at.Shape, at.Shape));
        for (int j = 0; j < n; j++)
        {
            var column = VectorProduct(f, at, Jacobian.Unit(at.Shape, j));
            for (int i = 0; i < n; i++) hessian.Span[i * n + j] = column.Span[i];
        }
        return hessian;
    }

    /// <inheritdoc cref="Of(Func{ForwardOverReverse, ForwardOverReverse}, Tensor{double})"/>
    public static Tensor<double> Of(IFunction f, Tensor<double> at) => Of(f.Apply, at);

    private static void ExpectSingle(Shape result)
    {
        if (result.Count != 1)
            throw new GradientException($"A Hessian belongs to a function whose result is a single number, but this result has shape {result}. Reduce it (Sum, Mean).");
    }
}
