namespace Course;

/// <summary>Copies weights between our models and TorchSharp's, parameter by parameter in the order of the layers.</summary>
public static class TorchWeights
{
    /// <summary>Gives the framework's model our weights.</summary>
    /// <param name="from">Ours.</param>
    /// <param name="to">The framework's.</param>
    /// <exception cref="ShapeException">The models do not have the same parameters; nothing is copied then.</exception>
    /// <exception cref="ArgumentException">Their numbers are of another type.</exception>
    public static void Copy<T>(Layer<T> from, nn.Module to) where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var pair in Pairs(from, to)) pair.ToTorch();
    }

    /// <summary>Gives our model the framework's weights.</summary>
    /// <param name="from">The framework's.</param>
    /// <param name="to">Ours.</param>
    /// <exception cref="ShapeException">The models do not have the same parameters; nothing is copied then.</exception>
    /// <exception cref="ArgumentException">Their numbers are of another type.</exception>
    public static void Copy<T>(nn.Module from, Layer<T> to) where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var pair in Pairs(to, from)) pair.FromTorch();
    }

    internal static IReadOnlyList<WeightPair<T>> Pairs<T>(Layer<T> ours, nn.Module theirs) where T : unmanaged, IFloatingPointIeee754<T>
    {
        NativeTorch.Load();
        var type = TorchTensor.Type<T>();
        var matrices = theirs.named_modules().Where(part => part.module is global::TorchSharp.Modules.Linear).Select(part => $"{part.name}.weight").ToHashSet();
        if (theirs is global::TorchSharp.Modules.Linear) matrices.Add("weight");
        var parameters = theirs.named_parameters().ToList();
        if (ours.Parameters.Count != parameters.Count)
            throw new ShapeException($"Our model has {ours.Parameters.Count} parameters, {List(ours.Parameters.Select(each => $"{each.Name} {each.Value.Shape}"))}; the framework's has {parameters.Count}, {List(parameters.Select(each => $"{each.name} {TorchTensor.ShapeOf(each.parameter)}"))}. A twin has as many, in the same order.");
        List<WeightPair<T>> pairs = [.. ours.Parameters.Zip(parameters, (mine, other) => new WeightPair<T>(other.name, mine, other.parameter, matrices.Contains(other.name)))];
        for (int i = 0; i < pairs.Count; i++) Check(pairs[i], i, type);
        return pairs;
    }

    private static void Check<T>(WeightPair<T> pair, int index, ScalarType type) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (pair.Theirs.dtype != type)
            throw new ArgumentException($"Our model computes in {typeof(T).Name}, '{pair.Name}' of the framework's in {pair.Theirs.dtype}. Make it with ScalarType.{type}.");
        if (pair.Shape == pair.Ours.Value.Shape) return;
        string order = pair.Transposed ? $" ([out, in], which is {pair.Shape} in our order)" : "";
        throw new ShapeException($"Parameter {index} of our model, '{pair.Ours.Name}', has shape {pair.Ours.Value.Shape}; the framework's, '{pair.Name}', has {TorchTensor.ShapeOf(pair.Theirs)}{order}.");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
