namespace Course;

/// <summary>Runs a comparison and puts it into the table that every check of the course shows.</summary>
internal static class TwinVerdict
{
    private const int Steps = 3;

    public static Verdict Of<T>(string id, Layer<T> ours, TorchModule twin, Tensor<T> inputs, TorchLoss<T> loss, IReadOnlyList<OptimizerTwin> optimizers) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sides = new SideBySide<T>(ours, twin, inputs, loss);
        double tolerance = typeof(T) == typeof(float) ? Torch.FloatTolerance : Verify.PytorchTolerance;
        Comparison Check(string what, double error) => new("pytorch", what, error, tolerance);
        using var saved = new SavedWeights<T>(sides.Pairs);
        var (name, error) = sides.Worst(pair => (pair.Ours.Value.ToArray(), pair.Values));
        List<VerifiedClaim> claims = [new(id, $"ours and {TorchApi.Version}: the same weights", [new("pytorch", $"{sides.Pairs.Sum(pair => pair.Ours.Value.Count)} numbers; the furthest: {name}", error, 0)])];

        var pass = sides.Pass();
        claims.Add(new(id, "forward", [Check($"{pass.Predictions.Length} predictions", RelativeError.Of(pass.Predictions, pass.TheirPredictions)), Check("loss", RelativeError.Of([pass.Loss], [pass.TheirLoss]))]));
        claims.Add(new(id, "gradients, by hand = the framework's", [.. sides.Pairs.Select(pair => Check($"∂L/∂ {pair.Name} {pair.Ours.Value.Shape}", SideBySide<T>.Error((pair.Ours.Gradient.ToArray(), pair.Gradient))))]));

        foreach (var optimizer in optimizers)
        {
            List<Comparison> steps = [.. sides.Train(optimizer, Steps).Select((apart, step) => Check($"all weights after step {step + 1}", apart))];
            saved.Restore();
            (name, error) = sides.Optimize(optimizer, Steps);
            claims.Add(new(id, $"{Steps} steps of {optimizer.Name}", [.. steps, Check($"from the same gradients; the furthest: {name}", error)]));
            saved.Restore();
        }
        return new(claims);
    }
}
