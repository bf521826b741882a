namespace Course.Cli;

/// <summary>The smallest graph: tanh(w c + d), forward and backward by reverse mode.</summary>
public sealed class ScalarGraph
{
    private readonly Tensor<float> w = Tensor.Of(0.5f);
    private readonly Var<Tensor<float>> c = Tensor.Of(2f), d = Tensor.Of(1f);

    /// <summary>Builds the graph, runs it forward and back.</summary>
    public void Run()
    {
        var variable = new Var<Tensor<float>>(w);
        (variable * c + d).Tanh().Backward();
    }
}
