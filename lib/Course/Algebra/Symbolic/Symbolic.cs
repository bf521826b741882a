using System.Linq.Expressions;

namespace Course;

/// <summary>
/// Symbolic differentiation: a C# expression is rewritten into the expression of its derivative, as one does with a pencil.
/// </summary>
/// <remarks>
/// The rules: sums, products, quotients, and <see cref="Math"/>'s Exp, Log, Sin, Cos, Tan, Sinh, Cosh, Tanh, Sqrt and Pow. Anything else is an
/// <see cref="UnsupportedExpressionException"/>. Derivatives grow much faster than the functions they belong to (expression
/// swell): see <see cref="SymbolicFunction{TDelegate}.Size"/>. Ledger E-60.
/// </remarks>
public static class Symbolic
{
    /// <summary>A function of one variable, to be measured and printed: <c>Symbolic.Function(x => x * Math.Sin(x))</c>.</summary>
    public static SymbolicFunction<Func<double, double>> Function(Expression<Func<double, double>> f) => new(f);

    /// <summary>A function of two variables.</summary>
    public static SymbolicFunction<Func<double, double, double>> Function(Expression<Func<double, double, double>> f) => new(f);

    /// <summary>A function of three variables.</summary>
    public static SymbolicFunction<Func<double, double, double, double>> Function(Expression<Func<double, double, double, double>> f) => new(f);

    /// <summary>df/dx.</summary>
    /// <param name="f">The function.</param>
    /// <param name="simplify">False to leave the result as the rules write it, with all its zeros and ones.</param>
    /// <exception cref="UnsupportedExpressionException">There is no rule for something in f.</exception>
    public static SymbolicFunction<Func<double, double>> Derivative(Expression<Func<double, double>> f, bool simplify = true) =>
        new SymbolicFunction<Func<double, double>>(f).Derivative(f.Parameters[0].Name!, simplify);

    /// <summary>The partial derivative by one of two variables, given by its name.</summary>
    /// <param name="f">The function.</param>
    /// <param name="by">The variable.</param>
    /// <param name="simplify">False to leave the result as the rules write it.</param>
    /// <exception cref="ArgumentException">f has no such variable.</exception>
    /// <exception cref="UnsupportedExpressionException">There is no rule for something in f.</exception>
    public static SymbolicFunction<Func<double, double, double>> Derivative(Expression<Func<double, double, double>> f, string by, bool simplify = true) =>
        new SymbolicFunction<Func<double, double, double>>(f).Derivative(by, simplify);

    /// <summary>The partial derivative by one of three variables, given by its name.</summary>
    /// <inheritdoc cref="Derivative(Expression{Func{double, double, double}}, string, bool)"/>
    public static SymbolicFunction<Func<double, double, double, double>> Derivative(Expression<Func<double, double, double, double>> f, string by, bool simplify = true) =>
        new SymbolicFunction<Func<double, double, double, double>>(f).Derivative(by, simplify);

    /// <summary>f(f(… f(x))), written out: what a loop is to symbolic differentiation.</summary>
    /// <param name="f">The body of the loop.</param>
    /// <param name="times">How often it runs, at least once.</param>
    public static SymbolicFunction<Func<double, double>> Iterate(Expression<Func<double, double>> f, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var body = f.Body;
        for (int i = 1; i < times; i++) body = new Substitution(f.Parameters[0], body).Visit(f.Body);
        return new(Expression.Lambda<Func<double, double>>(body, f.Parameters));
    }

    private sealed class Substitution(ParameterExpression variable, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == variable ? value : node;
    }
}
