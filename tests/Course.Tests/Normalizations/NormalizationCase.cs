namespace Course.Tests;

internal static class NormalizationCase
{
    public static void Randomize(Layer<double> layer)
    {
        foreach (var (parameter, seed) in layer.Parameters.Select((parameter, i) => (parameter, 20 + i)))
            Tensor.Normal(parameter.Value.Shape, seed).To<float>().To<double>().Span.CopyTo(parameter.Value.Span);
    }

    public static Layer<float> Like(Layer<float> layer, Layer<double> other)
    {
        foreach (var (parameter, same) in layer.Parameters.Zip(other.Parameters)) same.Value.To<float>().Span.CopyTo(parameter.Value.Span);
        return layer;
    }

    /// <summary>Forward, Backward and the formulas agree with PyTorch's numbers of this set.</summary>
    public static void Pytorch(string set, Layer<double> layer, Func<Golden, Tensor<double>[]> formulas)
    {
        var golden = Golden.Load(set);
        string[] names = ["gamma", "beta"];
        foreach (var (parameter, name) in layer.Parameters.Zip(names)) golden[name].Span.CopyTo(parameter.Value.Span);
        Laws.Close(layer.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Tensor<double>[] byLayer = [layer.Backward(golden["G"]), .. layer.Parameters.Select(parameter => parameter.Gradient)], byFormula = formulas(golden);
        string[] gradients = ["dX", "dgamma", "dbeta"];
        for (int i = 0; i < byLayer.Length; i++)
        {
            Laws.Close(byLayer[i], golden[gradients[i]], Verify.PytorchTolerance, $"{gradients[i]} of the layer");
            Laws.Close(byFormula[i], golden[gradients[i]], Verify.PytorchTolerance, $"{gradients[i]} of the formula");
        }
    }
}
