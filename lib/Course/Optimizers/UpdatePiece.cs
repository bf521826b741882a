namespace Course;

/// <summary>
/// One piece of an optimizer's chain: a recipe that starts a <see cref="PieceState{T}"/> for every parameter.
/// </summary>
public abstract class UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether the piece must see a parameter as a whole, because it takes norms or row sums.</summary>
    public virtual bool NeedsWholeParameter => false;

    /// <summary>Whether the piece stands in the chain of this parameter at all.</summary>
    public virtual bool AppliesTo(Parameter<T> parameter) => true;

    /// <summary>The memory of this piece for one parameter, at first all 0.</summary>
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
public readonly record struct UpdateContext(int Step, double LearningRate);
