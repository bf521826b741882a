namespace Course;

/// <summary>A formula that shows itself typeset. Rules print themselves: <c>Formula.Of&lt;MatMul&gt;()</c>.</summary>
/// <param name="Latex">LaTeX in mathematics mode, without dollars.</param>
[TypeFormatterSource(typeof(FormulaFormatterSource), PreferredMimeTypes = ["text/latex"])]
public sealed record Formula(string Latex)
{
    private const string Gap = @" \qquad ";

    /// <summary>left = right.</summary>
    public Formula(Tex left, Tex right) : this($"{left} = {right}") { }

    /// <summary>A rule without parameters: what it computes, and its backward rule with x̄ for ∂L/∂x.</summary>
    /// <exception cref="ArgumentException">The type is no rule, or one that needs parameters (give an instance of it).</exception>
    public static Formula Of<TRule>() where TRule : struct
    {
        var rule = typeof(TRule);
        string reader = typeof(IPointwise).IsAssignableFrom(rule) ? nameof(Pointwise) : typeof(IBilinear).IsAssignableFrom(rule) ? nameof(Bilinear) : "";
        if (reader.Length > 0)
            return (Formula)typeof(Formula).GetMethod(reader)!.MakeGenericMethod(rule).Invoke(null, null)!;
        if (default(TRule) is ILinear linear and Transpose) return Of(linear);
        throw new ArgumentException($"{rule.Name} is not a rule that prints by its name alone. Rules with parameters print as Formula.Of(new {rule.Name}(…)).");
    }

    /// <summary>y = f(x), dy/dx = f′, x̄ = ȳ ⊙ f′.</summary>
    public static Formula Pointwise<F>() where F : IPointwise
    {
        Tex x = "x", y = "y", slope = F.Slope(x, y);
        return Lines(new(y, F.Print(x)), new(@"\frac{dy}{dx}", slope), new(@"\bar x", (Tex)@"\bar y" * slope));
    }

    /// <summary>C = A · B, Ā = …, B̄ = ….</summary>
    public static Formula Bilinear<B>() where B : IBilinear
    {
        Tex a = "A", b = "B", g = @"\bar C";
        return Lines(new("C", B.Print(a, b)), new(@"\bar A", B.Left(g, b)), new(@"\bar B", B.Right(a, g)));
    }

    /// <summary>y = A x, x̄ = Aᵀ ȳ.</summary>
    public static Formula Of(ILinear rule) =>
        Lines(new("Y", rule.Print("X")), new(@"\bar X", rule.Adjoint<Tex>(@"\bar Y", Shape.Unknown)));

    /// <summary>Several formulas beside one another.</summary>
    public static Formula Lines(params Formula[] formulas) => new(string.Join(Gap, formulas.Select(formula => formula.Latex)));

    /// <summary>The LaTeX between double dollars.</summary>
    public override string ToString() => $"$${Latex}$$";

    /// <summary>The LaTeX for front-ends that show only HTML.</summary>
    public string ToHtml() => System.Net.WebUtility.HtmlEncode(ToString());
}
