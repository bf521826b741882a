namespace Course.Tests;

public class LinearLawTests
{
    public static TheoryData<Type> Linear => Rules.Linear;

    [Theory, MemberData(nameof(Linear))]
    public void AdjointIdentityLinearityAndDerivativesHold(Type rule) => Rules.Apply(GetType(), nameof(Hold), rule);

    [Theory, MemberData(nameof(Linear))]
    public void FloatAgreesWithDouble(Type rule) => Rules.Apply(GetType(), nameof(Precisions), rule);

    [Fact]
    public void AWrongAdjointIsFound() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(Hold<TransposeWithAWrongAdjoint>);

    [Fact]
    public void EveryRuleIsFound() => Rules.Contain(Linear, typeof(Transpose), typeof(Permute), typeof(Reshape), typeof(SumTo), typeof(MeanTo), typeof(BroadcastTo), typeof(Slice), typeof(Pad), typeof(Pick), typeof(Put), typeof(Keep), typeof(Im2Col), typeof(Col2Im));

    internal static void Hold<L>() where L : struct, ILinear
    {
        Assert.NotEmpty(L.Examples);
        foreach (var (boxed, shape) in L.Examples)
        {
            var rule = (L)boxed;
            Tensor<double> x = Tensor.Normal(shape, 3), z = Tensor.Normal(shape, 4), y = rule.Apply(x), u = Tensor.Normal(y.Shape, 5);
            var adjoint = rule.Adjoint(u, shape);
            Assert.Equal(shape, adjoint.Shape);
            Laws.Close(Laws.Inner(u, y), Laws.Inner(adjoint, x), Laws.Exact, $"⟨u, A x⟩ = ⟨Aᵀu, x⟩ of {rule}");
            Laws.Close(rule.Apply(2 * x - 3 * z), 2 * y - 3 * rule.Apply(z), Laws.Exact, $"A(2x − 3z) = 2Ax − 3Az of {rule}");
            Laws.Hold(v => Var<Tensor<double>>.Linear(v, rule), v => Dual<Tensor<double>>.Linear(v, rule), v => Var<Dual<Tensor<double>>>.Linear(v, rule), x);
        }
    }

    internal static void Precisions<L>() where L : struct, ILinear
    {
        foreach (var (rule, shape) in L.Examples)
        {
            var x = Tensor.Normal(shape, 6).To<float>();
            Laws.Close(rule.Apply(x).To<double>(), rule.Apply(x.To<double>()), 4 * Math.ScaleB(1, -23), $"float = double of {rule}");
        }
    }

    private readonly record struct TransposeWithAWrongAdjoint : ILinear
    {
        public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => x.Transpose();

        public V Adjoint<V>(V g, Shape input) where V : IArray<V> => g.Reshape(input);

        public Tex Print(Tex x) => x;

        public static IEnumerable<LinearExample> Examples => [new(new TransposeWithAWrongAdjoint(), [3, 4])];
    }
}
