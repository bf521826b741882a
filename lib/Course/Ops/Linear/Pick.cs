namespace Course;

/// <summary>
/// Picks elements by their places: yᵢ = x[places[i]]. The same element may be picked many times; slices, gathers and
/// look-ups in an embedding are all picks. Its adjoint is <see cref="Put"/>.
/// </summary>
/// <param name="Places">For each element of the result, the row-major place of an element of the input.</param>
/// <param name="Target">The shape of the result.</param>
public readonly record struct Pick(int[] Places, Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(Places, Target.Count, x.Shape);
        var y = Tensor.Zeros<T>(Target);
        for (int i = 0; i < Places.Length; i++) y.Span[i] = x.Span[Places[i]];
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Put(Places, input));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{pick}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Pick([5, 0, 5, 11], [2, 2]), [3, 4])];

    /// <summary>Every one of <paramref name="count"/> elements has a place inside of the larger array.</summary>
    internal static void Check(ReadOnlySpan<int> places, int count, Shape larger)
    {
        if (places.Length != count) throw new ShapeException($"There are {places.Length} places for {count} elements.");
        foreach (int place in places)
            if (place < 0 || place >= larger.Count)
                throw new ShapeException($"There is no place {place} of a tensor of shape {larger}: its places are 0 to {larger.Count - 1}.");
    }
}
