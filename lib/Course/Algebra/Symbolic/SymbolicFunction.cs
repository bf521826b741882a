using System.Linq.Expressions;

namespace Course;

/// <summary>A function as an expression: it can be differentiated, counted, compiled, and printed as C# or LaTeX.</summary>
/// <typeparam name="TDelegate">Its type when compiled, such as <c>Func&lt;double, double&gt;</c>.</typeparam>
/// <param name="Expression">The expression tree.</param>
[TypeFormatterSource(typeof(SymbolicFunctionFormatterSource), PreferredMimeTypes = ["text/latex"])]
public sealed record SymbolicFunction<TDelegate>(Expression<TDelegate> Expression) where TDelegate : Delegate
{
    /// <summary>The number of nodes of the tree: every operation, call, constant and occurrence of a variable.</summary>
    public int Size => field != 0 ? field : field = ExpressionSize.Of(Expression.Body);

    /// <summary>
    /// The number of different sub-expressions: what there is to compute for somebody who gives every intermediate result a name
    /// and uses it again.
    /// </summary>
    /// <exception cref="UnsupportedExpressionException">There is no rule for something in the expression.</exception>
    public int DistinctSize => field != 0 ? field : field = DistinctExpressions.Count(Expression.Body);

    /// <summary>The derivative by a variable, given by its name.</summary>
    /// <param name="by">The variable.</param>
    /// <param name="simplify">False to leave the result as the rules write it.</param>
    /// <exception cref="ArgumentException">There is no such variable.</exception>
    /// <exception cref="UnsupportedExpressionException">There is no rule for something in the expression.</exception>
    public SymbolicFunction<TDelegate> Derivative(string by, bool simplify = true)
    {
        var variable = Expression.Parameters.FirstOrDefault(parameter => parameter.Name == by)
            ?? throw new ArgumentException($"The function has no variable '{by}'; it has {string.Join(", ", Expression.Parameters.Select(p => $"'{p.Name}'"))}.", nameof(by));
        var derivative = new Differentiator(variable).Of(Expression.Body);
        return new(System.Linq.Expressions.Expression.Lambda<TDelegate>(simplify ? Simplifier.Of(derivative) : derivative, Expression.Parameters));
    }

    /// <summary>The same function, with constants folded and neutral zeros and ones left out.</summary>
    public SymbolicFunction<TDelegate> Simplified() =>
        new(System.Linq.Expressions.Expression.Lambda<TDelegate>(Simplifier.Of(Expression.Body), Expression.Parameters));

    /// <summary>Machine code for it.</summary>
    public TDelegate Compile() => Expression.Compile();

    /// <summary>The body in LaTeX.</summary>
    /// <exception cref="UnsupportedExpressionException">There is no way to write something in it.</exception>
    public Formula Formula => new(TexPrinter.Write(Expression.Body).Text);

    /// <summary>The body in C#.</summary>
    /// <exception cref="UnsupportedExpressionException">There is no way to write something in it.</exception>
    public override string ToString() => CSharpPrinter.Write(Expression.Body);

    /// <summary>The LaTeX for front-ends that show only HTML.</summary>
    public string ToHtml() => Formula.ToHtml();
}
