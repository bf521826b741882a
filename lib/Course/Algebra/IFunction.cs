namespace Course;

/// <summary>
/// A function written once and read in every way: as numbers, forward mode, reverse mode, one over the other, or LaTeX.
/// </summary>
/// <remarks>
/// Where a method takes a delegate instead, a generic method of a notebook serves as well, and is read in the way that is needed:
/// <c>V Loss&lt;V&gt;(V w) where V : IArray&lt;V&gt; =&gt; (V.Constant(X).MatMul(w) - V.Constant(Y)).Square().Mean();</c> then
/// <c>Hessian.VectorProduct(Loss, at: w, v)</c>.
/// </remarks>
public interface IFunction
{
    /// <summary>y = f(x). Data inside of it are written <c>V.Constant(X)</c>.</summary>
    V Apply<V>(V x) where V : IArray<V>;
}
