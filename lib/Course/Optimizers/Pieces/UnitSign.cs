namespace Course;

/// <summary>The sign as a number of the same type: 1, −1 or 0. NaN stays NaN, so that a broken gradient is not hidden.</summary>
internal static class UnitSign
{
    /// <summary>Of one number.</summary>
    public static T Of<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;

    /// <summary>Of many, without a branch for each: signs of gradients cannot be predicted.</summary>
    public static void Of<T>(ReadOnlySpan<T> x, Span<T> sign) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int i = 0;
        if (Vector<T>.IsSupported)
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                var value = new Vector<T>(x[i..]);
                var notPositive = Vector.ConditionalSelect(Vector.LessThan(value, Vector<T>.Zero), -Vector<T>.One, value);
                Vector.ConditionalSelect(Vector.GreaterThan(value, Vector<T>.Zero), Vector<T>.One, notPositive).CopyTo(sign[i..]);
            }
        for (; i < x.Length; i++) sign[i] = Of(x[i]);
    }
}
