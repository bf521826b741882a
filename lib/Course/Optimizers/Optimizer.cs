using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Changes parameters by their gradients: θ ← θ − η u. The update u starts as the gradient and passes through a chain
/// of pieces – momentum, adaptive scale, weight decay, trust ratio – each of which rewrites it.
/// </summary>
/// <remarks>
/// Parameters are worked through in short stretches, so that all pieces of the chain find their numbers in the
/// processor's first cache; only pieces that look at a whole parameter (norms) take it at once. A step allocates nothing.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public abstract partial class Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
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
        {
            Hyperparameter.NotNegative(group.LearningRateScale);
            var recipe = pieces(group);
            foreach (var parameter in group.Parameters)
            {
                if (slots.Any(slot => ReferenceEquals(slot.Parameter, parameter)))
                    throw new ArgumentException($"The parameter '{parameter.Name}' of shape {parameter.Value.Shape} is given twice; it would be updated twice a step.");
                slots.Add(Slot.Of(slots.Count, parameter, group, [.. recipe.Where(piece => piece.AppliesTo(parameter))]));
            }
        }
        if (slots.Count == 0) throw new ArgumentException("There are no parameters to train.", nameof(groups));
        scratch = new T[slots.Max(slot => slot.Whole ? slot.Parameter.Value.Count : Math.Min(UpdatePiece<T>.Stretch, slot.Parameter.Value.Count))];
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
    public virtual void Step()
    {
        Steps++;
        foreach (var slot in slots)
        {
            var context = new UpdateContext(Steps, LearningRate * slot.Group.LearningRateScale, slot.Index);
            int count = slot.Parameter.Value.Count, length = slot.Whole ? count : UpdatePiece<T>.Stretch;
            for (int start = 0; start < count; start += length)
                Update(slot, context, start, Math.Min(length, count - start));
        }
    }

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients()
    {
        foreach (var slot in slots) slot.Parameter.ZeroGradient();
    }

    private void Update(Slot slot, UpdateContext context, int start, int length)
    {
        var weight = slot.Parameter.Value.Span.Slice(start, length);
        var update = scratch.AsSpan(0, length);
        slot.Parameter.Gradient.Span.Slice(start, length).CopyTo(update);
        foreach (var (state, whole) in slot.Chain)
        {
            int most = whole ? length : UpdatePiece<T>.Stretch;
            for (int at = 0; at < length; at += most)
            {
                int now = Math.Min(most, length - at);
                state.Apply(context, start + at, weight.Slice(at, now), update.Slice(at, now));
            }
        }
        if (slot.HasLearningRate) TensorPrimitives.Subtract(weight, update, weight);
        else TensorPrimitives.MultiplyAdd(update, T.CreateTruncating(-context.LearningRate), weight, weight);
    }

    /// <summary>A parameter with its chain at work.</summary>
    private sealed record Slot(int Index, Parameter<T> Parameter, ParameterGroup<T> Group, (PieceState<T> State, bool Whole)[] Chain, bool Whole, bool HasLearningRate)
    {
        public static Slot Of(int index, Parameter<T> parameter, ParameterGroup<T> group, UpdatePiece<T>[] chain) => new(
            index, parameter, group, [.. chain.Select(piece => (piece.Start(parameter.Value.Shape), piece.NeedsWholeParameter))],
            chain.Any(piece => piece.NeedsWholeParameter), chain.Any(piece => piece.IncludesLearningRate));
    }
}
