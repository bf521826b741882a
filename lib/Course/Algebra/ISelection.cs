namespace Course;

/// <summary>
/// A rule that picks some of its input's elements by looking at the numbers, such as the maximum of each row.
/// Once the choice is made, picking is linear: the gradient goes back to the elements that were picked.
/// </summary>
public interface ISelection
{
    /// <summary>Looks at the numbers and says which elements are picked.</summary>
    Pick Choose<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>How the rule is written.</summary>
    Tex Print(Tex x);

    /// <summary>Rules and input shapes that the law tests try.</summary>
    static abstract IEnumerable<SelectionExample> Examples { get; }
}

/// <summary>A selecting rule together with the shape of an input it takes.</summary>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Input">A shape that fits.</param>
public readonly record struct SelectionExample(ISelection Rule, Shape Input);
