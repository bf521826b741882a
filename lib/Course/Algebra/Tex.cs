using System.Globalization;

namespace Course;

/// <summary>
/// A formula in LaTeX, as one more reading of the rules: apply a rule to <see cref="Tex"/> symbols and it writes itself down.
/// What a notebook prints is therefore the rule that runs.
/// </summary>
/// <param name="Text">LaTeX in mathematics mode, without dollars.</param>
/// <param name="Binding">How tightly its outermost operation binds; decides about parentheses.</param>
public readonly record struct Tex(string Text, TexBinding Binding = TexBinding.Atom) : IArray<Tex>
{
    /// <summary>A formula has no numbers and so no known shape.</summary>
    public Shape Shape => Shape.Unknown;

    /// <summary>A number, at most six significant digits; where that takes a power of ten, it is one: 10^{-5}.</summary>
    public static implicit operator Tex(double constant) => constant < 0 ? new("-" + Number(-constant).Text, TexBinding.Sum) : Number(constant);

    /// <summary>A symbol or any LaTeX that needs no parentheses.</summary>
    public static implicit operator Tex(string symbol) => new(symbol);

    /// <summary>A single number is written out; an array is a bold C with its sizes.</summary>
    public static Tex Constant(Tensor<double> values) =>
        values.Shape.Rank == 0 ? values.Scalar : new Tex($@"\mathbf{{C}}_{{{string.Join(@" \times ", values.Shape.Sizes.ToArray())}}}");

    /// <summary>a + b; a 0 is left out.</summary>
    public static Tex operator +(Tex a, Tex b) =>
        a.Text == "0" ? b : b.Text == "0" ? a :
        b.Text.StartsWith('-') ? new($"{a.Text} - {b.Text[1..].TrimStart()}", TexBinding.Sum) : new($"{a.Text} + {b.Text}", TexBinding.Sum);

    /// <summary>a − b; a 0 is left out.</summary>
    public static Tex operator -(Tex a, Tex b) => b.Text == "0" ? a : a.Text == "0" ? -b : new($"{a.Text} - {b.In(TexBinding.Product)}", TexBinding.Sum);

    /// <summary>−a</summary>
    public static Tex operator -(Tex a) => new($"-{a.In(TexBinding.Product)}", TexBinding.Sum);

    /// <summary>a ⊙ b; a number goes in front and needs no sign ⊙ (but a dot before a second number), equal factors make a square, 0 and 1 are carried out.</summary>
    public static Tex operator *(Tex a, Tex b)
    {
        if (a.Text == "1") return b;
        if (b.Text == "1") return a;
        if (a.Text == "0" || b.Text == "0") return 0;
        if (a.IsNegativeNumber) return -(new Tex(a.Text[1..], TexBinding.Number) * b);
        if (b.IsNegativeNumber) return b * a;
        if (b.Binding == TexBinding.Number) (a, b) = (b, a);
        if (a.Binding == TexBinding.Number)
        {
            string factor = b.In(TexBinding.Product), sign = char.IsAsciiDigit(factor[0]) ? @" \cdot " : @"\,";
            return new($"{a.Text}{sign}{factor}", TexBinding.Product);
        }
        return a == b ? a.Power("2") : new($@"{a.In(TexBinding.Product)} \odot {b.In(TexBinding.Product)}", TexBinding.Product);
    }

    /// <summary>a over b.</summary>
    public static Tex operator /(Tex a, Tex b) => new($@"\frac{{{a.Text}}}{{{b.Text}}}", TexBinding.Product);

    /// <inheritdoc/>
    public static Tex Map<F>(Tex x) where F : IPointwise => F.Print(x);

    /// <inheritdoc/>
    public static Tex Map<F>(Tex x, double parameter) where F : IPointwiseFamily => F.Print(x, parameter);

    /// <inheritdoc/>
    public static Tex Linear<L>(Tex x, L rule) where L : struct, ILinear => rule.Print(x);

    /// <inheritdoc/>
    public static Tex Product<B>(Tex a, Tex b) where B : IBilinear => B.Print(a, b);

    /// <summary>Always fails: which element is the largest depends on numbers, and a formula has none.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Pick Choose<S>(Tex x, S rule) where S : struct, ISelection =>
        throw new NotSupportedException($"{typeof(S).Name} picks elements by their numbers; the formula {x.Text} has none.");

    /// <inheritdoc/>
    public static Tex Select<S>(Tex x, S rule) where S : struct, ISelection => rule.Print(x);

    /// <summary>The text, in parentheses where it stands inside something that binds at least as tightly as <paramref name="place"/>.</summary>
    public string In(TexBinding place) => Binding >= place ? Text : $@"\left({Text}\right)";

    /// <summary>A function's name in front of its argument: \tanh x, or \tanh(x + y) where the argument is more than a symbol.</summary>
    public static Tex Function(string name, Tex x) =>
        new(x.Binding == TexBinding.Atom ? $"{name} {x.Text}" : $@"{name}\left({x.Text}\right)", TexBinding.Product);

    /// <summary>Raised to a power.</summary>
    public Tex Power(string exponent) =>
        new($"{{{In(Binding == TexBinding.Number && Text.Contains('^') ? TexBinding.Atom : TexBinding.Number)}}}^{{{exponent}}}", TexBinding.Power);

    private static Tex Number(double constant)
    {
        string text = constant.ToString("G6", CultureInfo.InvariantCulture);
        if (text.Split('E') is not [var digits, var exponent]) return new(text, TexBinding.Number);
        string power = $"10^{{{int.Parse(exponent, CultureInfo.InvariantCulture)}}}";
        return new(digits == "1" ? power : $@"{digits} \cdot {power}", TexBinding.Number);
    }

    private bool IsNegativeNumber => Binding == TexBinding.Sum && Text is ['-', .. var rest]
        && double.TryParse(rest.Replace(@" \cdot 10^{", "E").Replace("10^{", "1E").TrimEnd('}'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>The LaTeX text.</summary>
    public override string ToString() => Text;
}

/// <summary>How tightly a formula's outermost operation binds, loosest first.</summary>
public enum TexBinding
{
    /// <summary>a + b, a − b, −a.</summary>
    Sum,

    /// <summary>A product or quotient, or a function applied without parentheses.</summary>
    Product,

    /// <summary>A power, or a transpose.</summary>
    Power,

    /// <summary>A number without a sign.</summary>
    Number,

    /// <summary>A symbol, or something in brackets.</summary>
    Atom,
}
