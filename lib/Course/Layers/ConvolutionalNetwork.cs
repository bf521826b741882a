namespace Course;

/// <summary>
/// A plain network for images: 3×3 convolutions with ReLU, a 2×2 pool after each, and a linear layer from all that is left to a
/// score for each class.
/// </summary>
/// <remarks>Images [batch, channels, side, side]; padding keeps the side, each pool halves it. Biases start at 0. Ledger E-55 … E-57.</remarks>
public static class ConvolutionalNetwork
{
    /// <summary><c>ConvolutionalNetwork.Of&lt;float&gt;([1, 8, 16], side: 28, classes: 10, seed: 1)</c>: two convolutions, 8 and 16 filters.</summary>
    /// <param name="channels">The channels of the images, then the filters of each convolution.</param>
    /// <param name="side">Height and width of the images.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="seed">The same seed gives the same network; each layer gets a seed of its own.</param>
    /// <exception cref="ArgumentException">There is no convolution, a count is not positive, or a pool cannot halve the side.</exception>
    public static Sequential<T> Of<T>(IReadOnlyList<int> channels, int side, int classes, int seed) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (channels.Count < 2) throw new ArgumentException($"A convolutional network needs the channels of its images and the filters of at least one convolution; got {channels.Count} counts.", nameof(channels));
        if (channels.Any(count => count < 1) || classes < 1) throw new ArgumentException($"Channels, filters and classes are at least 1; got {string.Join(", ", channels)} and {classes} classes.", nameof(channels));
        int convolutions = channels.Count - 1;
        if (side < 1 || side % (1 << convolutions) != 0) throw new ArgumentException($"{convolutions} pools halve the side as often, so 2^{convolutions} must divide it; got {side}.", nameof(side));

        List<Layer<T>> layers = [];
        for (int i = 1; i <= convolutions; i++)
        {
            // He's deviation: each number of a map is a sum over 9 pixels of every channel.
            var kernels = Math.Sqrt(2.0 / (9 * channels[i - 1])) * Tensor.Normal([channels[i], channels[i - 1], 3, 3], 10_007 * seed + i);
            layers.AddRange([new Conv2d<T>(kernels.To<T>(), Tensor.Zeros<T>([channels[i]]), padding: 1), new Activation<T, ReLU>(), new MaxPool2d<T>(2)]);
        }
        int left = channels[^1] * (side >> convolutions) * (side >> convolutions);
        var weights = He.Normal([left, classes], 10_007 * seed + channels.Count);
        return new([.. layers, new Flatten<T>(), new Linear<T>(weights.To<T>(), Tensor.Zeros<T>([classes]))]);
    }
}
