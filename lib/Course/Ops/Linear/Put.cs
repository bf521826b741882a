namespace Course;

/// <summary>
/// Puts elements to places of a larger array of zeros and adds where several meet: y[places[i]] += xᵢ.
/// The adjoint of <see cref="Pick"/>.
/// </summary>
/// <param name="Places">For each element of the input, the row-major place in the result it is added to.</param>
/// <param name="Target">The shape of the result.</param>
public readonly record struct Put(int[] Places, Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Pick.Check(Places, x.Count, Target);
        var y = Tensor.Zeros<T>(Target);
        for (int i = 0; i < Places.Length; i++) y.Span[Places[i]] += x.Span[i];
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Pick(Places, input));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{put}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Put([5, 0, 5, 11], [3, 4]), [2, 2])];
}
