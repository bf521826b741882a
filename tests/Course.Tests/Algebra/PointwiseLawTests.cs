namespace Course.Tests;

public class PointwiseLawTests
{
    public static TheoryData<Type> Pointwise => Rules.Pointwise;

    public static TheoryData<Type> Activations => Rules.Activations;

    public static TheoryData<Type> Families => Rules.PointwiseFamilies;

    [Theory, MemberData(nameof(Pointwise))]
    public void SlopeIsTheDerivativeToSecondOrder(Type rule) => Rules.Apply(GetType(), nameof(Derivatives), rule);

    [Theory, MemberData(nameof(Families))]
    public void SlopeOfAFamilyIsTheDerivativeToSecondOrder(Type rule) => Rules.Apply(GetType(), nameof(FamilyDerivatives), rule);

    [Theory, MemberData(nameof(Pointwise))]
    public void FloatAgreesWithDouble(Type rule) => Rules.Apply(GetType(), nameof(Precisions), rule);

    [Theory, MemberData(nameof(Families))]
    public void AFamilyInFloatAgreesWithDouble(Type rule) => Rules.Apply(GetType(), nameof(FamilyPrecisions), rule);

    [Theory, MemberData(nameof(Families))]
    public void AFamilyPrintsItselfWithItsArgument(Type rule) => Rules.Apply(GetType(), nameof(FamilyPrints), rule);

    [Theory, MemberData(nameof(Pointwise))]
    public void PrintsItselfWithItsArgument(Type rule) => Rules.Apply(GetType(), nameof(Prints), rule);

    [Theory, MemberData(nameof(Activations))]
    public void TheFusedBackwardIsTheSlope(Type rule) => Rules.Apply(GetType(), nameof(Pulls), rule);

    [Fact]
    public void AWrongSlopeIsFound() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Derivatives<TanhWithAWrongSlope>());

    [Fact]
    public void EveryRuleIsFound() => Rules.Contain(Pointwise, typeof(Tanh), typeof(Sigmoid), typeof(ReLU), typeof(GELU), typeof(SiLU), typeof(Softplus), typeof(Exp), typeof(Log), typeof(Sqrt), typeof(Abs));

    [Fact]
    public void EveryFamilyIsFound() => Rules.Contain(Families, typeof(Power), typeof(LeakyReLU));

    internal static void Derivatives<F>() where F : IPointwise =>
        Laws.Hold(Var<Tensor<double>>.Map<F>, Dual<Tensor<double>>.Map<F>, Var<Dual<Tensor<double>>>.Map<F>, Samples(F.Domain));

    internal static void FamilyDerivatives<F>() where F : IPointwiseFamily
    {
        foreach (double c in F.Examples)
            Laws.Hold(x => Var<Tensor<double>>.Map<F>(x, c), x => Dual<Tensor<double>>.Map<F>(x, c), x => Var<Dual<Tensor<double>>>.Map<F>(x, c), Samples(F.Domain));
    }

    internal static void Precisions<F>() where F : IPointwise
    {
        var x = Samples(F.Domain).To<float>();
        Laws.Close(Tensor<float>.Map<F>(x).To<double>(), Tensor<double>.Map<F>(x.To<double>()), 4 * Math.ScaleB(1, -23), "float = double");
    }

    internal static void FamilyPrecisions<F>() where F : IPointwiseFamily
    {
        var x = Samples(F.Domain).To<float>();
        foreach (double c in F.Examples.Select(c => (double)(float)c))
            Laws.Close(Tensor<float>.Map<F>(x, c).To<double>(), Tensor<double>.Map<F>(x.To<double>(), c), 4 * Math.ScaleB(1, -23), $"float = double for c = {c}");
    }

    internal static void FamilyPrints<F>() where F : IPointwiseFamily => Assert.All(F.Examples, c => Assert.Contains("x", F.Print("x", c).Text));

    internal static void Pulls<F>() where F : IActivation
    {
        Fused<F, double>(1e-14);
        Fused<F, float>(4 * Math.ScaleB(1, -23));
    }

    private static void Fused<F, T>(double tolerance) where F : IActivation where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        Tensor<T> x = Samples(F.Domain).To<T>(), y = Tensor<T>.Map<F>(x), g = Tensor.Normal(x.Shape, 8).To<T>(), xBar = Tensor.Zeros<T>(x.Shape);
        F.Pull<T>(x.Span, y.Span, g.Span, xBar.Span);
        var exact = Tensor<double>.Map<F>(x.To<double>());
        Laws.Close(xBar.To<double>(), g.To<double>() * F.Slope(x.To<double>(), exact), tolerance, "fused backward = g ⊙ f′");
    }

    internal static void Prints<F>() where F : IPointwise => Assert.Contains("x", F.Print("x").Text);

    /// <summary>Points of the domain, at least 0.05 away from every kink.</summary>
    private static Tensor<double> Samples(Domain domain)
    {
        var points = Tensor.Uniform([40], seed: 7, domain.Low, domain.High).ToArray();
        double[] away = [.. points.Where(x => domain.Kinks.All(kink => Math.Abs(x - kink) > 0.05))];
        return Tensor.Of(away);
    }

    private readonly struct TanhWithAWrongSlope : IPointwise
    {
        public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => Tanh.Values(x, y);

        public static V Slope<V>(V x, V y) where V : IArray<V> => 1 - 1.001 * y * y;

        public static Tex Print(Tex x) => x;
    }
}
