namespace Course.Tests;

/// <summary>A whole Transformer block, an embedding and a gated unit give PyTorch's numbers.</summary>
public class BlockGoldenTests
{
    [Theory]
    [InlineData(NormPlacement.Pre, 1)]
    [InlineData(NormPlacement.Post, 1)]
    [InlineData(NormPlacement.Deep, 1.5)]
    public void ATransformerBlockIsPytorchs(NormPlacement placement, double alpha)
    {
        var golden = Golden.Load($"block{placement}");
        Linear<double> Dense(string weight, string bias) => new(golden[weight].Copy(), golden[bias].Copy());
        int norms = 0;
        LayerNorm<double> Norm()
        {
            var norm = new LayerNorm<double>(4);
            norms++;
            golden[$"gamma{norms}"].Span.CopyTo(norm.Gamma.Value.Span);
            golden[$"beta{norms}"].Span.CopyTo(norm.Beta.Value.Span);
            return norm;
        }
        Linear<double> qkv = Dense("Wqkv", "bqkv"), mix = Dense("Wo", "bo"), up = Dense("W1", "b1"), down = Dense("W2", "b2");
        var block = TransformerBlock.Of(new MultiHeadAttention<double>(qkv, mix, heads: 2, causal: true), new Sequential<double>(up, new Activation<double, GELU>(), down), Norm, placement, alpha);

        Laws.Close(block.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(block.Backward(golden["G"]), golden["dX"], Verify.PytorchTolerance, "dX");
        (Parameter<double> Parameter, string Name)[] gradients =
        [
            (qkv.Weight, "dWqkv"), (qkv.Bias!, "dbqkv"), (mix.Weight, "dWo"), (mix.Bias!, "dbo"),
            (up.Weight, "dW1"), (up.Bias!, "db1"), (down.Weight, "dW2"), (down.Bias!, "db2"),
            .. block.Parameters.Where(parameter => parameter.Name == "gamma").Select((parameter, i) => (parameter, $"dgamma{i + 1}")),
            .. block.Parameters.Where(parameter => parameter.Name == "beta").Select((parameter, i) => (parameter, $"dbeta{i + 1}")),
        ];
        Assert.Equal(12, gradients.Length);
        foreach (var (parameter, name) in gradients) Laws.Close(parameter.Gradient, golden[name], Verify.PytorchTolerance, name);
    }

    [Fact]
    public void AnEmbeddingIsPytorchs()
    {
        var golden = Golden.Load("embedding");
        var layer = new Embedding<double>(golden["table"]);
        Laws.Close(layer.Forward(golden["symbols"]), golden["Y"], Verify.PytorchTolerance, "Y");
        layer.Backward(golden["G"]);
        Laws.Close(layer.Table.Gradient, golden["dtable"], Verify.PytorchTolerance, "table");
    }

    [Fact]
    public void AGatedUnitIsPytorchs()
    {
        var golden = Golden.Load("gatedUnit");
        var layer = new GatedLinearUnit<double, SiLU>();
        Laws.Close(layer.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(layer.Backward(golden["G"]), golden["dX"], Verify.PytorchTolerance, "dX");
    }
}
