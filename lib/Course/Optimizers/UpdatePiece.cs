namespace Course;

/// <summary>
/// One piece of an optimizer's chain: a recipe that starts a <see cref="PieceState{T}"/> for every parameter.
/// </summary>
public abstract class UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The most numbers that a piece sees at once, unless it needs the whole parameter: enough room for what it computes on the way.</summary>
    public const int Stretch = 1024;

    /// <summary>Whether the piece must see a parameter as a whole, because it takes norms or row sums.</summary>
    public virtual bool NeedsWholeParameter => false;

    /// <summary>
    /// Whether the update comes out of this piece as the way to go itself, with η already in it: then θ ← θ − u instead of θ − ηu.
    /// So it is where steps are no multiple of η, as in Rprop, or where η stands under a root, as in Langevin dynamics.
    /// </summary>
    public virtual bool IncludesLearningRate => false;

    /// <summary>Whether the piece stands in the chain of this parameter at all.</summary>
    public virtual bool AppliesTo(Parameter<T> parameter) => true;

    /// <summary>The memory of this piece for one parameter, as it is before the first step.</summary>
    public abstract PieceState<T> Start(Shape shape);
}

/// <summary>A piece at work on one parameter, with what it remembers from step to step.</summary>
public abstract class PieceState<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What it remembers, each array with its name.</summary>
    public virtual IEnumerable<(string Name, Tensor<T> Values)> Arrays => [];

    /// <summary>Rewrites the update in place.</summary>
    /// <param name="context">The number of the step and its learning rate.</param>
    /// <param name="start">Where in the parameter this stretch begins.</param>
    /// <param name="weight">The stretch of θ.</param>
    /// <param name="update">The stretch of u: at first the gradient, then what earlier pieces made of it.</param>
    public abstract void Apply(UpdateContext context, int start, ReadOnlySpan<T> weight, Span<T> update);
}

/// <summary>What a piece may know about the step.</summary>
/// <param name="Step">t = 1, 2, 3, ….</param>
/// <param name="LearningRate">η of this step and group.</param>
/// <param name="Index">Which of the optimizer's parameters is updated: 0, 1, 2, ….</param>
public readonly record struct UpdateContext(int Step, double LearningRate, int Index);
