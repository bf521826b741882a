namespace Course.Tests;

public class AsynchronousTrainingTests
{
    [Fact]
    public void WithoutDelayItIsOrdinaryTrainingToTheBit()
    {
        var (x, y) = (TrainingExample.Inputs(10), TrainingExample.Targets(10));
        var model = TrainingExample.Network();
        var stale = new AsynchronousTraining<double>(model, TrainingExample.Momentum(model.Parameters), Staleness.Fixed(0));
        var plain = TrainingExample.Network();
        var optimizer = TrainingExample.Momentum(plain.Parameters);
        for (int step = 0; step < 6; step++) Assert.Equal(TrainingExample.Step(plain, optimizer, x, y), stale.Step(x, y, TrainingExample.Loss));
        Assert.Equal(TrainingExample.Weights(plain), TrainingExample.Weights(model));
    }

    [Fact]
    public void AModelWithOneWeightWalksTheStalePathOfItsBowl()
    {
        // ½(w·1 − 0)² is the bowl ½w².
        var model = OneWeight();
        var training = new AsynchronousTraining<double>(model, new Sgd<double>(model.Parameters, 0.5), Staleness.Fixed(2));
        double[] path = [.. Enumerable.Range(0, 6).Select(_ =>
        {
            training.Step(Tensor.Ones([1, 1]), Tensor.Zeros([1, 1]), Half);
            return model.Weight.Value.Scalar;
        })];
        Assert.Equal([0.5, 0, -0.5, -0.75, -0.75, -0.5], path);
    }

    [Fact]
    public void RandomDelaysOfAModelAreThoseOfItsBowl()
    {
        var model = OneWeight();
        var training = new AsynchronousTraining<double>(model, new Sgd<double>(model.Parameters, 0.25), Staleness.Uniform(5, seed: 8));
        for (int step = 0; step < 40; step++) training.Step(Tensor.Ones([1, 1]), Tensor.Zeros([1, 1]), Half);
        var path = StaleDescent.Run(new Quadratic(1), Tensor.Of(1.0), 0.25, Staleness.Uniform(5, seed: 8), StoppingRule.After(40));
        Assert.Equal(path.Positions[^1], model.Weight.Value.Scalar, 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void TheStableRateOfALinearModelIsSetByItsLargestCurvatureAndTheDelay(int delay)
    {
        // The loss ½ mean (x·w − y)² has the Hessian XᵀX/n; orthogonal columns make its eigenvalues plain: 2 and 0.5.
        var x = Tensor.Of([[2, 1], [2, -1], [0, 0], [0, 0]]);
        double edge = StaleDescent.StableEdge(2, delay);
        Assert.True(LossAfterTraining(x, 0.98 * edge, delay) < 1e-6);
        Assert.True(LossAfterTraining(x, 1.02 * edge, delay) > 1e3);
    }

    [Fact]
    public void ABatchNeedsATargetForEachRow()
    {
        var model = OneWeight();
        var training = new AsynchronousTraining<double>(model, new Sgd<double>(model.Parameters, 0.1), Staleness.Fixed(1));
        Assert.Throws<ShapeException>(() => training.Step(Tensor.Ones([2, 1]), Tensor.Ones([3, 1]), Half));
    }

    private static Linear<double> OneWeight() => new(Tensor.Ones([1, 1]), null);

    private static (double Loss, Tensor<double> Gradient) Half(Tensor<double> outputs, Tensor<double> targets)
    {
        var error = outputs - targets;
        return (error.Square().Mean().Scalar / 2, error / outputs.Shape[0]);
    }

    private static double LossAfterTraining(Tensor<double> x, double rate, int delay)
    {
        var model = new Linear<double>(Tensor.Ones([2, 1]), null);
        var training = new AsynchronousTraining<double>(model, new Sgd<double>(model.Parameters, rate), Staleness.Fixed(delay));
        double loss = 0;
        for (int step = 0; step < 3000; step++) loss = training.Step(x, Tensor.Zeros([4, 1]), Half);
        return loss;
    }
}
