namespace Course;

/// <summary>
/// Changes parameters by their gradients: θ ← θ − η u. The update u starts as the gradient and passes through a chain
/// of pieces – momentum, adaptive scale, weight decay, trust ratio – each of which rewrites it.
/// </summary>
/// <remarks>
/// Parameters are worked through in short stretches, so that all pieces of the chain find their numbers in the
/// processor's first cache; only pieces that look at a whole parameter (norms) take it at once.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public abstract class Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Stretch = 1024;
    private readonly List<Slot> slots = [];
    private readonly T[] scratch;

    /// <summary>An optimizer from its chain of pieces.</summary>
    /// <param name="groups">What is trained; each group may scale the learning rate and weight decay.</param>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="pieces">The pieces of the chain for a group, first one first.</param>
    /// <exception cref="ArgumentException">There is nothing to train, or a parameter comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or no number.</exception>
    protected Optimizer(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, Func<ParameterGroup<T>, UpdatePiece<T>[]> pieces)
    {
        LearningRate = learningRate;
        foreach (var group in groups)
            foreach (var parameter in group.Parameters)
            {
                if (slots.Any(slot => ReferenceEquals(slot.Parameter, parameter)))
                    throw new ArgumentException($"The parameter '{parameter.Name}' of shape {parameter.Value.Shape} is given twice; it would be updated twice a step.");
                var chain = pieces(group).Where(piece => piece.AppliesTo(parameter)).ToArray();
                slots.Add(new(parameter, group, [.. chain.Select(piece => piece.Start(parameter.Value.Shape))], chain.Any(piece => piece.NeedsWholeParameter)));
            }
        if (slots.Count == 0) throw new ArgumentException("There are no parameters to train.", nameof(groups));
        scratch = new T[slots.Max(slot => slot.Whole ? slot.Parameter.Value.Count : Math.Min(Stretch, slot.Parameter.Value.Count))];
    }

    /// <summary>η. A schedule sets it before each step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no number.</exception>
    public double LearningRate
    {
        get;
        set => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"A learning rate is a number of at least 0; got {value}.");
    }

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>What is trained.</summary>
    public IEnumerable<Parameter<T>> Parameters => slots.Select(slot => slot.Parameter);

    /// <summary>One step: changes every parameter by its gradient.</summary>
    public void Step()
    {
        Steps++;
        foreach (var slot in slots)
        {
            var context = new UpdateContext(Steps, LearningRate * slot.Group.LearningRateScale);
            int count = slot.Parameter.Value.Count, length = slot.Whole ? count : Stretch;
            for (int start = 0; start < count; start += length)
                Update(slot, context, start, Math.Min(length, count - start));
        }
    }

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients()
    {
        foreach (var slot in slots) slot.Parameter.ZeroGradient();
    }

    /// <summary>What the chain remembers about a parameter, by name: the momentum "m", the second moment "v", …</summary>
    /// <exception cref="ArgumentException">The optimizer does not train it.</exception>
    public IReadOnlyDictionary<string, Tensor<T>> State(Parameter<T> parameter)
    {
        var slot = slots.Find(slot => ReferenceEquals(slot.Parameter, parameter))
            ?? throw new ArgumentException($"This optimizer does not train the parameter '{parameter.Name}'.", nameof(parameter));
        return slot.Chain.SelectMany(state => state.Arrays).ToDictionary(array => array.Name, array => array.Values);
    }

    /// <summary>Continues the count of steps of an earlier run, whose arrays were put back into <see cref="State"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void ResumeAt(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Steps = steps;
    }

    private void Update(Slot slot, UpdateContext context, int start, int length)
    {
        var weight = slot.Parameter.Value.Span.Slice(start, length);
        var update = scratch.AsSpan(0, length);
        slot.Parameter.Gradient.Span.Slice(start, length).CopyTo(update);
        foreach (var state in slot.Chain) state.Apply(context, start, weight, update);
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(update, T.CreateTruncating(-context.LearningRate), weight, weight);
    }

    private sealed record Slot(Parameter<T> Parameter, ParameterGroup<T> Group, PieceState<T>[] Chain, bool Whole);
}
