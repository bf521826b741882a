namespace Course.Tests;

/// <summary>Ledger E-30.</summary>
public class AdafactorTests
{
    private static (Adafactor<double> Optimizer, Parameter<double> Parameter) AfterOneStep(Tensor<double> gradient, double? rate = 0.1)
    {
        var parameter = new Parameter<double>("W", Tensor.Ones(gradient.Shape));
        gradient.Span.CopyTo(parameter.Gradient.Span);
        var optimizer = new Adafactor<double>([parameter], rate);
        optimizer.Step();
        return (optimizer, parameter);
    }

    [Fact]
    public void AMatrixIsRememberedInItsRowsAndColumns()
    {
        var gradient = Tensor.Normal([300, 200], 1);
        var (optimizer, parameter) = AfterOneStep(gradient);
        Assert.Equal(300 + 200, optimizer.StateCount);
        Assert.True(RelativeError.Of(optimizer.State(parameter)["rows"], gradient.Square().Sum(axis: 1)) < 1e-14);
        Assert.True(RelativeError.Of(optimizer.State(parameter)["columns"], gradient.Square().Sum(axis: 0)) < 1e-14);
    }

    [Fact]
    public void ASecondMomentOfRankOneComesBackExactly()
    {
        Tensor<double> rows = Tensor.Of([[1], [2], [5]]), columns = Tensor.Of([[0.5, 3, 1, 4]]), gradient = rows * columns;
        var (optimizer, parameter) = AfterOneStep(gradient);
        var state = optimizer.State(parameter);
        Assert.True(RelativeError.Of(Adafactor.SecondMoment(state["rows"], state["columns"]), gradient.Square()) < 1e-15);
    }

    [Fact]
    public void TheReconstructionKeepsTheSumsOfRowsAndColumns()
    {
        var (optimizer, parameter) = AfterOneStep(Tensor.Normal([7, 4], 2));
        var state = optimizer.State(parameter);
        var moment = Adafactor.SecondMoment(state["rows"], state["columns"]);
        Assert.Equal([7, 4], moment.Shape);
        Assert.True(RelativeError.Of(moment.Sum(axis: 1), state["rows"]) < 1e-15);
        Assert.True(RelativeError.Of(moment.Sum(axis: 0), state["columns"]) < 1e-15);
    }

    [Fact]
    public void KernelsCountAsTheMatrixOfTheirFilters() => Assert.Equal(8 + 4 * 3 * 3, AfterOneStep(Tensor.Normal([8, 4, 3, 3], 1)).Optimizer.StateCount);

    [Fact]
    public void VectorsAreRememberedWhole() => Assert.Equal(["square"], AfterOneStep(Tensor.Normal([6], 1)) is var (optimizer, parameter) ? optimizer.State(parameter).Keys : []);

    [Fact]
    public void TheUpdateIsClipped()
    {
        // a gradient of 0 but for one number: the vector's u is 1 there, and 0.5 its root mean square; a jump after calm steps makes u large
        var parameter = new Parameter<double>("b", Tensor.Zeros([4]));
        var optimizer = new Adafactor<double>([parameter], 1, scalesByParameter: false);
        parameter.Gradient.Span.Fill(1e-3);
        for (int step = 0; step < 10; step++) optimizer.Step();
        var before = parameter.Value.Copy();
        parameter.Gradient.Span.Fill(1);
        optimizer.Step();
        Assert.Equal(1, Math.Sqrt((parameter.Value - before).Square().Mean().Scalar), 1e-14);
    }

    [Fact]
    public void WithoutARateTheStepIsRelative()
    {
        var (optimizer, parameter) = AfterOneStep(Tensor.Full([5], 3.0), rate: null);
        Assert.Equal(1, optimizer.LearningRate);
        Assert.All(parameter.Value.ToArray(), w => Assert.Equal(1 - 0.01, w, 1e-15));
    }

    [Fact]
    public void InFloatAZeroGradientLeavesNoNaN()
    {
        var parameter = new Parameter<float>("W", Tensor.Full([3, 4], 1f));
        var optimizer = new Adafactor<float>([parameter]);
        for (int step = 0; step < 3; step++) optimizer.Step();
        Assert.All(parameter.Value.ToArray(), w => Assert.Equal(1f, w));
    }

    [Fact]
    public void OnlyVectorsMakeASecondMoment() => Assert.Contains("[2, 1]", Assert.Throws<ShapeException>(() => Adafactor.SecondMoment(Tensor.Ones([2, 1]), Tensor.Ones([3]))).Message);

    [Fact]
    public void ADeadInputAndADeadNeuronGiveNoNaNInFloat()
    {
        var weight = new Parameter<float>("W", Tensor.Ones([3, 2]).To<float>());
        var optimizer = new Adafactor<float>([weight]);
        for (int step = 0; step < 3; step++)
        {
            Tensor.Of([[0.0, 0], [1, 0], [-2, 0]]).To<float>().Span.CopyTo(weight.Gradient.Span);
            optimizer.Step();
        }
        Assert.Equal([1f, 1f, 1f, 1f], new[] { weight.Value[0, 0], weight.Value[0, 1], weight.Value[1, 1], weight.Value[2, 1] });
        Assert.True(weight.Value[1, 0] < 1 && weight.Value[2, 0] > 1);
    }
}
