namespace Course;

/// <summary>
/// A linear rule y = A x, with its adjoint Aᵀ: the map for which ⟨u, A x⟩ = ⟨Aᵀu, x⟩ holds for all u and x.
/// Going backwards through a linear rule is applying its adjoint; nothing has to be remembered.
/// </summary>
public interface ILinear
{
    /// <summary>y = A x in numbers.</summary>
    Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>Aᵀ g, written with other linear rules so that it can be read in every way, too.</summary>
    /// <param name="g">The gradient by y.</param>
    /// <param name="input">The shape of x, which the result has.</param>
    V Adjoint<V>(V g, Shape input) where V : IArray<V>;

    /// <summary>How the rule is written.</summary>
    Tex Print(Tex x);

    /// <summary>Rules and input shapes that the law tests try.</summary>
    static abstract IEnumerable<LinearExample> Examples { get; }
}

/// <summary>A linear rule together with the shape of an input it takes.</summary>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Input">A shape that fits.</param>
public readonly record struct LinearExample(ILinear Rule, Shape Input);
