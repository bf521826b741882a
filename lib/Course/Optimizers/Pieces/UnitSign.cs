namespace Course;

/// <summary>The sign as a number of the same type.</summary>
internal static class UnitSign
{
    /// <summary>1, −1 or 0; NaN stays NaN, so that a broken gradient is not hidden.</summary>
    public static T Of<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;
}
