namespace Course;

public abstract partial class Optimizer<T>
{
    /// <summary>What the chain remembers about a parameter, by name: the momentum "m", the second moment "v", …</summary>
    /// <exception cref="ArgumentException">The optimizer does not train it.</exception>
    public IReadOnlyDictionary<string, Tensor<T>> State(Parameter<T> parameter)
    {
        var slot = slots.Find(slot => ReferenceEquals(slot.Parameter, parameter))
            ?? throw new ArgumentException($"This optimizer does not train the parameter '{parameter.Name}'.", nameof(parameter));
        return Arrays(slot);
    }

    /// <summary>How many numbers the optimizer remembers besides the parameters and their gradients: the memory that it costs.</summary>
    /// <remarks>Ledger E-29, E-30.</remarks>
    public int StateCount => slots.Sum(slot => Arrays(slot).Values.Sum(array => array.Count));

    /// <summary>Continues the count of steps of an earlier run, whose arrays were put back into <see cref="State"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void ResumeAt(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Steps = steps;
    }

    /// <summary>A copy of all that the optimizer remembers; the parameters themselves are not part of it.</summary>
    public OptimizerCheckpoint Save() => new(Kind, Steps, LearningRate,
        [.. slots.Select(slot => new SavedState(slot.Parameter.Name, slot.Parameter.Value.Shape, Arrays(slot).ToDictionary(array => array.Key, array => array.Value.To<double>())))]);

    /// <summary>
    /// Takes up an earlier run: with the same parameter values, gradients and hyperparameters the steps that follow are the
    /// same bit for bit. Parameters are matched by their place; names and shapes must agree.
    /// </summary>
    /// <exception cref="ArgumentException">The checkpoint is of another kind of optimizer, or of other parameters. Nothing is changed then.</exception>
    public void Restore(OptimizerCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (checkpoint.Optimizer != Kind)
            throw new ArgumentException($"The checkpoint is of the optimizer {checkpoint.Optimizer}; this one is {Kind}.", nameof(checkpoint));
        if (checkpoint.Parameters.Count != slots.Count)
            throw new ArgumentException($"The checkpoint is of {checkpoint.Parameters.Count} parameters; this optimizer trains {slots.Count}.", nameof(checkpoint));
        foreach (var (slot, saved) in slots.Zip(checkpoint.Parameters)) Check(slot, saved);

        LearningRate = checkpoint.LearningRate;
        ResumeAt(checkpoint.Steps);
        foreach (var (slot, saved) in slots.Zip(checkpoint.Parameters))
            foreach (var (name, array) in Arrays(slot)) saved.Arrays[name].To<T>().Span.CopyTo(array.Span);
    }

    private string Kind => GetType().Name.Split('`')[0];

    private static Dictionary<string, Tensor<T>> Arrays(Slot slot) => slot.Chain.SelectMany(piece => piece.State.Arrays).ToDictionary(array => array.Name, array => array.Values);

    private static void Check(Slot slot, SavedState saved)
    {
        var parameter = slot.Parameter;
        if (saved.Parameter != parameter.Name || saved.Shape != parameter.Value.Shape)
            throw new ArgumentException($"Parameter {slot.Index} is '{parameter.Name}' of shape {parameter.Value.Shape}; in the checkpoint it is '{saved.Parameter}' of shape {saved.Shape}.");
        var arrays = Arrays(slot);
        if (!arrays.Keys.ToHashSet().SetEquals(saved.Arrays.Keys))
            throw new ArgumentException($"About '{parameter.Name}' this optimizer remembers [{string.Join(", ", arrays.Keys)}], the checkpoint [{string.Join(", ", saved.Arrays.Keys)}]. Were the hyperparameters the same?");
        foreach (var (name, array) in arrays)
            if (saved.Arrays[name].Shape != array.Shape)
                throw new ShapeException($"'{name}' of '{parameter.Name}' has shape {array.Shape}; in the checkpoint it has shape {saved.Arrays[name].Shape}.");
    }
}
