using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Arithmetic with one number for each channel, on arrays of [batch, channels] or [batch, channels, …pixels]. Without pixels a
/// whole row of channels is one vector; with pixels each channel of an image is one.
/// </summary>
internal readonly ref struct Channels<T>(int batch, int channels, int pixels) where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int batch = batch, channels = channels, pixels = pixels;

    /// <summary>How many numbers each channel has.</summary>
    public int Each => batch * pixels;

    /// <summary>sums[c] ← Σ x over the batch and the pixels.</summary>
    public void Sum(ReadOnlySpan<T> x, Span<T> sums)
    {
        sums.Clear();
        for (int n = 0; n < batch; n++)
        {
            var image = x.Slice(n * channels * pixels, channels * pixels);
            if (pixels == 1) TensorPrimitives.Add(sums, image, sums);
            else
                for (int c = 0; c < channels; c++) sums[c] += Reduce.Sum<T>(image.Slice(c * pixels, pixels));
        }
    }

    /// <summary>sums[c] ← Σ x ⊙ y over the batch and the pixels.</summary>
    public void SumOfProducts(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> sums)
    {
        sums.Clear();
        for (int n = 0; n < batch; n++)
        {
            ReadOnlySpan<T> left = x.Slice(n * channels * pixels, channels * pixels), right = y.Slice(n * channels * pixels, channels * pixels);
            if (pixels == 1) TensorPrimitives.MultiplyAdd(left, right, sums, sums);
            else
                for (int c = 0; c < channels; c++) sums[c] += Reduce.Dot<T>(left.Slice(c * pixels, pixels), right.Slice(c * pixels, pixels));
        }
    }

    /// <summary>y ← scale[c] x + shift[c].</summary>
    public void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> scale, ReadOnlySpan<T> shift, Span<T> y)
    {
        for (int n = 0; n < batch; n++)
        {
            var source = x.Slice(n * channels * pixels, channels * pixels);
            var target = y.Slice(n * channels * pixels, channels * pixels);
            if (pixels == 1) TensorPrimitives.MultiplyAdd(source, scale, shift, target);
            else
                for (int c = 0; c < channels; c++)
                {
                    var run = target.Slice(c * pixels, pixels);
                    TensorPrimitives.Multiply(source.Slice(c * pixels, pixels), scale[c], run);
                    TensorPrimitives.Add(run, shift[c], run);
                }
        }
    }

    /// <summary>y ← y + scale[c] x.</summary>
    public void AddScaled(ReadOnlySpan<T> x, ReadOnlySpan<T> scale, Span<T> y)
    {
        for (int n = 0; n < batch; n++)
        {
            var source = x.Slice(n * channels * pixels, channels * pixels);
            var target = y.Slice(n * channels * pixels, channels * pixels);
            if (pixels == 1) TensorPrimitives.MultiplyAdd(source, scale, target, target);
            else
                for (int c = 0; c < channels; c++)
                    TensorPrimitives.MultiplyAdd(source.Slice(c * pixels, pixels), scale[c], target.Slice(c * pixels, pixels), target.Slice(c * pixels, pixels));
        }
    }
}
