namespace Course.Tests;

public class BilinearLawTests
{
    public static TheoryData<Type> Bilinear => Rules.Bilinear;

    [Theory, MemberData(nameof(Bilinear))]
    public void BothBackwardRulesAreAdjointsAndDerivativesHold(Type rule) => Rules.Apply(GetType(), nameof(Hold), rule);

    [Theory, MemberData(nameof(Bilinear))]
    public void FloatAgreesWithDouble(Type rule) => Rules.Apply(GetType(), nameof(Precisions), rule);

    [Fact]
    public void AWrongBackwardRuleIsFound() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(Hold<MatMulWithAWrongRight>);

    [Fact]
    public void EveryRuleIsFound() => Rules.Contain(Bilinear, typeof(MatMul), typeof(Times));

    internal static void Hold<B>() where B : IBilinear
    {
        Assert.NotEmpty(B.Examples);
        foreach (var (shapeA, shapeB) in B.Examples)
        {
            Tensor<double> a = Tensor.Normal(shapeA, 3), b = Tensor.Normal(shapeB, 4), y = B.Apply(a, b), u = Tensor.Normal(y.Shape, 5);
            Laws.Close(Laws.Inner(u, y), Laws.Inner(B.Left(u, b).SumTo(shapeA), a), Laws.Exact, "⟨u, a·b⟩ = ⟨Left(u, b), a⟩");
            Laws.Close(Laws.Inner(u, y), Laws.Inner(B.Right(a, u).SumTo(shapeB), b), Laws.Exact, "⟨u, a·b⟩ = ⟨Right(a, u), b⟩");
            Laws.Hold(v => Var<Tensor<double>>.Product<B>(v, b), v => Dual<Tensor<double>>.Product<B>(v, b), v => Var<Dual<Tensor<double>>>.Product<B>(v, (Dual<Tensor<double>>)b), a);
            Laws.Hold(v => Var<Tensor<double>>.Product<B>(a, v), v => Dual<Tensor<double>>.Product<B>(a, v), v => Var<Dual<Tensor<double>>>.Product<B>((Dual<Tensor<double>>)a, v), b);
        }
    }

    internal static void Precisions<B>() where B : IBilinear
    {
        foreach (var (shapeA, shapeB) in B.Examples)
        {
            Tensor<float> a = Tensor.Normal(shapeA, 6).To<float>(), b = Tensor.Normal(shapeB, 7).To<float>();
            Laws.Close(B.Apply(a, b).To<double>(), B.Apply(a.To<double>(), b.To<double>()), 8 * Math.ScaleB(1, -23), "float = double");
        }
    }

    private readonly struct MatMulWithAWrongRight : IBilinear
    {
        public static Tensor<T> Apply<T>(Tensor<T> a, Tensor<T> b) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => a.MatMul(b);

        public static V Left<V>(V g, V b) where V : IArray<V> => MatMul.Left(g, b);

        public static V Right<V>(V a, V g) where V : IArray<V> => a.MatMul(g);

        public static Tex Print(Tex a, Tex b) => a;

        public static IEnumerable<(Shape A, Shape B)> Examples => [([3, 3], [3, 3])];
    }
}
