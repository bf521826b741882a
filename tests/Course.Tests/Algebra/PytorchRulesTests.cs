namespace Course.Tests;

/// <summary>The rules of reverse mode one by one, against what PyTorch does in the same case.</summary>
public class PytorchRulesTests
{
    private static readonly Golden Golden = Golden.Load("autodiff");

    private static readonly Tensor<double> X = Golden["X"], W = Golden["W"];

    private static Var<Tensor<double>> Leaf() => new(Tensor.Of(0.5, -1, 2));

    private static void Agrees(string rule, Tensor<double> ours) => Verify.Pytorch("E-63", rule, ours, Golden[rule]);

    [Fact]
    public void GradientsAddUp()
    {
        var x = Leaf();
        x.Square().Sum().Backward();
        x.Square().Sum().Backward();
        Agrees("added", x.Gradient);
    }

    [Fact]
    public void ARetainedGraphIsSweptTwice()
    {
        var x = Leaf();
        var y = (x.Tanh() * x).Sum();
        y.Backward(retainGraph: true);
        y.Backward();
        Agrees("twice", x.Gradient);
    }

    [Fact]
    public void ASweepStartsFromAGivenGradient()
    {
        var x = Leaf();
        x.Exp().Backward(Tensor.Of(1, -2, 0.5));
        Agrees("given", x.Gradient);
    }

    [Fact]
    public void NothingGoesBackThroughADetachedValue()
    {
        var x = Leaf();
        (x.Square().Detach() * x).Sum().Backward();
        Agrees("detached", x.Gradient);
    }

    [Fact]
    public void NothingGoesBackThroughWhatWasNotRecorded()
    {
        var x = Leaf();
        Var<Tensor<double>> factor;
        using (Gradients.Off()) factor = x.Square();
        (factor * x.Sin()).Sum().Backward();
        Agrees("unrecorded", x.Gradient);
    }

    [Fact]
    public void ACheckpointedSegmentHasTheSameGradient()
    {
        var x = Leaf();
        GradientCheckpointing.Segment(value => (value * value).Tanh(), x).Sum().Backward();
        Agrees("checkpointed", x.Gradient);
    }

    [Fact]
    public void JacobiansAndTheirProductsAgree()
    {
        Agrees("jacobian", Jacobian.Of(Layer, at: W));
        Agrees("jacobian", Jacobian.ByForwardMode(Layer, at: W));
        Agrees("jvp", Jacobian.VectorProduct(Layer, W, Golden["V"]));
        Agrees("vjp", Jacobian.TransposedVectorProduct(Layer, W, Golden["U"]));
    }

    [Fact]
    public void HessiansAndTheirProductsAgree()
    {
        Agrees("hessian", Hessian.Of(Loss, at: W));
        Agrees("hvp", Hessian.VectorProduct(Loss, W, Golden["V"]));
        Agrees("hvp", Hessian.VectorProductByReverse(Loss, W, Golden["V"]));
    }

    private static V Layer<V>(V w) where V : IArray<V> => V.Constant(X).MatMul(w).Tanh();

    private static V Loss<V>(V w) where V : IArray<V> => (Layer(w) + 0.5).Square().Mean();
}
