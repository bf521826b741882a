namespace Course.Tests;

using Variable = Var<Tensor<double>>;

/// <summary>Sums, movements, picks and products of arrays, and their gradients, are PyTorch's.</summary>
public class ArrayGoldenTests
{
    private static readonly Golden Golden = Golden.Load("arrays");

    private static readonly bool[] Mask = [true, false, true, true, false, false, true, false, true, true, false, true];

    private static readonly Dictionary<string, Func<Variable, Variable, Variable>> Rules = new()
    {
        ["sum"] = (x, _) => x.Sum(axis: 1),
        ["mean"] = (x, _) => x.Mean(axis: -1, keepAxis: true),
        ["max"] = (x, _) => x.Max(axis: 1),
        ["broadcast"] = (_, b) => b.BroadcastTo([2, 3, 4]),
        ["add"] = (x, b) => x + b,
        ["subtract"] = (x, b) => b - x,
        ["multiply"] = (x, b) => x * b,
        ["divide"] = (x, b) => x / b,
        ["transpose"] = (x, _) => x.Transpose(),
        ["permute"] = (x, _) => x.Permute(2, 0, 1),
        ["reshape"] = (x, _) => x.Reshape([4, 6]),
        ["slice"] = (x, _) => x.Slice(axis: 1, start: 1, length: 2),
        ["concat"] = (x, b) => Operations.Concat([x, b.BroadcastTo([2, 3, 1])], axis: -1),
        ["rows"] = (x, _) => x.Reshape([6, 4]).Rows([5, 0, 5]),
        ["where"] = (x, b) => x.Where([.. Mask, .. Mask], b),
        ["im2col"] = (x, _) => Variable.Linear(x.Reshape([2, 1, 3, 4]), new Im2Col(new(2, 3, Stride: 2, Padding: 1))),
        ["col2im"] = (x, _) => Variable.Linear(x.Reshape([1, 4, 6]), new Col2Im(new(2, 2), [1, 1, 3, 4])),
        ["matmul"] = (x, b) => x.MatMul((b * x.Slice(axis: 0, start: 0, length: 1)).Transpose()),
    };

    public static TheoryData<string> Names => new(Rules.Keys);

    [Fact]
    public void EveryGoldenRuleIsCompared() =>
        Assert.Equal(Golden.Names.Where(name => name.EndsWith(".y")).Select(name => name[..^2]).Order(), Rules.Keys.Order());

    [Theory, MemberData(nameof(Names))]
    public void ValuesAndGradientsAreThoseOfPytorch(string name)
    {
        Variable x = new(Golden["X"]), b = new(Golden["B"]);
        var y = Rules[name](x, b);
        Assert.Equal(Golden[$"{name}.y"].Shape, y.Shape);
        Laws.Close(y.Value, Golden[$"{name}.y"], Verify.PytorchTolerance, name);
        y.Backward(Golden[$"{name}.G"]);
        Agrees(x, $"{name}.dX");
        Agrees(b, $"{name}.dB");
    }

    private static void Agrees(Variable leaf, string name)
    {
        Assert.Equal(Golden.Names.Contains(name), leaf.HasGradient);
        if (leaf.HasGradient) Laws.Close(leaf.Gradient, Golden[name], Verify.PytorchTolerance, name);
    }
}
