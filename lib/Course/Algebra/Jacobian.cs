using Forward = Course.Dual<Course.Tensor<double>>;
using Reverse = Course.Var<Course.Tensor<double>>;

namespace Course;

/// <summary>
/// All first derivatives of a function y = f(x): an array of shape y ⊕ x, so that J[i…, a…] = ∂y[i…] / ∂x[a…]. A function from
/// [3, 2] to [2, 2] has one of shape [2, 2, 3, 2].
/// </summary>
/// <remarks>
/// With N inputs and M outputs, reverse mode takes M sweeps, one a row, and forward mode takes N, one a column. Variables other
/// than x that require a gradient get theirs, too. Ledger E-65, E-66, E-67.
/// </remarks>
public static class Jacobian
{
    /// <summary>By reverse mode: M sweeps back through one graph.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    public static Tensor<double> Of(Func<Reverse, Reverse> f, Tensor<double> at)
    {
        Reverse x = new(at), y = f(x);
        int inputs = at.Count, outputs = y.Value.Count;
        var jacobian = Tensor.Zeros(Joined(y.Shape, at.Shape));
        if (!y.RequiresGradient) return jacobian;
        for (int row = 0; row < outputs; row++)
        {
            x.ZeroGradient();
            y.Backward(Unit(y.Shape, row), retainGraph: row < outputs - 1);
            if (x.HasGradient) x.Gradient.Span.CopyTo(jacobian.Span.Slice(row * inputs, inputs));
        }
        return jacobian;
    }

    /// <summary>By forward mode: N sweeps, each along one coordinate of x.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    /// <exception cref="ShapeException">x has no coordinates.</exception>
    public static Tensor<double> ByForwardMode(Func<Forward, Forward> f, Tensor<double> at)
    {
        if (at.Count == 0) throw new ShapeException($"A Jacobian needs at least one input; x has shape {at.Shape}.");
        Tensor<double>? jacobian = null;
        for (int column = 0; column < at.Count; column++)
        {
            var y = f(new(at, Unit(at.Shape, column)));
            jacobian ??= Tensor.Zeros(Joined(y.Shape, at.Shape));
            var tangent = y.Tangent.BroadcastTo(y.Shape);
            for (int row = 0; row < tangent.Count; row++) jacobian.Span[row * at.Count + column] = tangent.Span[row];
        }
        return jacobian!;
    }

    /// <summary>By whichever mode takes fewer sweeps: forward where there are fewer inputs than outputs, else reverse.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    public static Tensor<double> Of(IFunction f, Tensor<double> at) =>
        at.Count < f.Apply(at).Count ? ByForwardMode(f, at) : Of(f.Apply, at);

    /// <inheritdoc cref="ByForwardMode(Func{Forward, Forward}, Tensor{double})"/>
    public static Tensor<double> ByForwardMode(IFunction f, Tensor<double> at) => ByForwardMode(f.Apply, at);

    /// <summary>J v in one forward sweep: the rate of change of f along v.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    /// <param name="v">A direction, in the shape of x.</param>
    /// <returns>J v, in the shape of the result.</returns>
    /// <exception cref="ShapeException">v has another shape than x.</exception>
    public static Tensor<double> VectorProduct(Func<Forward, Forward> f, Tensor<double> at, Tensor<double> v)
    {
        ShapeException.ThrowIfDifferent("The direction v of J v", v.Shape, "the point x", at.Shape);
        var y = f(new(at, v));
        return y.Tangent.BroadcastTo(y.Shape);
    }

    /// <inheritdoc cref="VectorProduct(Func{Forward, Forward}, Tensor{double}, Tensor{double})"/>
    public static Tensor<double> VectorProduct(IFunction f, Tensor<double> at, Tensor<double> v) => VectorProduct(f.Apply, at, v);

    /// <summary>Jᵀu in one reverse sweep: what Backward(u) computes.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">x.</param>
    /// <param name="u">A gradient by the result, in its shape.</param>
    /// <returns>Jᵀu, in the shape of x.</returns>
    /// <exception cref="ShapeException">u has another shape than the result.</exception>
    public static Tensor<double> TransposedVectorProduct(Func<Reverse, Reverse> f, Tensor<double> at, Tensor<double> u)
    {
        Reverse x = new(at), y = f(x);
        ShapeException.ThrowIfDifferent("The gradient u of Jᵀu", u.Shape, "the result", y.Shape);
        if (y.RequiresGradient) y.Backward(u);
        return x.HasGradient ? x.Gradient : Tensor.Zeros(at.Shape);
    }

    /// <inheritdoc cref="TransposedVectorProduct(Func{Reverse, Reverse}, Tensor{double}, Tensor{double})"/>
    public static Tensor<double> TransposedVectorProduct(IFunction f, Tensor<double> at, Tensor<double> u) => TransposedVectorProduct(f.Apply, at, u);

    /// <summary>All 0 but for a 1 at one place.</summary>
    internal static Tensor<double> Unit(Shape shape, int place)
    {
        var unit = Tensor.Zeros(shape);
        unit.Span[place] = 1;
        return unit;
    }

    /// <summary>The sizes of one shape after the other's.</summary>
    internal static Shape Joined(Shape first, Shape second) => Shape.Create([.. first.Sizes, .. second.Sizes]);
}
