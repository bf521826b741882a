namespace Course.Tests;

/// <summary>Broadcasting by its definition, one element at a time: what the fast code is compared with.</summary>
internal static class Definition
{
    /// <summary>The element of <paramref name="x"/> that stands at a row-major place of the broadcast result.</summary>
    public static double At(Tensor<double> x, Shape result, int place)
    {
        int offset = 0;
        for (int fromEnd = x.Shape.Rank; fromEnd >= 1; fromEnd--)
        {
            int index = place / result.Strides()[^fromEnd] % result.Sizes[^fromEnd];
            offset = offset * x.Shape.Sizes[^fromEnd] + (x.Shape.Sizes[^fromEnd] == 1 ? 0 : index);
        }
        return x.Span[offset];
    }
}
